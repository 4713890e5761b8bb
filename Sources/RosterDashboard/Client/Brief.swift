import RosterModel

/// The pre-session brief as lines, in sections under quiet headings.
struct Brief {
    let card: Card
    let spoken: SpokenTime
    /// Without the margins.
    let columns: Int
    var selected: Set<ActionItem.ID> = []

    var lines: [CardLine] {
        let sections = [
            facts, agenda, ownWords, BriefSessions(card: card, spoken: spoken, columns: columns).past,
            BriefSessions(card: card, spoken: spoken, columns: columns).coming,
            BriefContact(card: card, columns: columns).lines, history,
        ]
        return Array(sections.filter { !$0.isEmpty }.joined(separator: [.blank]))
    }

    // MARK: Who

    /// "Paris 15:41   since 3 Mar 2025   80% of 10 done   ⚑ quiet": one line, or two where it is narrow.
    private var facts: [CardLine] {
        var facts: [CardLine.Part] = []
        func add(_ text: String?, _ role: Role = .dim) {
            if let text { facts.append(.init(text: text, role: role, gap: 3)) }
        }
        add(spoken.clockWords(inZone: card.client?.timeZone))
        add(card.client?.since.map { "since \(spoken.shortDay($0))" })
        add(rate)
        add(card.lastHeard.map { "heard \(RowWords.heard($0, spoken: spoken).split(separator: " ")[0]) ago" })
        if let status = card.client?.status, status != .active { add(status.rawValue, .flag) }
        for flag in card.flags { add("⚑ \(flag.words)", .flag) }
        return CardLine.rows(of: facts, columns: columns)
    }

    /// Fewer than five items say nothing of a rate.
    private var rate: String? {
        let percent = RowWords.percent(card.completion)
        return percent == "–" ? nil : "\(percent) done in 8 weeks"
    }

    // MARK: What to talk about

    private var agenda: [CardLine] {
        let agenda = Agenda(of: card, at: spoken.now)
        let items = agenda.items.flatMap { line in
            CardItem(
                line: line.shown(on: card.party), spoken: spoken, columns: columns,
                isSelected: selected.contains(line.id)
            ).lines
        }
        let none = CardLine.say("Nothing to do yet: c captures what is agreed.", .dim)
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
    private var ownWords: [CardLine] {
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

    private var history: [CardLine] {
        let lines = card.history.flatMap { step in
            let words = step.summary + (step.isUndone ? " (undone)" : "")
            let day = spoken.shortDay(spoken.zone.day(of: step.at))
            return CardLine.labelled(day, wrapping: words, role: .dim, columns: columns)
        }
        return lines.isEmpty ? [] : [.heading("History")] + lines
    }
}
