import RosterModel
import Testing

@testable import RosterStore

/// Deadlines that follow sessions (`capture.md`, The default deadline). Now is Monday, 23 November 2026, 10:00 UTC.
@Suite struct FollowingTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Starts of sessions that Ada has, and the cohort has, before the note is captured.
        var own: [String] = []
        var cohorts: [String] = []
        var line = "- Plan the week"
        let change: @Sendable (Scene) throws -> Void
        let before: String
        let after: String
    }

    /// Ada, her cohort, and the sessions of both.
    struct Scene {
        let record: Record
        let ada: Client.ID
        let founders: Cohort.ID
        var own: [Session.ID] = []
        var cohorts: [Session.ID] = []

        init() throws {
            record = try Record()
            ada = try record.addClient("Ada Moreau")
            founders = try record.addCohort("Founders", [ada])
        }

        func move(_ session: Session.ID, to starts: String) throws {
            try record.perform(.moveSession(session, to: moment(starts)))
        }

        func cancel(_ session: Session.ID) throws { try record.perform(.cancelSession(session)) }
    }

    private static let changes: [Case] = [
        Case(
            testDescription: "moved later", own: ["2026-11-30 10:00"],
            change: { try $0.move($0.own[0], to: "2026-12-03 10:00") },
            before: "2026-11-28 18:00", after: "2026-12-01 18:00"),
        Case(
            testDescription: "moved earlier, to tomorrow: not after its start", own: ["2026-11-30 10:00"],
            change: { try $0.move($0.own[0], to: "2026-11-24 15:00") },
            before: "2026-11-28 18:00", after: "2026-11-24 15:00"),
        Case(
            testDescription: "moved behind another", own: ["2026-11-30 10:00", "2026-12-07 10:00"],
            change: { try $0.move($0.own[0], to: "2026-12-14 10:00") },
            before: "2026-11-28 18:00", after: "2026-12-05 18:00"),
        Case(
            testDescription: "cancelled, with another after it", own: ["2026-11-30 10:00", "2026-12-07 10:00"],
            change: { try $0.cancel($0.own[0]) }, before: "2026-11-28 18:00", after: "2026-12-05 18:00"),
        Case(
            testDescription: "cancelled, the only one: a week from today", own: ["2026-11-27 10:00"],
            change: { try $0.cancel($0.own[0]) }, before: "2026-11-25 18:00", after: "2026-11-30 18:00"),
        Case(
            testDescription: "booked where none was",
            change: { _ = try $0.record.book(.client($0.ada), "2026-12-10 10:00") },
            before: "2026-11-30 18:00", after: "2026-12-08 18:00"),
        Case(
            testDescription: "booked before the next one", own: ["2026-12-07 10:00"],
            change: { _ = try $0.record.book(.client($0.ada), "2026-11-30 10:00") },
            before: "2026-12-05 18:00", after: "2026-11-28 18:00"),
        Case(
            testDescription: "booked behind the next one", own: ["2026-11-30 10:00"],
            change: { _ = try $0.record.book(.client($0.ada), "2026-12-07 10:00") },
            before: "2026-11-28 18:00", after: "2026-11-28 18:00"),
        Case(
            testDescription: "booked for today: never overdue at once",
            change: { _ = try $0.record.book(.client($0.ada), "2026-11-23 12:00") },
            before: "2026-11-30 18:00", after: "2026-11-23 12:00"),
    ]

    private static let parties: [Case] = [
        Case(
            testDescription: "the cohort's session where the client has none", cohorts: ["2026-11-30 10:00"],
            change: { try $0.move($0.cohorts[0], to: "2026-12-03 10:00") },
            before: "2026-11-28 18:00", after: "2026-12-01 18:00"),
        Case(
            testDescription: "the client's own before the cohort's", own: ["2026-12-07 10:00"],
            cohorts: ["2026-11-30 10:00"], change: { try $0.move($0.cohorts[0], to: "2026-12-01 10:00") },
            before: "2026-12-05 18:00", after: "2026-12-05 18:00"),
        Case(
            testDescription: "one's own, booked over the cohort's", cohorts: ["2026-11-30 10:00"],
            change: { _ = try $0.record.book(.client($0.ada), "2026-12-04 10:00") },
            before: "2026-11-28 18:00", after: "2026-12-02 18:00"),
        Case(
            testDescription: "back to the cohort's when one's own is cancelled", own: ["2026-12-04 10:00"],
            cohorts: ["2026-11-30 10:00"], change: { try $0.cancel($0.own[0]) },
            before: "2026-12-02 18:00", after: "2026-11-28 18:00"),
        Case(
            testDescription: "an explicit date stays", own: ["2026-11-30 10:00"], line: "- Plan by 2026-11-26",
            change: { try $0.cancel($0.own[0]) }, before: "2026-11-26 18:00", after: "2026-11-26 18:00"),
        Case(
            testDescription: "a date set by hand stays", own: ["2026-11-30 10:00"],
            change: { scene in
                let ids = try scene.record.store.items(at: scene.record.now).map(\.id)
                try scene.record.perform(.setDeadline(ids, .moment(moment("2026-11-29 09:00"))))
                try scene.move(scene.own[0], to: "2026-12-14 10:00")
            }, before: "2026-11-28 18:00", after: "2026-11-29 09:00"),
    ]

    @Test(arguments: changes + parties)
    func aDeadlineGoesWhereItsSessionGoes(_ one: Case) throws {
        var scene = try Scene()
        let record = scene.record
        scene.own = try one.own.map { try record.book(.client(scene.ada), $0) }
        scene.cohorts = try one.cohorts.map { try record.book(.cohort(scene.founders), $0) }
        let item = try #require(try record.capture(.client(scene.ada), one.line).first)
        #expect(try record.item(item).deadline.at == moment(one.before))
        try one.change(scene)
        #expect(try record.item(item).deadline.at == moment(one.after))
    }

    /// `7d` becomes `session-2d` as soon as a session is booked; and a week from when it was given where it is
    /// cancelled, not a week from now.
    @Test func whatIsOverdueIsReckonedFromWhenItWasGiven() throws {
        let scene = try Scene()
        let record = scene.record
        let item = try #require(try record.capture(.client(scene.ada), "- Plan the week").first)
        record.now = moment("2026-12-05 10:00")
        let session = try record.book(.client(scene.ada), "2026-12-10 10:00")
        #expect(try record.item(item).deadline.at == moment("2026-12-08 18:00"))
        record.now = moment("2026-12-09 10:00")
        try scene.cancel(session)
        #expect(try record.item(item).deadline.at == moment("2026-11-30 18:00"))
    }

    @Test func anOverdueItemIsNotSavedByASessionThatMovesBefore() throws {
        let scene = try Scene()
        let record = scene.record
        let session = try record.book(.client(scene.ada), "2026-11-30 10:00")
        let item = try #require(try record.capture(.client(scene.ada), "- Plan the week").first)
        record.now = moment("2026-11-29 10:00")
        try scene.move(session, to: "2026-11-30 14:00")
        #expect(try record.item(item).deadline.at == moment("2026-11-28 18:00"))
    }

    @Test func whatWasCapturedInACohortsNoteFollowsThatCohortAlone() throws {
        let scene = try Scene()
        let record = scene.record
        let session = try record.book(.cohort(scene.founders), "2026-12-07 10:00")
        let item = try #require(try record.capture(.cohort(scene.founders), "- Read chapter two").first)
        #expect(try record.item(item).deadline.at == moment("2026-12-05 18:00"))
        _ = try record.book(.client(scene.ada), "2026-11-30 10:00")
        #expect(try record.item(item).deadline.at == moment("2026-12-05 18:00"))
        try scene.move(session, to: "2026-12-10 10:00")
        #expect(try record.item(item).deadline.at == moment("2026-12-08 18:00"))
    }

    @Test func closedItemsStayWhereTheyWere() throws {
        let scene = try Scene()
        let record = scene.record
        let session = try record.book(.client(scene.ada), "2026-11-30 10:00")
        let item = try #require(try record.capture(.client(scene.ada), "- Plan the week").first)
        try record.perform(.mark([item], Mark(.done)))
        try scene.move(session, to: "2026-12-10 10:00")
        #expect(try record.item(item).deadline.at == moment("2026-11-28 18:00"))
    }

    @Test func theDeadlineIsMeantInTheClientsZone() throws {
        let record = try Record()
        let zone = try #require(Zone("America/New_York"))
        let ada = try record.addClient("Ada Moreau") { $0.timeZone = zone.name }
        // 02:00 UTC on the 1st is the 30th in New York.
        let session = try record.book(.client(ada), "2026-12-01 02:00")
        let item = try #require(try record.capture(.client(ada), "- Plan the week").first)
        #expect(try record.item(item).deadline.at == moment("2026-11-28 18:00", zone))
        try record.perform(.moveSession(session, to: moment("2026-12-01 05:30")))
        #expect(try record.item(item).deadline.at == moment("2026-11-29 18:00", zone))
    }

    @Test(arguments: ["the session moved", "the session was cancelled"])
    func theItemsHistorySaysWhy(why: String) throws {
        let scene = try Scene()
        let record = scene.record
        let session = try record.book(.client(scene.ada), "2026-11-30 10:00")
        let item = try #require(try record.capture(.client(scene.ada), "- Plan the week").first)
        let isMove = why == "the session moved"
        let receipt = try record.perform(
            isMove ? .moveSession(session, to: moment("2026-12-03 10:00")) : .cancelSession(session))
        #expect(receipt.items == [item])
        let lines = try #require(try record.store.item(item, at: record.now)).history
        #expect(
            lines.map(\.summary) == [
                "deadline moved, because \(why): \(receipt.summary)", "1 item captured for Ada Moreau",
            ])
    }

    @Test func carryingCountsAndSkipsTheCurrentSession() throws {
        let scene = try Scene()
        let record = scene.record
        _ = try record.book(.client(scene.ada), "2026-11-23 10:15")
        _ = try record.book(.client(scene.ada), "2026-11-30 10:00")
        let item = try #require(try record.capture(.client(scene.ada), "- Plan by tomorrow").first)
        try record.perform(.setDeadline([item], .nextSession))
        #expect(try record.item(item).carried == 1)
        #expect(try record.item(item).deadline.at == moment("2026-11-28 18:00"))
        #expect(try record.item(item).deadline.rule == .session(daysBefore: 2))
    }
}
