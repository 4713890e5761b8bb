import RosterModel
import Testing

@testable import RosterStore

/// Now is Monday, 23 November 2026, 10:00 UTC.
@Suite struct RosterReadingTests {
    private let record: Record

    init() throws {
        record = try Record()
    }

    private func row(_ name: String) throws -> RosterRow {
        try #require(try record.store.roster(at: record.now).rows.first { $0.name == name })
    }

    @Test func clientsAndCohortsStandByNameWithoutThoseWhoseCoachingEnded() throws {
        let zoe = try record.addClient("zoe Lind")
        let ben = try record.addClient("Ben Okafor")
        _ = try record.addClient("Élise Roy")
        _ = try record.addCohort("Founders", [zoe, ben])
        try record.perform(.setClientStatus(ben, .ended))
        let rows = try record.store.roster(at: record.now).rows
        #expect(rows.map(\.name) == ["Élise Roy", "Founders", "zoe Lind"])
        #expect(rows.map(\.memberCount) == [nil, 2, nil])
    }

    @Test func itemsOfACohortsNoteStandInTheCohortsRowAlone() throws {
        let ada = try record.addClient("Ada Moreau")
        let founders = try record.addCohort("Founders", [ada])
        let own = try record.capture(
            .client(ada), "- Late by 2026-11-30\n- Soon by 2026-11-25", source: .commandLine("a"))
        let group = try record.capture(.cohort(founders), "- Read", source: .commandLine("b"))
        #expect(try row("Ada Moreau").items.map(\.id) == [own[1], own[0]])
        #expect(try row("Founders").items.map(\.id) == group)
    }

    @Test func closedItemsStayUntilTheNextSessionWasHeld() throws {
        let ada = try record.addClient("Ada Moreau")
        _ = try record.book(.client(ada), "2026-11-20 10:00")
        let ids = try record.capture(.client(ada), "- Before\n- After\n- Open", taken: moment("2026-11-13 10:00"))
        try record.store.perform(.mark([ids[0]], Mark(.done)), by: .coach, at: moment("2026-11-19 10:00"))
        try record.store.perform(.mark([ids[1]], Mark(.skipped)), by: .coach, at: moment("2026-11-21 10:00"))
        #expect(try Set(row("Ada Moreau").items.map(\.id)) == [ids[1], ids[2]])
        #expect(try row("Ada Moreau").items.first { $0.id == ids[1] }?.status == .skipped)
    }

    @Test func sessionsAheadAreCurrentAndComingOnes() throws {
        let ada = try record.addClient("Ada Moreau")
        let starts = [
            "2026-11-16 10:00", "2026-11-23 08:30", "2026-11-30 10:00", "2027-01-20 10:00", "2027-06-01 10:00",
        ]
        var ids: [Session.ID] = []
        for start in starts { ids.append(try record.book(.client(ada), start)) }
        try record.perform(.cancelSession(record.book(.client(ada), "2026-12-07 10:00")))
        // The second one ended half an hour ago: it is current still, and held.
        #expect(try row("Ada Moreau").sessions.map(\.id) == Array(ids[1...3]))
        #expect(try row("Ada Moreau").sessions.map(\.status) == [.held, .scheduled, .scheduled])
    }

