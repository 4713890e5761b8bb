/// What has been found of an item while its words are read.
struct ItemDraft {
    let note: NoteText
    var words: [ItemWord]
    var status = ActionItem.Status.open
    private(set) var owner = ActionItem.Owner.client
    private(set) var tags: [String] = []
    private(set) var members: [Client.ID] = []
    /// Sentences for warnings.
    private(set) var remarks: [String] = []
    /// The recognised parts, by offsets in the note's scalars.
    private(set) var found: [(range: Range<Int>, kind: CapturedItem.Token.Kind)] = []

    private var count = CountTokens()
    private var markedDay: Day?

    init(words: [ItemWord], note: NoteText) {
        self.words = words
        self.note = note
    }

    /// Check-offs that make it done, where it is given on `today` and due on `due`.
    func target(from today: Day, to due: () -> Day) -> Int {
        count.target(from: today, to: due)
    }

    /// Finds all tokens but deadlines.
    mutating func readWordTokens(members names: MemberNames) {
        var index = 0
        while index < words.count {
            let taken = takeMark(at: index) ?? takeCount(at: index) ?? takeAt(at: index, names) ?? takeTag(at: index)
            index += max(1, taken ?? 1)
        }
    }

    /// Finds the deadline: at the end, where nothing but other tokens follows it.
    mutating func readDeadline(today: Day, order: DateOrder) -> WhenPhrase? {
        if let markedDay { return WhenPhrase(day: .day(markedDay, time: nil)) }
        guard
            let found = DeadlineFinder(words: words, note: note, reader: WhenReader(today: today, order: order)).find()
        else { return nil }
        remove(found.words, as: .deadline)
        return found.phrase
    }

    // MARK: The tokens

    /// A mark of the Tasks format (`protocols.md`, Notes folders).
    private mutating func takeMark(at index: Int) -> Int? {
        guard let mark = TasksMark.find(in: words, at: index, of: note) else { return nil }
        if let due = mark.due { markedDay = due }
        remove(index..<(index + mark.wordCount), as: mark.due == nil ? .marker : .deadline)
        return mark.wordCount
    }

    private mutating func takeCount(at index: Int) -> Int? {
        guard let token = count.take(words, at: index) else { return nil }
        let taken = index..<(index + token.wordCount)
        if token.stays {
            for word in taken { words[word].role = .kept }
            mark(taken, as: .count)
        } else {
            remove(taken, as: .count)
        }
        return token.wordCount
    }

    private mutating func takeAt(at index: Int, _ names: MemberNames) -> Int? {
        let key = words[index].key
        guard key.utf8.first == UInt8(ascii: "@") else { return nil }
        switch key {
        case "@coach", "@me": owner = .coach
        case "@client": owner = .client
        default: return takeMember(at: index, names)
        }
        remove(index..<(index + 1), as: .owner)
        return 1
    }

    private mutating func takeMember(at index: Int, _ names: MemberNames) -> Int? {
        switch names.find(words[index].key, following: words[(index + 1)...]) {
        case .noCohort: return nil
        case .unknown:
            remark("nobody in the cohort is called \(note.string(words[index].core))")
            return nil
        case .ambiguous(let candidates):
            remark("\(note.string(words[index].core)) could be \(candidates.joined(separator: " or "))")
            return nil
        case .found(let member, let wordCount):
            if !members.contains(member) { members.append(member) }
            remove(index..<(index + wordCount), as: .owner)
            return wordCount
        }
    }

    /// A few remarks are enough, however many words of a line give rise to one.
    private mutating func remark(_ sentence: String) {
        if remarks.count < 3, !remarks.contains(sentence) { remarks.append(sentence) }
    }

    private mutating func takeTag(at index: Int) -> Int? {
        let core = words[index].core
        guard core.count > 1, note.scalars[core.lowerBound] == "#", note.scalars[core.lowerBound + 1].isLetter,
            note.scalars[core].dropFirst().allSatisfy({ $0.isTagPart })
        else { return nil }
        let tag = note.string((core.lowerBound + 1)..<core.upperBound)
        if tags.count < 100, !tags.contains(where: { $0.lowercased() == tag.lowercased() }) { tags.append(tag) }
        remove(index..<(index + 1), as: .tag)
        return 1
    }

    // MARK: Taking note of what was found

    private mutating func remove(_ range: Range<Int>, as kind: CapturedItem.Token.Kind) {
        for index in range { words[index].role = .removed }
        mark(range, as: kind)
    }

    private mutating func mark(_ range: Range<Int>, as kind: CapturedItem.Token.Kind) {
        guard let first = range.first, let last = range.last else { return }
        found.append((words[first].core.lowerBound..<words[last].core.upperBound, kind))
    }
}

extension Unicode.Scalar {
    fileprivate var isLetter: Bool { properties.isAlphabetic }

    fileprivate var isTagPart: Bool {
        if self == "-" || self == "_" { return true }
        switch properties.generalCategory {
        case .uppercaseLetter, .lowercaseLetter, .titlecaseLetter, .modifierLetter, .otherLetter, .nonspacingMark,
            .spacingMark, .decimalNumber:
            return true
        default: return false
        }
    }
}
