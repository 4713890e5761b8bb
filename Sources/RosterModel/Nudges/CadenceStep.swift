/// One row of the cadence: a message, and when it goes.
public struct CadenceStep: Hashable, Sendable {
    /// Of these `confirm`, `midpoint`, `final` and `overdue` can be in a cadence.
    public var kind: Nudge.Kind
    public var at: Moment
    /// In the order in which they are tried.
    public var channels: [Nudge.Channel]
    /// The name of a text of the coach's own.
    public var template: String?

    public enum Moment: Hashable, Sendable, CustomStringConvertible {
        /// When the item is captured: `set`.
        case set
        /// That much of the time from capture to deadline: `50%`, as 1…99.
        case share(Int)
        /// Seconds from the deadline, negative before it: `-24h`, `+0h`.
        case deadline(Int64)

        /// As the configuration writes it.
        public var description: String {
            switch self {
            case .set: "set"
            case .share(let share): "\(share)%"
            case .deadline(let seconds): (seconds < 0 ? "-" : "+") + Moment.span(abs(seconds))
            }
        }

        private static func span(_ seconds: Int64) -> String {
            if seconds % 3600 == 0 { return "\(seconds / 3600)h" }
            return seconds % 60 == 0 ? "\(seconds / 60)m" : "\(seconds)s"
        }
    }

    /// The kinds that a cadence can have.
    public static let kinds: [Nudge.Kind] = [.confirm, .midpoint, .final, .overdue]

    public init(kind: Nudge.Kind, at: Moment, channels: [Nudge.Channel], template: String? = nil) {
        self.kind = kind
        self.at = at
        self.channels = channels
        self.template = template
    }

    /// The cadence of a configuration without one.
    public static let usual = [
        CadenceStep(kind: .confirm, at: .set, channels: [.email, .sms]),
        CadenceStep(kind: .midpoint, at: .share(50), channels: [.sms, .email]),
        CadenceStep(kind: .final, at: .deadline(-86_400), channels: [.sms, .email]),
        CadenceStep(kind: .overdue, at: .deadline(0), channels: [.email]),
    ]
}
