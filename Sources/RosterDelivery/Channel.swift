import RosterModel

/// One way by which messages leave (`nudges.md`, Delivery).
public protocol Channel: Sendable {
    /// Sends one message and waits until its fate is known, or can't be.
    /// - Parameter offer: asked once, just before the byte that can't be taken back. False: nothing is sent, and the
    ///   outcome is `withdrawn`. What it throws ends the attempt as a `retry`.
    func send(_ message: OutgoingMessage, offer: () throws -> Bool) -> DeliveryOutcome

    /// Whether a message could go now, without sending one: nil, or what is wrong, as a sentence for the coach.
    func problem() -> String?

    /// After a batch: gives back what was kept open for the next message.
    func hangUp()
}

extension Channel {
    public func problem() -> String? { nil }
    public func hangUp() {}
}

/// A message that is written, and to whom it goes.
public struct OutgoingMessage: Sendable {
    public var nudge: Nudge.ID
    public var uid: String
    /// An email address or a number, without a name.
    public var to: String
    /// A mail as it goes over the wire, or the text of an SMS in UTF-8.
    public var bytes: [UInt8]
    /// After this it is not to arrive any more. Nil: it never goes stale.
    public var usefulUntil: Instant?
    /// The end of the hours in which it may arrive. Nil: at any hour.
    public var hoursClose: Instant?
    public var now: Instant

    public init(
        nudge: Nudge.ID, uid: String, to: String, bytes: [UInt8], usefulUntil: Instant? = nil,
        hoursClose: Instant? = nil, now: Instant
    ) {
        self.nudge = nudge
        self.uid = uid
        self.to = to
        self.bytes = bytes
        self.usefulUntil = usefulUntil
        self.hoursClose = hoursClose
        self.now = now
    }
}
