/// Lines that are only read: which is the first in view, and whether the coach has read them.
struct Scrolling: Equatable, Sendable {
    private(set) var top = 0
    private(set) var isFinished = false
    private var count = KeyCount()

    /// The keys are those of every list, and are not rebound: who looks for help may have lost the others.
    mutating func handle(_ event: Event, height: Int, rows: Int) {
        if count.take(event) { return }
        let times = count.use()
        switch event {
        case .key(.escape), .key(.character("q")), .key(.character("?")): isFinished = true
        case .key(let key):
            guard let motion = ListMotion.allCases.first(where: { $0.keys.contains(key) }) else { return }
            top = place(after: motion, times, height: height, rows: rows)
        case .scroll(_, let lines): top += lines
        default: break
        }
        top = firstInView(height: height, rows: rows)
    }

    func firstInView(height: Int, rows: Int) -> Int { max(0, min(top, height - rows)) }

    private func place(after motion: ListMotion, _ times: Int?, height: Int, rows: Int) -> Int {
        let page = max(1, rows - 1)
        return switch motion {
        case .up: top - (times ?? 1)
        case .down: top + (times ?? 1)
        case .pageUp: top - page * (times ?? 1)
        case .pageDown: top + page * (times ?? 1)
        case .first: (times ?? 1) - 1
        case .last: (times ?? height) - 1
        }
    }

    static let hints = HintLine(
        hints: [("Esc", "back"), ("j", "down"), ("k", "up")].map { HintLine.Hint(keys: $0.0, title: $0.1) })
}
