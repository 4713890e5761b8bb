import RosterModel

/// `:`, a line for a command in words, and above it what matches (`screens.md`, Everywhere).
struct Palette: Equatable, Sendable {
    var field: LineField
    /// What matches, the likeliest first.
    private(set) var entries: [PaletteEntry] = []
    /// Why what was typed can't be run as it stands.
    private(set) var problem: String?
    /// The coach has tried all the same.
    var isRefused = false
    private(set) var cursor = 0
    private var top = 0
    /// Which of the texts that were run before is in the field, counted from the last one.
    var recalled: Int?

    init(_ text: String = "") {
        field = LineField(text, characters: Self.limit)
    }

    private static let limit = 200

    /// The entry that Enter runs; none while what was typed is wrong.
    var chosen: PaletteEntry? { problem == nil ? nearest : nil }

    /// The entry that Tab completes to.
    var nearest: PaletteEntry? { entries.indices.contains(cursor) ? entries[cursor] : nil }

    mutating func write(_ text: String) {
        field = LineField(text, characters: Self.limit)
    }

    /// The entries for what is in the field now.
    mutating func show(_ matches: PaletteMatches, rows: Int) {
        (entries, problem) = (matches.entries, matches.problem)
        isRefused = false
        top = 0
        cursor = 0
        move(matches.start, rows: rows)
    }

    mutating func move(_ count: Int, rows: Int) {
        cursor = max(0, min(entries.count - 1, cursor + count))
        top = firstInView(rows: rows)
    }

    /// The first entry in view, also where the screen has changed since the last motion.
    func firstInView(rows: Int) -> Int {
        let rows = max(1, rows)
        let following = min(max(top, cursor - rows + 1), cursor)
        return max(0, min(following, entries.count - rows))
    }

    /// The entry in that row of the list.
    mutating func choose(row: Int, rows: Int) -> PaletteEntry? {
        let place = firstInView(rows: rows) + row
        guard entries.indices.contains(place) else { return nil }
        cursor = place
        return chosen
    }
}

/// One row of the palette.
struct PaletteEntry: Equatable, Sendable {
    enum Action: Equatable, Sendable {
        case command(Command)
        case client(Party)
        case filter(String)
        case sort(RosterOrder)
        case theme(String)
    }

    var action: Action
    var title: String
    /// `j, Down`; empty for what has none.
    var keys = ""
    /// Its name, or why it can't be used now.
    var note = ""
    var isUsable = true
    /// What Tab writes.
    var text: String
}

/// What there is for a text.
struct PaletteMatches: Equatable, Sendable {
    var entries: [PaletteEntry] = []
    var problem: String?
    /// Where the cursor starts.
    var start = 0
}
