import RosterModel

/// The text of an entry as it is now: of a note its file, or the note whole with its items that wait.
public struct InboxText: Equatable, Sendable {
    public var entry: InboxEntry.ID
    public var text: String
    public var items: [ItemLine]
    /// Why there is none.
    public var problem: String?

    public init(entry: InboxEntry.ID, text: String = "", items: [ItemLine] = [], problem: String? = nil) {
        self.entry = entry
        self.text = text
        self.items = items
        self.problem = problem
    }
}

/// What is read of the entry under the cursor. One at a time is asked for, however fast the cursor moves on.
struct InboxReading: Equatable, Sendable {
    private(set) var text: InboxText?
    /// Whose text is looked at.
    private(set) var line: InboxLine?
    private(set) var rows = TextRows()
    /// The first row in view.
    var top = 0
    private var asked: InboxEntry.ID?

    /// The cursor has come to rest on an entry.
    mutating func rest(on current: InboxLine?) -> [Effect] {
        guard let current else {
            (line, text, rows, top) = (nil, nil, TextRows(), 0)
            return []
        }
        if current == line { return [] }
        let isSame = current.id == line?.id
        line = current
        if !isSame { (text, top) = (nil, 0) }
        if current.kind.hasText {
            if !isSame { rows = TextRows() }
            return ask(for: current)
        }
        rows = TextRows(current.body)
        return []
    }

    /// It may be another one by now.
    mutating func readAnew() -> [Effect] {
        guard let line, line.kind.hasText else { return [] }
        return ask(for: line)
    }

    mutating func receive(_ loaded: InboxText) -> [Effect] {
        if asked == loaded.entry { asked = nil }
        guard let line, line.kind.hasText else { return [] }
        guard loaded.entry == line.id else { return text == nil ? ask(for: line) : [] }
        if loaded != text { rows = TextRows(Text.block(loaded.text)) }
        text = loaded
        return []
    }

    /// What was asked for did not come.
    mutating func failed() {
        asked = nil
    }

    private mutating func ask(for line: InboxLine) -> [Effect] {
        if asked != nil { return [] }
        asked = line.id
        return [.loadInboxText(line.entry)]
    }

    // MARK: Scrolling

    mutating func layOut(columns: Int, rows count: Int) {
        rows.layOut(columns: columns, rows: count)
    }

    /// - Parameter head: lines that stand above the text.
    mutating func scroll(to row: Int, head: Int, columns: Int, rows count: Int) {
        layOut(columns: columns, rows: max(0, row) + count)
        top = max(0, min(row, head + rows.rows.count - count))
    }
}
