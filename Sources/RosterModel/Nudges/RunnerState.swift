/// Whether nudges go out by themselves, as the record has it.
public struct RunnerState: Equatable, Sendable {
    public var work: Work
    /// Channels that send nothing for now, and why.
    public var troubles: [ChannelTrouble]
    /// Nudges whose fate the coach should know of: failed, unknown and expired ones of the last week.
    public var concerns: Int
    /// Why nothing is sent at all: the clock went back.
    public var standstill: String?

    public enum Work: Equatable, Sendable {
        /// A runner lives, or a pass was made within the last quarter of an hour.
        case on
        /// No runner was ever started, or the last one was stopped.
        case off
        /// One should run, and has not been heard of since then.
        case silent(since: Instant)
        /// The configuration says that nothing goes out.
        case disabled
    }

    public init(work: Work, troubles: [ChannelTrouble] = [], concerns: Int = 0, standstill: String? = nil) {
        self.work = work
        self.troubles = troubles
        self.concerns = concerns
        self.standstill = standstill
    }
}

/// A channel that pauses.
public struct ChannelTrouble: Equatable, Sendable {
    public var channel: Nudge.Channel
    /// A sentence for the coach, without secrets and addresses.
    public var why: String
    public var since: Instant
    /// When it is tried again; nil: when the configuration changes.
    public var nextAttempt: Instant?

    public init(channel: Nudge.Channel, why: String, since: Instant, nextAttempt: Instant?) {
        self.channel = channel
        self.why = why
        self.since = since
        self.nextAttempt = nextAttempt
    }
}
