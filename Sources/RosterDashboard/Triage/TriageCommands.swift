/// What a key does in triage. The rows of the key table for triage.
public enum TriageCommand: Hashable, Sendable {
    case done, stuck, skip, nextSession, date
    /// 1…9 days on.
    case days(Int)
    case nudge, message, edit, note, checkOff
    case open
    case select, selectClient, repeatLast, undo, redo
    case up, down, pageUp, pageDown, first, last
    case leave

    /// In the order of the footer and the help.
    public static let all: [TriageCommand] =
        [.done, .stuck, .skip, .nextSession, .date] + (1...9).map { .days($0) } + [
            .nudge, .message, .edit, .note, .checkOff, .open, .select, .selectClient, .repeatLast, .undo, .redo, .up,
            .down,
            .pageUp, .pageDown, .first, .last, .leave,
        ]

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        if case .days(let count) = self { return "triage-\(count)-days" }
        return "triage-" + row.name
    }

    public var keys: [Key] {
        if case .days(let count) = self { return [.character(Character(String(count)))] }
        return row.keys
    }

    /// For the footer and the help.
    public var title: String {
        if case .days(let count) = self { return count == 1 ? "1 day on" : "\(count) days on" }
        return row.title
    }

    /// Why it can't be used now; nil where it can.
    public func obstacle(in triage: Triage) -> String? {
        switch self {
        case .undo, .redo, .leave, .up, .down, .pageUp, .pageDown, .first, .last: nil
        case .repeatLast where triage.lastDecision == nil: "There is no decision to repeat yet."
        default: triage.cursor == nil ? "Nothing is left to decide." : nil
        }
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.all.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }

    private struct Row {
        var name: String
        var keys: [Key]
        var title: String
    }

    private var row: Row {
        switch self {
        case .done: Row(name: "done", keys: [.character("d")], title: "done")
        case .stuck: Row(name: "stuck", keys: [.character("s")], title: "stuck")
        case .skip: Row(name: "skip", keys: [.character("x")], title: "skip")
        case .nextSession: Row(name: "next-session", keys: [.character("r")], title: "next session")
        case .date: Row(name: "date", keys: [.character("t")], title: "date")
        case .days: Row(name: "days", keys: [], title: "days")
        case .nudge: Row(name: "nudge", keys: [.character("n")], title: "nudge now")
        case .message: Row(name: "message", keys: [.character("m")], title: "message")
        case .edit: Row(name: "edit", keys: [.character("e")], title: "edit")
        case .note: Row(name: "note", keys: [.character("a")], title: "note")
        case .checkOff: Row(name: "check", keys: [.character("+")], title: "check off")
        case .open: Row(name: "open", keys: [.enter], title: "open client")
        case .select: Row(name: "select", keys: [.character(" ")], title: "mark")
        case .selectClient: Row(name: "select-client", keys: [.character("V")], title: "all of client")
        case .repeatLast: Row(name: "repeat", keys: [.character(".")], title: "repeat")
        case .undo: Row(name: "undo", keys: [.character("u")], title: "undo")
        case .redo: Row(name: "redo", keys: [.control("r")], title: "redo")
        case .up: Row(name: "up", keys: [.character("k"), .up], title: "up")
        case .down: Row(name: "down", keys: [.character("j"), .down], title: "down")
        case .pageUp: Row(name: "page-up", keys: [.pageUp, .control("u")], title: "page up")
        case .pageDown: Row(name: "page-down", keys: [.pageDown, .control("d")], title: "page down")
        case .first: Row(name: "first", keys: [.character("g"), .home], title: "first")
        case .last: Row(name: "last", keys: [.character("G"), .end], title: "last")
        case .leave: Row(name: "leave", keys: [.escape, .character("q")], title: "back")
        }
    }
}
