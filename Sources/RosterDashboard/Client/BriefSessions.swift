import RosterModel

/// The sessions of the brief: the last three with what came of them, and those to come.
struct BriefSessions {
    let card: Card
    let spoken: SpokenTime
    let columns: Int

    var past: [CardLine] {
        let lines = card.pastSessions.flatMap { past in
            CardLine.labelled(
                day(past.session), wrapping: words(of: past), role: past.excerpt == nil ? .dim : .text,
                columns: columns)
        }
        return lines.isEmpty ? [] : [.heading("Last sessions")] + lines
    }

    /// "3 of 4 done. “The scorecard is the bottleneck.”"
    private func words(of past: Card.PastSession) -> String {
        let done = past.completion.due == 0 ? nil : "\(past.completion.done) of \(past.completion.due) done"
        let words = [done, past.excerpt.map { "“\($0)”" }].compactMap { $0 }
        return words.isEmpty ? "no note" : words.joined(separator: "  ")
    }

    var coming: [CardLine] {
        let lines = card.sessions.filter { $0.ends > spoken.now }.prefix(4).flatMap { session in
            let words = session.status == .cancelled ? "cancelled" : distance(session)
            let role: Role = session.isCurrent(at: spoken.now) ? .sessionNow : .text
            return CardLine.labelled(
                spoken.day(session.starts), wrapping: "\(spoken.clock(session.starts))  \(words)", role: role,
                columns: columns)
        }
        return lines.isEmpty ? [] : [.heading("Coming sessions")] + lines
    }

    private func day(_ session: Session) -> String { spoken.shortDay(spoken.zone.day(of: session.starts)) }

    private func distance(_ session: Session) -> String {
        spoken.distance(toSession: session.starts, ends: session.ends)
    }
}
