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
        case .key(.up), .key(.down), .key(.pageUp), .key(.pageDown), .key(.enter), .key(.tab), .key(.control("n")):
            .ignored
        case .key(.control("e")): buffer.apply(.lineEnd, columns: .max, rows: 1)
        default: buffer.handle(event, columns: .max, rows: 1)
        }
    }

    /// The part that fits into so many cells with the caret in view, and the column of the caret in it.
    public func window(columns: Int) -> (text: String, caret: Int) {
        let characters = Array(text)
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
        return (String(characters[start..<end]), width)
    }
}
