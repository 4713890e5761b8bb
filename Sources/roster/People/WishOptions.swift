import ArgumentParser
import RosterModel

/// How a client wants to be written to, as options. `default` goes back to what the configuration says.
struct WishOptions: ParsableArguments {
    @Option(help: ArgumentHelp("What is sent: all, email, sms, digest (one a week) or none.", valueName: "way"))
    var nudges: NudgeWishes.Way?

    @Option(
        help: ArgumentHelp(
            "A cadence of their own, as “confirm set email,sms; final -24h sms”.", valueName: "steps"))
    var cadence: String?

    @Option(help: ArgumentHelp("Messages without an answer until the client counts as quiet.", valueName: "number"))
    var quietAfter: String?

    @Option(help: ArgumentHelp("Days without a session until the client counts as quiet, as 21d.", valueName: "days"))
    var noSessionAfter: String?

    @Option(help: ArgumentHelp("When and how the client took the agreement to SMS back.", valueName: "words"))
    var smsOptOut: String?

    var isEmpty: Bool {
        nudges == nil && [cadence, quietAfter, noSessionAfter, smsOptOut].allSatisfy { $0 == nil }
    }

    /// Nil where nothing of it was said. Throws a `Failure`.
    func wishes(before: NudgeWishes) throws -> NudgeWishes? {
        if nudges == nil, cadence == nil, quietAfter == nil, noSessionAfter == nil { return nil }
        var wishes = before
        if let nudges { wishes.way = nudges }
        if let cadence { wishes.steps = isDefault(cadence) ? nil : try steps(cadence) }
        if let quietAfter {
            wishes.quietAfter = isDefault(quietAfter) ? nil : try number(quietAfter, "--quiet-after", in: 1...100)
        }
        if let noSessionAfter {
            let days = noSessionAfter.hasSuffix("d") ? String(noSessionAfter.dropLast()) : noSessionAfter
            wishes.noSessionAfter = isDefault(days) ? nil : try number(days, "--no-session-after", in: 1...1000)
        }
        return wishes
    }

    /// The words with which it was taken back.
    var optOut: SMSConsent? {
        smsOptOut.map { .optedOut(proof: Text.spaced(Text.line($0, limit: Text.Field.comment.limit))) }
    }

    private func isDefault(_ text: String) -> Bool { text.isEmpty || text == "default" }

    private func steps(_ text: String) throws -> [CadenceStep] {
        do {
            return try CadenceText.read(text)
        } catch let error as CadenceText.Unreadable {
            throw Failure(.badData, "--cadence can't take “\(error.step)”: each step has \(error.allowed)")
        }
    }

    private func number(_ text: String, _ option: String, in range: ClosedRange<Int>) throws -> Int {
        guard let number = Int(text), range.contains(number) else {
            throw Failure(
                .badData,
                "\(option) “\(text)” can't be taken: write \(range.lowerBound) to \(range.upperBound), or default")
        }
        return number
    }
}

extension NudgeWishes.Way: ExpressibleByArgument {}
