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

    @OptionGroup var wishes: WishOptions

    var isEmpty: Bool {
        [email, phone, timeZone, smsConsent, since, package].allSatisfy { $0 == nil } && cohort.isEmpty
            && wishes.isEmpty
    }

    /// Checks all of it. Throws a `Failure`.
    func edit(at desk: Desk, before: NudgeWishes = NudgeWishes()) throws -> ClientEdit {
        let coach = desk.configuration.coach
        return ClientEdit(
            email: try field("--email", email) { text throws(ClientWords.Problem) in
                try ClientWords.email(text)
            },
            phone: try field("--phone", phone) { text throws(ClientWords.Problem) in
                try ClientWords.phone(text, country: coach.country)
            },
            timeZone: try field("--time-zone", timeZone) { text throws(ClientWords.Problem) in
                try ClientWords.timeZone(text)
            },
            smsConsent: wishes.optOut ?? smsConsent.map(ClientWords.consent),
            since: try field("--since", since) { text throws(ClientWords.Problem) in
                try ClientWords.since(text, today: desk.zone.day(of: desk.now), dateOrder: coach.dateOrder)
            },
            package: package.map { $0.isEmpty ? nil : $0 },
            joins: cohort, nudges: try wishes.wishes(before: before))
    }

    /// Nil leaves it, an empty text clears it.
    private func field<Value>(
        _ option: String, _ text: String?, _ read: (String) throws(ClientWords.Problem) -> Value
    ) throws -> Value?? {
        guard let text else { return nil }
        if text.isEmpty { return .some(nil) }
        do throws(ClientWords.Problem) {
            return .some(try read(text))
        } catch {
            throw Failure(.badData, "\(option) “\(text)” can't be taken: \(error.description)")
        }
    }
}
