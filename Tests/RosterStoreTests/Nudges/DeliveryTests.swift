import RosterModel
import Testing

@testable import RosterStore

/// The life of a message, from the claim on (`nudges.md`, Delivery).
@Suite struct DeliveryTests {
    private func sms() throws -> DeliveryStage {
        try DeliveryStage({
            $0.email = nil
            $0.phone = "+12025550101"
            $0.smsConsent = .consented(proof: "in person")
        })
    }

    @Test func whatIsDueIsClaimedOnceAndSent() throws {
        let stage = try DeliveryStage()
        let claim = try stage.offered()
        #expect(claim.nudge.kind == .confirm && claim.nudge.to == "ada@example.com")
        #expect(try stage.claims().isEmpty)
        #expect(try stage.settle(claim, .sent(serverID: "250 ok")) == .sent)
        let nudge = try stage.nudge(claim.nudge.id)
        #expect(nudge.sentAt == stage.record.now && nudge.body != nil && nudge.attempts == 1)
        // The bytes go with the next turn.
        #expect(try stage.claims().isEmpty)
        #expect(try stage.record.number("SELECT count(*) FROM nudge_bytes") == 0)
        #expect(try stage.record.store.item(stage.item, at: stage.record.now)?.line.nudgesSent == 1)
    }

    @Test func anotherAttemptComesLaterEachTime() throws {
        let stage = try DeliveryStage()
        var waits: [Int64] = []
        for _ in 0..<6 {
            let claim = try stage.claim()
            #expect(try stage.settle(claim, .retry(why: "451")) == .retry)
            let due = try stage.record.numbers("SELECT due FROM nudge WHERE id = \(claim.nudge.id)")[0]
            waits.append(due - stage.record.now.seconds)
            stage.record.now = Instant(seconds: due)
        }
        for (wait, base) in zip(waits, [60, 300, 900, 3600, 3600, 3600] as [Int64]) {
            #expect((base / 2...base).contains(wait))
        }
    }

    @Test func aServerThatNamesATimeIsNotAskedBefore() throws {
        let stage = try DeliveryStage()
        let claim = try stage.claim()
        _ = try stage.settle(claim, .retry(why: "429", notBefore: 7200))
        stage.pass(7199)
        #expect(try stage.claims().isEmpty)
        stage.pass(1)
        #expect(try stage.claims().count == 1)
    }

    @Test func markingWhileItIsClaimedTakesItBack() throws {
        let stage = try DeliveryStage()
        let claim = try stage.claim()
        try stage.record.perform(.mark([stage.item], Mark(.done)))
        #expect(try stage.record.store.offer(claim, by: stage.sender, at: stage.record.now) == false)
        #expect(try stage.settle(claim, .withdrawn) == .cancelled)
    }

    @Test func anOfferAfterItsTimeIsNone() throws {
        let stage = try sms()
        let claim = try stage.claim()
        let closing = try #require(claim.hoursClose)
        #expect(try stage.record.store.offer(claim, by: stage.sender, at: closing) == false)
    }

    @Test func aLeaseThatIsOverIsNone() throws {
        let stage = try DeliveryStage()
        let claim = try stage.claim()
        let later = Sender.test(uptime: stage.sender.uptime + 601)
        #expect(try stage.record.store.offer(claim, by: later, at: stage.record.now) == false)
        #expect(try stage.begin(later).recovered == 1)
    }

    @Test func whatADeadSenderLeftIsSettledByTheNext() throws {
        let stage = try DeliveryStage()
        _ = try stage.claim()
        #expect(try stage.begin(.test("b")).recovered == 1)
        let claim = try stage.offered()
        let start = try stage.begin(.test("b"))
        #expect(start.unknown == 1)
        #expect(try stage.nudge(claim.nudge.id).state == .unknown)
    }

    // MARK: Nobody knows

