/// SMS: at most 320 places, whatever the record holds.
extension MessageFacts {
    /// How much of the items is said.
    private struct Measure {
        /// Of each item's text, in characters.
        var text: Int
        /// How many of them; the others are counted.
        var items: Int
    }

    func shortMessage(_ template: MessageTemplate?) -> String {
        let end = shortEnd(template)
        for measure in measures {
            let whole = SMSText(joined(shortBody(template, measure), end))
            if whole.fits { return whole.text }
        }
        // The coach's own words, or names, are too long: they are cut, never what stands behind them.
        let body = shortBody(template, measures.last ?? Measure(text: 20, items: 1))
        let cut = CutText.shortened(body, dots: "...") { SMSText(joined($0, end)).fits }
        return SMSText(joined(cut, end)).text
    }

    /// Whether an SMS has room for all of it: the coach's own words are to be shortened by the coach, not by us.
    public var fitsShortMessage: Bool {
        SMSText(joined(shortBody(nil, Measure(text: Text.Field.item.limit, items: items.count)), shortEnd(nil))).fits
    }

    /// First the texts give way, then the last items.
    private var measures: [Measure] {
        let all = [Text.Field.item.limit, 80, 50, 32].map { Measure(text: $0, items: items.count) }
        return all + (1..<max(1, items.count)).reversed().map { Measure(text: 40, items: $0) }
    }

    private func joined(_ body: String, _ end: String) -> String {
        end.isEmpty ? body : body.isEmpty ? end : "\(body)\n\(end)"
    }

    private func shortBody(_ template: MessageTemplate?, _ measure: Measure) -> String {
        if let template { return shortBody(of: template, measure) }
        if kind == .message { return isFirstSMS ? "\(signature): \(shortWords)" : "\(shortWords)\n- \(signature)" }
        let due = commonDeadline
        return "\(shortGreeting) \(shortOpening(due))\n\(shortItems(measure, saysDeadlines: due == nil))"
    }

    private var shortWords: String {
        Text.block(words ?? "", limit: Text.Field.sms.limit)
            .split(separator: "\n").map { Text.spaced($0) }.joined(separator: "\n")
    }

    private var signature: String { capitalized(coachName ?? MessageFacts.namelessCoach) }

    private var shortGreeting: String {
        if kind == .overdue { return "Roster." }
        if isFirstSMS {
            return "Hi \(greeting), this is \(coachName.map { "\($0), " } ?? "")\(MessageFacts.namelessCoach)."
        }
        return "Hi \(greeting), \(coachName.map(FirstName.of) ?? MessageFacts.namelessCoach) here."
    }

    /// With the deadline where all of several items have the same.
    private func shortOpening(_ due: Instant?) -> String {
        let when = due.map(dueWords)
        switch kind {
        case .confirm: return "We agreed" + (when.map { ", \($0):" } ?? ":")
        case .midpoint:
            let question = items.count == 1 ? "How is it going?" : "How are these going?"
            return question + (when.map { " \(capitalized($0)):" } ?? "")
        case .final: return when.map { "\(capitalized($0)):" } ?? "A short reminder:"
        case .digest: return "This week" + (when.map { ", \($0):" } ?? ":")
        case .reminder, .message: return "A reminder" + (when.map { ", \($0):" } ?? ":")
        case .overdue: return "Overdue" + (when.map { ", \($0):" } ?? ":")
        }
    }

    /// Of several items, the deadline that all have; said once, it leaves room for the items.
    private var commonDeadline: Instant? {
        let deadlines = Set(items.map(\.item.deadline.at))
        return items.count > 1 && deadlines.count == 1 ? deadlines.first : nil
    }

    private func shortItems(_ measure: Measure, saysDeadlines: Bool) -> String {
        var lines = items.prefix(measure.items).enumerated().map { index, item in
            let text = line(item.item, limit: measure.text, dots: "...")
            let numbered = items.count == 1 ? text : "\(index + 1) \(text)"
            return saysDeadlines ? "\(numbered) (\(dueWords(item.item.deadline.at)))" : numbered
        }
        if items.count > measure.items { lines.append("and \(items.count - measure.items) more") }
        return lines.joined(separator: "\n")
    }

    var shortAnswers: String {
        if items.count > 1 { return "Reply D done, S stuck, X skip (1D 2S for several)." }
        let isCounted = items.first.map { $0.item.target > 1 } ?? false
        return "Reply \(isCounted ? "+ for one more, " : "")D done, S stuck, X skip."
    }

    private static let stop = "Reply STOP to end."

    /// What always stands last: how to answer, and in the first SMS how to stop.
    private func shortEnd(_ template: MessageTemplate?) -> String {
        let isAnswered = kind == .message || kind == .overdue || template?.has(.answers) == true
        let answers = isAnswered ? nil : shortAnswers
        return [answers, isFirstSMS ? MessageFacts.stop : nil].compactMap { $0 }.joined(separator: " ")
    }

    private func shortBody(of template: MessageTemplate, _ measure: Measure) -> String {
        let rows = template.lines.map { line in
            line.map { part in
                switch part {
                case .text(let text): text
                case .field(let field): shortField(field, measure)
                }
            }.joined()
        }
        var body = MessageFacts.tidied(rows)
        if kind != .message, !template.has(.items) { body += "\n" + shortItems(measure, saysDeadlines: true) }
        if isFirstSMS, !template.has(.coach) { body = "\(signature): \(body)" }
        return body
    }

    private func shortField(_ field: MessageTemplate.Field, _ measure: Measure) -> String {
        switch field {
        case .items: shortItems(measure, saysDeadlines: true)
        case .answers: shortAnswers
        // It stands at the end, always.
        case .stop: ""
        default: plainField(field)
        }
    }

    /// The fields that are the same on every channel.
    func plainField(_ field: MessageTemplate.Field) -> String {
        switch field {
        case .first: greeting
        case .name: CutText.cut(recipientName, to: 60, dots: "…")
        case .count: String(items.count)
        case .deadline: items.map(\.item.deadline.at).min().map(deadline) ?? ""
        case .coach: coachName ?? MessageFacts.namelessCoach
        case .items, .answers, .stop: ""
        }
    }

    /// Rows without space at their ends, and never more than one blank one between two.
    static func tidied(_ rows: [String]) -> String {
        var kept: [String] = []
        for row in rows.flatMap({ $0.split(separator: "\n", omittingEmptySubsequences: false) }) {
            var row = String(row)
            while row.last?.isWhitespace == true { row.removeLast() }
            if !row.isEmpty || kept.last?.isEmpty == false { kept.append(row) }
        }
        while kept.last?.isEmpty == true { kept.removeLast() }
        return kept.joined(separator: "\n")
    }

    func capitalized(_ text: String) -> String {
        text.prefix(1).uppercased() + text.dropFirst()
    }
}
