import RosterModel

/// The cards that were read, so that going up and down the list does not flicker. One is asked for at a time: while
/// the keys run ahead of the record, the clients in between are passed over. While nothing is asked for, those next to
/// the cursor are read ahead: the key that goes there then paints at once, and once.
struct CardShelf: Equatable, Sendable {
    private struct Request: Equatable, Sendable {
        let party: Party
        /// The shelf's when it was made.
        let revision: Int
    }

    private var cards: [Party: Card] = [:]
    /// Whose cards are here, the one looked at last at the end.
    private var order: [Party] = []
    /// Those read since the record changed last. The others are shown until they are read anew.
    private var fresh: Set<Party> = []
    private var asked: Request?
    /// What is read ahead. Where it can't be read it stays here, and is left alone until the record changes.
    private var ahead: Request?
    /// How often the record changed.
    private var revision = 0

    private static let limit = 16

    func card(of party: Party?) -> Card? { party.flatMap { cards[$0] } }

    /// Asks for the card, unless it is there or another one is on its way; and where it is there, for the first of the
    /// neighbours' that is not.
    mutating func want(_ party: Party, neighbours: [Party] = []) -> [Effect] {
        keep(party)
        guard asked == nil else { return [] }
        guard fresh.contains(party) else {
            asked = Request(party: party, revision: revision)
            return [.loadCard(party)]
        }
        guard ahead == nil, let next = neighbours.first(where: { !fresh.contains($0) }) else { return [] }
        ahead = Request(party: next, revision: revision)
        return [.readAhead(next)]
    }

    mutating func receive(_ card: Card) {
        let request = [asked, ahead].compactMap(\.self).first { $0.party == card.party }
        if asked?.party == card.party { asked = nil }
        if ahead?.party == card.party { ahead = nil }
        cards[card.party] = card
        // Of one that was asked for before the record changed nobody knows whether it is as of before or after.
        if request.map({ $0.revision == revision }) ?? true { fresh.insert(card.party) }
        keep(card.party)
        if order.count > Self.limit { drop(order.removeFirst()) }
    }

    mutating func recordChanged() {
        fresh.removeAll()
        revision += 1
        ahead = nil
    }

    /// What was asked for may be asked for again.
    mutating func failed() {
        asked = nil
    }

    /// Every item that is on a card here, for what is selected over several.
    var items: [ItemLine] { cards.values.flatMap(\.items) }

    /// Makes it the one looked at last.
    private mutating func keep(_ party: Party) {
        order.removeAll { $0 == party }
        if cards[party] != nil { order.append(party) }
    }

    private mutating func drop(_ party: Party) {
        cards[party] = nil
        fresh.remove(party)
    }
}
