import RosterModel

/// Made-up situations for the planner's properties: many zones, moments around time changes, all wishes and budgets.
struct RandomSituation {
    var situation: ClientSituation
    var cadence: Cadence
    var now: Instant

    static let zones = [
        "America/New_York", "Asia/Kolkata", "Australia/Lord_Howe", "Pacific/Kiritimati", "Pacific/Apia",
        "America/St_Johns", "Asia/Kathmandu", "Europe/London", "Pacific/Chatham", "America/Sao_Paulo",
    ].map { zone($0) }

    /// Around time changes here and there, the day that Apia left out, midnight changes, and any day.
    private static let centres = [
        "2026-03-08T07:00:00Z", "2026-11-01T06:00:00Z", "2026-03-29T01:00:00Z", "2026-10-25T01:00:00Z",
        "2026-04-04T15:00:00Z", "2026-10-03T15:30:00Z", "2011-12-30T10:00:00Z", "2010-11-07T02:31:00Z",
        "2018-11-04T03:00:00Z", "2026-07-01T12:00:00Z",
    ].compactMap { Instant(rfc3339: $0) }

    init(using random: inout SeededGenerator) {
        let zone = Self.zones.randomElement(using: &random) ?? .utc
        let centre = Self.centres.randomElement(using: &random) ?? Instant(seconds: 0)
        now = centre.adding(seconds: .random(in: -5 * 86_400...3 * 86_400, using: &random))
        cadence = Self.cadence(using: &random)
        let client = Self.client(using: &random)
        let count = Int.random(in: 0...7, using: &random)
        // Some come together from one note.
        let captures = (0..<3).map { _ in
            centre.adding(seconds: .random(in: -14 * 86_400...2 * 86_400, using: &random))
        }
        var items: [ActionItem] = []
        for number in 0..<count {
            let created = min(captures.randomElement(using: &random) ?? centre, now)
            items.append(Self.item(Int64(number + 1), created: created, using: &random))
        }
        situation = ClientSituation(client: client, zone: zone, items: items)
        situation.smsSent = (0..<Int.random(in: 0...3, using: &random)).map { _ in
            now.adding(seconds: .random(in: -7 * 86_400...0, using: &random))
        }
        for item in items where Int.random(in: 0..<3, using: &random) == 0 {
            situation.earlier.append(
                .init(
                    item: item.id, kind: Nudge.Kind.allCases.randomElement(using: &random) ?? .final,
                    at: now.adding(seconds: .random(in: -5 * 86_400...0, using: &random)),
                    due: item.deadline.at.adding(seconds: [0, 0, 86_400, -86_400].randomElement(using: &random) ?? 0),
                    isCancelled: .random(using: &random)))
        }
    }

    private static func item(_ number: Int64, created: Instant, using random: inout SeededGenerator) -> ActionItem {
        let spans: [Int64] = [3600, 20 * 3600, 30 * 3600, 70 * 3600, 5 * 86_400, 14 * 86_400, 40 * 86_400]
        let span = (spans.randomElement(using: &random) ?? 0) + .random(in: 0...7200, using: &random)
        let status =
            Int.random(in: 0..<6, using: &random) == 0 ? ActionItem.Status.allCases.randomElement(using: &random) : nil
        return ActionItem(
            id: .init(number), uid: "i\(number)", client: .init(1), text: "Item \(number)",
            owner: Int.random(in: 0..<6, using: &random) == 0 ? .coach : .client, status: status ?? .open,
            deadline: Deadline(at: created.adding(seconds: span), rule: .date, since: created), created: created,
            awaitsReview: Int.random(in: 0..<8, using: &random) == 0)
    }

    private static func client(using random: inout SeededGenerator) -> Client {
        var client = PlannerStage.ada
        client.nudges.way =
            [.all, .all, .all, .email, .sms, .digest, .none].randomElement(using: &random) ?? NudgeWishes.Way.all
        if Int.random(in: 0..<4, using: &random) == 0 { client.email = nil }
        if Int.random(in: 0..<4, using: &random) == 0 { client.smsConsent = .optedOut(proof: "STOP") }
        if Int.random(in: 0..<9, using: &random) == 0 { client.emailFault = "no such user" }
        if Int.random(in: 0..<9, using: &random) == 0 { client.phoneFault = "not a number" }
        if Int.random(in: 0..<9, using: &random) == 0 { client.status = .paused }
        if Int.random(in: 0..<5, using: &random) == 0 {
            client.nudges.steps = (0..<Int.random(in: 0...6, using: &random)).map { _ in step(using: &random) }
        }
        return client
    }

    private static func cadence(using random: inout SeededGenerator) -> Cadence {
        var cadence = Cadence()
        if Int.random(in: 0..<3, using: &random) == 0 {
            let hours = ["00:00-23:59", "01:15-01:45", "02:10-02:50", "13:00-13:30", "09:00-17:00", "00:00-01:00"]
            cadence.hours = NudgeHours(text: hours.randomElement(using: &random) ?? "") ?? .usual
        }
        cadence.budget = SMSBudget(
            perDay: .random(in: 0...2, using: &random), perWeek: .random(in: 0...4, using: &random))
        cadence.channels = [[.sms, .email], [.sms, .email], [.sms], [.email], []].randomElement(using: &random) ?? []
        cadence.hold = [0, 120, 3600].randomElement(using: &random) ?? 120
        return cadence
    }

    private static func step(using random: inout SeededGenerator) -> CadenceStep {
        let kind = CadenceStep.kinds.randomElement(using: &random) ?? .final
        let at: CadenceStep.Moment =
            switch Int.random(in: 0..<3, using: &random) {
            case 0: .set
            case 1: .share(.random(in: 1...99, using: &random))
            default: .deadline(.random(in: -80...5, using: &random) * 3600)
            }
        let channels: [[Nudge.Channel]] = [[.sms], [.email], [.sms, .email], [.email, .sms]]
        return CadenceStep(kind: kind, at: at, channels: channels.randomElement(using: &random) ?? [.sms])
    }
}
