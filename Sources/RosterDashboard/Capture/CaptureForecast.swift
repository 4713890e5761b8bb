import RosterModel

/// What saving the note would plan to send, in a few words: "nudges: mail now, SMS Sun 29, SMS Fri 4". The planner's own
/// answer, with what else is open and what went out before.
struct CaptureForecast {
    let items: [CapturedItem]
    let client: Client
    /// Of whom the note is.
    let card: Card
    let cadence: Cadence
    let now: Instant
    /// The coach's.
    let zone: Zone

    /// Of a long note the plan would take longer than a key may.
    private static let most = 40
    private static let shown = 4

    /// Nil where there is nothing to say.
    var words: String? {
        let open = items.filter { $0.owner == .client && $0.status == .open }
        guard !open.isEmpty, open.count <= Self.most, cadence.isEnabled, client.status == .active else { return nil }
        if client.nudges.way == .none { return "no nudges, as the client wishes" }
        if !cadence.channels.contains(where: client.canBeReached) { return "no nudges: there is no channel" }
        let theirs = client.zone(orElse: zone)
        let new = open.enumerated().map { index, item in draft(item, number: -Int64(index + 1), zone: theirs) }
        let situation = ClientSituation(
            client: client, zone: theirs,
            items: new + card.items.map(\.item).filter { !$0.status.isClosed }.prefix(Self.most), earlier: earlier,
            smsSent: card.nudgesGone.filter { $0.nudge.channel == .sms }.compactMap(\.nudge.sentAt))
        let ids = Set(new.map(\.id))
        let planned = situation.plan(by: cadence, at: now).filter { nudge in
            nudge.dropped == nil && nudge.kind != .overdue && nudge.items.contains { ids.contains($0.id) }
        }
        return planned.isEmpty ? "no nudges: nothing fits before the deadline" : "nudges: " + list(planned)
    }

    private func list(_ planned: [PlannedNudge]) -> String {
        let words = planned.prefix(Self.shown).map { "\($0.channel == .email ? "mail" : "SMS") \(day(of: $0.at))" }
        return words.joined(separator: ", ") + (planned.count > Self.shown ? ", …" : "")
    }

    /// "now", "today", "Sun 29".
    private func day(of moment: Instant) -> String {
        if moment.seconds(since: now) <= max(cadence.hold, 600) { return "now" }
        let day = zone.day(of: moment)
        return day == zone.day(of: now) ? "today" : "\(day.weekday.shortName) \(day.day)"
    }

    private func draft(_ item: CapturedItem, number: Int64, zone: Zone) -> ActionItem {
        ActionItem(
            id: ActionItem.ID(number), uid: "", client: client.id, text: item.text, target: item.target,
            deadline: Deadline(at: item.due, rule: item.rule, follows: item.follows, since: now), created: now)
    }

    private var earlier: [ClientSituation.Earlier] {
        card.nudgesGone.flatMap { line in
            line.nudge.items.compactMap { id in
                card.items.first { $0.id == id }.map { item in
                    ClientSituation.Earlier(
                        item: id, kind: line.nudge.kind, at: line.nudge.moment, due: item.item.deadline.at,
                        isCancelled: false)
                }
            }
        }
    }
}

extension CapturePane {
    /// A cohort's note goes to each member by their own ways: then there is nothing short to say.
    func forecast(in surroundings: CaptureSurroundings) -> String? {
        guard let cadence = surroundings.cadence, let card, card.party == party, let client = card.client else {
            return nil
        }
        return CaptureForecast(
            items: reading.result.items, client: client, card: card, cadence: cadence, now: surroundings.now,
            zone: surroundings.zone
        ).words
    }
}
