import RosterModel
import Testing

@Suite("The worked example: a session every two weeks, three items each")
struct WorkedExampleTests {
    /// What goes in twelve weeks of a client in that zone: sessions at 10:00, deadlines two days before the next.
    private func sent(in zone: Zone) -> [PlannedNudge] {
        let first = day("2026-09-07")
        var sent: [PlannedNudge] = []
        var stage = PlannerStage(zone: zone)
        for session in 0..<6 {
            let today = first.adding(days: session * 14)
            stage.items.removeAll()
            for _ in 0..<3 { stage.add(created: "\(today)T10:30", due: "\(today.adding(days: 12))T18:00") }
            // The numbers go on from session to session.
            stage.items = stage.items.enumerated().map { index, item in
                ActionItem(
                    id: .init(Int64(session * 3 + index + 1)), uid: item.uid, client: item.client, text: item.text,
                    deadline: item.deadline, created: item.created)
            }
            var now = zone.instant(of: today, at: .noon).adding(seconds: -5400)
            while let next = stage.situation.plan(by: stage.cadence, at: now).first(where: { $0.kind != .overdue }) {
                now = max(now, next.at)
                sent.append(next)
                stage.earlier += next.items.map {
                    .init(item: $0.id, kind: next.kind, at: now, due: $0.due, isCancelled: false)
                }
                if next.channel == .sms { stage.smsSent.append(now) }
            }
        }
        return sent
    }

    @Test(
        "Three messages for a session, six in a month of 28 days, each with the three items",
        arguments: RandomSituation.zones)
    func messages(zone: Zone) {
        let sent = sent(in: zone)
        #expect(sent.map(\.kind) == (0..<6).flatMap { _ in [Nudge.Kind.confirm, .midpoint, .final] })
        #expect(sent.allSatisfy { $0.items.count == 3 && $0.dropped == nil })
        #expect(sent.filter { $0.kind != .confirm }.allSatisfy { $0.channel == .sms })
    }
}
