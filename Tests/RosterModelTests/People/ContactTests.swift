import RosterModel
import Testing

@Suite("Phones, addresses and consent")
struct ContactTests {
    @Test(
        "Numbers come out as E.164",
        arguments: [
            ("+1 (202) 555-0101", nil, "+12025550101"), ("0049 30 1234567", nil, "+49301234567"),
            ("tel:+44-20-7946-0018", nil, "+442079460018"),
            ("+44 (0)20 7946 0018", nil, "+442079460018"), ("+39 06 1234 5678", nil, "+390612345678"),
            ("+39 (0)6 1234 5678", nil, "+390612345678"),
            ("(202) 555-0101", "US", "+12025550101"), ("1-202-555-0101", "us", "+12025550101"),
            ("202.555.0101", "CA", "+12025550101"),
            ("011 44 20 7946 0018", "US", "+442079460018"), ("030 / 123 45 67", "DE", "+49301234567"),
            ("020 7946 0018", "GB", "+442079460018"),
            ("06 12 34 56 78", "FR", "+33612345678"), ("612 34 56 78", "ES", "+34612345678"),
            ("06 1234 5678", "IT", "+390612345678"),
            ("06 30 123 4567", "HU", "+36301234567"), ("098765 43210", "IN", "+919876543210"),
            ("0412 345 678", "AU", "+61412345678"),
            ("021 123 4567", "NZ", "+64211234567"), ("090-1234-5678", "JP", "+819012345678"),
            ("(011) 91234-5678", "BR", "+5511912345678"),
            ("55 1234 5678", "MX", "+525512345678"), ("082 123 4567", "ZA", "+27821234567"),
            ("8 912 345-67-89", "RU", "+79123456789"),
            ("＋１２０２５５５０１０１", nil, "+12025550101"), ("+1\u{A0}202‑555–0101", nil, "+12025550101"),
        ] as [(String, String?, String)])
    func phones(text: String, country: String?, expected: String) throws {
        #expect(try PhoneNumber.e164(text, country: country) == expected)
    }

    @Test(
        "What is no number says why",
        arguments: [
            ("", nil, .empty), ("n/a", nil, .unexpected("n")), ("202 555 0101", nil, .needsCountry),
            ("202 555 0101", "XX", .unknownCountry("XX")),
            ("+1 202 555 0101 x12", nil, .unexpected("x")), ("+1 202 555 0101 ext. 5", nil, .unexpected("e")),
            ("+49 123", nil, .wrongLength(5)),
            ("+123456789012345678", nil, .wrongLength(18)), ("+1 102 555 0101", nil, .notNorthAmerican),
            ("555-0101", "US", .notNorthAmerican),
            ("+0 123 456 789", nil, .noCountryCode), ("12+34567890", "US", .unexpected("+")),
        ] as [(String, String?, PhoneNumber.Problem)])
    func badPhones(text: String, country: String?, problem: PhoneNumber.Problem) {
        #expect(throws: problem) { try PhoneNumber.e164(text, country: country) }
        #expect(!problem.description.isEmpty)
    }

    @Test(
        "Addresses",
        arguments: [
            ("ada@example.com", "ada@example.com"), ("  Ada.M+x@Example.COM ", "Ada.M+x@example.com"),
            ("a@b.co", "a@b.co"),
            ("zoë@müller.example", "zoë@müller.example"),
        ])
    func addresses(text: String, expected: String) throws {
        #expect(try EmailAddress.read(text) == expected)
    }

    @Test(
        "What is no address",
        arguments: [
            "", "ada", "ada@", "@example.com", "a@b@c.d", "a b@example.com", "ada@example", "ada@.com",
            "ada@exa..mple.com", "ada@-x.com",
            "Ada <ada@example.com>", "a@b.c\nBcc: x@y.z", "a,b@example.com",
        ])
    func badAddresses(text: String) {
        #expect(throws: EmailAddress.Problem.self) { try EmailAddress.read(text) }
        #expect(throws: EmailAddress.Problem.tooLong) {
            try EmailAddress.read(String(repeating: "a", count: 250) + "@example.com")
        }
    }

    @Test(
        "Consent is kept as it was written",
        arguments: [
            ("yes, 2026-01-15, intake form", SMSConsent.consented(proof: "yes, 2026-01-15, intake form")),
            ("YES", .consented(proof: "YES")),
            ("2026-01-15", .consented(proof: "2026-01-15")),
            ("opted in by web form", .consented(proof: "opted in by web form")),
            ("no", SMSConsent.none), ("", SMSConsent.none), ("  ", SMSConsent.none), ("N/A", SMSConsent.none),
            ("not yet", SMSConsent.none),
            ("opted out 2026-03-01", .optedOut(proof: "opted out 2026-03-01")),
            ("Opted-out", .optedOut(proof: "Opted-out")),
            ("STOP", .optedOut(proof: "STOP")), ("unsubscribed", .optedOut(proof: "unsubscribed")),
        ])
    func consent(text: String, expected: SMSConsent) {
        #expect(ConsentText.read(text) == expected)
    }

    @Test("Words that say neither are not taken for consent")
    func unclear() {
        #expect(ConsentText.read("maybe later") == nil)
    }
}
