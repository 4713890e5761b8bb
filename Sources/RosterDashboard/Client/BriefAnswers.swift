import RosterModel

/// What goes to the client next, and what was sent and answered, the latest first.
struct BriefAnswers {
    let card: Card
    let spoken: SpokenTime
    let columns: Int

    private static let most = 8
    private static let mostAhead = 2

    var lines: [CardLine] {
        let answers = answers
        let nudges = card.items.reduce(0) { $0 + $1.nudgesSent }
        if answers.isEmpty, nudges == 0, card.nudges.isEmpty { return [] }
        return [heading(nudges: nudges)] + ahead + gone(answers)
    }

    /// "Nudges and answers  5 sent about 3 items, 2 of them answered".
    private func heading(nudges: Int) -> CardLine {
        let nudged = card.items.filter { $0.nudgesSent > 0 }
        let answered = nudged.count { Answer(of: $0) != nil }
        let items = nudged.count == 1 ? "1 item" : "\(nudged.count) items"
        let words = nudges == 0 ? "" : "\(nudges) sent about \(items), \(answered) answered"
        let title = nudges > 0 || !card.nudges.isEmpty ? "Nudges and answers" : "Answers"
        return CardLine(parts: [.init(text: title, role: .columnTitle), .init(text: words, role: .dim)])
    }

    // MARK: Nudges

    private var ahead: [CardLine] {
        card.nudgesAhead.prefix(Self.mostAhead).flatMap { line in
            let clock = spoken.clock(line.nudge.plannedFor)
            return CardLine.labelled(
                spoken.day(line.nudge.plannedFor), wrapping: "next, \(clock): \(line.storyWords)", role: .text,
                columns: columns)
        }
    }

    /// As a dialogue: what was sent, and what came back.
    private func gone(_ answers: [Answer]) -> [CardLine] {
        let nudges = card.nudgesGone.map { line in
            (at: line.nudge.moment, words: line.storyWords, role: line.nudge.state == .sent ? Role.dim : .flag)
        }
        let all = (nudges + answers.map { (at: $0.at, words: $0.words, role: Role.text) }).sorted { $1.at < $0.at }
        return all.prefix(Self.most).flatMap { line in
            CardLine.labelled(spoken.day(line.at), wrapping: line.words, role: line.role, columns: columns)
        }
    }

    // MARK: Answers

    private var answers: [Answer] {
        card.items.compactMap { Answer(of: $0.shown(on: card.party)) }.sorted { $1.at < $0.at }
    }

    /// What the client said about an item last.
    private struct Answer {
        let at: Instant
        /// "by SMS, done, rated 4: Journal twice". What they said in words stands above.
        let words: String

        init?(of line: ItemLine) {
            let item = line.item
            let comment = line.lastComment.flatMap { $0.origin.by == .client ? $0 : nil }
            let closing = item.closedBy.flatMap { $0.by == .client ? $0 : nil }
            guard let origin = closing ?? comment?.origin, let at = closing == nil ? comment?.at : item.closed else {
                return nil
            }
            self.at = at
            let what = closing == nil ? (item.status == .stuck ? "stuck" : "a comment") : item.status.rawValue
            let rating = item.rating.map { "rated \($0)" }
            words =
                [origin.via.way, what, closing == nil ? nil : rating].compactMap(\.self).joined(separator: ", ")
                + ": \(item.text)"
        }
    }
}
