import RosterModel

/// `[coach]`: who sends, and how days and phone numbers are written here.
public struct CoachSection: Equatable, Sendable {
    public var name: String?
    public var email: String?
    /// E.164.
    public var phone: String?
    /// The file's, else the system's.
    public var zone: Zone
    /// ISO 3166 code of two capital letters: whose national phone numbers are understood.
    public var country: String?
    /// The file's, else the locale's.
    public var dateOrder: DateOrder

    init(_ reader: TableReader, defaults: Configuration.Defaults) {
        name = reader.text("name")
        email = reader.emailAddress("email")
        phone = reader.internationalNumber("phone")
        zone =
            reader.text("time_zone", "a time zone that this system knows, as \"America/New_York\"") { Zone($0) }
            ?? defaults.zone
        country = reader.text("country", "a country's two letters, as \"US\"") { text in
            let letters = text.uppercased()
            return letters.utf8.count == 2 && letters.utf8.allSatisfy { (65...90).contains($0) } ? letters : nil
        }
        dateOrder = reader.word("date_order") ?? defaults.dateOrder
        reader.finish()
    }
}

extension TableReader {
    /// An address that looks like one.
    func emailAddress(_ key: String) -> String? {
        text(key, "an email address, as \"kim@example.com\"") { try? EmailAddress.read($0) }
    }

    /// A phone number with its country's code, as E.164.
    func internationalNumber(_ key: String) -> String? {
        text(key, "a phone number with its country, as \"+1 202 555 0101\"") { try? PhoneNumber.e164($0) }
    }
}
