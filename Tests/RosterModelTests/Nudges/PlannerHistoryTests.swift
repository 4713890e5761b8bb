import RosterModel
import Testing

@Suite("The planner: what went, what was taken back, what is late")
struct PlannerHistoryTests {
    private let usual = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))

    @Test(
        "Late while it still makes sense: confirmations 48 hours, checks midway 24, reminders until the deadline",
        arguments: [
            ("2026-11-25T10:01", ["confirm", "midpoint", "final"]), ("2026-11-25T10:02", ["midpoint", "final"]),
            ("2026-11-30T13:59", ["midpoint", "final"]), ("2026-11-30T14:00", ["final"]),
            ("2026-12-05T17:59", ["final"]), ("2026-12-05T18:00", []),
        ])
    func late(now: String, kinds: [String]) {
        #expect(usual.plan(at: now).filter { $0.kind != .overdue }.map(\.kind.rawValue) == kinds)
    }

    @Test("What is due is planned for the time when it was due, and says until when it makes sense")
    func dueAtOnce() {
        #expect(usual.lines(at: "2026-11-29T18:00").first == "midpoint sms 2026-11-29T14:00 1")
        let plan = usual.plan(at: "2026-11-23T10:00")
        #expect(
            plan.map { $0.usefulUntil.map { wall($0) } } == [
                "2026-11-25T10:02", "2026-11-30T14:00", "2026-12-05T18:00", nil,
            ])
        var close = usual
        close.cadence.steps.append(CadenceStep(kind: .final, at: .deadline(-6 * 86_400), channels: [.sms]))
        #expect(close.plan(at: "2026-11-23T10:00")[1].usefulUntil == moment("2026-11-29T18:00"))
    }

    @Test("What can't go while it makes sense is dropped with the reason")
    func tooLate() {
        // Due at 14:00, useful for a day; the hours are closed until it is over.
        var stage = usual
        stage.cadence.hours = NudgeHours(text: "14:00-20:00") ?? .usual
        #expect(
            stage.lines(at: "2026-11-29T20:30").first
                == "midpoint sms 2026-11-29T14:00 1: no open hour while it would still make sense")
    }

    @Test("After an outage what is late goes as one message of its kind")
    func outage() {
        let stage = PlannerStage(
            ("2026-11-20T10:00", "2026-11-27T12:00"), ("2026-11-20T10:00", "2026-11-28T12:00"),
            ("2026-11-20T10:00", "2026-11-28T19:00"))
        #expect(
            stage.lines(at: "2026-11-27T10:00") == ["final sms 2026-11-26T12:00 1 2 3"])
    }

    @Test("What went is not planned again; with a later deadline only for a later day; a confirmation never")
    func gone() {
        var stage = usual
        stage.record(1, .confirm, at: "2026-11-23T10:02")
        stage.record(1, .final, at: "2026-12-04T18:00")
        stage.record(1, .midpoint, at: "2026-11-29T14:00")
        #expect(stage.lines(at: "2026-12-04T18:01").isEmpty)
        stage.items[0].deadline.at = moment("2026-12-05T19:00")
        #expect(stage.lines(at: "2026-12-04T18:01").isEmpty)
        stage.items[0].deadline.at = moment("2026-12-06T19:00")
        #expect(stage.lines(at: "2026-12-04T18:01") == ["final sms 2026-12-05T19:00 1"])
        stage.items[0].deadline.at = moment("2026-12-31T18:00")
        #expect(
            stage.lines(at: "2026-12-04T18:01") == ["midpoint sms 2026-12-12T14:00 1", "final sms 2026-12-30T18:00 1"])
        stage.items[0].deadline.at = moment("2026-12-05T10:00")
        #expect(stage.lines(at: "2026-12-04T18:01").isEmpty)
    }

    @Test("A moved deadline moves what is ahead")
    func moved() {
        var stage = usual
        stage.record(1, .confirm, at: "2026-11-23T10:02")
        stage.items[0].deadline.at = moment("2026-11-28T18:00")
        #expect(
            stage.lines(at: "2026-11-24T10:00") == ["midpoint sms 2026-11-26T09:00 1", "final sms 2026-11-27T18:00 1"])
    }

    @Test("A reopened item gets what is still ahead of it, and a confirmation late")
    func reopened() {
        var stage = usual
        stage.record(1, .midpoint, at: "2026-11-29T14:00", cancelled: true)
        stage.record(1, .final, at: "2026-12-04T18:00", cancelled: true)
        #expect(stage.lines(at: "2026-11-29T15:00") == ["final sms 2026-12-04T18:00 1"])
        #expect(
            stage.lines(at: "2026-11-28T15:00") == ["midpoint sms 2026-11-29T14:00 1", "final sms 2026-12-04T18:00 1"])
        stage.items[0].deadline.at = moment("2026-12-20T18:00")
        #expect(stage.lines(at: "2026-12-06T15:00").count == 2)
        var early = usual
        early.record(1, .confirm, at: "2026-11-23T10:02", cancelled: true)
        #expect(early.lines(at: "2026-11-23T11:00").first == "confirm email 2026-11-23T10:02 1")
    }
}

@Suite("The planner: one message a week")
struct PlannerDigestTests {
    private var stage: PlannerStage {
        var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"), ("2026-11-23T10:00", "2026-12-02T12:00"))
        stage.client.nudges.way = .digest
        return stage
    }

    @Test("All of a local week, whatever its kind and channel, by mail at the earliest time within the hours")
    func weekly() {
        #expect(
            stage.lines(at: "2026-11-23T10:00") == [
                "digest email 2026-11-23T10:02 2 1", "digest email 2026-12-01T12:00 2 1",
            ])
        #expect(stage.plan(at: "2026-11-23T10:00")[0].reason == "the week's digest; one message for 2 items")
        var sms = stage
        sms.client.email = nil
        #expect(sms.lines(at: "2026-11-23T10:00").first == "digest sms 2026-11-23T10:02 2 1")
    }

    @Test("What comes up after the week's digest waits for the next, if its deadline does")
    func waits() {
        var stage = self.stage
        stage.record(1, .digest, at: "2026-11-23T10:02")
        #expect(
            stage.lines(at: "2026-11-25T21:00") == ["digest email 2026-11-30T09:00 2 1"])
        stage.add(created: "2026-11-25T22:00", due: "2026-11-28T12:00")
        #expect(
            stage.lines(at: "2026-11-25T22:00").contains { $0.hasSuffix(" 3: this week's digest has gone") })
    }
}
