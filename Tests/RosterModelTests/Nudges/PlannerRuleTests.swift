import RosterModel
import Testing

@Suite("The planner: the rules of the cadence")
struct PlannerRuleTests {
    @Test("An item gets a confirmation, a check midway and a reminder, and the coach a mail when it passes")
    func usual() {
        let stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
        #expect(
            stage.lines(at: "2026-11-23T10:00", overdue: true) == [
                "confirm email 2026-11-23T10:02 1", "midpoint sms 2026-11-29T14:00 1", "final sms 2026-12-04T18:00 1",
                "overdue email 2026-12-05T18:00 1",
            ])
        #expect(
            stage.plan(at: "2026-11-23T10:00").map(\.reason) == [
                "confirms the capture", "halfway to the deadline", "24 h before the deadline",
                "the deadline has passed",
            ])
    }

    @Test(
        "Short deadlines: under 24 hours a confirmation only, under 72 no check midway",
        arguments: [
            ("2026-11-24T09:59", ["confirm"]), ("2026-11-24T10:00", ["confirm"]),
            ("2026-11-24T10:30", ["confirm", "final"]),
            ("2026-11-26T09:59", ["confirm", "final"]), ("2026-11-26T10:00", ["confirm", "midpoint", "final"]),
        ])
    func short(due: String, kinds: [String]) {
        let stage = PlannerStage(("2026-11-23T10:00", due))
        // At exactly 24 hours, the reminder's moment is the capture: it goes with the hold.
        let expected = due == "2026-11-24T10:00" ? ["confirm", "final"] : kinds
        #expect(stage.plan(at: "2026-11-23T10:00").filter { $0.kind != .overdue }.map(\.kind.rawValue) == expected)
    }

    @Test("The hold is the configuration's")
    func hold() {
        var stage = PlannerStage(("2026-11-23T10:00", "2026-11-23T18:00"))
        stage.cadence.hold = 600
        #expect(stage.lines(at: "2026-11-23T10:00") == ["confirm email 2026-11-23T10:10 1"])
        stage.cadence.hold = 8 * 3600
        #expect(stage.lines(at: "2026-11-23T10:00").isEmpty)
    }

    @Test("Outside the hours: the next opening, with the reason")
    func nextOpening() throws {
        let stage = PlannerStage(("2026-11-23T20:30", "2026-11-29T22:30"))
        #expect(
            stage.lines(at: "2026-11-23T20:30") == [
                "confirm email 2026-11-23T20:32 1", "midpoint sms 2026-11-27T09:00 1", "final sms 2026-11-29T09:00 1",
            ])
        let reasons = stage.plan(at: "2026-11-23T20:30").map(\.reason)
        #expect(reasons[1] == "halfway to the deadline; moved from 21:30 to the next opening, 09:00")
    }

    @Test("Where the next opening is past the deadline: the last one before it")
    func lastOpening() {
        let stage = PlannerStage(("2026-11-23T10:00", "2026-11-27T08:30"))
        var early = stage
        early.cadence.steps = [CadenceStep(kind: .final, at: .deadline(-3600), channels: [.sms])]
        #expect(early.lines(at: "2026-11-23T10:00") == ["final sms 2026-11-26T09:00 1"])
        #expect(
            early.plan(at: "2026-11-23T10:00").first?.reason
                == "1 h before the deadline; moved from 07:30 to Thu 09:00, the last open hours before the deadline")
        #expect(stage.lines(at: "2026-11-23T10:00").last == "final sms 2026-11-26T09:00 1")
    }

    @Test(
        "The last opening is never before the end of the hold; where that is closed it is dropped with the reason",
        arguments: [
            ("2026-11-23T15:00", "confirm sms 2026-11-23T15:02 1"),
            ("2026-11-23T19:57", "confirm sms 2026-11-23T19:59 1"),
            ("2026-11-23T19:58", "confirm sms 2026-11-24T06:00 1: no open hour before the deadline"),
            ("2026-11-23T08:00", "confirm sms 2026-11-23T09:00 1"),
        ])
    func lastOpeningAfterCapture(created: String, line: String) {
        var stage = PlannerStage((created, "2026-11-24T08:00"))
        stage.cadence.steps = [CadenceStep(kind: .confirm, at: .deadline(-7200), channels: [.sms])]
        #expect(stage.lines(at: created) == [line])
    }

    @Test("A confirmation by mail comes at any hour, by SMS in the hours")
    func confirmation() {
        var stage = PlannerStage(("2026-11-23T22:00", "2026-11-24T21:00"))
        #expect(stage.lines(at: "2026-11-23T22:00") == ["confirm email 2026-11-23T22:02 1"])
        stage.client.email = nil
        #expect(stage.lines(at: "2026-11-23T22:00") == ["confirm sms 2026-11-24T09:00 1"])
        #expect(
            stage.plan(at: "2026-11-23T22:00").first?.reason
                == "confirms the capture; moved from 22:02 to the next opening, 09:00; by SMS: no address")
    }

    @Test("One message for all of the same day, channel and kind, at the earliest time, by deadline")
    func merging() {
        let stage = PlannerStage(
            ("2026-11-23T10:00", "2026-12-05T18:00"), ("2026-11-23T10:01", "2026-12-05T12:00"),
            ("2026-11-23T10:05", "2026-12-05T18:00"))
        #expect(
            stage.lines(at: "2026-11-23T10:05") == [
                "confirm email 2026-11-23T10:07 2 1 3", "midpoint sms 2026-11-29T11:00 2 1 3",
                "final sms 2026-12-04T12:00 2 1 3",
            ])
        #expect(
            stage.plan(at: "2026-11-23T10:05")[1].reason == "halfway to the deadline; one message for 3 items")
        // A late one waits for what was captured after it.
        #expect(stage.lines(at: "2026-11-23T10:30").first == "confirm email 2026-11-23T10:07 2 1 3")
    }

    @Test(
        "Closed, stuck and unreviewed items and those of the coach get nothing; the coach hears of their own, overdue")
    func notTheirs() {
        for change: (inout ActionItem) -> Void in [
            { $0.status = .done }, { $0.status = .skipped }, { $0.status = .stuck }, { $0.awaitsReview = true },
        ] {
            var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
            change(&stage.items[0])
            #expect(stage.lines(at: "2026-11-23T10:00", overdue: true).isEmpty)
        }
        var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
        stage.items[0].owner = .coach
        #expect(stage.lines(at: "2026-11-23T10:00", overdue: true) == ["overdue email 2026-12-05T18:00 1"])
    }

    @Test("Paused and ended clients get nothing, nor does anyone where nudges are off")
    func off() {
        for status in [Client.Status.paused, .ended] {
            var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
            stage.client.status = status
            #expect(stage.plan(at: "2026-11-23T10:00").isEmpty)
        }
        var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
        stage.cadence.isEnabled = false
        #expect(stage.plan(at: "2026-11-23T10:00").isEmpty)
    }

    @Test("Overdue: one mail for each item, at any hour, and never stale")
    func overdue() {
        var stage = PlannerStage(("2026-11-23T10:00", "2026-11-24T03:00"), ("2026-11-23T10:00", "2026-11-24T03:00"))
        stage.client.email = nil
        stage.client.phone = nil
        #expect(
            stage.lines(at: "2026-12-24T10:00", overdue: true) == [
                "overdue email 2026-11-24T03:00 1", "overdue email 2026-11-24T03:00 2",
            ])
        #expect(stage.plan(at: "2026-12-24T10:00").allSatisfy { $0.usefulUntil == nil })
        stage.record(1, .overdue, at: "2026-11-24T03:01")
        #expect(stage.lines(at: "2026-11-24T10:00", overdue: true) == ["overdue email 2026-11-24T03:00 2"])
        stage.items[0].deadline.at = moment("2026-11-24T18:00")
        #expect(
            stage.lines(at: "2026-11-24T10:00", overdue: true) == [
                "overdue email 2026-11-24T03:00 2", "overdue email 2026-11-24T18:00 1",
            ])
    }
}
