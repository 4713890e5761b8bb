/// One `[[nudges.cadence]]`: a message, and when it goes.
public struct CadenceStep: Equatable, Sendable {
    public var kind: Kind
    public var at: Moment
    /// In the order in which they are tried.
    public var channels: [Channel]
    /// The file of a text of the coach's own.
    public var template: String?

    public enum Kind: String, CaseIterable, Sendable {
        case confirm, midpoint, final, overdue
    }

    public enum Channel: String, CaseIterable, Sendable {
        case sms, email
    }

    public enum Moment: Equatable, Sendable {
        /// When the item is captured: `set`.
        case set
        /// That much of the time from capture to deadline: `50%`, as 1…99.
        case share(Int)
        /// Seconds from the deadline, negative before it: `-24h`, `+0h`.
        case deadline(Int64)

        init?(text: String) {
            if text == "set" {
                self = .set
            } else if text.last == "%", let share = Int(text.dropLast()), (1...99).contains(share) {
                self = .share(share)
            } else if let sign = text.first, sign == "+" || sign == "-",
                let seconds = Span.seconds(of: String(text.dropFirst()))
            {
                self = .deadline(sign == "-" ? -seconds : seconds)
            } else {
                return nil
            }
        }
    }

    /// The cadence of a configuration without one.
    static let usual = [
        CadenceStep(kind: .confirm, at: .set, channels: [.email, .sms]),
        CadenceStep(kind: .midpoint, at: .share(50), channels: [.sms, .email]),
        CadenceStep(kind: .final, at: .deadline(-86_400), channels: [.sms, .email]),
        CadenceStep(kind: .overdue, at: .deadline(0), channels: [.email]),
    ]

    private init(kind: Kind, at: Moment, channels: [Channel]) {
        self.kind = kind
        self.at = at
        self.channels = channels
    }

    /// Nil, with the reason noted, where something that it needs is missing.
    init?(_ reader: TableReader) {
        let kind: Kind? = reader.word("kind")
        let at = reader.text("at", "\"set\", a share as \"50%\", or a time from the deadline as \"-24h\"") {
            Moment(text: $0)
        }
        let channels: [Channel]? = reader.words("channels")
        let template = reader.text("template")
        reader.finish()
        for key in ["kind", "at", "channels"] where !reader.has(key) {
            reader.note("a [[nudges.cadence]] needs \"\(key)\"")
        }
        guard let kind, let at, let channels else { return nil }
        self.init(kind: kind, at: at, channels: channels)
        self.template = template
    }
}
