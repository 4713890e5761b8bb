/// What a coach writes of a client, field by field: the command line and the dashboard's forms read it by these.
public enum ClientWords {
    /// Why words can't be taken, as the end of a sentence: “write it as Europe/Paris”.
    public struct Problem: Error, Equatable, CustomStringConvertible {
        public let description: String
    }

    public static func name(_ text: String) throws(Problem) -> String {
        let name = Text.spaced(Text.line(text))
        guard !name.isEmpty else { throw Problem(description: "a client needs a name") }
        guard name.count <= Text.Field.name.limit else {
            throw Problem(description: "a name is at most \(Text.Field.name.limit) characters long")
        }
        return name
    }

    public static func email(_ text: String) throws(Problem) -> String {
        do throws(EmailAddress.Problem) {
            return try EmailAddress.read(text)
        } catch {
            throw Problem(description: error.description)
        }
    }

    /// - Parameter country: ISO 3166-1 alpha-2, whose national numbers are understood.
    /// - Returns: in E.164.
    public static func phone(_ text: String, country: String?) throws(Problem) -> String {
        do throws(PhoneNumber.Problem) {
            return try PhoneNumber.e164(text, country: country)
        } catch {
            throw Problem(description: error.description)
        }
    }

    /// - Returns: the zone's IANA name, as it was given.
    public static func timeZone(_ text: String) throws(Problem) -> String {
        let name = Text.spaced(Text.line(text))
        guard Zone(name) != nil else { throw Problem(description: "write it as Europe/Paris") }
        return name
    }

    /// The day the coaching began: a date, or as one looks back to it (`last mon`, `3 weeks ago`).
    public static func since(_ text: String, today: Day, dateOrder: DateOrder) throws(Problem) -> Day {
        guard let day = parseDayLookedBackTo(text, today: today, dateOrder: dateOrder) else {
            throw Problem(description: "write it as 2026-01-31")
        }
        return day
    }

    /// Whatever does not begin with a no counts as the words of the agreement, which are kept as its proof.
    public static func consent(_ text: String) -> SMSConsent {
        let words = Text.spaced(Text.line(text, limit: Text.Field.comment.limit))
        if words.isEmpty { return .none }
        return ConsentText.read(words) ?? .consented(proof: words)
    }
}
