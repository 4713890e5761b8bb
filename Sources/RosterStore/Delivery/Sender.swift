import RosterModel

/// The process that sends, as it is now. Whoever sends holds the lock of `Store.runnerLock`, so there is one at a time.
public struct Sender: Equatable, Sendable {
    /// One that no other process has or had.
    public var name: String
    /// How it was started: it goes on by itself, or makes one pass.
    public var mode: Mode
    /// The system's boot id: leases are reckoned in its time.
    public var boot: String
    /// Seconds since boot, those asleep counted in (`CLOCK_BOOTTIME`).
    public var uptime: Int64

    public enum Mode: String, Sendable {
        case run, once
    }

    public init(name: String, mode: Mode, boot: String, uptime: Int64) {
        self.name = name
        self.mode = mode
        self.boot = boot
        self.uptime = uptime
    }

    /// How long a claim holds though nothing is heard of its sender; seconds. Longer than any send may take.
    static let lease: Int64 = 600
}

/// What a message was written as.
public struct Written: Equatable, Sendable {
    public var subject: String
    public var body: String
    /// Of an SMS.
    public var segments: Int?
    /// The very bytes for the channel.
    public var rendered: [UInt8]

    public init(subject: String, body: String, segments: Int? = nil, rendered: [UInt8]) {
        self.subject = subject
        self.body = body
        self.segments = segments
        self.rendered = rendered
    }
}

/// A message that this sender has taken to send.
public struct Claim: Equatable, Sendable {
    public var nudge: Nudge
    public var rendered: [UInt8]
    /// After this it must not be offered. Nil: no such moment.
    public var usefulUntil: Instant?
    /// When the client's hours close; nil where they do not matter.
    public var hoursClose: Instant?

    public init(nudge: Nudge, rendered: [UInt8], usefulUntil: Instant?, hoursClose: Instant?) {
        self.nudge = nudge
        self.rendered = rendered
        self.usefulUntil = usefulUntil
        self.hoursClose = hoursClose
    }
}

/// How a pass began.
public struct PassStart: Equatable, Sendable {
    /// Seconds. Nothing is sent then.
    public var clockWentBackBy: Int64?
    /// Claims of senders that are gone, free again.
    public var recovered = 0
    /// Messages of such senders of which nobody knows whether they went.
    public var unknown = 0
    /// What came too late to make sense.
    public var expired = 0
    /// Clients for whom all was planned anew, because the configuration changed.
    public var replanned = 0

    public init() {}
}
