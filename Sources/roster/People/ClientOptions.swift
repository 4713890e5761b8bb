import ArgumentParser
import RosterModel

/// What may be known of a client, as options. An empty value clears it.
struct ClientOptions: ParsableArguments {
    @Option(help: "The email address.")
    var email: String?

    @Option(help: "The phone number; kept as +12025550101.")
    var phone: String?

    @Option(help: "The time zone, as Europe/Paris.")
    var timeZone: String?

    @Option(
        help: ArgumentHelp("When and how the client agreed to SMS; the words are kept as proof.", valueName: "words"))
    var smsConsent: String?

    @Option(help: "A cohort to join; made where there is none of that name.", completion: .cohort)
    var cohort: [String] = []

    @Option(help: ArgumentHelp("The day the coaching began.", valueName: "yyyy-mm-dd"))
    var since: String?

    @Option(help: "What was agreed, in your words.")
    var package: String?

    var isEmpty: Bool {
        [email, phone, timeZone, smsConsent, since, package].allSatisfy { $0 == nil } && cohort.isEmpty
    }

    /// Checks all of it. `country` is whose national phone numbers are understood. Throws a `Failure`.
    func edit(country: String?) throws -> ClientEdit {
        ClientEdit(
            email: try field(email) { text in
                do throws(EmailAddress.Problem) {
                    return try EmailAddress.read(text)
                } catch {
                    throw refusal("--email", text, error.description)
                }
            },
            phone: try field(phone) { text in
                do throws(PhoneNumber.Problem) {
                    return try PhoneNumber.e164(text, country: country)
                } catch {
                    throw refusal("--phone", text, error.description)
                }
            },
            timeZone: try field(timeZone) { text in
                guard Zone(text) != nil else { throw refusal("--time-zone", text, "write it as Europe/Paris") }
                return text
            },
            smsConsent: smsConsent.map(consent),
            since: try field(since) { text in
                guard let day = Day(iso: text) else { throw refusal("--since", text, "write it as 2026-01-31") }
                return day
            },
            package: package.map { $0.isEmpty ? nil : $0 },
            joins: cohort)
    }

    /// Nil leaves it, an empty text clears it.
    private func field<Value>(_ text: String?, _ read: (String) throws -> Value) throws -> Value?? {
        guard let text else { return nil }
        return .some(text.isEmpty ? nil : try read(text))
    }

    /// Whatever does not begin with a no counts as the words of the agreement.
    private func consent(_ text: String) -> SMSConsent {
        if text.isEmpty { return .none }
        return ConsentText.read(text)
            ?? .consented(proof: Text.spaced(Text.line(text, limit: Text.Field.comment.limit)))
    }

    private func refusal(_ option: String, _ text: String, _ reason: String) -> Failure {
        Failure(.badData, "\(option) “\(text)” can't be taken: \(reason)")
    }
}
