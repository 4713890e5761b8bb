/// What a message says, composed and not yet encoded for its channel.
public struct MessageText: Equatable, Sendable {
    /// One line. Empty for SMS.
    public var subject: String
    /// Plain text; an SMS is this as it stands.
    public var text: String
    /// The same as HTML, where the channel takes it.
    public var html: String?

    public init(subject: String, text: String, html: String? = nil) {
        self.subject = subject
        self.text = text
        self.html = html
    }
}

/// All that goes into one message.
public struct MessageFacts: Equatable, Sendable {
    public var nudge: Nudge.ID
    public var kind: Nudge.Kind
    public var channel: Nudge.Channel
    public var coach: Coach
    /// Nil for the coach's own mail.
    public var client: Client?
    /// The zone in which the recipient reads times.
    public var zone: Zone
    /// In the order in which the message numbers them, from 1.
    public var items: [Item]
    /// Whether no SMS went to this number before: the first one says who it is and how to stop.
    public var isFirstSMS: Bool
    /// The coach's own words, for a `message`.
    public var words: String?
    /// The subject of those words.
    public var wordsSubject: String?
    public var now: Instant

    public struct Coach: Equatable, Sendable {
        public var name: String?
        /// Where answers by mail go.
        public var email: String?

        public init(name: String? = nil, email: String? = nil) {
            self.name = name
            self.email = email
        }
    }

    public struct Item: Equatable, Sendable {
        public var item: ActionItem
        public var clientName: String
        /// What was sent about it and what came back, for the coach's mail: "3 nudges, no answer".
        public var story: String?

        public init(item: ActionItem, clientName: String, story: String? = nil) {
            self.item = item
            self.clientName = clientName
            self.story = story
        }
    }

    public init(
        nudge: Nudge.ID, kind: Nudge.Kind, channel: Nudge.Channel, coach: Coach, client: Client?, zone: Zone,
        items: [Item], isFirstSMS: Bool = false, words: String? = nil, wordsSubject: String? = nil, now: Instant
    ) {
        self.nudge = nudge
        self.kind = kind
        self.channel = channel
        self.coach = coach
        self.client = client
        self.zone = zone
        self.items = items
        self.isFirstSMS = isFirstSMS
        self.words = words
        self.wordsSubject = wordsSubject
        self.now = now
    }
}
