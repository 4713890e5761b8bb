import RosterModel

@testable import RosterDashboard

/// A capture pane with what is around it: Monday 23 November 2026, 10:31 in New York, Ada Moreau's session since 10:00.
struct CaptureStage {
    static let zone = Zone("America/New_York") ?? .utc
    static let ada = Party.client(Client.ID(1))
    static let ben = Party.client(Client.ID(2))
    static let founders = Party.cohort(Cohort.ID(1))
    static let key = "6f1c0c3e-0000-4000-8000-000000000001"

    var pane: CapturePane
    var surroundings: CaptureSurroundings
    var effects: [Effect] = []

    init(party: Party? = CaptureStage.ada, columns: Int = 120, rows: Int = 12, isLoaded: Bool = true) {
        pane = CapturePane(key: Self.key, party: party)
        surroundings = CaptureSurroundings(
            now: Self.at("2026-11-23", 10, 31), zone: Self.zone,
            parties: [
                PartyChoice(party: Self.ada, name: "Ada Moreau", session: Self.at("2026-11-23", 10)),
                PartyChoice(party: Self.ben, name: "Ben Okafor", session: Self.at("2026-11-23", 11, 30)),
                PartyChoice(party: Self.founders, name: "Q4 founders", session: nil),
            ],
            area: Area(row: 0, column: 0, columns: columns, rows: rows))
        if isLoaded, party == Self.ada { receive(.captureSubjectLoaded(Self.adaSubject)) }
    }

    static func at(_ day: String, _ hour: Int, _ minute: Int = 0) -> Instant {
        zone.instant(of: Day(iso: day) ?? Day(ordinal: 0), at: ClockTime(hour: hour, minute: minute) ?? .midnight)
    }

    static func session(_ number: Int64, _ party: Party, _ day: String, _ hour: Int) -> Session {
        Session(
            id: Session.ID(number), uid: "session-\(number)", party: party, starts: at(day, hour),
            ends: at(day, hour, 50))
    }

    static let adaSubject = CaptureSubject(
        party: ada, name: "Ada Moreau", session: session(1, ada, "2026-11-23", 10),
        nextSession: session(2, ada, "2026-12-07", 10),
        members: [CaptureContext.Member(id: Client.ID(1), name: "Ada Moreau", zone: zone)])

    static let foundersSubject = CaptureSubject(
        party: founders, name: "Q4 founders", nextSession: session(3, founders, "2026-12-01", 16),
        members: [
            CaptureContext.Member(id: Client.ID(1), name: "Ada Moreau", zone: zone),
            CaptureContext.Member(id: Client.ID(2), name: "Ben Okafor", zone: zone),
        ])

    mutating func receive(_ message: Message) {
        effects += pane.receive(message, in: surroundings)
    }

    mutating func perform(_ command: CaptureCommand) {
        effects += pane.perform(command, in: surroundings)
    }

    mutating func press(_ keys: Key...) {
        for key in keys { effects += pane.handle(.key(key), command: CaptureCommand(key: key), in: surroundings) }
    }

    mutating func type(_ text: String) {
        for character in text { press(character == "\n" ? .enter : .character(character)) }
    }

    /// The effects since the last call.
    mutating func take() -> [Effect] {
        defer { effects = [] }
        return effects
    }

    func draft(_ text: String, key: String = CaptureStage.key, party: Party? = CaptureStage.ada) -> Draft {
        Draft(key: key, party: party, text: text, changed: surroundings.now)
    }

    var grid: Grid {
        var grid = Grid(size: Size(columns: surroundings.area.columns, rows: surroundings.area.rows))
        pane.draw(into: &grid, in: surroundings)
        return grid
    }
}
