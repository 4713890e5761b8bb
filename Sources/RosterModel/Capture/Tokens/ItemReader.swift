/// Reads one item's line: finds its tokens (`capture.md`, What a line may carry) and puts the rest together as the text.
struct ItemReader {
    let note: NoteText
    let context: CaptureContext
    let members: MemberNames
    let today: Day
    /// The deadlines of an item that says none, and of one that names the next session.
    private let usual: Deadline
    private let beforeSession: Deadline

    init(note: NoteText, context: CaptureContext, members: MemberNames) {
        self.note = note
        self.context = context
        self.members = members
        today = context.zone.day(of: context.now)
        let rules = DefaultDeadline(policy: context.policy, zone: context.zone)
        let next = context.nextSession.map { DefaultDeadline.NextSession(starts: $0) }
        usual = rules.deadline(at: context.now, next: next)
        beforeSession = rules.sessionDeadline(at: context.now, next: next)
    }

    /// The items of an entry: one, or one for each member that it names; none where no text is left.
    func items(of entry: NoteOutline.Entry) -> (items: [CapturedItem], warnings: [CaptureWarning]) {
        let line = entry.line
        var draft = ItemDraft(words: ItemWord.split(entry.mark.content..<line.range.upperBound, of: note), note: note)
        draft.status = entry.mark.status
        draft.readWordTokens(members: members)
        let phrase = draft.readDeadline(today: today, order: context.policy.dateOrder)
        var warnings = draft.remarks
        let text = TextAssembly(words: draft.words, note: note).text
        guard !text.isEmpty else {
            warnings.append("no text is left for an action item")
            return ([], warnings.map { warning(line, $0) })
        }
        let due = deadline(phrase)
        if due.isPast { warnings.append("the date is past, so the item gets the default deadline") }
        var item = item(draft, due: due.deadline, line: line)
        let detail = detail(entry.detail)
        if let rest = take(text, into: &item) {
            item.detail = detail.isEmpty ? rest : rest + "\n" + detail
            warnings.append("over 500 characters: the rest is in the detail")
        } else {
            item.detail = detail
        }
        item.tokens = TokenRanges(line: line.range, mark: entry.mark.range, found: draft.found).tokens(in: note)
        return (expand(item, for: draft.members), warnings.map { warning(line, $0) })
    }

    private func item(_ draft: ItemDraft, due: Deadline, line: NoteLine) -> CapturedItem {
        CapturedItem(
            text: "", owner: draft.owner, status: draft.status,
            target: draft.target(from: today) { context.zone.day(of: due.at) }, tags: draft.tags, due: due.at,
            rule: due.rule, follows: due.follows, line: line.number)
    }

    private func expand(_ item: CapturedItem, for members: [Client.ID]) -> [CapturedItem] {
        guard !members.isEmpty else { return [item] }
        return members.map { member in
            var copy = item
            copy.member = member
            return copy
        }
    }

    /// The deadline that the phrase means, or the default one; a date before the note is none.
    private func deadline(_ phrase: WhenPhrase?) -> (deadline: Deadline, isPast: Bool) {
        switch phrase?.day {
        case nil: return (usual, false)
        case .session:
            guard let time = phrase?.time else { return (beforeSession, false) }
            var deadline = beforeSession
            let at = context.zone.instant(of: context.zone.day(of: deadline.at), at: time)
            deadline.at = min(at, context.nextSession ?? at)
            return (deadline, false)
        case .day(let day, let usualTime):
            let time = phrase?.time ?? usualTime ?? context.policy.dueTime
            let at = context.zone.instant(of: day, at: time)
            return at < context.now ? (usual, true) : (Deadline(at: at, rule: .date, since: context.now), false)
        }
    }

    /// The deeper lines, with the indent that they share taken away.
    private func detail(_ lines: [NoteLine]) -> String {
        let shared = lines.map(\.indent).min() ?? 0
        return lines.map { line in
            let text = note.trimmed(line.range)
            return note.string(min(line.range.lowerBound + shared, text.lowerBound)..<text.upperBound)
        }.joined(separator: "\n")
    }

    /// Gives the item its text, cut at a word where it is longer than an item's may be.
    /// - Returns: the rest, where there is one.
    private func take(_ text: String, into item: inout CapturedItem) -> String? {
        let limit = Text.Field.item.limit
        guard text.utf8.count > limit, let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
            end < text.endIndex
        else {
            item.text = text
            return nil
        }
        let cut = text[...end].lastIndex { $0.isWhitespace } ?? end
        item.text = Text.spaced(text[..<cut])
        return Text.spaced(text[cut...])
    }

    private func warning(_ line: NoteLine, _ message: String) -> CaptureWarning {
        CaptureWarning(line: line.number, text: note.quoted(line.range), message: message)
    }
}
