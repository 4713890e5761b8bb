/// What one client wants otherwise than the configuration has it.
public struct NudgeWishes: Equatable, Sendable {
    public var way: Way
    /// A cadence of their own; nil: the configuration's.
    public var steps: [CadenceStep]?
    /// Messages without an answer until this client counts as quiet.
    public var quietAfter: Int?
    /// Days without a session booked until this client counts as quiet.
    public var noSessionAfter: Int?

    public enum Way: String, CaseIterable, Sendable, Codable {
        case all, email, sms
        /// One message a week, with all that the week would have brought.
        case digest
        case none
    }

    public init(way: Way = .all, steps: [CadenceStep]? = nil, quietAfter: Int? = nil, noSessionAfter: Int? = nil) {
        self.way = way
        self.steps = steps
        self.quietAfter = quietAfter
        self.noSessionAfter = noSessionAfter
    }
}