    @Test func aMailOfUnknownFateGoesOnceMoreAndTheSame() throws {
        let stage = try DeliveryStage()
        let first = try stage.offered()
        #expect(try stage.settle(first, .unknown(why: "closed after the dot")) == .unknown)
        #expect(try stage.claims().isEmpty)
        stage.pass(60)
        let second = try stage.offered()
        #expect(second.nudge.id == first.nudge.id && second.rendered == first.rendered)
        #expect(try stage.settle(second, .unknown(why: "again")) == .unknown)
        stage.pass(7200)
        try stage.begin()
        #expect(try stage.claims().allSatisfy { $0.nudge.id != first.nudge.id })
        #expect(try stage.nudge(first.nudge.id).state == .unknown)
    }

    @Test func aMailAboutWhatIsClosedByThenDoesNot() throws {
        let stage = try DeliveryStage()
        let claim = try stage.offered()
        _ = try stage.settle(claim, .unknown(why: "closed after the dot"))
        try stage.record.perform(.mark([stage.item], Mark(.done)))
        stage.pass(60)
        try stage.begin()
        #expect(try stage.claims().isEmpty)
        #expect(try stage.nudge(claim.nudge.id).state == .unknown)
    }

    @Test func anSMSIsAskedAboutThreeTimesAndThenSentAgain() throws {
        let stage = try sms()
        let claim = try stage.offered()
        _ = try stage.settle(claim, .unknown(why: "500"))
        for wait: Int64 in [60, 240, 600] {
            stage.pass(wait - 1)
            #expect(try stage.record.store.uncertain(at: stage.record.now).isEmpty)
            stage.pass(1)
            let asked = try #require(try stage.record.store.uncertain(at: stage.record.now).first)
            try stage.record.store.settleUncertain(asked, as: .absent, at: stage.record.now)
        }
        #expect(try stage.nudge(claim.nudge.id).state == .retry)
        #expect(try stage.claim().nudge.id == claim.nudge.id)
    }

