/// A cadence as one line, as `confirm set email,sms; final -24h sms`: each step its kind, its moment and its channels, and
/// the name of a text of the coach's own where it has one. So the record keeps one, and the command line takes one.
public enum CadenceText {
    /// What a cadence that can't be read says of itself.
    public struct Unreadable: Error, Equatable {
        /// The step as it was written.
        public var step: String
        /// What it may be.
        public var allowed: String
    }

    public static func write(_ steps: [CadenceStep]) -> String {
        steps.map { step in
            let channels = step.channels.map(\.rawValue).joined(separator: ",")
            return ([step.kind.rawValue, step.at.description, channels] + [step.template].compactMap(\.self))
                .joined(separator: " ")
        }.joined(separator: "; ")
    }

    /// Throws `Unreadable` with the first step that can't be read. A line without any step is a cadence that sends
    /// nothing.
    public static func read(_ line: String) throws -> [CadenceStep] {
        try line.split(separator: ";").map { part in
            let text = Text.spaced(Text.line(String(part)))
            let words = text.split(separator: " ").map(String.init)
            guard (3...4).contains(words.count), let kind = Nudge.Kind(rawValue: words[0]),
                CadenceStep.kinds.contains(kind)
            else { throw unreadable(text) }
            guard let at = CadenceStep.Moment(text: words[1]) else { throw unreadable(text) }
            let channels = words[2].split(separator: ",").compactMap { Nudge.Channel(rawValue: String($0)) }
            guard !channels.isEmpty, channels.count == words[2].split(separator: ",").count,
                Set(channels).count == channels.count
            else { throw unreadable(text) }
            return CadenceStep(kind: kind, at: at, channels: channels, template: words.count > 3 ? words[3] : nil)
        }
    }

    private static func unreadable(_ step: String) -> Unreadable {
        Unreadable(
            step: step,
            allowed: "a kind (confirm, midpoint, final, overdue), a moment (set, 50%, -24h) and channels (sms,email)")
    }
}

extension CadenceStep.Moment {
    /// Reads `set`, `50%`, `-24h` and `+0h`.
    public init?(text: String) {
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
