import RosterModel

/// The cards that were read, so that going up and down the list does not flicker. One is asked for at a time: while
/// the keys run ahead of the record, the clients in between are passed over.
struct CardShelf: Equatable, Sendable {
    private var cards: [Party: Card] = [:]
    /// Those read since the record changed last. The others are shown until they are read anew.
    private var fresh: Set<Party> = []
    private var asked: Party?
    /// The record changed while the answer was on its way.
    private var hasChanged = false

    private static let limit = 16

    func card(of party: Party?) -> Card? { party.flatMap { cards[$0] } }

    /// Asks for the card, unless it is there or another one is on its way.
    mutating func want(_ party: Party?) -> [Effect] {
        guard let party, asked == nil, !fresh.contains(party) else { return [] }
        asked = party
        hasChanged = false
        return [.loadCard(party)]
    }

    mutating func receive(_ card: Card) {
        if cards.count >= Self.limit, cards[card.party] == nil {
            cards.removeAll()
            fresh.removeAll()
        }
        cards[card.party] = card
        if asked != card.party || !hasChanged { fresh.insert(card.party) }
        if asked == card.party { asked = nil }
    }

    mutating func recordChanged() {
        fresh.removeAll()
        hasChanged = true
    }

    /// What was asked for may be asked for again.
    mutating func failed() {
        asked = nil
    }

    /// Another file was opened.
    mutating func clear() {
        self = CardShelf()
    }

    /// Every item that is on a card here, for what is selected over several.
    var items: [ItemLine] { cards.values.flatMap(\.items) }
}
