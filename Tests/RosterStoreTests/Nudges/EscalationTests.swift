import RosterModel
import Testing

@testable import RosterStore

/// What the coach is told of by itself (`nudges.md`, Escalation).
@Suite struct EscalationTests {
    private func mails(_ record: Record) throws -> [NudgeLine] {
        try record.store.nudges(NudgeQuery(), at: record.now).filter { $0.nudge.client == nil }
    }

    @Test func whatIsOverdueComesInOneMailWithItsStory() throws {
        let stage = try DeliveryStage()
        let record = stage.record
        let other = try record.addClient("Ben Okafor") { $0.email = "ben@example.com" }
        _ = try record.capture(.client(other), "- Call the bank by 2026-11-27 18:00", source: .commandLine("2"))
        record.now = moment("2026-11-27 18:01")
        try stage.begin()
        #expect(try record.store.flagOverdue(at: record.now) == 2)
        #expect(try record.store.flagOverdue(at: record.now) == 0)
        let mail = try #require(try mails(record).first)
        #expect(mail.nudge.items.count == 2 && mail.nudge.to == "coach@example.com")
        #expect(mail.facts?.items.map(\.story) == ["no nudge went out, no answer", "no nudge went out, no answer"])
        #expect(try record.store.history(limit: 1).first?.summary == "2 items flagged as overdue")
        #expect(try record.number("SELECT count(*) FROM escalation WHERE nudge_id IS NOT NULL") == 2)
    }

    @Test func thereIsOneMailAnHourAtMost() throws {
        let stage = try DeliveryStage()
        let record = stage.record
        let first = moment("2026-11-27 18:01")
        record.now = first
        try stage.begin()
        try record.store.flagOverdue(at: record.now)
        for claim in try stage.claims() where try record.store.offer(claim, by: stage.sender, at: record.now) {
            _ = try stage.settle(claim, .sent(serverID: nil))
        }
        record.now = moment("2026-11-27 18:10")
        _ = try record.capture(.client(stage.client), "- Now by 2026-11-27 18:11", source: .commandLine("2"))
        record.now = moment("2026-11-27 18:12")
        #expect(try record.store.flagOverdue(at: record.now) == 1)
        #expect(try mails(record).map(\.nudge.plannedFor) == [first.adding(seconds: 3600)])
    }

    @Test func whatIsAnsweredBeforeTheMailGoesIsNotInIt() throws {
        let stage = try DeliveryStage()
        let record = stage.record
        record.now = moment("2026-11-27 18:01")
        try record.store.flagOverdue(at: record.now)
        try record.perform(.mark([stage.item], Mark(.done)))
        #expect(try mails(record).isEmpty)
    }

    @Test func withoutTheCoachsAddressItIsOnTheRosterAllTheSame() throws {
        let stage = try DeliveryStage(cadence: { $0.coachEmail = nil })
        let record = stage.record
        record.now = moment("2026-11-27 18:01")
        #expect(try record.store.flagOverdue(at: record.now) == 1)
        #expect(try mails(record).isEmpty)
    }

    @Test func whoDoesNotAnswerThreeMessagesIsQuietAfterADayAndNotAnyMoreAfterAnAnswer() throws {
        let stage = try DeliveryStage()
        let record = stage.record
        _ = try record.book(.client(stage.client), "2026-12-20 10:00")
        try record.change(
            behindTheBack: """
                INSERT INTO nudge (uid, client_id, kind, channel, planned_for, state, reason, changed, sent_at)
                SELECT 'u' || value, \(stage.client), 'final', 'email', 1, 'sent', 'r', at, at FROM
                    (SELECT value, \(record.now.seconds) + value * 86400 AS at FROM json_each('[1,2,3]'))
                """)
        func flags() throws -> [RosterRow.Flag] {
            try record.store.card(of: .client(stage.client), at: record.now).flags
        }
        stage.pass(3 * 86_400 + 86_399)
        #expect(try flags() == [])
        stage.pass(1)
        #expect(try flags() == [.quiet])
        #expect(try record.store.flagQuiet(at: record.now) == 1)
        #expect(try record.store.flagQuiet(at: record.now) == 0)
        #expect(
            try record.store.history(limit: 1).first?.summary == "Ada Moreau: no answer to the last 3 messages")
        try record.perform(.comment([stage.item], "on it"), by: Origin(by: .client, via: .sms))
        #expect(try flags() == [])
        try record.store.flagQuiet(at: record.now)
        #expect(try record.store.history(limit: 1).first?.summary == "Ada Moreau is not quiet any more")
    }

    @Test func theThresholdIsTheClientsOwn() throws {
        let stage = try DeliveryStage()
        let record = stage.record
        try record.perform(.editClient(stage.client, ClientEdit(nudges: NudgeWishes(quietAfter: 1))))
        let claim = try stage.offered()
        _ = try stage.settle(claim, .sent(serverID: nil))
        stage.pass(86_400)
        let card = try record.store.card(of: .client(stage.client), at: record.now)
        #expect(card.flagReasons[.quiet] == "no answer to the last message")
    }

    @Test func theCoachsUndoIsNotAboutWhatTheRunnerFlagged() throws {
        let stage = try DeliveryStage()
        let record = stage.record
        try record.perform(.comment([stage.item], "ring him"))
        try record.store.flagQuiet(at: record.now)
        #expect(try record.undo().summary.hasPrefix("undid: comment added"))
    }
}
