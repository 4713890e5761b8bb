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
