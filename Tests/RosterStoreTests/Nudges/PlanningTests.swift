import RosterModel
import Testing

@testable import RosterStore

/// What an operation does to a client's items, it does to their nudges, in the same transaction.
@Suite struct PlanningTests {
    private let practice: Practice
    private var record: Record { practice.record }

    init() throws {
        practice = try Practice()
    }

    private func kinds(_ client: Client.ID) throws -> [String] {
        try record.store.nudges(NudgeQuery(client: client), at: record.now)
            .map { "\($0.nudge.kind) \($0.nudge.items.count)" }
    }

    private func ended() throws -> [String] {
        try record.store.nudges(NudgeQuery(part: .ended(since: Instant(seconds: 0))), at: record.now)
            .map { "\($0.nudge.kind) \($0.nudge.state): \($0.nudge.reason)" }
    }

    @Test func aCaptureIsPlannedWhole() throws {
        #expect(try kinds(practice.ada) == ["confirm 2", "midpoint 2", "final 2", "overdue 1", "overdue 1"])
    }

    @Test func aMarkedItemLeavesItsMessagesAndTheLastOneEndsThem() throws {
        try record.perform(.mark([practice.items[0]], Mark(.done)))
        #expect(try kinds(practice.ada) == ["confirm 1", "midpoint 1", "final 1", "overdue 1"])
        try record.perform(.mark([practice.items[1]], Mark(.stuck)))
        #expect(try kinds(practice.ada) == [])
        #expect(try ended().contains("final cancelled: the item is stuck"))
    }

    @Test func reopeningPlansAgainWhatIsStillAhead() throws {
        try record.perform(.mark([practice.bens], Mark(.done)))
        record.now = record.now.adding(seconds: 3 * 86_400)
        try record.perform(.mark([practice.bens], Mark(.open)))
        let due = try record.item(practice.bens).deadline.at
        let lines = try record.store.nudges(NudgeQuery(client: practice.ben), at: record.now)
        #expect(lines.allSatisfy { $0.nudge.plannedFor > record.now && $0.nudge.plannedFor <= due })
        #expect(lines.map(\.nudge.kind).contains(.final))
    }

    @Test func aMovedDeadlineMovesThem() throws {
        let before = try record.plan()
        try record.perform(.moveSession(practice.session, to: moment("2026-12-03 10:00")))
        let final = try record.store.nudges(NudgeQuery(client: practice.ada), at: record.now)
            .first { $0.nudge.kind == .final }
        let due = try record.item(practice.items[0]).deadline.at
        #expect(try record.plan() != before)
        #expect(final?.nudge.plannedFor == due.adding(seconds: -86_400))
        #expect(try record.number("SELECT count(*) FROM nudge WHERE state = 'cancelled'") == 0)
    }

    @Test func whoIsPausedHearsNothingAndWhoComesBackDoes() throws {
        let before = try record.plan()
        try record.perform(.setClientStatus(practice.ada, .paused))
        #expect(try kinds(practice.ada) == [])
        #expect(try ended().contains("confirm cancelled: Ada Moreau is paused"))
        try record.perform(.setClientStatus(practice.ada, .active))
        #expect(try record.plan() == before)
    }

    @Test func itemsThatComeTogetherGoTogether() throws {
        let more = try record.capture(.client(practice.ada), "- One more", source: .commandLine("more"))
        #expect(try kinds(practice.ada).prefix(3) == ["confirm 3", "midpoint 3", "final 3"])
        try record.perform(.setDeadline(more, .days(3)))
        #expect(try kinds(practice.ada).filter { $0.hasPrefix("final") } == ["final 2", "final 1"])
        try record.perform(.setDeadline(more, .moment(try record.item(practice.items[0]).deadline.at)))
        #expect(try kinds(practice.ada).filter { $0.hasPrefix("final") } == ["final 3"])
        #expect(try record.text("SELECT DISTINCT state FROM nudge WHERE due IS NULL AND kind = 'final'") == "merged")
    }

