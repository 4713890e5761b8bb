/// What a key does with an item, on every screen that has a cursor on one. Rows of the key table.
public enum ItemCommand: String, CaseIterable, Sendable {
    case done, stuck, skip
    case openAgain = "open-again"
    case nextSession = "next-session"
    case date
    case checkOff = "check"
    case comment, edit, drop, remind, message, select
    case repeatLast = "repeat"

    /// As `[keys]` of the configuration calls it.
    public var name: String { rawValue }

    public var keys: [Key] {
        switch self {
        case .done: [.character("d")]
        case .stuck: [.character("s")]
        case .skip: [.character("x")]
        case .openAgain: [.character("O")]
        case .nextSession: [.character("r")]
        case .date: [.character("t")]
        case .checkOff: [.character("+")]
        case .comment: [.character("a")]
        case .edit: [.character("e")]
        case .drop: [.character("D")]
        case .remind: [.character("R")]
        case .message: [.character("m")]
        case .select: [.character(" ")]
        case .repeatLast: [.character(".")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .done: "done"
        case .stuck: "stuck"
        case .skip: "skip"
        case .openAgain: "open again"
        case .nextSession: "next session"
        case .date: "date"
        case .checkOff: "check off"
        case .comment: "note"
        case .edit: "edit"
        case .drop: "drop"
        case .remind: "remind now"
        case .message: "message"
        case .select: "mark"
        case .repeatLast: "repeat"
        }
    }

    /// While a note is taken, nothing else is written.
    var contexts: Set<Context> {
        self == .message ? [.roster, .client, .items] : [.roster, .client, .items, .agenda]
    }

    /// Why it can't be used on them now; nil where it can.
    func obstacle(on targets: [ItemTarget], in marking: Marking) -> String? {
        if targets.isEmpty { return "There is no item here." }
        switch self {
        case .repeatLast where marking.lastDecision == nil: return "There is no decision to repeat yet."
        case .edit where targets.count > 1: return "One item at a time: Space takes a mark away."
        default: return nil
        }
    }

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.allCases.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }
}
