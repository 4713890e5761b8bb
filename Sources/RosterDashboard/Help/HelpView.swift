import RosterModel

/// `?`: the keys that hold where one is, in sections.
public struct HelpView: Equatable, Sendable {
    let sections: [KeySection]
    private(set) var scrolling = Scrolling()
    /// The coach has read it.
    public var isFinished: Bool { scrolling.isFinished }

    public init(sections: [KeySection]) {
        self.sections = sections
    }

    public mutating func handle(_ event: Event, in surroundings: ViewSurroundings) {
        let body = ViewLayout(surroundings.area).body
        let height = HelpColumns(sections: sections, columns: body.columns).height
        scrolling.handle(event, height: height, rows: body.rows)
    }
}
