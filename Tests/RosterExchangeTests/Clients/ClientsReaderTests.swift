import RosterModel
import Testing

@testable import RosterExchange

struct ClientsReaderTests {
    /// All that other tools have; the rest is Roster's own export's.
    private static let usualColumns = Set(ClientSheet.Column.allCases).subtracting([.smsProof, .status])

    @Test func thePracticeGoesInWhole() throws {
        let sheet = try ClientsReader.read(try Samples.bytes("Clients/practice.csv"), map: [:], country: nil)
        #expect(sheet.rows.count == 28)
        #expect(sheet.refused == [] && sheet.warnings == [])
        #expect(sheet.rows.map(\.line) == Array(2...29))
        #expect(sheet.rows.count { $0.details.cohorts == ["Q4 founders"] } == 6)
        #expect(sheet.rows.count { $0.details.email == nil } == 1)
        #expect(sheet.rows.count { $0.details.phone == nil } == 2)
        #expect(sheet.rows.count { $0.details.smsConsent == .none } == 2)
        #expect(sheet.rows.allSatisfy { $0.columns == Self.usualColumns })
        let ada = ClientDetails(
            name: "Ada Moreau", email: "client01@example.com", phone: "+12025550101", timeZone: "America/Mexico_City",
            smsConsent: .consented(proof: "yes, 2026-01-15, intake form"), since: Day(iso: "2026-02-20"),
            package: "1:1, 12 sessions")
        #expect(sheet.rows.first?.details == ada)
        #expect(sheet.rows.map(\.details.name).contains("Xin Yi 林欣怡"))
    }

    @Test(arguments: [
        "Name,E-mail,Mobile,Timezone,Consent,Since,Group,Plan",
        "Full name;email address;Cell phone;TZ;SMS opt-in;Started;Cohort;Program",
        "CLIENT\tMail\tTelephone\ttime_zone\tsms_consent\tstart_date\tgroups\tengagement",
    ])
    func columnsAreFoundByTheirUsualNames(header: String) throws {
        let separator = header.first { ",;\t".contains($0) } ?? ","
        let row = ["Ada", "a@example.com", "+12025550101", "Europe/Paris", "no", "2026-02-20", "G", "P"]
            .joined(separator: String(separator))
        let sheet = try readSheet(header + "\n" + row)
        let expected = ClientDetails(
            name: "Ada", email: "a@example.com", phone: "+12025550101", timeZone: "Europe/Paris",
            since: Day(iso: "2026-02-20"), package: "P", cohorts: ["G"])
        #expect(sheet.rows.map(\.details) == [expected])
        #expect(sheet.rows.first?.columns == Self.usualColumns)
    }

    @Test func aNameMayComeInTwoColumns() throws {
        let sheet = try readSheet("Last name,First name,Email\nMoreau,Ada,a@example.com\n,Ben,\n")
        #expect(sheet.rows.map(\.details.name) == ["Ada Moreau", "Ben"])
    }

    @Test func aMapGoesBeforeTheUsualNames() throws {
        let sheet = try readSheet("Who,Name,Mobile\nAda,Company,+12025550101\n", map: ["who": .name, "Mobile": .phone])
        #expect(sheet.rows.map(\.details.name) == ["Ada"])
        #expect(sheet.rows.first?.columns == [.name, .phone])
        #expect(sheet.warnings.map(\.what) == ["Name"])
    }

    @Test func aMobileNumberGoesBeforeAnyOther() throws {
        let sheet = try readSheet("Name,Phone,Mobile,Shoe size\nAda,+12025550101,+12025550102,38\n")
        #expect(sheet.rows.map(\.details.phone) == ["+12025550102"])
        #expect(sheet.warnings.map(\.what) == ["Phone", "Shoe size"])
    }

    @Test func whatTheFileLacksIsLeftAlone() throws {
        let sheet = try readSheet("Name,Email\nAda,a@example.com\nBen\n\n,,\n")
        #expect(sheet.rows.map(\.details.name) == ["Ada", "Ben"])
        #expect(sheet.rows.allSatisfy { $0.columns == [.name, .email] })
        #expect(sheet.refused == [])
    }

    @Test func quotedFieldsMayHoldAnything() throws {
        let text = "Name,Package\r\n\"Moreau, Ada\",\"says \"\"hi\"\"\r\ntwice\"\r\nBen,\r\nBen,\r\n"
        let sheet = try readSheet(text)
        #expect(sheet.rows.map(\.details.name) == ["Moreau, Ada", "Ben"])
        #expect(sheet.rows.map(\.line) == [2, 4])
        #expect(sheet.rows.first?.details.package == "says \"hi\" twice")
        #expect(sheet.refused.map(\.line) == [5])
    }

