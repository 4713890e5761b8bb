import RosterDashboard
import RosterModel

/// What the first screen shows, read beside the taking of the terminal: the roster, and the card of whom the cursor
/// starts on.
struct FirstReadings {
    private let answers: Beside<[Message]>

    /// - Parameter now: the moment that the screen begins with.
    init(_ record: RecordQueue, at now: Instant) {
        answers = Beside {
            guard let first = record.answer(to: .loadRoster) else { return [] }
            guard case .rosterLoaded(let roster) = first, let party = roster.likelyFirst(at: now),
                let card = record.answer(to: .loadCard(party))
            else { return [first] }
            return [first, card]
        }
    }

    /// Hands out the answers to those effects that were foreseen, once each; asks `record` for the others.
    func answering(_ record: RecordQueue) -> (Effect) -> Message? {
        var left: [Message]?
        return { effect in
            // What the record has to say of a failure is an answer too, so none is lost here.
            var known = left ?? (try? answers.value()) ?? []
            let place = known.firstIndex { $0.answers(effect) }
            let answer = place.map { known.remove(at: $0) }
            left = known
            return answer ?? record.answer(to: effect)
        }
    }
}

extension Roster {
    /// On whom the cursor will most likely stand. Another card would be read as well.
    fileprivate func likelyFirst(at now: Instant) -> Party? {
        let next = rows.filter { !$0.sessions.isEmpty }.min { $0.sessions[0].starts < $1.sessions[0].starts }
        return partyInSession(at: now) ?? next?.party
    }
}

extension Message {
    fileprivate func answers(_ effect: Effect) -> Bool {
        switch (self, effect) {
        case (.rosterLoaded, .loadRoster), (.failed(_, nil), .loadRoster): true
        case (.cardLoaded(let card), .loadCard(let party)): card.party == party
        default: false
        }
    }
}
