/// What a message says beside its items, short and as a person would.
extension MessageFacts {
    var spoken: SpokenTime { SpokenTime(now: now, zone: zone) }

    /// The coach, where no name is configured.
    static let namelessCoach = "your coach"

    var coachName: String? {
        let name = Text.spaced(Text.line(coach.name ?? "", limit: Text.Field.name.limit))
        return name.isEmpty ? nil : CutText.cut(name, to: 60, dots: "…")
    }

    /// Who the message is for: the client, or for what is overdue the coach.
    var recipientName: String {
        if kind == .overdue { return coachName ?? "" }
        return Text.spaced(Text.line(client?.name ?? items.first?.clientName ?? "", limit: Text.Field.name.limit))
    }

    var greeting: String { FirstName.of(recipientName) }

    /// How a deadline is said: `today, 18:00`, `tomorrow, Fri 27 Nov, 18:00`, `Fri 27 Nov, 18:00`.
    func deadline(_ due: Instant) -> String {
        let day = zone.day(of: due)
        let full = "\(spoken.longDay(day)), \(spoken.clock(due))"
        switch day.ordinal - zone.day(of: now).ordinal {
        case 0: return "today, \(spoken.clock(due))"
        case 1: return "tomorrow, \(full)"
        default: return full
        }
    }

    /// `due Fri 27 Nov, 18:00`, `was due Mon 23 Nov, 18:00`.
    func dueWords(_ due: Instant) -> String {
        (due < now ? "was due " : "due ") + deadline(due)
    }

    /// The items' text, in one line, with how far it is where it is counted.
    func line(_ item: ActionItem, limit: Int = Text.Field.item.limit, dots: String = "…") -> String {
        let text = CutText.cut(Text.spaced(Text.line(item.text)), to: limit, dots: dots)
        return item.target > 1 ? "\(text) (\(item.progress) of \(item.target) so far)" : text
    }

    /// What stands before the items.
    var opening: String {
        let isOne = items.count == 1
        switch kind {
        case .confirm: return "Here is what we agreed, so that it stays in sight:"
        case .midpoint:
            return "I wanted to ask how \(isOne ? "this is" : "these are") going:"
        case .final: return "A short reminder of what is due soon:"
        case .digest: return "Here is what is on your list this week:"
        case .reminder, .message: return "A reminder of what we agreed:"
        case .overdue:
            return isOne
                ? "One action item passed its deadline:" : "\(items.count) action items passed their deadlines:"
        }
    }

    /// The subject of a mail without one of its own.
    var usualSubject: String {
        let first = items.first.map { line($0.item, limit: 80) } ?? ""
        let isOne = items.count == 1
        let count = "\(items.count) items"
        switch kind {
        case .confirm: return isOne ? "What we agreed: \(first)" : "What we agreed: \(count)"
        case .midpoint: return isOne ? "How is it going: \(first)" : "How is it going with your \(count)?"
        case .final: return isOne ? "Due soon: \(first)" : "Due soon: \(count)"
        case .digest: return isOne ? "This week: \(first)" : "This week: \(count)"
        case .reminder: return isOne ? "A reminder: \(first)" : "A reminder of \(count)"
        case .message: return "A message from \(coachName ?? MessageFacts.namelessCoach)"
        case .overdue: return overdueSubject
        }
    }

    private var overdueSubject: String {
        let clients = Set(items.map(\.clientName)).count
        guard let first = items.first else { return "Overdue" }
        let name = CutText.cut(Text.spaced(Text.line(first.clientName)), to: 60, dots: "…")
        if items.count == 1 { return "Overdue: \(name), \(line(first.item, limit: 80))" }
        return clients == 1
            ? "Overdue: \(items.count) items of \(name)" : "Overdue: \(items.count) items of \(clients) clients"
    }

    /// One clean line that a header can take.
    func subjectLine(_ text: String) -> String {
        CutText.cut(Text.spaced(Text.line(text)), to: 150, dots: "…")
    }
}
