/// A nudge with its exact text: as it was written, or as it would be written now.
public struct WordedNudge: Identifiable, Equatable, Sendable {
    public var line: NudgeLine
    public var subject: String
    /// Plain text, whole.
    public var body: String
    /// Parts of an SMS; nil for mail.
    public var segments: Int?
    /// Why it can't be written: a text of the coach's own with an unknown field. A sentence.
    public var problem: String?

    public var id: Nudge.ID { line.id }
    public var nudge: Nudge { line.nudge }

    public init(_ line: NudgeLine, subject: String, body: String, segments: Int? = nil, problem: String? = nil) {
        self.line = line
        self.subject = subject
        self.body = body
        self.segments = segments
        self.problem = problem
    }

    /// As it was written, where it was.
    public init(written line: NudgeLine) {
        self.init(
            line, subject: line.nudge.subject ?? "", body: line.nudge.body ?? "", segments: line.nudge.segments)
    }
}

/// What goes out and what went: what the dashboard's view of nudges shows.
public struct NudgeBoard: Equatable, Sendable {
    /// The next first.
    public var ahead: [WordedNudge]
    /// What has ended lately, the latest first.
    public var ended: [WordedNudge]
    /// More that are ahead and were not read.
    public var unreadAhead: Int

    public init(ahead: [WordedNudge] = [], ended: [WordedNudge] = [], unreadAhead: Int = 0) {
        self.ahead = ahead
        self.ended = ended
        self.unreadAhead = unreadAhead
    }

    /// How many days back "lately" goes.
    public static let daysBack: Int64 = 14
}

extension NudgeLine {
    /// Who gets it: "Ada Moreau"; of the coach's own mail "you", with whom it is about.
    public var recipientWords: String {
        guard nudge.kind == .overdue else { return clientName ?? "you" }
        return clientName.map { "you, about \($0)" } ?? "you"
    }

    /// The address or number that it goes to, or what is missing.
    public var addressWords: String {
        if let to = nudge.to { return to }
        return nudge.kind == .overdue ? "you: no address is set up ([coach] email)" : "nobody: there is no address"
    }

    /// What the client's clock shows when it goes, where that differs from the coach's.
    public func clockThere(_ spoken: SpokenTime) -> String? {
        nudge.client == nil || nudge.kind == .overdue ? nil : spoken.clockElsewhere(nudge.moment, in: zone)
    }
}
