/// What is being read of the record. While an answer is on its way, a second one is not asked for: when the record
/// changes faster than it is read, it is read once more at the end, and not as often as it changed.
struct Readings: Equatable, Sendable {
    private enum Reading: Hashable {
        case roster, items, inbox, inboxCount, nudges, runner

        init?(_ effect: Effect) {
            switch effect {
            case .loadRoster: self = .roster
            case .loadItems: self = .items
            case .loadInbox: self = .inbox
            case .countInbox: self = .inboxCount
            case .loadNudges: self = .nudges
            case .loadRunner: self = .runner
            default: return nil
            }
        }

        var effect: Effect {
            switch self {
            case .roster: .loadRoster
            case .items: .loadItems
            case .inbox: .loadInbox
            case .inboxCount: .countInbox
            case .nudges: .loadNudges
            case .runner: .loadRunner
            }
        }
    }

    private var asked: Set<Reading> = []
    /// Asked for again since.
    private var again: Set<Reading> = []

    /// What of it has to be asked for now.
    mutating func pass(_ effects: [Effect]) -> [Effect] {
        effects.filter { effect in
            guard let reading = Reading(effect) else { return true }
            if asked.insert(reading).inserted { return true }
            again.insert(reading)
            return false
        }
    }

    /// An answer came; what was asked for since then is asked for now.
    mutating func receive(_ message: Message) -> [Effect] {
        switch message {
        // The first rows are not all that was asked for.
        case .rosterLoaded(let roster): roster.unread == nil ? arrived(.roster) : []
        case .rosterChanged: arrived(.roster)
        case .itemsLoaded: arrived(.items)
        case .inboxLoaded: arrived(.inbox)
        case .inboxCounted: arrived(.inboxCount)
        case .nudgesLoaded: arrived(.nudges)
        case .runnerLoaded: arrived(.runner)
        case .failed(_, nil): fail()
        default: []
        }
    }

    private mutating func arrived(_ reading: Reading) -> [Effect] {
        asked.remove(reading)
        return again.remove(reading) == nil ? [] : [reading.effect]
    }

    /// It may have been any of them.
    private mutating func fail() -> [Effect] {
        self = Readings()
        return []
    }
}
