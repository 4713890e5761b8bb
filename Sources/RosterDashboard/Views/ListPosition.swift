/// Where the cursor is in a list, and which row of it is the first in view.
struct ListPosition: Equatable, Sendable {
    private(set) var place = 0
    private var top = 0

    /// - Parameters:
    ///   - times: the number typed before it; before `first` and `last` it is the row to go to.
    ///   - count: of the list.
    ///   - rows: in view.
    mutating func move(_ motion: ListMotion, times: Int? = nil, count: Int, rows: Int) {
        let page = max(1, rows - 1)
        switch motion {
        case .up: go(to: place - (times ?? 1), count: count, rows: rows)
        case .down: go(to: place + (times ?? 1), count: count, rows: rows)
        case .pageUp: go(to: place - page * (times ?? 1), count: count, rows: rows)
        case .pageDown: go(to: place + page * (times ?? 1), count: count, rows: rows)
        case .first: go(to: (times ?? 1) - 1, count: count, rows: rows)
        case .last: go(to: (times ?? count) - 1, count: count, rows: rows)
        }
    }

    /// Moves the cursor there, and the view as little as keeps it in sight.
    mutating func go(to place: Int, count: Int, rows: Int) {
        self.place = max(0, min(count - 1, place))
        top = firstInView(count: count, rows: rows)
    }

    /// The first row in view, also where the list or the screen has changed since the last motion.
    func firstInView(count: Int, rows: Int) -> Int {
        let rows = max(1, rows)
        let following = min(max(top, place - rows + 1), place)
        return max(0, min(following, count - rows))
    }
}
