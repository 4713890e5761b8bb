extension ClientSituation {
    /// All messages that are ahead for this client, by the nine rules of `nudges.md` in their order: those to the client,
    /// and those to the coach about what passes its deadline. It depends on nothing but the situation, the cadence and
    /// now; the order of the items makes no difference.
    ///
    /// What is due already and still makes sense is in it, at the time when it was due.
    public func plan(by cadence: Cadence, at now: Instant) -> [PlannedNudge] {
        guard cadence.isEnabled, client.status == .active else { return [] }
        return Planner(situation: self, cadence: cadence, now: now).plan()
    }
}

/// The planner at work on one client.
struct Planner {
    let situation: ClientSituation
    let cadence: Cadence
    let now: Instant

    var client: Client { situation.client }
    var zone: Zone { situation.zone }
    var steps: [CadenceStep] { client.nudges.steps ?? cadence.steps }
    var isDigest: Bool { client.nudges.way == .digest }

    func plan() -> [PlannedNudge] {
        let open = situation.items.filter { $0.status == .open && !$0.awaitsReview }
        let occasions = open.filter { $0.owner == .client }.flatMap(occasions)
        let messages = withinBudget(merged(occasions))
        return (messages.map(planned) + open.flatMap(overdue)).sorted(by: Planner.precedes)
    }

    /// By time; the rest only so that there is one order.
    private static func precedes(_ left: PlannedNudge, _ right: PlannedNudge) -> Bool {
        func rank(_ nudge: PlannedNudge) -> (Int64, String, String, Int64, String) {
            let item = nudge.items.first?.id.number ?? 0
            return (nudge.at.seconds, nudge.kind.rawValue, nudge.channel.rawValue, item, nudge.dropped ?? "")
        }
        return rank(left) < rank(right)
    }
}
