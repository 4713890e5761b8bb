extension Note {
    /// A note's first line of prose, for a glance: headings, lists and front matter say less.
    /// - Parameter limit: in characters; what is longer ends in `…`.
    /// - Returns: nil where the note has no prose.
    public static func excerpt(of text: String, limit: Int = 120) -> String? {
        // The first prose of a note stands near its top.
        let top = String(decoding: text.utf8.prefix(1 << 16), as: UTF8.self)
        let scanner = NoteScanner(NoteText(top), headings: HeadingReader(more: []))
        guard let line = scanner.lines.first(where: { $0.kind == .prose && !$0.isNested }) else { return nil }
        let prose = Text.spaced(scanner.note.string(line.range))
        return prose.count <= limit ? prose : String(prose.prefix(limit - 1)) + "…"
    }

    public var excerpt: String? { Note.excerpt(of: text) }
}

extension Note {
    /// The first lines of a note as one reads it: without front matter, blank lines, rules, and the title above all.
    /// - Returns: at most `limit` lines, and how many more there are.
    public func opening(limit: Int) -> (lines: [String], more: Int) {
        // Of a long one no more is read than a screen shows of it.
        let bytes = limit > 1000 ? text.utf8.count : Note.openingBytes
        let top = String(decoding: text.utf8.prefix(bytes), as: UTF8.self)
        let scanner = NoteScanner(NoteText(top), headings: HeadingReader(more: []))
        var lines: [String] = []
        var skipped = 0
        for line in scanner.lines where !scanner.note.trimmed(line.range).isEmpty {
            switch line.kind {
            case .frontMatter, .rule, .comment: skipped += 1
            case .heading where lines.isEmpty: skipped += 1
            default: lines.append(scanner.note.string(line.range))
            }
        }
        let shown = Array(lines.prefix(limit))
        return (shown, max(0, text.lineCount - skipped - shown.count))
    }

    private static let openingBytes = 8 << 10
}

extension String {
    /// Lines that are not blank.
    fileprivate var lineCount: Int {
        var count = 0
        var isBlank = true
        for byte in utf8 {
            if byte == UInt8(ascii: "\n") {
                isBlank = true
            } else if isBlank, byte != UInt8(ascii: " ") {
                isBlank = false
                count += 1
            }
        }
        return count
    }
}
