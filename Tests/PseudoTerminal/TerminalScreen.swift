import Glibc

/// What a terminal shows after what was written to it: as much of xterm as curses and the guard make use of, and no
/// more. Whatever else arrives is kept in `strangers`, as no byte that is not on the list may come out of Roster
/// (`reliability.md` 6, 34).
package struct TerminalScreen {
    /// What a cell shows. A wide character is followed by a cell with no text.
    package struct Cell: Equatable {
        var text: String = " "
        var pen = Pen()
    }

    package private(set) var columns: Int
    package private(set) var rows: Int
    /// Sequences, controls and scalars that are on nobody's list, in a form that can be read.
    package var strangers: [String] = []
    /// The forms of the sequences that came: `[m` for any colours.
    package var forms: Set<String> = []
    /// Private modes that are set.
    package var modes: Set<Int> = []

    var cells: [[Cell]]
    var row = 0
    var column = 0
    var pen = Pen()
    /// The last column is written; the next character starts a new line.
    var isAtEnd = false
    var isInserting = false
    var region: ClosedRange<Int>
    var last = Cell()
    var kept = (row: 0, column: 0)
    /// The start of a sequence or a character whose rest has not come yet.
    var unfinished: [UInt8] = []

    package init(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Self.blank(columns, rows)
        region = 0...(rows - 1)
    }

    /// Another size. What was shown is thrown away: the program has to draw it anew, wherever the terminal put it.
    package mutating func resize(columns: Int, rows: Int) {
        self.columns = columns
        self.rows = rows
        cells = Self.blank(columns, rows, text: "?")
        region = 0...(rows - 1)
        (row, column, isAtEnd) = (0, 0, false)
    }

    /// The rows as text, without the blanks behind them.
    package var lines: [String] {
        cells.map { row in
            let line = row.map(\.text).joined()
            return String(line.unicodeScalars.reversed().drop { $0 == " " }.reversed().map(Character.init))
        }
    }

    package var text: String { lines.joined(separator: "\n") }

    /// The rows as text with the colours and attributes of every run, for a comparison of two screens.
    package var picture: [String] {
        cells.map { row in
            var line = ""
            var pen = Pen()
            for cell in row {
                let shown = cell.text == " " ? cell.pen.ofBlank : cell.pen
                if shown != pen { line += "{\(shown.description)}" }
                pen = shown
                line += cell.text
            }
            return line
        }
    }

    private static func blank(_ columns: Int, _ rows: Int, text: String = " ") -> [[Cell]] {
        Array(repeating: Array(repeating: Cell(text: text), count: columns), count: rows)
    }

    // MARK: Writing

    /// Puts a character where the cursor is, or a mark on the one before it.
    mutating func put(_ scalar: Unicode.Scalar) {
        let width = Self.width(of: scalar)
        if width == 0 { return mark(scalar) }
        if isAtEnd || column + width > columns { wrap() }
        if isInserting { insert(width) }
        last = Cell(text: String(Character(scalar)), pen: pen)
        cells[row][column] = last
        if width == 2, column + 1 < columns { cells[row][column + 1] = Cell(text: "", pen: pen) }
        column += width
        if column >= columns {
            column = columns - 1
            isAtEnd = true
        }
    }

    private mutating func mark(_ scalar: Unicode.Scalar) {
        var place = isAtEnd ? column : max(0, column - 1)
        if cells[row][place].text.isEmpty { place = max(0, place - 1) }
        cells[row][place].text.unicodeScalars.append(scalar)
    }

    private mutating func wrap() {
        isAtEnd = false
        column = 0
        lineFeed()
    }

    mutating func lineFeed() {
        if row == region.upperBound { scroll(1) } else { row = min(rows - 1, row + 1) }
    }

    /// Moves the lines of the region up, or down where `count` is negative.
    mutating func scroll(_ count: Int) {
        for _ in 0..<min(abs(count), region.count) {
            if count > 0 {
                cells.remove(at: region.lowerBound)
                cells.insert(emptyLine, at: region.upperBound)
            } else {
                cells.remove(at: region.upperBound)
                cells.insert(emptyLine, at: region.lowerBound)
            }
        }
    }

    var emptyLine: [Cell] { Array(repeating: blank, count: columns) }
    /// An erased cell has the ground of the pen (`bce`).
    var blank: Cell { Cell(text: " ", pen: pen.ofBlank) }

    mutating func insert(_ count: Int) {
        let count = min(count, columns - column)
        cells[row].removeLast(count)
        cells[row].insert(contentsOf: Array(repeating: blank, count: count), at: column)
    }

    private static func width(of scalar: Unicode.Scalar) -> Int {
        scalar.value < 0x300 ? 1 : max(0, CharacterWidth.of(scalar))
    }
}

/// Widths as the C library has them, which curses goes by, in a locale of UTF-8.
private enum CharacterWidth {
    /// Not imported into Swift.
    private static let wcwidth = dlsym(nil, "wcwidth").map {
        unsafeBitCast($0, to: (@convention(c) (wchar_t) -> Int32).self)
    }
    private nonisolated(unsafe) static let utf8 = newlocale(LC_CTYPE_MASK, "C.UTF-8", nil)

    static func of(_ scalar: Unicode.Scalar) -> Int {
        let before = uselocale(utf8)
        defer { uselocale(before) }
        return Int(wcwidth?(wchar_t(scalar.value)) ?? 1)
    }
}
