import RosterModel

/// A note whole, over the brief. Only the lines in view are wrapped, so that a note of any length scrolls at once.
struct NoteReader: Equatable, Sendable {
    let note: Note.ID
    /// "Note, Mon 9 Nov 10:00".
    let title: String
    private let lines: [String]
    private(set) var top = TextRow(line: 0, index: 0)

    init(_ note: Note, title: String) {
        self.note = note.id
        self.title = title
        var lines = note.text.utf8.split(separator: UInt8(ascii: "\n"), omittingEmptySubsequences: false)
            .map { String(Substring($0)) }
        while lines.count > 1, lines.last?.allSatisfy({ $0 == " " }) == true { lines.removeLast() }
        self.lines = lines
    }

    /// As many rows of the text as there are from the first one in view.
    func rowsInView(columns: Int, rows: Int) -> [String] {
        var shown: [String] = []
        var (line, skipped) = (top.line, top.index)
        while line < lines.count, shown.count < rows {
            let characters = Array(lines[line])
            for range in wrapped(line, columns).dropFirst(skipped).prefix(rows - shown.count) {
                shown.append(Wrapping.words(characters[range]))
            }
            (line, skipped) = (line + 1, 0)
        }
        return shown
    }

    /// Lines that are further down than what is in view.
    func linesBelow(columns: Int, rows: Int) -> Int {
        lines.count - 1 - row(rows - 1, from: top, columns).line
    }

    // MARK: Moving

    mutating func move(_ motion: ListMotion, times: Int, columns: Int, rows: Int) {
        let page = max(1, rows - 1)
        let times = min(times, 100_000)
        switch motion {
        case .down: scroll(by: times, columns: columns, rows: rows)
        case .up: scroll(by: -times, columns: columns, rows: rows)
        case .pageDown: scroll(by: page * times, columns: columns, rows: rows)
        case .pageUp: scroll(by: -page * times, columns: columns, rows: rows)
        case .first: top = TextRow(line: 0, index: 0)
        case .last: top = lastTop(columns: columns, rows: rows)
        }
    }

    /// Also for a screen that has another size now.
    mutating func scroll(by count: Int, columns: Int, rows: Int) {
        top.index = min(top.index, wrapped(top.line, columns).count - 1)
        top = min(row(count, from: top, columns), lastTop(columns: columns, rows: rows))
    }

    /// The first row in view where the last one is at the bottom.
    private func lastTop(columns: Int, rows: Int) -> TextRow {
        let line = lines.count - 1
        let last = TextRow(line: line, index: wrapped(line, columns).count - 1)
        return row(1 - max(1, rows), from: last, columns)
    }

    private func row(_ count: Int, from start: TextRow, _ columns: Int) -> TextRow {
        var row = start
        var left = count
        while left > 0 {
            let step = min(left, wrapped(row.line, columns).count - 1 - row.index)
            row.index += max(0, step)
            left -= max(0, step)
            guard left > 0, row.line < lines.count - 1 else { return row }
            row = TextRow(line: row.line + 1, index: 0)
            left -= 1
        }
        while left < 0 {
            let step = min(-left, row.index)
            row.index -= step
            left += step
            guard left < 0, row.line > 0 else { return row }
            row = TextRow(line: row.line - 1, index: wrapped(row.line - 1, columns).count - 1)
            left += 1
        }
        return row
    }

    private func wrapped(_ line: Int, _ columns: Int) -> [Range<Int>] {
        Wrapping.rows(of: lines[line], columns: max(1, columns))
    }
}

extension NoteReader {
    func draw(into grid: inout Grid, area: Area) {
        for (index, text) in rowsInView(columns: area.columns, rows: area.rows).enumerated() {
            grid.put(text, row: area.row + index, column: area.column, columns: area.columns, role: .text)
        }
    }
}
