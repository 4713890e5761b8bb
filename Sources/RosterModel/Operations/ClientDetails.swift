/// What is known of a new client.
public struct ClientDetails: Equatable, Sendable {
    public var name: String
    public var email: String?
    /// E.164.
    public var phone: String?
    /// A zone that exists, by its IANA name.
    public var timeZone: String?
    public var smsConsent: SMSConsent
    public var since: Day?
    public var package: String?
    /// By name; made where there is none of that name.
    public var cohorts: [String]
    public var nudges: NudgeWishes

    public init(
        name: String, email: String? = nil, phone: String? = nil, timeZone: String? = nil,
        smsConsent: SMSConsent = .none, since: Day? = nil, package: String? = nil, cohorts: [String] = [],
        nudges: NudgeWishes = NudgeWishes()
    ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.timeZone = timeZone
        self.smsConsent = smsConsent
        self.since = since
        self.package = package
        self.cohorts = cohorts
        self.nudges = nudges
    }
}

/// What to change of a client; nil leaves it, `.some(nil)` clears it.
public struct ClientEdit: Equatable, Sendable {
    public var name: String?
    public var email: String??
    public var phone: String??
    public var timeZone: String??
    public var smsConsent: SMSConsent?
    public var since: Day??
    public var package: String??
    /// Cohorts to join, by name; made where there is none of that name.
    public var joins: [String]
    /// Cohorts to leave, by name; those that the client is not in count for nothing.
    public var leaves: [String]
    public var status: Client.Status?
    public var nudges: NudgeWishes?

    public init(
        name: String? = nil, email: String?? = nil, phone: String?? = nil, timeZone: String?? = nil,
        smsConsent: SMSConsent? = nil, since: Day?? = nil, package: String?? = nil, joins: [String] = [],
        leaves: [String] = [], status: Client.Status? = nil, nudges: NudgeWishes? = nil
    ) {
        self.name = name
        self.email = email
        self.phone = phone
        self.timeZone = timeZone
        self.smsConsent = smsConsent
        self.since = since
        self.package = package
        self.joins = joins
        self.leaves = leaves
        self.status = status
        self.nudges = nudges
    }
}
