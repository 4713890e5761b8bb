/// Goes through a note once and says what each line is: list lines, headings, and what is never an item (fenced code,
/// block quotes, tables, HTML comments, front matter; `capture.md`, Which lines are items, 6).
struct NoteScanner {
    private(set) var note: NoteText
    private(set) var lines: [NoteLine] = []
    private(set) var warnings: [CaptureWarning] = []

    private let headings: HeadingReader
    /// Where the last `-->` stands: no comment ends after it.
    private let lastCommentEnd: Int
    private var fence: Fence?
    /// The indent of the outermost list line that the next lines may stand below.
    private var openIndent: Int?
    private var isAfterBlank = false

    private struct Fence {
        let mark: Unicode.Scalar
        let count: Int
        let line: Int
        let indent: Int
    }

    init(_ note: NoteText, headings: HeadingReader) {
        self.note = note
        self.headings = headings
        let scalars = note.scalars
        lastCommentEnd =
            scalars.indices.last { $0 >= 2 && scalars[$0] == ">" && scalars[$0 - 1] == "-" && scalars[$0 - 2] == "-" }
            ?? -1
        scan()
    }

    private mutating func scan() {
        let ranges = note.lineRanges()
        lines.reserveCapacity(ranges.count)
        let frontMatter = frontMatterCount(ranges)
        for (index, range) in ranges.enumerated() {
            let isOver = lines.last?.kind == .comment
            if fence == nil, !isOver, index >= frontMatter { blankComments(from: range) }
            let text = note.trimmed(range)
            var line = NoteLine(
                number: index + 1, range: range, indent: text.lowerBound - range.lowerBound, kind: .prose)
            if index < frontMatter {
                line.kind = .frontMatter
            } else {
                line.kind = isOver ? .comment : kind(of: line, text: text)
                place(&line)
            }
            lines.append(line)
        }
        warnOfOpenFence()
    }

    /// Lines of YAML between `---` at the very start and the next `---` or `...`.
    private func frontMatterCount(_ ranges: [Range<Int>]) -> Int {
        func isMark(_ range: Range<Int>, _ mark: String) -> Bool {
            range.count >= 3 && range.count < 40 && note.string(note.trimmed(range)) == mark
        }
        guard let first = ranges.first, isMark(first, "---"),
            let end = ranges.dropFirst().firstIndex(where: { isMark($0, "---") || isMark($0, "...") })
        else { return 0 }
        return end + 1
    }

    private mutating func kind(of line: NoteLine, text: Range<Int>) -> NoteLine.Kind {
        guard !text.isEmpty else { return fence == nil ? .blank : .code }
        if let fence, !leaves(fence, line) {
            if closes(fence, text) { self.fence = nil }
            return .code
        }
        fence = nil
        if opensFence(text, line) { return .code }
        if note.starts(with: "<!--", at: text.lowerBound, before: text.upperBound) {
            warn(line, "the comment that begins here never ends, so what follows was left out")
            return .comment
        }
        return plainKind(of: line, text: text)
    }

    private mutating func plainKind(of line: NoteLine, text: Range<Int>) -> NoteLine.Kind {
        switch note.scalars[text.lowerBound] {
        case ">": return .quote
        case "|": return .table
        default: break
        }
        if isTableRow(text) { return .table }
        if isRule(text) { return .rule }
        if let mark = ListMarkReader(note: note).mark(in: text) { return .list(mark) }
        let isIndented = openIndent.map { line.indent > $0 } ?? false
        if !isIndented, let heading = headings.heading(in: note, text) { return .heading(heading) }
        return .prose
    }

    /// Whether the line stands below a list line, and whether it ends the list.
    private mutating func place(_ line: inout NoteLine) {
        switch line.kind {
        case .blank:
            isAfterBlank = true
            return
        case .list:
            line.isNested = openIndent.map { line.indent > $0 } ?? false
            if !line.isNested { openIndent = line.indent }
        case .comment: break
        default:
            line.isNested = openIndent.map { line.indent > $0 } ?? false
            // Prose right below a list line goes on with it, however it is indented.
            line.endsList = !line.isNested && (line.kind != .prose || isAfterBlank)
            if line.endsList { openIndent = nil }
        }
        isAfterBlank = false
    }

    // MARK: Fenced code

    private mutating func opensFence(_ text: Range<Int>, _ line: NoteLine) -> Bool {
        let mark = note.scalars[text.lowerBound]
        guard mark == "`" || mark == "~" else { return false }
        let count = note.scalars[text].prefix { $0 == mark }.count
        guard count >= 3, mark == "~" || !note.scalars[text].dropFirst(count).contains("`") else { return false }
        fence = Fence(mark: mark, count: count, line: line.number, indent: line.indent)
        return true
    }

    private func closes(_ fence: Fence, _ text: Range<Int>) -> Bool {
        text.count >= fence.count && note.scalars[text].allSatisfy { $0 == fence.mark }
    }

    /// A fence that stands below a list line ends with what stands below it.
    private func leaves(_ fence: Fence, _ line: NoteLine) -> Bool {
        guard let openIndent, fence.indent > openIndent else { return false }
        return line.indent <= openIndent
    }

    private mutating func warnOfOpenFence() {
        guard let fence else { return }
        warn(lines[fence.line - 1], "the code block that begins here never ends, so what follows was left out")
    }

    // MARK: Comments, tables, rules

    /// Blanks every whole comment that begins in the line, also over the following lines.
    private mutating func blankComments(from range: Range<Int>) {
        var index = range.lowerBound
        while index < range.upperBound, index < lastCommentEnd {
            guard note.scalars[index] == "<", note.starts(with: "<!--", at: index, before: note.scalars.count) else {
                index += 1
                continue
            }
            index = blankComment(at: index)
        }
    }

    private mutating func blankComment(at start: Int) -> Int {
        var end = start + 4
        while end + 2 <= lastCommentEnd, !note.starts(with: "-->", at: end, before: note.scalars.count) { end += 1 }
        guard end + 2 <= lastCommentEnd else { return start + 1 }
        for index in start..<(end + 3) where note.scalars[index] != ScalarClass.lineFeed { note.scalars[index] = " " }
        return end + 3
    }

    /// A table without pipes at its edges: its line of dashes below a line with a pipe, and the lines with pipes below.
    private mutating func isTableRow(_ text: Range<Int>) -> Bool {
        guard let above = lines.last, note.scalars[text].contains("|") else { return false }
        if above.kind == .table { return ListMarkReader(note: note).mark(in: text) == nil }
        guard above.kind == .prose, note.scalars[above.range].contains("|"), note.scalars[text].contains("-"),
            note.scalars[text].allSatisfy({ $0 == "|" || $0 == "-" || $0 == ":" || $0 == " " })
        else { return false }
        lines[lines.count - 1].kind = .table
        return true
    }

    private func isRule(_ text: Range<Int>) -> Bool {
        let mark = note.scalars[text.lowerBound]
        guard mark == "-" || mark == "*" || mark == "_" else { return false }
        var count = 0
        for index in text where !note.isSpace(index) {
            guard note.scalars[index] == mark else { return false }
            count += 1
        }
        return count >= 3
    }

    private mutating func warn(_ line: NoteLine, _ message: String) {
        warnings.append(CaptureWarning(line: line.number, text: note.quoted(line.range), message: message))
    }
}
