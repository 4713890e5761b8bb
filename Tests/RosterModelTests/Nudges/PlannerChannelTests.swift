import RosterModel
import Testing

@Suite("The planner: channels and wishes")
struct PlannerChannelTests {
    private func kinds(_ change: (inout PlannerStage) -> Void) -> [String] {
        var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
        change(&stage)
        return stage.lines(at: "2026-11-23T10:00").map { $0.split(separator: " ")[..<2].joined(separator: " ") }
    }

    @Test("The first channel of the step by which the client can be reached")
    func fallback() {
        let mail = ["confirm email", "midpoint email", "final email"]
        let sms = ["confirm sms", "midpoint sms", "final sms"]
        #expect(kinds { _ in } == ["confirm email", "midpoint sms", "final sms"])
        #expect(kinds { $0.client.smsConsent = .none } == mail)
        #expect(kinds { $0.client.smsConsent = .optedOut(proof: "STOP") } == mail)
        #expect(kinds { $0.client.phone = nil } == mail)
        #expect(kinds { $0.client.phoneFault = "not a number" } == mail)
        #expect(kinds { $0.cadence.channels = [.email] } == mail)
        #expect(kinds { $0.client.email = nil } == sms)
        #expect(kinds { $0.client.emailFault = "no such user" } == sms)
        #expect(
            kinds {
                $0.client.email = nil; $0.client.phone = nil
            } == [])
        #expect(kinds { $0.cadence.channels = [] } == [])
    }

    @Test("As the client wants it, whatever the step lists")
    func ways() {
        #expect(kinds { $0.client.nudges.way = .email } == ["confirm email", "midpoint email", "final email"])
        #expect(kinds { $0.client.nudges.way = .sms } == ["confirm sms", "midpoint sms", "final sms"])
        #expect(kinds { $0.client.nudges.way = .none } == [])
        #expect(
            kinds {
                $0.client.nudges.way = .sms
                $0.cadence.steps = [CadenceStep(kind: .final, at: .deadline(-86_400), channels: [.email])]
            } == ["final sms"])
        #expect(
            kinds {
                $0.client.nudges.way = .sms; $0.client.smsConsent = .none
            } == [])
    }

    @Test("Who wants none is still told of to the coach")
    func none() {
        var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
        stage.client.nudges.way = .none
        #expect(stage.lines(at: "2026-11-23T10:00", overdue: true) == ["overdue email 2026-12-05T18:00 1"])
    }

    @Test("A cadence of the client's own, with the coach's own text")
    func ownCadence() {
        var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
        stage.client.nudges.steps = [
            CadenceStep(kind: .final, at: .deadline(-48 * 3600), channels: [.email], template: "soft.txt"),
            CadenceStep(kind: .final, at: .deadline(-3 * 3600), channels: [.sms]),
        ]
        #expect(
            stage.lines(at: "2026-11-23T10:00", overdue: true) == [
                "final email 2026-12-03T18:00 1", "final sms 2026-12-05T15:00 1",
            ])
        #expect(stage.plan(at: "2026-11-23T10:00").map(\.template) == ["soft.txt", nil])
        #expect(stage.plan(at: "2026-11-23T10:00")[0].usefulUntil == moment("2026-12-05T15:00"))
        stage.record(1, .final, at: "2026-12-03T18:00")
        #expect(stage.lines(at: "2026-12-03T18:01") == ["final sms 2026-12-05T15:00 1"])
    }

    @Test("The reason says why it goes by another channel")
    func reasons() {
        func reason(_ change: (inout PlannerStage) -> Void) -> String? {
            var stage = PlannerStage(("2026-11-23T10:00", "2026-12-05T18:00"))
            change(&stage)
            return stage.plan(at: "2026-11-23T10:00").first { $0.kind == .final }?.reason
        }
        #expect(reason { $0.client.smsConsent = .none } == "24 h before the deadline; by email: no consent to SMS")
        #expect(reason { $0.client.phone = nil } == "24 h before the deadline; by email: no phone number")
        #expect(reason { $0.cadence.channels = [.email] } == "24 h before the deadline; by email: SMS is not set up")
        #expect(
            reason { $0.client.nudges.way = .email } == "24 h before the deadline; by email: the client wants it so")
        #expect(reason { $0.client.phoneFault = "?" } == "24 h before the deadline; by email: the number takes no SMS")
    }
}
