import RosterModel

/// The one quiet line on top: where one is, the time, what is in force, and how all clients stand together.
struct RosterHeader {
    let screen: RosterScreen
    let spoken: SpokenTime

    private struct Part {
        var text: String
        var role: Role
        /// The first to give way is the smallest.
        var weight: Int
    }

    func draw(into grid: inout Grid, area: Area) {
        var pen = CellPen(row: area.row, column: area.column, columns: area.columns)
        pen.say("roster", role: .headerTitle, into: &grid)
        pen.say(spoken.full(spoken.now), role: .header, into: &grid)
        pen.say(filterWords, role: .match, into: &grid)
        pen.say(selectionWords, role: .key, into: &grid)
        let parts = partsThatFit(columns: pen.left)
        let width = Self.width(of: parts)
        pen.column = max(pen.column, area.column + area.columns - width)
        for part in parts { pen.say(part.text, role: part.role, into: &grid) }
    }

    private var filterWords: String {
        screen.filter.isActive && !screen.filter.isOpen ? "/\(screen.filter.entry.text)" : ""
    }

    private var selectionWords: String {
        let count = screen.marking.selected.count
        return count == 0 ? "" : "\(count) marked"
    }

    private func partsThatFit(columns: Int) -> [Part] {
        var parts = parts
        while Self.width(of: parts) > columns, let least = parts.map(\.weight).min() {
            parts.removeAll { $0.weight == least }
        }
        return parts
    }

    private static func width(of parts: [Part]) -> Int {
        parts.reduce(0) { $0 + $1.text.cells + 2 } - 2
    }

    /// How many rows the filter leaves. It stays longest.
    private var found: Part? {
        guard screen.filter.isActive else { return nil }
        return Part(text: "\(screen.listing.rows.count) of \(screen.listing.total)", role: .header, weight: 9)
    }

    /// What goes well is told where there is room; a runner that is silent stays longest of all.
    private var runner: Part? {
        guard let state = screen.runner else { return nil }
        let words = state.work.words(spoken)
        switch state.work {
        case .on where state.troubles.isEmpty && state.standstill == nil:
            return Part(text: words, role: state.work.role, weight: 1)
        case .on: return Part(text: "nudges pause", role: .runnerSilent, weight: 8)
        case .off: return Part(text: words, role: state.work.role, weight: 4)
        case .silent: return Part(text: words, role: state.work.role, weight: 8)
        case .disabled: return Part(text: words, role: state.work.role, weight: 1)
        }
    }

    private var parts: [Part] {
        let counts = screen.listing.counts
        if screen.listing.total == 0 { return [] }
        return [
            found
                ?? Part(text: "\(counts.clients) client\(counts.clients == 1 ? "" : "s")", role: .header, weight: 0),
            Part(text: "\(counts.open) open", role: .header, weight: 5),
            Part(text: "\(counts.overdue) overdue", role: counts.overdue > 0 ? .itemOverdue : .header, weight: 7),
            Part(text: "\(counts.stuck) stuck", role: counts.stuck > 0 ? .itemStuck : .header, weight: 6),
            Part(text: screen.waiting > 0 ? "\(screen.waiting) in inbox" : "", role: .header, weight: 3),
            Part(text: screen.order.title, role: .dim, weight: 2),
            runner,
        ].compactMap(\.self).filter { !$0.text.isEmpty }
    }
}
