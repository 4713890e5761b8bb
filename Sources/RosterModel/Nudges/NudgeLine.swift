/// A nudge with what is shown beside it.
public struct NudgeLine: Identifiable, Equatable, Sendable {
    public var nudge: Nudge
    /// Nil for the coach's own mail.
    public var clientName: String?
    /// The zone in which its times are said: the client's, or the coach's.
    public var zone: Zone
    /// The texts of its items, in its order.
    public var itemTexts: [String]
    /// All that a message would be composed from; nil where it was written already.
    public var facts: MessageFacts?
    /// The coach's own text, by its name.
    public var template: String?

    public var id: Nudge.ID { nudge.id }

    public init(
        nudge: Nudge, clientName: String?, zone: Zone, itemTexts: [String], facts: MessageFacts? = nil,
        template: String? = nil
    ) {
        self.nudge = nudge
        self.clientName = clientName
        self.zone = zone
        self.itemTexts = itemTexts
        self.facts = facts
        self.template = template
    }
}

/// Which nudges are wanted.
public struct NudgeQuery: Equatable, Sendable {
    public var client: Client.ID?
    /// Of those ahead: planned for that moment or earlier. Nil: all.
    public var until: Instant?
    public var part: Part

    public enum Part: Equatable, Sendable {
        /// What is planned, under way or uncertain, the next first.
        case ahead
        /// What has ended since that moment, the latest first.
        case ended(since: Instant)
        /// What the server took, the latest first.
        case sent(since: Instant)
    }

    public init(client: Client.ID? = nil, until: Instant? = nil, part: Part = .ahead) {
        self.client = client
        self.until = until
        self.part = part
    }
}
