import RosterModel

/// Why an item is in the queue, in the words of its row.
struct TriageReason: Equatable, Sendable {
    /// How late: `4d`, `5h`, `12m`; empty where it is not.
    var late = ""
    /// "carried x2"
    var carried = ""
    var said = ""
    /// Whether `said` is the client's or coach's own words.
    var isQuote = false
    /// "session today 11:30"
    var session: String

    init(_ line: ItemLine, spoken: SpokenTime) {
        if line.item.deadline.at < spoken.now { late = spoken.narrow.late(line.item.deadline.at) }
        if line.item.carried > 0 { carried = "carried x\(line.item.carried)" }
        session = Self.session(line, spoken: spoken)
        if let comment = line.lastComment {
            said = "“\(comment.text.split(separator: "\n").joined(separator: " "))”"
            isQuote = true
        } else if line.item.awaitsReview {
            said = "waits for review"
        } else if line.nudgesSent > 0 {
            said = line.nudgesSent == 1 ? "1 nudge, no answer" : "\(line.nudgesSent) nudges, no answer"
        } else if line.isClientQuiet {
            said = "quiet"
        } else if line.item.status == .stuck {
            said = "stuck"
        }
    }

    static func session(_ line: ItemLine, spoken: SpokenTime) -> String {
        line.nextSession.map { "session \(spoken.dayAndClock($0))" } ?? "no session"
    }

    /// All of it in one line, for where the columns have no room.
    var summary: String {
        [late.isEmpty ? "" : "\(late) late", carried, said, session].filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
