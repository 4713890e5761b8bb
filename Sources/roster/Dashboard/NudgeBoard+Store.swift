import RosterModel
import RosterStore

extension NudgeBoard {
    /// More than anybody scrolls through; each has its text composed.
    private static let listed = 500

    /// What is ahead, and what has ended lately.
    init(_ store: Store, _ texts: NudgeTexts, at now: Instant) throws {
        let since = now.adding(seconds: -NudgeBoard.daysBack * 86_400)
        let ahead = try store.nudges(NudgeQuery(), at: now).filter { !$0.nudge.state.isEnded }
        let ended = try store.nudges(NudgeQuery(part: .ended(since: since)), at: now)
        self.init(
            ahead: texts.worded(ahead.prefix(Self.listed)), ended: texts.worded(ended.prefix(Self.listed)),
            unreadAhead: max(0, ahead.count - Self.listed))
    }
}
