/// What the last reading of a note found on its lines, so that the next one reads only the lines that changed: typing in
/// a note of two hundred lines costs as much as in one of three.
public struct CaptureMemory: Equatable, Sendable {
    typealias Finding = (items: [CapturedItem], warnings: [CaptureWarning])

    /// All that the items of an entry depend on, beside the context.
    private struct Key: Hashable, Sendable {
        let line: String
        let details: [String]
        let mark: Range<Int>
        let content: Int
    }

    fileprivate struct Entry: Sendable {
        /// Where it stood.
        let line: Int
        let items: [CapturedItem]
        let warnings: [CaptureWarning]
    }

    private var context: CaptureContext?
    private var last: [Key: Entry] = [:]
    private var next: [Key: Entry] = [:]

    public init() {}

    /// What is remembered changes no result, so two readings do not differ by it.
    public static func == (left: CaptureMemory, right: CaptureMemory) -> Bool { true }

    /// Nothing that was read in another context holds.
    mutating func begin(_ context: CaptureContext) {
        if self.context != context { last = [:] }
        self.context = context
        next = [:]
    }

    mutating func items(of entry: NoteOutline.Entry, in note: NoteText, reading read: () -> Finding) -> Finding {
        let line = entry.line
        let start = line.range.lowerBound
        let key = Key(
            line: note.string(line.range), details: entry.detail.map { note.string($0.range) },
            mark: entry.mark.range.lowerBound - start..<entry.mark.range.upperBound - start,
            content: entry.mark.content - start)
        if let known = last[key] {
            next[key] = known
            return known.standing(at: line.number)
        }
        let found = read()
        next[key] = Entry(line: line.number, items: found.items, warnings: found.warnings)
        return found
    }

    /// Forgets the lines that are gone.
    mutating func end() {
        last = next
        next = [:]
    }
}

extension CaptureMemory.Entry {
    fileprivate func standing(at line: Int) -> CaptureMemory.Finding {
        if line == self.line { return (items, warnings) }
        var (items, warnings) = (items, warnings)
        for index in items.indices { items[index].line = line }
        for index in warnings.indices { warnings[index].line = line }
        return (items, warnings)
    }
}
