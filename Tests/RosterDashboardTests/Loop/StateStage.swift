import RosterModel

@testable import RosterDashboard

/// The whole dashboard with the practice of `RosterFixture`, and what it asked for.
struct StateStage {
    static let seed = "6f1c0c3e-0000-4000-8000-000000000000"

    var state: State
    var effects: [Effect] = []

    init(
        columns: Int = 120, rows: Int = 40, roster: Roster? = RosterFixture.roster, start: StartScreen = .roster,
        keymap: Keymap = Keymap.standard, isASCII: Bool = false
    ) {
        state = State(
            now: RosterFixture.now, zone: CaptureStage.zone, size: Size(columns: columns, rows: rows), keymap: keymap,
            isASCII: isASCII, draftSeed: Self.seed, start: start)
        guard let roster else { return }
        receive(.rosterLoaded(roster))
        list()
        if roster == RosterFixture.roster { receive(.cardLoaded(RosterFixture.adaCard)) }
        effects = []
    }

    mutating func receive(_ message: Message) {
        effects += update(&state, message)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { receive(.terminal(.key(key))) }
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    mutating func perform(_ command: Command) {
        effects += state.settle(state.perform(command))
    }

    mutating func pass(seconds: Int64) {
        receive(.clockMoved(state.now.adding(seconds: seconds)))
    }

    /// The effects since the last call.
    mutating func take() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    /// Carries out the listing that was asked for, as of very many rows.
    mutating func list() {
        let asked = take()
        effects = asked.filter { !$0.isListing }
        for case .listRoster(let unlisted) in asked { receive(.rosterListed(unlisted.listing)) }
    }

    var grid: Grid { render(state) }

    /// A row of the screen as text, without the blanks behind it.
    func line(_ row: Int) -> String {
        let text = grid.row(row).map(\.text).joined()
        return String(text.reversed().drop { $0 == " " }.reversed())
    }

    /// The last row but one, where something is said.
    var said: String { line(state.size.rows - 2) }
    /// The number of the client under the cursor.
    var cursor: Int64? {
        if case .client(let id) = state.roster.cursor { id.number } else { nil }
    }

    static func ids(_ numbers: Int64...) -> [ActionItem.ID] { numbers.map { ActionItem.ID($0) } }
}
