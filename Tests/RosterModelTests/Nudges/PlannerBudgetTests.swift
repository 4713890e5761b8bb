import RosterModel
import Testing

@Suite("The planner: never more SMS than the budget has")
struct PlannerBudgetTests {
    /// Two items whose midpoint (Thu 26) and final fall on the same day.
    private var crowded: PlannerStage {
        PlannerStage(("2026-11-23T10:00", "2026-11-29T16:00"), ("2026-11-23T10:00", "2026-11-27T12:00"))
    }

    @Test("On one day the check midway gives way to the reminder, and goes by mail")
    func perDay() {
        #expect(
            crowded.lines(at: "2026-11-23T10:30").filter { $0.contains("-26T") } == [
                "final sms 2026-11-26T12:00 2", "midpoint email 2026-11-26T13:00 1",
            ])
        #expect(
            crowded.plan(at: "2026-11-23T10:30").first { wall($0.at) == "2026-11-26T13:00" }?.reason
                == "halfway to the deadline; by email: over the budget of 1 SMS a day")
    }

    @Test("Who can't be reached by mail does not get it, with the reason")
    func dropped() {
        var stage = crowded
        stage.client.email = nil
        #expect(
            stage.lines(at: "2026-11-23T10:30").contains(
                "midpoint sms 2026-11-26T13:00 1: over the budget of 1 SMS a day"))
        stage = crowded
        stage.client.nudges.way = .sms
        #expect(stage.lines(at: "2026-11-23T10:30").contains { $0.hasSuffix("over the budget of 1 SMS a day") })
    }

    @Test("A check midway gives way to a reminder later in the week")
    func perWeek() {
        var stage = PlannerStage(("2026-11-23T10:00", "2026-11-29T10:00"))
        stage.cadence.budget = SMSBudget(perDay: 1, perWeek: 1)
        #expect(
            stage.lines(at: "2026-11-23T10:30") == [
                "confirm email 2026-11-23T10:02 1", "midpoint email 2026-11-26T10:00 1", "final sms 2026-11-28T10:00 1",
            ])
    }

    @Test("SMS that went count, in any seven days that follow each other")
    func sent() {
        var stage = PlannerStage(("2026-11-20T10:00", "2026-11-29T12:00"))
        stage.cadence.steps = [CadenceStep(kind: .final, at: .deadline(-86_400), channels: [.sms, .email])]
        stage.cadence.budget = SMSBudget(perDay: 2, perWeek: 2)
        stage.smsSent = ["2026-11-22T10:00", "2026-11-23T10:00"].map { moment($0) }
        #expect(stage.lines(at: "2026-11-23T10:30") == ["final email 2026-11-28T12:00 1"])
        stage.smsSent = ["2026-11-21T10:00", "2026-11-23T10:00"].map { moment($0) }
        #expect(stage.lines(at: "2026-11-23T10:30") == ["final sms 2026-11-28T12:00 1"])
        stage.smsSent = ["2026-11-28T09:01", "2026-11-28T09:02"].map { moment($0) }
        #expect(stage.lines(at: "2026-11-28T09:30") == ["final email 2026-11-28T12:00 1"])
    }

    @Test("What lost its place merges with the mail of its kind and day")
    func mergesAgain() {
        var stage = crowded
        stage.add(created: "2026-11-23T10:00", due: "2026-11-29T18:00")
        stage.client.nudges.steps = [
            CadenceStep(kind: .midpoint, at: .share(50), channels: [.sms, .email]),
            CadenceStep(kind: .final, at: .deadline(-86_400), channels: [.sms, .email]),
        ]
        #expect(
            stage.lines(at: "2026-11-23T10:30").filter { $0.contains("-26T") } == [
                "final sms 2026-11-26T12:00 2", "midpoint email 2026-11-26T13:00 1 3",
            ])
    }

    @Test("Without any SMS all goes by mail")
    func noBudget() {
        var stage = crowded
        stage.cadence.budget = SMSBudget(perDay: 0, perWeek: 4)
        #expect(stage.lines(at: "2026-11-23T10:30").allSatisfy { $0.contains(" email ") })
    }
}
