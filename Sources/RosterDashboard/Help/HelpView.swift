import RosterModel

/// `?`: the keys that hold where one is, in sections.
public struct HelpView: Equatable, Sendable {
    let sections: [KeySection]
    /// The first line in view.
    private(set) var top = 0
    /// The coach has read it.
    public private(set) var isFinished = false

    public init(sections: [KeySection]) {
        self.sections = sections
    }

    /// Its keys are those of every list, and are not rebound: who looks for help may have lost the others.
    public mutating func handle(_ event: Event, in surroundings: ViewSurroundings) {
        switch event {
        case .key(.escape), .key(.character("q")), .key(.character("?")): isFinished = true
        case .key(let key):
            if let motion = ListMotion.allCases.first(where: { $0.keys.contains(key) }) {
                move(motion, in: surroundings)
            }
        case .scroll(_, let lines): scroll(by: lines, in: surroundings)
        default: break
        }
    }

    private mutating func move(_ motion: ListMotion, in surroundings: ViewSurroundings) {
        let page = max(1, ViewLayout(surroundings.area).body.rows - 1)
        switch motion {
        case .up: scroll(by: -1, in: surroundings)
        case .down: scroll(by: 1, in: surroundings)
        case .pageUp: scroll(by: -page, in: surroundings)
        case .pageDown: scroll(by: page, in: surroundings)
        case .first: top = 0
        case .last: scroll(by: .max / 2, in: surroundings)
        }
    }

    private mutating func scroll(by count: Int, in surroundings: ViewSurroundings) {
        let body = ViewLayout(surroundings.area).body
        let height = HelpColumns(sections: sections, columns: body.columns).height
        top = max(0, min(top + count, height - body.rows))
    }
}
