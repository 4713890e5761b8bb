import RosterModel

/// What a key does with nudges. Rows of the key table for view 3.
public enum NudgesCommand: Hashable, Sendable {
    case open, cancel, now
    case select, filter
    case move(ListMotion)
    case leave

    /// In the order of the footer and the help.
    public static let all: [NudgesCommand] =
        [.open, .cancel, .now, .select, .filter] + ListMotion.allCases.map { .move($0) } + [.leave]

    /// As `[keys]` of the configuration calls it.
    public var name: String {
        switch self {
        case .open: "nudges-open"
        case .cancel: "nudges-cancel"
        case .now: "nudges-now"
        case .select: "nudges-select"
        case .filter: "nudges-filter"
        case .move(let motion): "nudges-\(motion.rawValue)"
        case .leave: "nudges-leave"
        }
    }

    public var keys: [Key] {
        switch self {
        case .open: [.enter, .character("v")]
        case .cancel: [.character("x")]
        case .now: [.character("n")]
        case .select: [.character(" ")]
        case .filter: [.character("/")]
        case .move(let motion): motion.keys
        case .leave: [.escape, .character("q")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .open: "whole text"
        case .cancel: "cancel"
        case .now: "send now"
        case .select: "mark"
        case .filter: "filter"
        case .move(let motion): motion.title
        case .leave: "back"
        }
    }

    /// Why it can't be used now; nil where it can.
    func obstacle(in view: NudgesView, _ spoken: SpokenTime) -> String? {
        switch self {
        case .move, .leave: return nil
        case .filter: return view.list.isEmpty ? Self.nothing : nil
        default: break
        }
        guard view.current != nil else {
            return view.list.isEmpty ? Self.nothing : "Nothing matches; Esc clears the filter."
        }
        switch self {
        case .cancel, .now: return view.targets.lazy.compactMap { $0.nudge.obstacle(spoken) }.first
        default: return nil
        }
    }

    private static let nothing = "There are no nudges yet."

    /// What a key does where nothing was rebound.
    public init?(key: Key) {
        guard let command = Self.all.first(where: { $0.keys.contains(key) }) else { return nil }
        self = command
    }
}

extension Nudge {
    /// Why it can't be sent now or cancelled; nil where it can: while it is only planned.
    func obstacle(_ spoken: SpokenTime) -> String? {
        let when = spoken.dayAndClock(moment)
        switch state {
        case .planned, .retry: return nil
        case .claimed, .offered: return "It is going out at this moment."
        case .sent: return "It went out \(when): what was sent can’t be unsent."
        case .unknown: return "It may have arrived, and is being looked into."
        case .failed: return "It failed \(when); R on the item sends another one."
        case .cancelled: return "It was cancelled \(when); u takes that back."
        case .expired: return "It expired \(when); R on the item sends another one."
        case .merged: return "Another message has its items."
        }
    }
}