    @Test func anSMSThatIsFoundWasSent() throws {
        let stage = try sms()
        let claim = try stage.offered()
        let offered = stage.record.now
        _ = try stage.settle(claim, .unknown(why: "500"))
        stage.pass(60)
        let asked = try #require(try stage.record.store.uncertain(at: stage.record.now).first)
        #expect(asked.body == claim.nudge.body && asked.offeredAt == offered)
        #expect(
            try stage.record.store.settleUncertain(asked, as: .found(serverID: "SM1"), at: stage.record.now) == .sent)
        #expect(try stage.nudge(claim.nudge.id).sentAt == offered)
    }

    @Test func anSMSThatCannotBeAskedAboutStaysUnknown() throws {
        let stage = try sms()
        let claim = try stage.offered()
        _ = try stage.settle(claim, .unknown(why: "500"))
        for wait: Int64 in [60, 240, 600] {
            stage.pass(wait)
            let asked = try #require(try stage.record.store.uncertain(at: stage.record.now).first)
            try stage.record.store.settleUncertain(asked, as: .cannotAsk(why: "503"), at: stage.record.now)
        }
        stage.pass(86_400)
        try stage.begin()
        #expect(try stage.record.store.uncertain(at: stage.record.now).isEmpty)
        #expect(try stage.nudge(claim.nudge.id).state == .unknown)
        #expect(try stage.record.store.runnerState(at: stage.record.now).concerns == 1)
    }

    // MARK: Refused

    @Test func aBadAddressIsMarkedAndTheOtherWayTaken() throws {
        let stage = try DeliveryStage({
            $0.phone = "+12025550101"
            $0.smsConsent = .consented(proof: "in person")
        })
        let claim = try stage.offered()
        #expect(try stage.settle(claim, .failed(.recipient, why: "550 no such user")) == .failed)
        #expect(try stage.record.client(stage.client).emailFault == "550 no such user")
        let fallback = try #require(try stage.claims().first)
        #expect(fallback.nudge.channel == .sms && fallback.nudge.kind == .confirm)
        #expect(fallback.nudge.items == [stage.item])
        // Mended by the coach, it is good again.
        try stage.record.perform(.editClient(stage.client, ClientEdit(email: "ada2@example.com")))
        #expect(try stage.record.client(stage.client).emailFault == nil)
    }

    @Test func anOptOutIsRecordedWithItsProof() throws {
        let stage = try sms()
        let claim = try stage.offered()
        #expect(try stage.settle(claim, .failed(.optedOut, why: "21610")) == .failed)
        #expect(try stage.record.client(stage.client).smsConsent.word == "opted-out")
        let log = try stage.record.store.consents(of: stage.client)
        #expect(log.map(\.says.word) == ["opted-out", "consented"])
        #expect(log.first?.origin.by == .runner && log.first?.phone == "+12025550101")
        #expect(
            try stage.record.store.nudges(NudgeQuery(client: stage.client), at: stage.record.now)
                .allSatisfy { $0.nudge.kind == .overdue })
    }

    @Test func aFullMailboxIsTriedOnceMoreOnTheNextDay() throws {
        let stage = try DeliveryStage()
        #expect(try stage.settle(stage.offered(), .failed(.mailboxFull, why: "552")) == .retry)
        stage.pass(86_400)
        #expect(try stage.settle(stage.offered(), .failed(.mailboxFull, why: "552")) == .failed)
        #expect(try stage.record.client(stage.client).emailFault == nil)
    }

    @Test func aRefusedPasswordPausesTheChannelAndHoldsNothingAgainstAnybody() throws {
        let stage = try DeliveryStage()
        let other = try stage.record.addClient("Ben") { $0.email = "ben@example.com" }
        _ = try stage.record.capture(.client(other), "- Call by in 9 days", source: .commandLine("2"))
        stage.pass(180)
        try stage.begin()
        let claims = try stage.claims()
        #expect(claims.count == 2)
        #expect(try stage.settle(claims[0], .failed(.configuration, why: "535 wrong password")) == .retry)
        try stage.record.store.release(by: stage.sender, at: stage.record.now)
        #expect(try stage.claims().isEmpty)
        let trouble = try stage.record.store.runnerState(at: stage.record.now).troubles
        #expect(trouble.map(\.why) == ["535 wrong password"])
        stage.pass(900)
        // One message tries it.
        #expect(try stage.claims().count == 1)
    }

    @Test func whatCannotBeWrittenWaitsWithItsReason() throws {
        struct Unwritable: Error, CustomStringConvertible {
            let description = "the template has an unknown field {nmae}"
        }
        let stage = try DeliveryStage()
        try stage.begin()
        let claims = try stage.record.store.claim(9, on: [.email], by: stage.sender, at: stage.record.now) { _, _, _ in
            throw Unwritable()
        }
        #expect(claims.isEmpty)
        let line = try #require(try stage.record.store.nudges(NudgeQuery(), at: stage.record.now).first)
        #expect(line.nudge.state == .retry && line.nudge.reason == "the template has an unknown field {nmae}")
    }

    // MARK: When

    @Test func outOfHoursItWaitsForTheOpening() throws {
        let stage = try sms()
        stage.record.now = moment("2026-11-23 21:00")
        try stage.begin()
        #expect(try stage.claims().isEmpty)
        stage.record.now = moment("2026-11-24 09:00")
        #expect(try stage.claims().count == 1)
    }

    @Test func overTheBudgetItGoesByMailOrWaits() throws {
        let stage = try DeliveryStage({
            $0.phone = "+12025550101"
            $0.smsConsent = .consented(proof: "in person")
        })
        try stage.record.perform(.message(stage.client, PersonalMessage(channel: .sms, text: "See you")))
        try stage.begin()
        for claim in try stage.claims()
        where try stage.record.store.offer(claim, by: stage.sender, at: stage.record.now) {
            _ = try stage.settle(claim, .sent(serverID: nil))
        }
        stage.pass(3600)
        try stage.record.perform(.remind([stage.item]))
        let claim = try stage.claim()
        #expect(claim.nudge.kind == .reminder)
        #expect(claim.nudge.channel == .email && claim.nudge.reason.contains("over the budget of 1 SMS a day"))
    }

    @Test func afterAnOutageThereIsNoHeapAndNothingStale() throws {
        for (days, expired) in [(0.05, 0), (1, 0), (3, 1), (30, 3)] as [(Double, Int)] {
            let stage = try DeliveryStage()
            _ = try stage.record.capture(.client(stage.client), "- Other by in 9 days", source: .commandLine("2"))
            stage.pass(Int64(days * 86_400))
            // In the client's hours, whatever the number of days.
            try stage.begin()
            #expect(try stage.record.number("SELECT count(*) FROM nudge WHERE state = 'expired'") >= expired)
            let claims = try stage.claims()
            #expect(Set(claims.map { "\($0.nudge.client?.number ?? 0) \($0.nudge.channel)" }).count == claims.count)
            #expect(claims.allSatisfy { $0.usefulUntil.map { $0 > stage.record.now } ?? true })
        }
    }

    @Test func withAClockThatWentBackNothingIsSent() throws {
        let stage = try DeliveryStage()
        stage.pass(-3600)
        #expect(try stage.begin().clockWentBackBy == 3420)
        let standstill = try stage.record.store.runnerState(at: stage.record.now).standstill
        #expect(standstill == "The clock went back by 57 minutes: nothing is sent until it is right.")
        stage.pass(3600)
        #expect(try stage.begin().clockWentBackBy == nil)
        #expect(try stage.record.store.runnerState(at: stage.record.now).standstill == nil)
    }

    @Test func aLookAheadClaimsNothing() throws {
        let stage = try DeliveryStage()
        try stage.begin()
        #expect(try stage.record.store.due(50, at: stage.record.now).map(\.nudge.kind) == [.confirm])
        #expect(try stage.claims().count == 1)
    }

    @Test func aRunnerIsOnSilentOrOff() throws {
        let stage = try DeliveryStage()
        func work() throws -> RunnerState.Work { try stage.record.store.runnerState(at: stage.record.now).work }
        #expect(try work() == .off)
        try stage.begin()
        let beat = stage.record.now
        #expect(try work() == .on)
        stage.pass(3600)
        #expect(try work() == .silent(since: beat))
        try stage.record.store.beat(by: stage.sender, at: stage.record.now, stopped: true)
        #expect(try work() == .off)
    }

    // MARK: Elsewhere

    @Test func whatWentGoesAlongToAnotherRecordAndIsNotSentAgainThere() throws {
        let stage = try DeliveryStage()
        _ = try stage.settle(stage.offered(), .sent(serverID: nil))
        let copy = try stage.record.store.recordCopy()
        #expect(copy.messages.map(\.state) == [.sent])
        let other = try Record(now: stage.record.now, settings: stage.record.store.settings)
        try other.perform(.importRecord(copy))
        #expect(try other.store.recordCopy() == copy)
        #expect(try other.perform(.importRecord(copy)).operation == nil)
        #expect(try other.plan().contains { $0.contains("confirm") } == false)
        try other.undo()
        #expect(try other.number("SELECT count(*) FROM nudge WHERE state = 'sent'") == 0)
        #expect(try other.store.check() == [])
    }

    @Test func whenTwoAreMergedWhatWentStaysWithTheOneWhoIsKept() throws {
        let stage = try DeliveryStage()
        _ = try stage.settle(stage.offered(), .sent(serverID: nil))
        let other = try stage.record.addClient("Ada M.")
        try stage.record.perform(.mergeClients(into: other, from: stage.client))
        let sent = NudgeQuery(client: other, part: .sent(since: Instant(seconds: 0)))
        #expect(try stage.record.store.nudges(sent, at: stage.record.now).count == 1)
        #expect(try stage.record.plan().contains { $0.contains("confirm") } == false)
        try stage.record.undo()
        #expect(try stage.record.store.nudges(sent, at: stage.record.now).isEmpty)
    }
}
