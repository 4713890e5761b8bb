import RosterModel

/// The pre-session brief as lines, in sections under quiet headings: what the client's full screen shows, and what
/// `roster brief` prints.
struct Brief {
    let card: Card
    let spoken: SpokenTime
    /// Without the margins.
    let columns: Int
    var selected: Set<ActionItem.ID> = []
    /// How many rows of a note are shown; nil: all.
    var noteRows: Int? = 6
    /// How many steps of the history.
    var historySteps = 50
    /// The key that fills an empty agenda is named.
    var namesKeys = true
    /// Agenda and sessions beside each other, where they have room.
    var canBeTwo = true

    var widths: BriefWidths { BriefWidths(columns: columns, canBeTwo: canBeTwo) }

    /// In one column: what to talk about first.
    var sections: [[CardLine]] {
        let columns = columns
        return [
            agenda(columns), ownWords(columns), sessions(columns).past, sessions(columns).coming,
            BriefAnswers(card: card, spoken: spoken, columns: columns).lines, contact(columns), history(columns),
        ]
    }

    var leftSections: [[CardLine]] {
        let columns = widths.left
        return [
            agenda(columns), ownWords(columns), BriefAnswers(card: card, spoken: spoken, columns: columns).lines,
            sessions(columns).coming, contact(columns),
        ]
    }

    var rightSections: [[CardLine]] {
        let columns = widths.right ?? widths.left
        return [sessions(columns).past, history(columns)]
    }

    private func sessions(_ columns: Int) -> BriefSessions {
        BriefSessions(card: card, spoken: spoken, columns: columns, noteRows: noteRows)
    }

    private func contact(_ columns: Int) -> [CardLine] { BriefContact(card: card, columns: columns).lines }

    // MARK: Who

    /// "Paris 15:41   since 3 Mar 2025   80% done in 8 weeks (8 of 10) ▅▆▆▇▇": one line, or two where it is narrow.
    var facts: [CardLine] {
        var facts: [CardLine.Part] = []
        func add(_ text: String?, _ role: Role = .dim, gap: Int = 3) {
            if let text, !text.isEmpty { facts.append(.init(text: text, role: role, gap: gap)) }
        }
        add(spoken.clockWords(inZone: card.client?.timeZone))
        add(card.client?.since.map { "since \(spoken.shortDay($0))" })
        add(completion, gap: trend.isEmpty ? 3 : 1)
        add(trend, .chart)
        add(card.lastHeard.map { "heard \(spoken.narrow.ago($0.at)) ago" })
        if let status = card.client?.status, status != .active { add(status.rawValue, .flag) }
        for flag in card.flags { add("⚑ \(flag.words)", .flag) }
        return CardLine.rows(of: facts, columns: columns)
    }

    /// Fewer than five items say nothing of a rate: then only how many.
    private var completion: String? {
        guard card.completion.due > 0 else { return nil }
        let count = "\(card.completion.done) of \(card.completion.due)"
        let percent = RowWords.percent(card.completion)
        return percent == "–" ? "\(count) done in 8 weeks" : "\(percent) done in 8 weeks (\(count))"
    }

    /// Of one step alone it would show nothing.
    private var trend: String {
        card.trend.compactMap(\.self).count > 1 ? RowWords.sparkline(card.trend) : ""
    }

    // MARK: What to talk about

    private func agenda(_ columns: Int) -> [CardLine] {
        let agenda = Agenda(of: card, at: spoken.now)
        let items = AgendaLines(
            items: agenda.items.map { $0.shown(on: card.party) }, spoken: spoken, columns: columns, selected: selected
        ).lines
        let none = CardLine.say(
            namesKeys ? "Nothing to do yet: c captures what is agreed." : "Nothing to do yet.", .dim)
        return [heading(of: agenda)] + (items.isEmpty ? [none] : items)
    }

    private func heading(of agenda: Agenda) -> CardLine {
        let now = spoken.now
        let since = agenda.since.map { " since \(spoken.shortDay(spoken.zone.day(of: $0)))" } ?? ""
        let counts = [
            (agenda.count(at: now, .stuck), "stuck"), (agenda.count(at: now, .overdue), "overdue"),
            (agenda.count(at: now, .open, .soon), "open"), (agenda.count(at: now, .done), "done" + since),
            (agenda.count(at: now, .skipped), "skipped"),
        ]
        let words = counts.filter { $0.0 > 0 }.map { "\($0.0) \($0.1)" }.joined(separator: ", ")
        return CardLine(parts: [
            .init(text: "Agenda", role: .columnTitle), .init(text: words, role: .dim),
        ])
    }

    /// What the client said about items, whole and the latest first.
    private func ownWords(_ columns: Int) -> [CardLine] {
        let said = card.items.filter { $0.lastComment?.origin.by == .client }
            .sorted { ($1.lastComment?.at ?? spoken.now) < ($0.lastComment?.at ?? spoken.now) }
        let lines = said.flatMap { line -> [CardLine] in
            guard let comment = line.lastComment, let quote = line.quote else { return [] }
            let day = spoken.day(comment.at)
            return CardLine.labelled(day, wrapping: quote, role: .quote, columns: columns, behind: line.item.text)
        }
        return lines.isEmpty ? [] : [.heading("In their own words")] + lines
    }

    // MARK: What happened

    private func history(_ columns: Int) -> [CardLine] {
        let lines = card.history.prefix(historySteps).flatMap { step in
            let words = step.summary + (step.isUndone ? " (undone)" : "")
            let day = spoken.shortDay(spoken.zone.day(of: step.at))
            return CardLine.labelled(day, wrapping: words, role: .dim, columns: columns)
        }
        return lines.isEmpty ? [] : [.heading("History")] + lines
    }
}
