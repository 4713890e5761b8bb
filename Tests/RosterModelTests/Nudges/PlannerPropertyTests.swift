import RosterModel
import Testing
import Torture

/// What holds of every plan, whoever it is for.
@Suite("The planner: what holds of every plan")
struct PlannerPropertyTests {
    private static let rounds = Torture.rounds("planner", short: 1500)

    private func forAll(_ rule: String = #function, _ check: (RandomSituation, inout SeededGenerator) -> String?) {
        let seed = Torture.seed()
        for round in 0..<Self.rounds {
            var random = SeededGenerator(seed: seed &+ UInt64(round))
            let made = RandomSituation(using: &random)
            if let breach = check(made, &random) {
                Issue.record("ROSTER_SEED=\(seed &+ UInt64(round)): \(breach) in \(made)")
                return
            }
        }
        Torture.report("planner", "\(rule.prefix { $0 != "(" }): \(Self.rounds) situations, 0 breaches")
    }

    private func toClient(_ made: RandomSituation) -> [PlannedNudge] {
        made.situation.plan(by: made.cadence, at: made.now).filter { $0.kind != .overdue }
    }

    private func sent(_ made: RandomSituation) -> [PlannedNudge] {
        toClient(made).filter { $0.dropped == nil }
    }

    @Test("Never out of hours, but for confirmations by mail")
    func hours() {
        forAll { made, _ in
            let (zone, hours) = (made.situation.zone, made.cadence.hours)
            for nudge in sent(made) where !(nudge.kind == .confirm && nudge.channel == .email) {
                // Reckoned otherwise than the planner does: by the wall, or, where a time change repeats it, by its
                // first showing.
                let (day, time) = (zone.day(of: nudge.at), zone.time(of: nudge.at))
                let first = zone.instant(of: day, at: hours.opens)
                let last = zone.instant(of: day, at: hours.closes)
                let wallIsIn = hours.opens <= time && time < hours.closes
                if !wallIsIn && !(first <= nudge.at && nudge.at < last) { return "\(wall(nudge.at, in: zone))" }
            }
            return nil
        }
    }

    @Test("Never at the deadline or after it, never before the capture, never stale")
    func deadline() {
        forAll { made, _ in
            for nudge in sent(made) {
                for item in nudge.items {
                    let until = item.usefulUntil ?? item.due
                    if nudge.at >= item.due || until > item.due || until <= made.now && until <= nudge.at {
                        return "\(nudge)"
                    }
                }
                let fresh = made.situation.items.filter { item in
                    nudge.items.contains { $0.id == item.id }
                        && item.created.adding(seconds: made.cadence.hold) > made.now
                }
                if fresh.contains(where: { nudge.at < $0.created.adding(seconds: made.cadence.hold) }) { return "held" }
            }
            return nil
        }
    }

    @Test("Never more SMS than the budget has, on any day and in any seven days")
    func budget() {
        forAll { made, _ in
            let zone = made.situation.zone
            let planned = sent(made).filter { $0.channel == .sms }
            guard !planned.isEmpty else { return nil }
            let days = planned.map { nudge -> Int in
                let leaves = nudge.at > made.now ? nudge.at : made.cadence.hours.firstOpen(from: made.now, in: zone)
                return zone.day(of: leaves ?? nudge.at).ordinal
            }
            let all = days + made.situation.smsSent.map { zone.day(of: $0).ordinal }
            for day in Set(days) {
                if all.count(where: { $0 == day }) > made.cadence.budget.perDay { return "day \(Day(ordinal: day))" }
                for start in (day - 6)...day
                where all.count(where: { (start...start + 6).contains($0) }) > made.cadence.budget.perWeek {
                    return "week from \(Day(ordinal: start))"
                }
            }
            return nil
        }
    }

    @Test("Never for an item that is closed, stuck, unreviewed or the coach's, nor for a client who is not active")
    func closed() {
        forAll { made, _ in
            let byID = Dictionary(uniqueKeysWithValues: made.situation.items.map { ($0.id, $0) })
            for nudge in made.situation.plan(by: made.cadence, at: made.now) {
                if made.situation.client.status != .active { return "\(nudge)" }
                for item in nudge.items.compactMap({ byID[$0.id] }) {
                    if item.status != .open || item.awaitsReview { return "\(item)" }
                    if item.owner == .coach, nudge.kind != .overdue { return "\(item)" }
                }
            }
            return nil
        }
    }

    @Test("Never without a channel that is set up, wanted, and reaches the client")
    func channels() {
        forAll { made, _ in
            let client = made.situation.client
            for nudge in toClient(made) {
                let wanted =
                    switch client.nudges.way {
                    case .all: true
                    case .email: nudge.channel == .email
                    case .sms: nudge.channel == .sms
                    case .digest: nudge.kind == .digest
                    case .none: false
                    }
                if !wanted || !client.canBeReached(by: nudge.channel) || !made.cadence.channels.contains(nudge.channel)
                {
                    return "\(nudge)"
                }
            }
            return nil
        }
    }

    @Test("No two to the same client by the same channel, of the same kind, on the same day; a digest a week")
    func merged() {
        forAll { made, _ in
            let zone = made.situation.zone
            let keys = sent(made).map { nudge -> String in
                let day = zone.day(of: nudge.at)
                let period = nudge.kind == .digest ? day.adding(days: -day.weekday.rawValue) : day
                return "\(nudge.kind) \(nudge.channel) \(period)"
            }
            if Set(keys).count != keys.count { return "\(keys)" }
            for nudge in toClient(made) where Set(nudge.items.map(\.id)).count != nudge.items.count {
                return "\(nudge)"
            }
            return nil
        }
    }

    @Test("The same plan in whatever order the items are")
    func order() {
        forAll { made, random in
            var shuffled = made.situation
            shuffled.items.shuffle(using: &random)
            shuffled.earlier.shuffle(using: &random)
            shuffled.smsSent.shuffle(using: &random)
            let plans = [made.situation, shuffled].map { $0.plan(by: made.cadence, at: made.now) }
            return plans[0] == plans[1] ? nil : "\(plans[0]) against \(plans[1])"
        }
    }

    @Test("Planned again after it went, nothing comes twice")
    func twice() {
        forAll { made, random in
            var (situation, now) = (made.situation, made.now)
            var gone = Set(situation.earlier.filter { !$0.isCancelled }.map { "\($0.item) \($0.kind)" })
            let steps = situation.client.nudges.steps ?? made.cadence.steps
            for _ in 0..<6 {
                // A runner waits for the hours.
                let isOpen = made.cadence.hours.contains(now, in: situation.zone)
                func isDue(_ nudge: PlannedNudge) -> Bool {
                    let isExempt = nudge.kind == .overdue || nudge.kind == .confirm && nudge.channel == .email
                    return nudge.dropped == nil && nudge.at <= now && (isOpen || isExempt)
                }
                for nudge in situation.plan(by: made.cadence, at: now) where isDue(nudge) {
                    for item in nudge.items {
                        let key = "\(item.id) \(nudge.kind)"
                        let isRepeatable = nudge.kind == .digest || steps.count { $0.kind == nudge.kind } > 1
                        let isForMovedDeadline = situation.earlier.contains {
                            $0.item == item.id && $0.kind == nudge.kind && $0.due < item.due
                        }
                        if !gone.insert(key).inserted, !isRepeatable, !isForMovedDeadline { return "\(nudge)" }
                        situation.earlier.append(
                            .init(item: item.id, kind: nudge.kind, at: now, due: item.due, isCancelled: false))
                    }
                    if nudge.channel == .sms { situation.smsSent.append(now) }
                }
                let again = situation.plan(by: made.cadence, at: now).filter(isDue)
                if !again.isEmpty { return "still due: \(again)" }
                now = now.adding(seconds: .random(in: 600...2 * 86_400, using: &random))
            }
            return nil
        }
    }

    @Test("The plan stays as it is while nothing of it is due")
    func stable() {
        forAll { made, _ in
            let plan = made.situation.plan(by: made.cadence, at: made.now)
            guard let first = plan.map(\.at).min(), first > made.now.adding(seconds: made.cadence.hold) else {
                return nil
            }
            let later = made.situation.plan(by: made.cadence, at: first.adding(seconds: -1))
            return plan == later ? nil : "\(plan) became \(later)"
        }
    }
}
