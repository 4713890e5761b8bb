/// Reads one item's line: finds its tokens (`capture.md`, What a line may carry) and puts the rest together as the text.
struct ItemReader {
    let note: NoteText
    let context: CaptureContext
    let members: MemberNames
    let today: Day
    let deadlines: DefaultDeadline

    init(note: NoteText, context: CaptureContext, members: MemberNames) {
        self.note = note
        self.context = context
        self.members = members
        today = context.zone.day(of: context.now)
        deadlines = DefaultDeadline(policy: context.policy, zone: context.zone)
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
        (item.text, item.detail) = divide(text, detail: detail(entry.detail))
        if item.text.count < text.count { warnings.append("over 500 characters: the rest is in the detail") }
        item.tokens = TokenRanges(line: line.range, mark: entry.mark.range, found: draft.found).tokens(in: note)
        return (expand(item, for: draft.members), warnings.map { warning(line, $0) })
    }

    private func item(_ draft: ItemDraft, due: Deadline, line: NoteLine) -> CapturedItem {
        CapturedItem(
            text: "", owner: draft.owner, status: draft.status,
            target: draft.target(from: today, to: context.zone.day(of: due.at)), tags: draft.tags, due: due.at,
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
        let next = context.nextSession.map { DefaultDeadline.NextSession(starts: $0) }
        let usual = deadlines.deadline(at: context.now, next: next)
        switch phrase?.day {
        case nil: return (usual, false)
        case .session:
            var deadline = deadlines.sessionDeadline(at: context.now, next: next)
            if let time = phrase?.time {
                deadline.at = context.zone.instant(of: context.zone.day(of: deadline.at), at: time)
            }
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

    /// Cuts a text at a word where it is longer than an item's may be.
    private func divide(_ text: String, detail: String) -> (text: String, detail: String) {
        let limit = Text.Field.item.limit
        guard text.utf8.count > limit, let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
            end < text.endIndex
        else { return (text, detail) }
        let space = text[...end].lastIndex { $0.isWhitespace }
        let cut = space ?? end
        let rest = Text.spaced(text[cut...])
        return (Text.spaced(text[..<cut]), detail.isEmpty ? rest : rest + "\n" + detail)
    }

    private func warning(_ line: NoteLine, _ message: String) -> CaptureWarning {
        CaptureWarning(line: line.number, text: note.quoted(line.range), message: message)
    }
}
