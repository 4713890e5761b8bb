import RosterModel

/// An item that a mark key acts on, as far as the screen in front knows it.
struct ItemTarget: Equatable, Sendable {
    let id: ActionItem.ID
    /// Nil where the screen has not read it.
    let line: ItemLine?
    /// The client's, where one is recorded: the zone in which a date is meant.
    let zone: Zone?
    /// Whether one more check-off makes it done.
    let lacksOneCheckOff: Bool

    init(id: ActionItem.ID, line: ItemLine? = nil, zone: Zone?, lacksOneCheckOff: Bool) {
        self.id = id
        self.line = line
        self.zone = zone
        self.lacksOneCheckOff = lacksOneCheckOff
    }

    init(_ line: ItemLine) {
        id = line.id
        self.line = line
        zone = line.timeZone.flatMap { Zone($0) }
        lacksOneCheckOff = line.item.lacksOneCheckOff
    }
}

extension ActionItem {
    /// Whether one more check-off makes it done.
    var lacksOneCheckOff: Bool { progress + 1 >= target }
}
