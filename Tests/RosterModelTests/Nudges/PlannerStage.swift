import RosterModel
import Testing

/// A client with items for the planner's tests. Everything is in New York unless said: Monday 2026-11-23 is day one.
struct PlannerStage {
    var zone = newYork
    var client = PlannerStage.ada
    var items: [ActionItem] = []
    var earlier: [ClientSituation.Earlier] = []
    var smsSent: [Instant] = []
    var cadence = Cadence()

    static let ada = Client(
        id: .init(1), uid: "c1", name: "Ada Moreau", email: "ada@example.com", phone: "+12025550101",
        smsConsent: .consented(proof: "yes, intake form"))

    init(_ items: (created: String, due: String)..., zone: Zone = newYork) {
        self.zone = zone
        for item in items { add(created: item.created, due: item.due) }
    }

    mutating func add(created: String, due: String, owner: ActionItem.Owner = .client) {
        let number = Int64(items.count + 1)
        items.append(
            ActionItem(
                id: .init(number), uid: "i\(number)", client: client.id, text: "Item \(number)", owner: owner,
                deadline: Deadline(
                    at: moment(due, in: zone), rule: .date, since: moment(created, in: zone)),
                created: moment(created, in: zone)))
    }

    /// Records that one went, or was taken back.
    mutating func record(_ item: Int64, _ kind: Nudge.Kind, at: String, due: String? = nil, cancelled: Bool = false) {
        let deadline = due.map { moment($0, in: zone) } ?? items.first { $0.id.number == item }?.deadline.at
        earlier.append(
            .init(
                item: .init(item), kind: kind, at: moment(at, in: zone), due: deadline ?? Instant(seconds: 0),
                isCancelled: cancelled))
    }

    var situation: ClientSituation {
        ClientSituation(client: client, zone: zone, items: items, earlier: earlier, smsSent: smsSent)
    }

    func plan(at now: String) -> [PlannedNudge] {
        situation.plan(by: cadence, at: moment(now, in: zone))
    }

    /// The plan a line each: `confirm email 2026-11-23T10:02 1 2`, with `: reason` where it is dropped.
    func lines(at now: String, overdue: Bool = false) -> [String] {
        plan(at: now).filter { overdue || $0.kind != .overdue }.map { nudge in
            let items = nudge.items.map(\.id.description).joined(separator: " ")
            return "\(nudge.kind.rawValue) \(nudge.channel.rawValue) \(wall(nudge.at, in: zone)) \(items)"
                + (nudge.dropped.map { ": \($0)" } ?? "")
        }
    }
}
