import RosterModel

/// What happens in a pass, for the log: numbers and states, and never a text, a name or an address.
public enum PassEvent: Equatable, Sendable {
    case claimed(Change)
    /// From now on it may have gone.
    case offered(Change)
    /// What became of a message that was handed to its channel.
    case message(Change)
    /// The clock is behind what was written last by so many seconds: nothing is sent.
    case clockWentBack(Int64)
    /// What a program that is gone had left under way.
    case leftovers(free: Int, unknown: Int)
    case expired(Int)
    /// The configuration changed: so many clients have a new plan.
    case replanned(Int)
    case flagged(overdue: Int, quiet: Int)
    /// A channel sends nothing for now. The sentence is one for the coach, without secrets and addresses.
    case paused(ChannelTrouble)
    /// A channel works again.
    case resumed(Nudge.Channel)
    /// The record did not take what became of a message; it is told again.
    case unwritten(Nudge.ID, why: String)

    /// A message came from one state to another.
    public struct Change: Equatable, Sendable {
        public var nudge: Nudge.ID
        public var uid: String
        public var channel: Nudge.Channel
        public var from: Nudge.State
        public var to: Nudge.State
        /// Which attempt it is, from 1.
        public var attempt: Int

        init(_ nudge: Nudge, from: Nudge.State, to: Nudge.State) {
            self.nudge = nudge.id
            uid = nudge.uid
            channel = nudge.channel
            self.from = from
            self.to = to
            attempt = nudge.attempts
        }
    }
}
