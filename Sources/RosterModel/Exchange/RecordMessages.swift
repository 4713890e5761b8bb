extension RecordCopy {
    /// One time that a client allowed or forbade SMS.
    public struct Consent: Hashable, Sendable {
        public var client: Client.ID
        public var at: Instant
        /// `none`, `consented` or `opted-out`.
        public var says: String
        public var proof: String?
        public var phone: String?
        public var origin: Origin

        public init(
            client: Client.ID, at: Instant, says: String, proof: String?, phone: String?, origin: Origin
        ) {
            self.client = client
            self.at = at
            self.says = says
            self.proof = proof
            self.phone = phone
            self.origin = origin
        }
    }

    /// A message that went, or was refused, or may have gone. What is still to go is planned anew from the rest.
    public struct Message: Equatable, Sendable {
        public var uid: String
        /// Nil for the coach's mail about what is overdue.
        public var client: Client.ID?
        public var kind: Nudge.Kind
        public var channel: Nudge.Channel
        public var state: Nudge.State
        public var plannedFor: Instant
        public var changed: Instant
        public var sentAt: Instant?
        public var attempts: Int
        public var reason: String
        public var to: String?
        public var subject: String?
        public var body: String?
        public var segments: Int?
        /// In the order of the message's numbers, with the deadlines that they had.
        public var items: [Item]

        public struct Item: Equatable, Sendable {
            public var id: ActionItem.ID
            public var due: Instant

            public init(id: ActionItem.ID, due: Instant) {
                self.id = id
                self.due = due
            }
        }

        /// The states that such a message can have.
        public static let states: [Nudge.State] = [.sent, .failed, .unknown]

        public init(
            uid: String, client: Client.ID?, kind: Nudge.Kind, channel: Nudge.Channel, state: Nudge.State,
            plannedFor: Instant, changed: Instant, sentAt: Instant?, attempts: Int, reason: String, to: String?,
            subject: String?, body: String?, segments: Int?, items: [Item]
        ) {
            self.uid = uid
            self.client = client
            self.kind = kind
            self.channel = channel
            self.state = state
            self.plannedFor = plannedFor
            self.changed = changed
            self.sentAt = sentAt
            self.attempts = attempts
            self.reason = reason
            self.to = to
            self.subject = subject
            self.body = body
            self.segments = segments
            self.items = items
        }
    }
}
