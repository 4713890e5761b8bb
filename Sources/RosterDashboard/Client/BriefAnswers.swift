import RosterModel

/// The nudges of the items at hand, and how they were answered, the latest first.
struct BriefAnswers {
    let card: Card
    let spoken: SpokenTime
    let columns: Int

    private static let most = 6

    var lines: [CardLine] {
        let answers = answers
        let nudges = card.items.reduce(0) { $0 + $1.nudgesSent }
        if answers.isEmpty, nudges == 0 { return [] }
        let rows = answers.prefix(Self.most).flatMap { answer in
            CardLine.labelled(spoken.day(answer.at), wrapping: answer.words, role: .text, columns: columns)
        }
        return [heading(nudges: nudges)] + rows
    }

    /// "Nudges and answers  5 sent about 3 items, 2 of them answered".
    private func heading(nudges: Int) -> CardLine {
        let nudged = card.items.filter { $0.nudgesSent > 0 }
        let answered = nudged.count { Answer(of: $0) != nil }
        let items = nudged.count == 1 ? "1 item" : "\(nudged.count) items"
        let words = nudges == 0 ? "" : "\(nudges) sent about \(items), \(answered) answered"
        return CardLine(parts: [
            .init(text: nudges == 0 ? "Answers" : "Nudges and answers", role: .columnTitle),
            .init(text: words, role: .dim),
        ])
    }

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
