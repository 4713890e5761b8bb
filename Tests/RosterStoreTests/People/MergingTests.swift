import RosterModel
import Testing

@testable import RosterStore

/// Now is Monday, 23 November 2026, 10:00 UTC.
@Suite struct MergingTests {
    private let record: Record

    init() throws {
        record = try Record()
    }

    private func merge(
        _ kept: ClientDetails, _ other: ClientDetails
    ) throws -> Client {
        let (first, second) = (
            try #require(try record.perform(.addClient(kept)).clients.first),
            try #require(try record.perform(.addClient(other)).clients.first)
        )
        try record.perform(.mergeClients(into: first, from: second))
        let all = try record.store.clients(at: record.now).map(\.client)
        #expect(all.map(\.id) == [first])
        return try #require(all.first)
    }

    @Test func whatIsLackingComesFromTheOther() throws {
        let client = try merge(
            ClientDetails(name: "Ada Moreau", phone: "+12025550101", package: "Six months"),
            ClientDetails(
                name: "A. Moreau", email: "ada@example.com", phone: "+12025550102", timeZone: "Europe/Paris",
                since: day("2026-02-01"), package: "Ten calls"))
        #expect(client.name == "Ada Moreau")
        #expect(client.email == "ada@example.com")
        #expect(client.phone == "+12025550101")
        #expect(client.timeZone == "Europe/Paris")
        #expect(client.since == day("2026-02-01"))
        #expect(client.package == "Six months")
    }

    struct Consent: Sendable, CustomTestStringConvertible {
        let testDescription: String
        let kept, other: (phone: String?, consent: SMSConsent)
        let expected: SMSConsent
    }

    private static let yes = SMSConsent.consented(proof: "yes")
    private static let stop = SMSConsent.optedOut(proof: "stop")

    @Test(arguments: [
        Consent(testDescription: "an opt-out wins", kept: ("+12025550101", yes), other: (nil, stop), expected: stop),
        Consent(testDescription: "an opt-out stays", kept: (nil, stop), other: ("+12025550101", yes), expected: stop),
        Consent(
            testDescription: "it comes with its number", kept: (nil, .none), other: ("+12025550101", yes), expected: yes
        ),
        Consent(
            testDescription: "it is for the same number", kept: ("+12025550101", .none), other: ("+12025550101", yes),
            expected: yes),
        Consent(
            testDescription: "it is not for another number", kept: ("+12025550101", .none),
            other: ("+12025550102", yes),
            expected: .none),
        Consent(
            testDescription: "it stays", kept: ("+12025550101", yes), other: ("+12025550102", .none), expected: yes),
    ])
    func consent(_ one: Consent) throws {
        let client = try merge(
            ClientDetails(name: "A", phone: one.kept.phone, smsConsent: one.kept.consent),
            ClientDetails(name: "B", phone: one.other.phone, smsConsent: one.other.consent))
        #expect(client.smsConsent == one.expected)
    }

    @Test func whoIsStillCoachedStaysSo() throws {
        let (a, b) = (try record.addClient("A"), try record.addClient("B"))
        try record.perform(.setClientStatus(a, .ended))
        try record.perform(.mergeClients(into: a, from: b))
        #expect(try record.store.clients(at: record.now).map(\.client.status) == [.active])
    }

    @Test func importsFindTheOtherNameAndAddress() throws {
        let a = try record.addClient("Ada Moreau") { $0.email = "ada@example.com" }
        let b = try record.addClient("A. Moreau") { $0.email = "am@example.com" }
        try record.perform(.mergeClients(into: a, from: b))
        let rows = [
            ("Ada Moreau", "ada@example.com", "+12025550101"), ("A. Moreau", "am@example.com", "+12025550102"),
        ].enumerated().map { index, row in
            ClientSheet.Row(
                line: index + 2, details: ClientDetails(name: row.0, email: row.1, phone: row.2), columns: [.name])
        }
        for rows in [rows, rows.reversed(), rows] {
            try record.perform(.importClients(ClientSheet(rows: rows)))
            let all = try record.store.clients(at: record.now).map(\.client)
            #expect(all.map(\.name) == ["Ada Moreau"])
            #expect(all.first?.email == "ada@example.com")
            #expect(all.first?.phone == "+12025550101")
        }
        var meeting = CalendarFeed.Meeting.meeting("a", "2026-11-30 10:00", "Call")
        meeting.addresses = ["am@example.com"]
        let named = CalendarFeed.Meeting.meeting("b", "2026-12-07 10:00", "A. Moreau")
        try record.perform(.importCalendar(.november([meeting, named])))
        #expect(try record.store.sessions().map(\.session.party) == [.client(a), .client(a)])
    }

    @Test func oneMeetingThatBothWereBookedForIsOne() throws {
        let (a, b) = (try record.addClient("Ada Moreau"), try record.addClient("A. Moreau"))
        let byHand = try record.book(.client(a), "2026-11-23 09:00")
        let items = try record.capture(.client(a), "- One")
        try record.perform(.importCalendar(.november([.meeting("m", "2026-11-23 09:00", "A. Moreau")])))
        try record.perform(.mergeClients(into: a, from: b))
        let left = try record.store.sessions().map(\.session)
        #expect(left.map(\.source) == [.calendar])
        #expect(left.first?.id != byHand)
        #expect(try record.item(items[0]).session == left.first?.id)
        #expect(try record.findings() == [])
    }

    @Test func deadlinesFollowTheSessionsOfBoth() throws {
        let (a, b) = (try record.addClient("A"), try record.addClient("B"))
        _ = try record.book(.client(b), "2026-12-07 10:00")
        let items = try record.capture(.client(a), "- One")
        #expect(try record.item(items[0]).deadline.at == moment("2026-11-30 18:00"))
        try record.perform(.mergeClients(into: a, from: b))
        #expect(try record.item(items[0]).deadline.at == moment("2026-12-05 18:00"))
    }

    @Test func theHistoryOfTheOneTellsOfIt() throws {
        let (a, b) = (try record.addClient("A"), try record.addClient("B"))
        try record.perform(.mergeClients(into: a, from: b))
        #expect(try record.store.history(of: a).first?.summary == "B merged into A")
    }

    @Test func aMemberOfBothCohortsIsItOnce() throws {
        let (a, b) = (try record.addClient("A"), try record.addClient("B"))
        _ = try record.addCohort("Both", [a, b])
        _ = try record.addCohort("Theirs", [b])
        try record.perform(.mergeClients(into: a, from: b))
        #expect(try record.store.cohorts().map(\.members) == [[a], [a]])
    }
}
