/// One client as the planner sees them: whom it plans for, what is open, and what went out before.
public struct ClientSituation: Equatable, Sendable {
    public var client: Client
    /// The client's zone, or the coach's.
    public var zone: Zone
    /// All that are not closed; the planner picks.
    public var items: [ActionItem]
    public var earlier: [Earlier]
    /// When SMS went to this client (or may have gone: offered and unknown ones count), of the last week and later.
    public var smsSent: [Instant]

    /// What became of a nudge about an item: those under way or gone, and those taken back because the item was closed.
    public struct Earlier: Equatable, Sendable {
        public var item: ActionItem.ID
        public var kind: Nudge.Kind
        /// When it went, or was to go where it was cancelled.
        public var at: Instant
        /// The item's deadline at that time.
        public var due: Instant
        /// Whether it was cancelled before it went.
        public var isCancelled: Bool

        public init(item: ActionItem.ID, kind: Nudge.Kind, at: Instant, due: Instant, isCancelled: Bool) {
            self.item = item
            self.kind = kind
            self.at = at
            self.due = due
            self.isCancelled = isCancelled
        }
    }

    public init(
        client: Client, zone: Zone, items: [ActionItem], earlier: [Earlier] = [], smsSent: [Instant] = []
    ) {
        self.client = client
        self.zone = zone
        self.items = items
        self.earlier = earlier
        self.smsSent = smsSent
    }
}
