import RosterDashboard

/// What the probe shows: the last event, in several roles, with wide, combining and right-to-left text below.
struct ProbeScreen {
    static let theme = Theme(
        name: "probe",
        styles: [
            .text: Style(),
            .strong: Style(attributes: .bold),
            .selection: Style(ground: .indexed(8)),
            .itemOverdue: Style(ink: .indexed(1), attributes: .bold),
            .itemDone: Style(ink: .rgb(red: 120, green: 200, blue: 120)),
        ])

    var size: Size
    var isHostile = false
    private var last = "nothing yet"

    init(size: Size) {
        self.size = size
    }

    mutating func note(_ event: Event) {
        if case .resized(let size) = event { self.size = size }
        last = "\(event)".filter(\.isASCII)
    }

    var grid: Grid {
        var grid = Grid(size: size)
        write("probe", .strong, row: 0, on: &grid)
        write(last, .itemOverdue, row: 1, on: &grid)
        write("横山 健 e\u{301} Tamar כהן 20 ○ ✓", .itemDone, row: 2, ground: .selection, on: &grid)
        if isHostile { writeHostile(on: &grid) }
        grid.cursor = Position(row: 0, column: 0)
        return grid
    }

    private func write(_ text: String, _ role: Role, row: Int, ground: Role? = nil, on grid: inout Grid) {
        guard row < size.rows else { return }
        var column = 0
        for character in text {
            let scalars = character.unicodeScalars.map(\.value)
            let isWide = (0x1100...0xFFFF).contains(scalars[0]) && scalars[0] > 0x2FFF
            guard column + (isWide ? 2 : 1) <= size.columns else { return }
            grid[row, column] = Cell(
                base: scalars[0], marks: Cell.Marks(scalars.dropFirst()), role: role, ground: ground)
            if isWide { grid[row, column + 1] = Cell(base: 0, role: role, ground: ground) }
            column += isWide ? 2 : 1
        }
    }

    /// Every control, surrogate and bidi control, as bases and as marks, and halves of wide characters.
    private func writeHostile(on grid: inout Grid) {
        let controls: [UInt32] =
            Array(1..<0x20) + Array(0x7F..<0xA0) + [0xD800, 0xDFFF, 0x110000, 0xFFFF_FFFF, 0x061C, 0x200E, 0x200F]
            + Array(0x202A...0x202E) + Array(0x2066...0x2069) + [0xFEFF, 0xE0001, 0x1F600, 0x6A2A]
        var places = (3..<size.rows).flatMap { row in (0..<size.columns).map { Position(row: row, column: $0) } }[...]
        for control in controls {
            guard let first = places.popFirst(), let second = places.popFirst() else { return }
            grid[first.row, first.column] = Cell(base: control, role: .text)
            grid[second.row, second.column] = Cell(
                base: 0x61, marks: Cell.Marks([control, 0x1B, 0x5D, 0x301]), role: .text)
        }
        if let place = places.popFirst() { grid[place.row, place.column] = Cell(base: 0, role: .text) }
    }
}