    @Test func withoutAnAddressNothingIsPlannedAndTheRosterSaysSo() throws {
        try record.perform(.editClient(practice.ada, ClientEdit(email: .some(nil))))
        #expect(try kinds(practice.ada).allSatisfy { $0.hasPrefix("overdue") })
        let row = try record.store.roster(at: record.now).rows.first { $0.party == .client(practice.ada) }
        #expect(row?.flags.contains(.noChannel) == true)
        let card = try record.store.card(of: .client(practice.ada), at: record.now)
        #expect(card.flagReasons[.noChannel] == "no address, and no consent to SMS")
    }

    @Test func anotherCadencePlansAnew() throws {
        var settings = record.store.settings
        settings.cadence.steps = [CadenceStep(kind: .final, at: .deadline(-3600), channels: [.email])]
        try record.store.planAgainIfChanged(at: record.now)
        let changed = try Store.open(at: record.path, for: .writing, settings: settings)
        #expect(try changed.planAgainIfChanged(at: record.now) == 2)
        #expect(try changed.planAgainIfChanged(at: record.now) == 0)
        #expect(Set(try record.store.nudges(NudgeQuery(), at: record.now).map(\.nudge.kind)) == [.final])
        try changed.close()
    }

    @Test func aClientsOwnCadenceCountsForThemOnly() throws {
        let steps = try CadenceText.read("final -12h email")
        try record.perform(.editClient(practice.ada, ClientEdit(nudges: NudgeWishes(steps: steps))))
        #expect(try kinds(practice.ada) == ["final 2"])
        #expect(try kinds(practice.ben).count == 4)
        #expect(try record.client(practice.ada).nudges.steps == steps)
    }

    @Test func whatTheCoachCancelsStaysSo() throws {
        try record.perform(.cancelNudges([practice.nudge(.midpoint, to: practice.ada)]))
        try record.perform(.editItem([practice.items[0]], ItemEdit(text: "Draft the whole scorecard")))
        #expect(try kinds(practice.ada).contains { $0.hasPrefix("midpoint") } == false)
        #expect(throws: StoreError.self) {
            try record.perform(
                .cancelNudges([
                    Nudge.ID(try record.numbers("SELECT id FROM nudge WHERE reason = 'cancelled by you'")[0])
                ]))
        }
    }

    @Test func aReminderOutOfHoursSaysWhenItGoes() throws {
        record.now = moment("2026-11-23 22:00")
        let receipt = try record.perform(.remind([practice.bens]))
        #expect(receipt.summary == "reminder to Ben Okafor goes at Tue 24 Nov 09:00")
    }

    @Test func wordsThatAnSMSHasNoRoomForAreRefusedAndNotCut() throws {
        let consent = SMSConsent.consented(proof: "on the phone")
        try record.perform(
            .editClient(practice.ben, ClientEdit(email: .some(nil), phone: "+12025550102", smsConsent: consent)))
        let long = String(repeating: "word ", count: 60)
        #expect(throws: StoreError.self) { try record.perform(.message(practice.ben, PersonalMessage(text: long))) }
        #expect(try record.number("SELECT count(*) FROM nudge WHERE kind = 'message'") == 0)
        try record.perform(.message(practice.ben, PersonalMessage(text: "See you on Friday")))
        #expect(try record.number("SELECT count(*) FROM nudge WHERE kind = 'message'") == 1)
    }

    @Test func nobodyIsRemindedWithoutAWay() throws {
        try record.perform(.editClient(practice.ben, ClientEdit(email: .some(nil))))
        #expect(throws: StoreError.noChannel(name: "Ben Okafor")) { try record.perform(.remind([practice.bens])) }
        try record.perform(.setClientStatus(practice.ada, .ended))
        #expect(throws: StoreError.notActive(name: "Ada Moreau", .ended)) {
            try record.perform(.remind([practice.items[0]]))
        }
    }
}
