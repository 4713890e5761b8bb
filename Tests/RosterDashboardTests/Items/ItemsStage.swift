import RosterModel

@testable import RosterDashboard

/// The list of items on the practice's Monday.
struct ItemsStage {
    var view = ItemsView()
    var surroundings: ViewSurroundings

    init(_ items: [ItemLine]? = Practice.items, columns: Int = 120, rows: Int = 40) {
        surroundings = Practice.surroundings(columns, rows)
        if let items { _ = view.receive(.itemsLoaded(items), in: surroundings) }
    }

    @discardableResult
    mutating func press(_ keys: Key...) -> [Effect] {
        keys.flatMap { key in
            view.handle(
                .key(key), command: ItemsCommand(key: key), itemCommand: ItemCommand(key: key), in: surroundings)
        }
    }

    @discardableResult
    mutating func type(_ text: String) -> [Effect] {
        text.flatMap { press(.character($0)) }
    }

    @discardableResult
    mutating func point(_ event: Event) -> [Effect] {
        view.handle(event, command: nil, itemCommand: nil, in: surroundings)
    }

    /// The numbers of the shown items.
    var shown: [Int64] { view.list.shownLines.map(\.id.number) }
    var cursor: Int64? { view.current?.id.number }

    var grid: Grid {
        var grid = Grid(size: Size(columns: surroundings.area.columns, rows: surroundings.area.rows))
        view.draw(into: &grid, in: surroundings)
        return grid
    }
}
