/// A cohort's note without one of its members: the list lines that were for that member alone (`@ada`) go, with what
/// stands indented below them; elsewhere only the name goes.
public struct NoteRedaction: Sendable {
    private let redaction: Redaction
    private let names: [MemberNames]
    private let id: Client.ID

    /// - Parameters:
    ///   - names: every name that the client ever had.
    ///   - others: the names of the cohort's other members: `@an` is Ana's where there is no Andrew.
    public init(_ redaction: Redaction, id: Client.ID, names: some Sequence<String>, others: [String]) {
        self.redaction = redaction
        self.id = id
        let rest = others.enumerated().map { index, name in
            // Numbers that nobody has: who it is does not matter, but that it is somebody else.
            CaptureContext.Member(id: Client.ID(-1 - Int64(index)), name: name, zone: .utc)
        }
        self.names = Set(names).sorted().map { name in
            MemberNames(rest + [CaptureContext.Member(id: id, name: name, zone: .utc)])
        }
    }

    public func text(_ text: String) -> String {
        guard text.contains("@") else { return redaction.text(text) }
        let note = NoteText(text)
        let lines = note.lineRanges().map { Line($0, in: note) }
        let isList = lines.contains(where: \.isListLine)
        var kept: [String] = []
        /// The indent of the line that went, while lines stand below it.
        var gone: Int?
        for line in lines {
            if let above = gone, line.isBlank || line.indent > above { continue }
            gone = nil
            let mentions = mentions(in: line.range, of: note)
            if !mentions.isEmpty, line.isListLine || !isList {
                gone = line.indent
            } else {
                kept.append(Self.text(of: line.range, but: mentions, in: note))
            }
        }
        return redaction.text(kept.joined(separator: "\n") + (text.hasSuffix("\n") ? "\n" : ""))
    }

    private struct Line {
        let range: Range<Int>
        let indent: Int
        let isBlank: Bool
        let isListLine: Bool

        init(_ range: Range<Int>, in note: NoteText) {
            let text = note.trimmed(range)
            self.range = range
            indent = text.lowerBound - range.lowerBound
            isBlank = text.isEmpty
            isListLine = ListMarkReader(note: note).mark(in: text) != nil
        }
    }

    /// From each `@` that means the client to the end of the name.
    private func mentions(in range: Range<Int>, of note: NoteText) -> [Range<Int>] {
        let words = ItemWord.split(range, of: note)
        return words.indices.compactMap { index in
            guard words[index].key.hasPrefix("@") else { return nil }
            let counts = names.compactMap { names -> Int? in
                guard case .found(id, let count) = names.find(words[index].key, following: words[(index + 1)...]) else {
                    return nil
                }
                return count
            }
            return counts.max().map { words[index].core.lowerBound..<words[index + $0 - 1].core.upperBound }
        }
    }

    private static func text(of line: Range<Int>, but mentions: [Range<Int>], in note: NoteText) -> String {
        var text = ""
        var start = line.lowerBound
        for mention in mentions where mention.lowerBound >= start {
            text += note.string(start..<mention.lowerBound) + Redaction.mark
            start = mention.upperBound
        }
        return text + note.string(start..<line.upperBound)
    }
}
