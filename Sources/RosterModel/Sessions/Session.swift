/// A meeting of the coach with a client or a cohort.
public struct Session: Identifiable, Equatable, Sendable {
    public typealias ID = Identifier<Session>

    public let id: ID
    public let uid: String
    public var party: Party
    public var starts: Instant
    public var ends: Instant
    public var status: Status
    public var source: Source

    /// `held` is a reading, not stored: a scheduled session that has ended.
    public enum Status: String, CaseIterable, Sendable, Codable {
        case scheduled, held, cancelled
    }

    public enum Source: String, CaseIterable, Sendable, Codable {
        case manual, calendar
    }

    /// How many minutes one may take, and takes where nothing is said.
    public static let lengths = 1...1440
    public static let usualLength = 50

    public init(
        id: ID, uid: String, party: Party, starts: Instant, ends: Instant, status: Status = .scheduled,
        source: Source = .manual
    ) {
        self.id = id
        self.uid = uid
        self.party = party
        self.starts = starts
        self.ends = ends
        self.status = status
        self.source = source
    }

    /// From 20 minutes before its start to 60 minutes after its end (`capture.md`, The default deadline).
    public func isCurrent(at now: Instant) -> Bool {
        status != .cancelled && now >= starts.adding(minutes: -20) && now <= ends.adding(minutes: 60)
    }
}