    // MARK: Flags

    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        var sessions: [String] = []
        var cohortSessions: [String] = []
        var details: @Sendable (inout ClientDetails) -> Void = { $0.email = "ada@example.com" }
        var status = Client.Status.active
        let flags: [RosterRow.Flag]
    }

    private static let cases: [Case] = [
        Case(testDescription: "booked", sessions: ["2026-11-30 10:00"], flags: []),
        Case(testDescription: "booked with the cohort", cohortSessions: ["2026-11-30 10:00"], flags: []),
        Case(testDescription: "never met", flags: [.noNextSession]),
        Case(testDescription: "met three weeks ago", sessions: ["2026-11-02 10:00"], flags: [.noNextSession]),
        Case(testDescription: "met before that", sessions: ["2026-11-02 09:59"], flags: [.quiet, .noNextSession]),
        Case(
            testDescription: "met before that, and booked", sessions: ["2026-10-01 10:00", "2026-12-30 10:00"],
            flags: []),
        Case(testDescription: "paused", sessions: ["2026-10-01 10:00"], status: .paused, flags: []),
        Case(testDescription: "no address", sessions: ["2026-11-30 10:00"], details: { _ in }, flags: [.noChannel]),
        Case(
            testDescription: "a phone without consent", sessions: ["2026-11-30 10:00"],
            details: { $0.phone = "+12025550101" }, flags: [.noChannel]),
        Case(
            testDescription: "a phone with consent", sessions: ["2026-11-30 10:00"],
            details: {
                $0.phone = "+12025550101"
                $0.smsConsent = .consented(proof: "form")
            }, flags: []),
        Case(
            testDescription: "opted out", sessions: ["2026-11-30 10:00"],
            details: {
                $0.phone = "+12025550101"
                $0.smsConsent = .optedOut(proof: "STOP")
            }, flags: [.noChannel]),
    ]

    @Test(arguments: cases)
    func flagsSayWhoWantsASecondLook(_ one: Case) throws {
        let ada = try record.addClient("Ada Moreau", one.details)
        let founders = try record.addCohort("Founders", [ada])
        for starts in one.sessions { _ = try record.book(.client(ada), starts) }
        for starts in one.cohortSessions { _ = try record.book(.cohort(founders), starts) }
        try record.perform(.setClientStatus(ada, one.status))
        #expect(try row("Ada Moreau").flags == one.flags)
        #expect(try record.store.card(of: .client(ada), at: record.now).flags == one.flags)
        #expect(try record.store.clients(at: record.now).map(\.flags) == [one.flags])
    }

    // MARK: Completion

    @Test func completionAndTrendAreThoseCountedByHand() throws {
        let ada = try record.addClient("Ada Moreau")
        // Due 70, 57, 55, 30, 10 and 1 days ago, and in 3 days: each once; the coach's own do not count.
        let days = ["2026-09-14", "2026-09-27", "2026-09-29", "2026-10-24", "2026-11-13", "2026-11-22", "2026-11-26"]
        for (number, day) in days.enumerated() {
            let taken = moment("\(day) 09:00").adding(minutes: -2 * 1440)
            _ = try record.capture(
                .client(ada), "- Item by \(day) at 09:00\n- Mine by \(day) @coach", source: .file("/\(number)"),
                taken: taken)
        }
        let items = try record.store.items(at: record.now).map(\.item).filter { $0.owner == .client }
            .sorted { $0.deadline.at < $1.deadline.at }
        try #require(items.map(\.deadline.at) == days.map { moment("\($0) 09:00") })
        try record.store.perform(.mark([items[3].id], Mark(.done)), by: .coach, at: moment("2026-10-30 10:00"))
        try record.store.perform(.mark([items[4].id], Mark(.skipped)), by: .coach, at: moment("2026-11-13 08:00"))
        try record.store.perform(.mark([items[6].id], Mark(.done)), by: .coach, at: moment("2026-11-21 10:00"))
        // Of the last 56 days: those of 55, 30, 10 and 1 days ago, and the one that was done early.
        let row = try row("Ada Moreau")
        #expect(row.completion == Completion(done: 2, due: 5))
        // Steps of 14 days, each with what was due in it, or closed before that: 57 | 55 | 30 | none | 10, 1, early.
        #expect(row.trend == [0, 0, 1, nil, 1.0 / 3])
        #expect(try record.store.card(of: .client(ada), at: record.now).completion == row.completion)
        #expect(try record.store.clients(at: record.now).first?.completion == row.completion)
    }

    @Test func whenAClientWasLastHeardOf() throws {
        let ada = try record.addClient("Ada Moreau")
        let ids = try record.capture(.client(ada), "- One\n- Two")
        #expect(try row("Ada Moreau").lastHeard == nil)
        try record.perform(.mark([ids[0]], Mark(.done)))
        #expect(try row("Ada Moreau").lastHeard == nil)
        let reply = Origin(by: .client, via: .sms)
        try record.perform(.comment([ids[1]], "On it"), by: reply)
        #expect(try row("Ada Moreau").lastHeard == RosterRow.Heard(at: record.now, via: .sms))
        record.now = record.now.adding(minutes: 5)
        try record.perform(.mark([ids[1]], Mark(.done)), by: Origin(by: .client, via: .page))
        #expect(try row("Ada Moreau").lastHeard == RosterRow.Heard(at: record.now, via: .page))
    }
}
