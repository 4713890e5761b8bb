import RosterModel

/// A form as lines: a pure function of the form and its size, for drawing and for clicks. Labels stand in one column,
/// what is typed in the next, what it means at its right, or below it where that has no room.
struct FormLines {
    enum Line: Equatable {
        case field(Int)
        /// Below the field that has the keys: words, and whether they are said quietly.
        case words(String, Role)
        /// A place among the choices that match.
        case choice(Int)
        case aside(CardLine)
    }

    enum Target: Equatable {
        case field(Int)
        case choice(Int)
    }

    let form: Form
    let surroundings: FormSurroundings
    let layout: ViewLayout
    let columns: FormColumns
    private(set) var lines: [Line] = []
    private(set) var readings: [FieldReading] = []
    /// The first line in view.
    private(set) var top = 0

    /// At once below a field.
    private static let choices = 5

    /// - Parameter surroundings: as the form sees them (`Form.seen`).
    init(_ form: Form, _ surroundings: FormSurroundings) {
        self.form = form
        self.surroundings = surroundings
        layout = ViewLayout(surroundings.area)
        columns = FormColumns(form.fields.map(\.label), columns: layout.body.columns)
        readings = form.fields.map { form.reading(of: $0, in: surroundings) }
        addFields()
        addAside()
        top = firstInView
    }

    private mutating func addFields() {
        for (place, field) in form.fields.enumerated() {
            lines.append(.field(place))
            let beside = words(of: place)
            let room = columns.meaning
            if let (text, role) = beside, text.cells > room {
                lines += text.wrapped(to: layout.body.columns - columns.entryStart).map { .words($0, role) }
            }
            guard place == form.focus, let choices = field.choices, choices.isOpen else { continue }
            let first = max(0, (choices.cursor ?? 0) - Self.choices + 1)
            lines += (first..<choices.matching.count).prefix(Self.choices).map { .choice($0) }
        }
    }

    private mutating func addAside() {
        let aside = form.purpose.aside(form.values, surroundings)
        if !aside.isEmpty { lines += [.aside(.blank)] + aside.map { .aside($0) } }
    }

    /// What is said of a field, beside it: while it is being typed nothing is wrong with it yet.
    func words(of place: Int) -> (text: String, role: Role)? {
        let field = form.fields[place]
        let hasKeys = place == form.focus
        switch readings[place] {
        case .meaning(let words): return (words, .tokenDeadline)
        case .warning(let words): return ("⚑ " + words, .flag)
        case .problem(let words) where field.wasLeft: return ("! " + words, .messageError)
        case .plain, .problem: return hasKeys && !field.hint.isEmpty && field.value.isEmpty ? (field.hint, .dim) : nil
        }
    }

    /// The view goes no further than it must to have the field with what belongs to it in view.
    private var firstInView: Int {
        let rows = max(1, layout.body.rows)
        let own = lines.firstIndex(of: .field(form.focus)) ?? 0
        var last = own
        while last + 1 < lines.count, lines[last + 1].isBelow { last += 1 }
        // The next field too, so that one sees that there is one.
        if last + 1 < lines.count { last += 1 }
        return max(0, min(own, last - rows + 1))
    }

    func target(at position: Position) -> Target? {
        guard layout.body.contains(position) else { return nil }
        let place = top + position.row - layout.body.row
        guard lines.indices.contains(place) else { return nil }
        switch lines[place] {
        case .field(let field): return .field(field)
        case .choice(let choice): return .choice(choice)
        case .words, .aside: return nil
        }
    }
}

extension FormLines.Line {
    fileprivate var isBelow: Bool {
        switch self {
        case .words, .choice: true
        case .field, .aside: false
        }
    }
}

/// The columns of a form, counted from the start of its lines.
struct FormColumns: Equatable {
    let label: Int
    let entryStart: Int
    let entry: Int
    let meaningStart: Int
    /// 0 where what is said of a field stands below it.
    let meaning: Int

    private static let widest = 44
    private static let gap = 2

    init(_ labels: [String], columns: Int) {
        label = min(labels.map(\.cells).max() ?? 0, max(4, columns / 3))
        entryStart = label + Self.gap
        let room = max(1, columns - entryStart)
        // Beside it stands what is said, where that leaves enough of both.
        entry = room >= 56 ? min(Self.widest, room / 2) : room
        meaningStart = entryStart + entry + Self.gap
        meaning = room >= 56 ? columns - meaningStart : 0
    }
}

extension String {
    /// In rows of so many cells at most.
    fileprivate func wrapped(to columns: Int) -> [String] {
        let characters = Array(self)
        // The space at which a row was broken may hang over its end.
        return Wrapping.rows(of: self, columns: max(8, columns)).map { Text.spaced(String(characters[$0])) }
    }
}
