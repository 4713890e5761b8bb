import RosterModel

extension RosterScreen {
    /// The items that the command acts on: the marked ones in the order of the screen, else the one under the cursor: on
    /// the card that of its cursor, in the list the client's most urgent one.
    func targets(of command: ItemCommand, at now: Instant) -> [ItemTarget] {
        command == .select || marking.selected.isEmpty ? cursorTargets(at: now) : selectedTargets
    }

    private func cursorTargets(at now: Instant) -> [ItemTarget] {
        switch focus {
        case .card: cardItem(at: now).map { [ItemTarget($0)] } ?? []
        case .list: row.flatMap { row in row.mostUrgent(at: now).map { [target(of: $0, in: row)] } } ?? []
        }
    }

    /// All of the client's that are not closed.
    func clientTargets() -> [ItemTarget] {
        guard let row else { return [] }
        return row.items.filter { !$0.status.isClosed }.map { target(of: $0, in: row) }
    }

    private var selectedTargets: [ItemTarget] {
        var targets: [ItemTarget] = []
        var left = marking.selected
        for row in listing.rows where !left.isEmpty {
            for item in row.items where left.remove(item.id) != nil { targets.append(target(of: item, in: row)) }
        }
        // Items closed longer ago stand on cards only.
        return targets + shelf.items.filter { left.remove($0.id) != nil }.map { ItemTarget($0) }
    }

    /// With its text, where the card is there.
    private func target(of item: RosterRow.ItemBrief, in row: RosterRow) -> ItemTarget {
        if let line = shelf.card(of: row.party)?.items.first(where: { $0.id == item.id }) { return ItemTarget(line) }
        return ItemTarget(
            id: item.id, zone: row.timeZone.flatMap { Zone($0) }, lacksOneCheckOff: item.lacksOneCheckOff)
    }

    // MARK: The cursor on the card

    func cardItems(at now: Instant) -> [ItemLine] {
        card?.itemsByUrgency(at: now) ?? []
    }

    func cardItem(at now: Instant) -> ItemLine? {
        let items = cardItems(at: now)
        return items.first { $0.id == cardCursor } ?? items.first
    }

    mutating func moveOnCard(_ count: Int, at now: Instant) {
        let items = cardItems(at: now)
        guard !items.isEmpty else { return }
        let place = items.firstIndex { $0.id == cardCursor } ?? 0
        cardCursor = items[max(0, min(items.count - 1, place + count))].id
    }
}
