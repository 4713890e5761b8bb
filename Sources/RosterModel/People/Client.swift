/// A person who is coached.
public struct Client: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Client>

    public let id: ID
    /// UUIDv7, for exchange with other programs.
    public let uid: String
    public var name: String
    public var email: String?
    /// E.164, as `+12025550101`.
    public var phone: String?
    /// The IANA name as it was given. Use `zone(orElse:)` to reckon with it.
    public var timeZone: String?
    public var status: Status
    public var smsConsent: SMSConsent
    /// The day the coaching began.
    public var since: Day?
    /// What was agreed, in the coach's words ("1:1, 12 sessions").
    public var package: String?
    /// How nudges are to come, where that differs from the configuration.
    public var nudges: NudgeWishes
    /// Why nothing can be sent to the address or number any more, as a server said it; nil where it is good.
    public var emailFault: String?
    public var phoneFault: String?

    public enum Status: String, CaseIterable, Sendable, Codable {
        case active, paused, ended
    }

    public init(
        id: ID, uid: String, name: String, email: String? = nil, phone: String? = nil, timeZone: String? = nil,
        status: Status = .active, smsConsent: SMSConsent = .none, since: Day? = nil, package: String? = nil,
        nudges: NudgeWishes = NudgeWishes(), emailFault: String? = nil, phoneFault: String? = nil
    ) {
        self.id = id
        self.uid = uid
        self.name = name
        self.email = email
        self.phone = phone
        self.timeZone = timeZone
        self.status = status
        self.smsConsent = smsConsent
        self.since = since
        self.package = package
        self.nudges = nudges
        self.emailFault = emailFault
        self.phoneFault = phoneFault
    }

    /// Whether a message by that channel may go to this client and can arrive: an address or number that is good, and
    /// for SMS the client's consent (rule 9 of `nudges.md`).
    public func canBeReached(by channel: Nudge.Channel) -> Bool {
        switch channel {
        case .email: email != nil && emailFault == nil
        case .sms:
            if case .consented = smsConsent { phone != nil && phoneFault == nil } else { false }
        }
    }

    /// The client's zone, or the coach's where none is recorded or its name is unknown to this system.
    public func zone(orElse coachZone: Zone) -> Zone {
        timeZone.flatMap { Zone($0) } ?? coachZone
    }
}

/// Whether a client may be sent SMS, with the words that prove it.
public enum SMSConsent: Equatable, Sendable {
    case none
    /// As the client's agreement was recorded: when and how.
    case consented(proof: String)
    case optedOut(proof: String)

    /// The word in JSON and CSV.
    public var word: String {
        switch self {
        case .none: "none"
        case .consented: "consented"
        case .optedOut: "opted-out"
        }
    }

    /// The words in which it was given or taken back; nil where there is neither.
    public var proof: String? {
        switch self {
        case .none: nil
        case .consented(let proof), .optedOut(let proof): proof
        }
    }
}
