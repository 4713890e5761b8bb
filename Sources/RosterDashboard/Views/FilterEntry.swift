import RosterModel

/// The filter of a list, which narrows it as one types.
struct FilterEntry: Equatable, Sendable {
    private(set) var field = LineField(characters: 200)
    /// It is being typed.
    private(set) var isOpen = false
    /// What is asked for; nil asks for nothing.
    private(set) var filter: Filter?
    /// Why what was typed is not understood.
    private(set) var problem: String?

    var text: String { Text.spaced(field.text) }

    mutating func open() {
        isOpen = true
    }

    /// Takes a whole text at once.
    mutating func take(_ text: String, dateOrder: DateOrder) {
        self = FilterEntry()
        field = LineField(text, characters: 200)
        read(dateOrder: dateOrder)
    }

    mutating func clear() {
        self = FilterEntry()
    }

    /// An event while it is open. Enter keeps the filter, Esc clears it.
    /// - Returns: whether something else is asked for.
    mutating func handle(_ event: Event, dateOrder: DateOrder) -> Bool {
        let before = filter
        switch event {
        case .key(.escape): if !field.letsGo() { clear() }
        case .key(.enter): isOpen = problem != nil
        default:
            if case .changed = field.handle(event) { read(dateOrder: dateOrder) }
        }
        return filter != before
    }

    /// A last word that is not understood is still being typed, and narrows nothing yet.
    private mutating func read(dateOrder: DateOrder) {
        do throws(FilterError) {
            filter = try Filter(field.text, dateOrder: dateOrder)
            problem = nil
        } catch {
            problem = error.description
            let words = field.text.split(separator: " ").dropLast().joined(separator: " ")
            filter = try? Filter(words, dateOrder: dateOrder)
        }
        if filter?.isEmpty == true { filter = nil }
    }

    /// Draws the field and, at the right, what is wrong with it.
    func draw(into grid: inout Grid, area: Area) {
        let label = grid.put("Filter", row: area.row, column: area.column, columns: area.columns, role: .key) + 1
        let room = problem == nil ? 0 : area.columns / 2
        let columns = max(1, area.columns - label - room)
        field.draw(into: &grid, row: area.row, column: area.column + label, columns: columns)
        if let problem {
            let start = area.column + label + columns + 1
            grid.put(
                problem, row: area.row, column: start, columns: area.column + area.columns - start, role: .dim)
        }
    }
}
