/// When clients hear of their items and by what: all that the planner has to know of the configuration.
public struct Cadence: Equatable, Sendable {
    public var isEnabled: Bool
    public var steps: [CadenceStep]
    /// How long a confirmation waits, so that undo recalls it; seconds.
    public var hold: Int64
    /// The client's local hours in which nudges go out.
    public var hours: NudgeHours
    public var budget: SMSBudget
    /// Messages without an answer until a client counts as quiet.
    public var quietAfter: Int
    /// Days after the last session without another booked until a client counts as quiet.
    public var noSessionAfter: Int
    /// What is set up to send by. Both where nothing is: then messages go into the outbox folder.
    public var channels: Set<Nudge.Channel>
    /// The coach's address for what is overdue; nil where none is configured.
    public var coachEmail: String?

    public init(
        isEnabled: Bool = true, steps: [CadenceStep] = CadenceStep.usual, hold: Int64 = 120,
        hours: NudgeHours = .usual, budget: SMSBudget = SMSBudget(), quietAfter: Int = 3, noSessionAfter: Int = 21,
        channels: Set<Nudge.Channel> = [.sms, .email], coachEmail: String? = nil
    ) {
        self.isEnabled = isEnabled
        self.steps = steps
        self.hold = hold
        self.hours = hours
        self.budget = budget
        self.quietAfter = quietAfter
        self.noSessionAfter = noSessionAfter
        self.channels = channels
        self.coachEmail = coachEmail
    }
}

/// How many SMS one client may get.
public struct SMSBudget: Hashable, Sendable, Codable {
    /// On one local day.
    public var perDay: Int
    /// On any seven local days that follow each other.
    public var perWeek: Int

    public init(perDay: Int = 1, perWeek: Int = 4) {
        self.perDay = perDay
        self.perWeek = perWeek
    }
}

/// Hours of a local day, from the opening on and before the closing.
public struct NudgeHours: Hashable, Sendable {
    public var opens: ClockTime
    public var closes: ClockTime

    public static let usual = NudgeHours(
        uncheckedOpens: ClockTime(hour: 9) ?? .noon, closes: ClockTime(hour: 20) ?? .evening)

    /// Nil where they would not open before they close.
    public init?(opens: ClockTime, closes: ClockTime) {
        guard opens < closes else { return nil }
        self.init(uncheckedOpens: opens, closes: closes)
    }

    private init(uncheckedOpens: ClockTime, closes: ClockTime) {
        opens = uncheckedOpens
        self.closes = closes
    }

    /// Reads `09:00-20:00`.
    public init?(text: some StringProtocol) {
        let parts = text.split(separator: "-", omittingEmptySubsequences: false)
        guard parts.count == 2, let opens = ClockTime(text: parts[0]), let closes = ClockTime(text: parts[1]) else {
            return nil
        }
        self.init(opens: opens, closes: closes)
    }
}
