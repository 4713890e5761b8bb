/// A nudge as the planner wants it: one message with its items.
public struct PlannedNudge: Equatable, Sendable {
    public var client: Client.ID
    public var kind: Nudge.Kind
    public var channel: Nudge.Channel
    /// The coach's own text, by its name.
    public var template: String?
    public var at: Instant
    /// In the order in which the message numbers them: by deadline, then by number.
    public var items: [Item]
    /// The rule that put it there, for people: "24 h before the deadline; moved to 09:00, when the client's day opens".
    public var reason: String
    /// Nil: it is to be sent. Otherwise why it is not (the budget, no open hour before the deadline).
    public var dropped: String?

    public struct Item: Equatable, Sendable {
        public var id: ActionItem.ID
        public var due: Instant
        /// Rule 8: after this a nudge about it makes no sense. Nil: never stale.
        public var usefulUntil: Instant?

        public init(id: ActionItem.ID, due: Instant, usefulUntil: Instant?) {
            self.id = id
            self.due = due
            self.usefulUntil = usefulUntil
        }
    }

    public init(
        client: Client.ID, kind: Nudge.Kind, channel: Nudge.Channel, template: String? = nil, at: Instant,
        items: [Item], reason: String, dropped: String? = nil
    ) {
        self.client = client
        self.kind = kind
        self.channel = channel
        self.template = template
        self.at = at
        self.items = items
        self.reason = reason
        self.dropped = dropped
    }

    /// When the last of its items has become useless; nil: never.
    public var usefulUntil: Instant? {
        items.contains { $0.usefulUntil == nil } ? nil : items.compactMap(\.usefulUntil).max()
    }
}