    @Test func aFieldMayBeginWithACombiningMark() throws {
        let sheet = try readSheet("Name,Package\nAda,\u{301}x\n\"Ben\",\"\u{301}y\"\n")
        #expect(sheet.rows.map(\.details.name) == ["Ada", "Ben"])
        #expect(sheet.rows.map(\.details.package) == ["\u{301}x", "\u{301}y"])
    }

    @Test func anApostropheBeforeAFormulaIsTheExportsOwn() throws {
        let sheet = try readSheet("Name,Phone,Package\n'=Ada,'+12025550101,''@x\n'Ben,,'-1\n")
        #expect(sheet.rows.map(\.details.name) == ["=Ada", "'Ben"])
        #expect(sheet.rows.map(\.details.phone) == ["+12025550101", nil])
        #expect(sheet.rows.map(\.details.package) == ["'@x", "-1"])
    }

    @Test(arguments: [
        ("Ada,not an address,,,", "has an email that is none: not an address: “ ” does not belong in an address"),
        (
            "Ada,,12,,",
            "has a phone number that is none: 12: it has 2 digits with the country's code, and numbers have 8 to 15"
        ),
        ("Ada,,,Mars/Olympus,", "has a time zone that nobody knows here: Mars/Olympus"),
        ("Ada,,,,31.02.2026", "has a start date that is no day: 31.02.2026; write it as 2026-02-20"),
        (",a@example.com,,,", "has no name"),
        ("Ada,,,,,extra", "has more fields than the header; perhaps one with a comma needs quotes"),
    ])
    func aRowThatCantBeTakenIsListedWithItsLineAndTheRestIsTaken(row: String, reason: String) throws {
        let sheet = try readSheet("Name,Email,Phone,Time zone,Start date\nBen,,,,\n\(row)\nCai,,,,\n")
        #expect(sheet.rows.map(\.details.name) == ["Ben", "Cai"])
        #expect(sheet.refused == [Refusal(line: 3, what: row.hasPrefix(",") ? "" : "Ada", reason: reason)])
    }

    @Test func aNationalNumberNeedsItsCountry() throws {
        let text = "Name,Phone\nAda,(202) 555-0101\n"
        #expect(try readSheet(text, country: "US").rows.map(\.details.phone) == ["+12025550101"])
        let refused = try readSheet(text, country: nil).refused
        #expect(refused.count == 1)
        #expect(refused.first?.reason.contains("coach.country") == true)
    }

    @Test func consentIsKeptAsWrittenAndDoubtIsNone() throws {
        let text = "Name,Consent\nAda,\"yes, by text, 3 March\"\nBen,STOP on 2026-01-02\nCai,perhaps\nDee,\n"
        let sheet = try readSheet(text)
        #expect(
            sheet.rows.map(\.details.smsConsent) == [
                .consented(proof: "yes, by text, 3 March"), .optedOut(proof: "STOP on 2026-01-02"), .none, .none,
            ])
        #expect(
            sheet.warnings == [
                Refusal(line: 4, what: "Cai", reason: "says neither yes nor no to SMS: taken without consent: perhaps")
            ])
    }

    @Test func wordsOfConsentHaveAColumnOfTheirOwn() throws {
        let text = "Name,SMS consent,SMS proof\nAda,consented,called me\nBen,opted-out,\nCai,none,whatever\n"
        #expect(
            try readSheet(text).rows.map(\.details.smsConsent) == [
                .consented(proof: "called me"), .optedOut(proof: ""), .none,
            ])
    }

    @Test func whoIsPausedOrEndedHasAColumn() throws {
        let sheet = try readSheet("Name,Coaching status,Status\nAda,Paused,Lead\nBen,,Lead\nCai,Lead,\n")
        #expect(sheet.rows.map(\.status) == [.paused, nil])
        #expect(sheet.warnings.map(\.what) == ["Status"])
        #expect(sheet.refused.map(\.line) == [4])
    }

    @Test func theSameClientTwiceIsRefusedTheSecondTime() throws {
        let text = """
            Name,Email
            Ada Moreau,ada@example.com
            ada moreau,
            Someone Else,ADA@example.com
            Ada Moreau,other@example.com
            Ben,
            Ben,ben@example.com
            """
        let sheet = try readSheet(text)
        #expect(sheet.rows.map(\.line) == [2, 5, 6])
        #expect(sheet.refused.map(\.line) == [3, 4, 7])
        #expect(
            sheet.refused.map(\.reason) == [
                "is the same client as on line 2", "is the same client as on line 2", "is the same client as on line 6",
            ])
    }

    @Test(arguments: ["2026-02-20", "2026/02/20", "2026-02-20T10:00:00Z", "2026-02-20 10:00"])
    func aStartDateMayBeWrittenSo(date: String) throws {
        #expect(try readSheet("Name,Since\nAda,\(date)\n").rows.first?.details.since == Day(iso: "2026-02-20"))
    }
}
