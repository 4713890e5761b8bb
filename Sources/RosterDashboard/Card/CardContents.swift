import RosterModel

/// What the card of a client shows, as lines (`screens.md`, Roster). Under a picture of the list it is cut at the end.
struct CardContents {
    let row: RosterRow
    let card: Card?
    let spoken: SpokenTime
    let columns: Int
    var selected: Set<ActionItem.ID> = []

    var lines: [CardLine] {
        let head = CardHead(row: row, card: card, spoken: spoken, columns: columns).lines
        guard let card else { return head }
        let items = card.itemsByUrgency(at: spoken.now).flatMap { line in
            CardItem(
                line: line.shown(on: card.party), spoken: spoken, columns: columns,
                isSelected: selected.contains(line.id)
            ).lines
        }
        return head + [.blank] + (items.isEmpty ? noItems : items) + sessionsAndNotes(of: card)
    }

    private var noItems: [CardLine] { [.say("No action items yet.", .dim)] }

    // MARK: Below the items

    private func sessionsAndNotes(of card: Card) -> [CardLine] {
        var lines: [CardLine] = []
        if let nudge = card.nextNudge(at: spoken.now) {
            lines.append(.labelled("Next nudge", nudge.words(spoken), .text))
        } else if card.hasNoChannel {
            lines.append(.labelled("No nudges", "no address, no SMS consent", .flag))
        }
        if let next = followingSession(of: card) {
            lines.append(.labelled("Then", "session \(spoken.dayAndClock(next.starts))", .text))
        }
        if let note = card.notes.first, let excerpt = note.excerpt {
            let day = spoken.shortDay(spoken.zone.day(of: note.taken))
            lines += quoted(excerpt, label: "\(day)")
        }
        return lines.isEmpty ? [] : [.blank] + lines
    }

    /// The session after the one that the head names.
    private func followingSession(of card: Card) -> Session? {
        guard let current = row.session(at: spoken.now) else { return nil }
        return card.sessions.first { $0.starts > current.starts && $0.status != .cancelled }
    }

    /// Over three lines at most, with the label before the first.
    private func quoted(_ text: String, label: String) -> [CardLine] {
        let room = max(8, columns - CardLine.label - 2)
        let quote = "“\(text)”"
        let rows = Wrapping.rows(of: quote, columns: room)
        let characters = Array(quote)
        return rows.prefix(3).enumerated().map { index, range in
            // The last line shows by its `…` that there is more.
            let end = index == 2 && rows.count > 3 ? characters.count : range.upperBound
            let words = Text.spaced(String(characters[range.lowerBound..<end]))
            return .labelled(index == 0 ? label : "", words, .quote)
        }
    }
}

extension CardLine {
    fileprivate static let label = 10

    fileprivate static func labelled(_ title: String, _ text: String, _ role: Role) -> CardLine {
        CardLine(parts: [
            .init(text: title, role: .dim, columns: label), .init(text: text, role: role),
        ])
    }
}
