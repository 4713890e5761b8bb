/// A field of one line, for the prompts: filter, date, comment, name. The same keys as the note's editor.
public struct LineField: Equatable, Sendable {
    public private(set) var buffer: TextBuffer

    public init(_ text: String = "", characters: Int = 500) {
        buffer = TextBuffer(text, limit: .line(characters: characters))
    }

    public var text: String { buffer.text }
    public var isEmpty: Bool { buffer.isEmpty }

    /// Up, down and Enter are not its keys: they belong to what the field is part of. `Ctrl-E` goes to the end here.
    public mutating func handle(_ event: Event) -> EditOutcome {
        switch event {
        case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown), .key(.enter), .key(.tab), .key(.control("n")),
            .key(.shift(.up)), .key(.shift(.down)), .key(.shift(.pageUp)), .key(.shift(.pageDown)):
            .ignored
        case .key(.control("e")): buffer.apply(.lineEnd, columns: .max, rows: 1)
        default: buffer.handle(event, columns: .max, rows: 1)
        }
    }

    /// Esc: a selection goes first, and what the field is part of stays. Answers whether there was one.
    public mutating func letsGo() -> Bool {
        defer { buffer.letGo() }
        return buffer.isSelecting
    }

    /// The part that fits into so many cells with the caret in view, and the column of the caret in it.
    public func window(columns: Int) -> (text: String, caret: Int) {
        let characters = Array(text)
        let (range, caret) = visible(of: characters, columns: columns)
        return (String(characters[range]), caret)
    }

    private func visible(of characters: [Character], columns: Int) -> (range: Range<Int>, caret: Int) {
        let offset = buffer.caret.offset
        // The caret at the end needs a cell of its own.
        var (start, width) = (offset, 0)
        while start > 0, width + characters[start - 1].fieldCells < columns {
            start -= 1
            width += characters[start].fieldCells
        }
        var (end, room) = (offset, columns - width)
        while end < characters.count, characters[end].fieldCells <= room {
            room -= characters[end].fieldCells
            end += 1
        }
        return (start..<end, width)
    }

    /// Draws the field on its ground, and shows the cursor in it.
    func draw(into grid: inout Grid, row: Int, column: Int, columns: Int, ground plain: Role? = .field) {
        for at in column..<column + max(0, columns) {
            grid.put(" ", row: row, column: at, columns: 1, role: .text, ground: plain)
        }
        let characters = Array(text)
        let (range, caret) = visible(of: characters, columns: columns)
        let selected = buffer.selectedOffsets(onLine: 0)
        var at = column
        for offset in range {
            let ground = selected.contains(offset) ? .selection : plain
            grid.put(
                String(characters[offset]), row: row, column: at, columns: column + columns - at, role: .text,
                ground: ground)
            at += characters[offset].fieldCells
        }
        grid.showCursor(row: row, column: column + caret)
    }
}
