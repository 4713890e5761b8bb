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

    public enum Status: String, CaseIterable, Sendable, Codable {
        case active, paused, ended
    }

    public init(
        id: ID, uid: String, name: String, email: String? = nil, phone: String? = nil, timeZone: String? = nil,
        status: Status = .active, smsConsent: SMSConsent = .none, since: Day? = nil, package: String? = nil
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
