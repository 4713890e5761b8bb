/// Which lines of a note are items, and which are the detail of one (`capture.md`, Which lines are items).
struct NoteOutline {
    struct Entry {
        let line: NoteLine
        let mark: NoteLine.ListMark
        var detail: [NoteLine] = []
    }

    private(set) var entries: [Entry] = []
    /// List lines that stand deeper than the items do, and below none of them.
    private(set) var strays: [NoteLine] = []

    init(_ scanner: NoteScanner, source: CaptureContext.Source) {
        let lines = scanner.lines
        let listLines = lines.filter { $0.listMark != nil }
        if listLines.isEmpty {
            if source == .pane { readEveryLine(scanner) }
        } else if lines.contains(where: { $0.isActionHeading }) {
            readActionSections(lines)
        } else if let shallowest = listLines.map(\.indent).min() {
            readList(lines, at: shallowest)
        }
    }

    /// Rule 4: one item per line.
    private mutating func readEveryLine(_ scanner: NoteScanner) {
        let reader = ListMarkReader(note: scanner.note)
        for line in scanner.lines where line.isPaneItem {
            let text = scanner.note.trimmed(line.range)
            guard scanner.note.scalars[text.lowerBound] != "#" else { continue }
            entries.append(Entry(line: line, mark: reader.bareMark(in: text)))
        }
    }

    /// Rule 2: the list lines under action headings, until a heading of the same or a higher rank.
    private mutating func readActionSections(_ lines: [NoteLine]) {
        var section: Int?
        var current: Int?
        for line in lines {
            if case .heading(let heading) = line.kind {
                if let rank = section, heading.rank <= rank { section = nil }
                if section == nil, heading.isAction { section = heading.rank }
                current = nil
            } else if section != nil {
                take(line, current: &current) { indent, above in above.map { indent <= $0 } ?? true }
            }
        }
    }

    /// Rule 3: the list lines at the shallowest indent.
    private mutating func readList(_ lines: [NoteLine], at shallowest: Int) {
        var current: Int?
        for line in lines {
            take(line, current: &current) { indent, _ in indent == shallowest }
        }
    }

    /// - Parameters:
    ///   - current: the entry that the line may be a detail of.
    ///   - isItem: whether a list line of that indent, below a current entry of that one, is an item.
    private mutating func take(_ line: NoteLine, current: inout Int?, isItem: (Int, Int?) -> Bool) {
        if line.endsList { current = nil }
        if let mark = line.listMark {
            if isItem(line.indent, current.map { entries[$0].line.indent }) {
                current = entries.count
                entries.append(Entry(line: line, mark: mark))
            } else if let current {
                entries[current].detail.append(line)
            } else {
                strays.append(line)
            }
        } else if line.isNested, let current {
            entries[current].detail.append(line)
        }
    }
}

extension NoteLine {
    fileprivate var isActionHeading: Bool {
        if case .heading(let heading) = kind { heading.isAction } else { false }
    }

    /// In the capture pane, with no list line: prose and what only looks like a heading.
    fileprivate var isPaneItem: Bool {
        switch kind {
        case .prose: true
        case .heading(let heading): !heading.isAction
        default: false
        }
    }
}
