import RosterModel

extension Card {
    /// What is open or stuck, and what was closed since the last session that has ended.
    func itemsInPlay(at now: Instant) -> [ItemLine] {
        let since = pastSessions.first?.session.starts ?? Instant(seconds: .min)
        return items.filter { !$0.item.status.isClosed || ($0.item.closed ?? now) >= since }
    }

    /// The same, what asks for the coach first.
    func itemsByUrgency(at now: Instant) -> [ItemLine] {
        itemsInPlay(at: now).sorted { left, right in
            let (first, second) = (left.item.standing(at: now).urgency, right.item.standing(at: now).urgency)
            return (first, left.item.deadline.at, left.id) < (second, right.item.deadline.at, right.id)
        }
    }
}

extension ItemLine {
    /// As it is shown on somebody's card: an item of a cohort says whose it is.
    func shown(on party: Party) -> ItemLine {
        guard case .cohort = party else { return self }
        var copy = self
        copy.item.text = "\(clientName): \(item.text)"
        return copy
    }
}
