/// A mail, as the paragraphs that its two parts, text and HTML, are made from.
extension MessageFacts {
    enum Paragraph {
        case text(String)
        case items
        case answers
    }

    func letter(_ template: MessageTemplate?) -> MessageText {
        let paragraphs = template.map(paragraphs) ?? usualParagraphs
        let subject = template?.subject.map(subject) ?? wordsSubject ?? usualSubject
        let line = subjectLine(subject)
        return MessageText(
            subject: line.isEmpty ? subjectLine(usualSubject) : line,
            text: paragraphs.map(plain).joined(separator: "\n\n") + "\n",
            html: HTML.page(paragraphs.map(html)))
    }

    private var closing: String { capitalized(coachName ?? MessageFacts.namelessCoach) }

    private var usualParagraphs: [Paragraph] {
        switch kind {
        case .message: (isolatedWords + [closing]).map(Paragraph.text)
        case .overdue: [.text(opening), .items, .text("Roster")]
        default: [.text("Hi \(greeting),"), .text(opening), .items, .answers, .text(closing)]
        }
    }

    /// The coach's own words, a paragraph each.
    private var isolatedWords: [String] {
        MessageFacts.tidied([Text.block(words ?? "")]).components(separatedBy: "\n\n")
    }

    // MARK: A template's paragraphs

    private func paragraphs(of template: MessageTemplate) -> [Paragraph] {
        var found: [Paragraph] = []
        for block in template.lines.split(whereSeparator: { $0.isEmpty }) {
            var rows: [String] = []
            func end() {
                let text = MessageFacts.tidied(rows)
                if !text.isEmpty { found.append(.text(text)) }
                rows = []
            }
            for line in block {
                // A field that stands alone is a paragraph, with links and numbers; within a line it is words.
                if line == [.field(.items)] {
                    end()
                    found.append(.items)
                } else if line == [.field(.answers)] {
                    end()
                    if isAnswerable { found.append(.answers) }
                } else {
                    rows.append(inline(line))
                }
            }
            end()
        }
        if kind == .message, !Text.spaced(words ?? "").isEmpty, !template.has(.items) { return found }
        if !template.has(.items) { found.append(.items) }
        if !template.has(.answers), isAnswerable {
            let items = found.lastIndex { if case .items = $0 { true } else { false } }
            found.insert(.answers, at: items.map { $0 + 1 } ?? found.endIndex)
        }
        if !template.has(.coach), kind != .overdue { found.append(.text(closing)) }
        return found
    }

    private var isAnswerable: Bool { kind != .message && kind != .overdue }

    private func subject(_ parts: [MessageTemplate.Part]) -> String { inline(parts) }

    private func inline(_ parts: [MessageTemplate.Part]) -> String {
        parts.map { part in
            switch part {
            case .text(let text): text
            case .field(.items): items.map { line($0.item) }.joined(separator: "; ")
            case .field(.answers): answersInWords
            case .field(let field): plainField(field)
            }
        }.joined()
    }

    // MARK: As text

    private func plain(_ paragraph: Paragraph) -> String {
        switch paragraph {
        case .text(let text): text
        case .items: kind == .overdue ? overdueText : itemsText
        case .answers: ([answersInWords] + answerLines).joined(separator: "\n")
        }
    }

    private var itemsText: String {
        items.enumerated().map { index, item in
            let number = "\(index + 1). "
            let indent = String(repeating: " ", count: number.count)
            return "\(number)\(line(item.item))\n\(indent)\(dueWords(item.item.deadline.at))"
        }.joined(separator: "\n")
    }

    private var links: AnswerLinks { AnswerLinks(address: coach.email, nudge: nudge) }

    private var answersInWords: String {
        let letters = "D done, S stuck (and why), X skip"
        let tap = coach.email == nil ? "To answer," : "To answer, tap one, or"
        return items.count == 1
            ? "\(tap) reply to this mail with a letter: \(letters)."
            : "\(tap) reply to this mail with number and letter, as 1D 2S: \(letters)."
    }

    private var answerLines: [String] {
        items.indices.flatMap { index in
            AnswerLinks.Answer.allCases.compactMap { answer in
                links.link(answer, to: index + 1).map { "  \(index + 1) \(answer.word): <\($0)>" }
            }
        }
    }

    // MARK: As HTML

    private func html(_ paragraph: Paragraph) -> String {
        switch paragraph {
        case .text(let text): HTML.paragraph(text)
        case .items: kind == .overdue ? overdueHTML : itemsHTML
        case .answers: HTML.paragraph(answersInWords)
        }
    }

    /// The buttons stand with their item, where the thumb is.
    private var itemsHTML: String {
        let rows = items.enumerated().map { index, item in
            let buttons = AnswerLinks.Answer.allCases.compactMap { answer in
                links.link(answer, to: index + 1).map { HTML.button(answer.label, to: $0) }
            }
            let due = HTML.escaped(dueWords(item.item.deadline.at))
            let tail = isAnswerable && !buttons.isEmpty ? "<br>\n" + buttons.joined(separator: "\n") : ""
            return "<li>\(HTML.isolated(line(item.item)))<br>\n\(due)\(tail)</li>"
        }
        return (["<ol>"] + rows + ["</ol>"]).joined(separator: "\n")
    }
}
