import GRDB
import RosterModel

/// Whether a message may go now: looked at in the transaction that claims it, whatever was thought when it was planned.
struct Judging {
    let db: Database
    let now: Instant
    let settings: Store.Settings

    enum Verdict {
        case goes(Nudge, usefulUntil: Instant?, hoursClose: Instant?)
        case waits(until: Instant, why: String?)
        case ends(Nudge.State, String)
        /// It was dealt with already: planned anew.
        case settled
    }

    /// - Parameter isAgain: the same bytes as before, so nothing is taken out of it and it goes by the same channel.
    func judge(_ id: Nudge.ID, isAgain: Bool = false) throws -> Verdict {
        guard var nudge = try Nudge.fetch(id, db) else { return .settled }
        if let until = nudge.usefulUntil, until <= now { return .ends(.expired, Pass.tooLate(nudge.kind)) }
        guard let owner = nudge.client else { return judgeCoachMail(nudge) }
        guard let client = try Client.fetch(owner, db) else { return .ends(.cancelled, "the client is gone") }
        if client.status != .active { return .ends(.cancelled, "\(client.name) is \(client.status.rawValue)") }
        if !settings.cadence.isEnabled, nudge.kind != .message, nudge.kind != .reminder {
            return .ends(.cancelled, "nudges are switched off in the configuration")
        }
        let hadItems = !nudge.items.isEmpty
        let (items, until) = try usefulItems(of: nudge)
        if isAgain, items.count < nudge.items.count { return .ends(.cancelled, "an item that it names is closed") }
        if hadItems, items.isEmpty, nudge.kind != .message { return .ends(.cancelled, "nothing that it names is open") }
        if items.count < nudge.items.count, nudge.kind != .message { try keep(items, of: nudge) }
        if nudge.kind != .message { nudge.items = items }
        guard try reach(&nudge, client, isAgain: isAgain) else {
            return .ends(.cancelled, "\(client.name) can't be reached by \(nudge.channel.words)")
        }
        nudge.to = nudge.channel == .email ? client.email : client.phone
        return try judgeTime(nudge, client, until, isAgain: isAgain)
    }

    private func judgeCoachMail(_ nudge: Nudge) -> Verdict {
        guard let address = settings.cadence.coachEmail else {
            return .ends(.cancelled, "flagged on the roster; [coach] email is not set, so no mail goes")
        }
        var nudge = nudge
        nudge.to = address
        return .goes(nudge, usefulUntil: nil, hoursClose: nil)
    }

    // MARK: What it is about

    private func usefulItems(of nudge: Nudge) throws -> ([ActionItem.ID], Instant?) {
        let sql = """
            SELECT item_id, nudge_item.useful_until, item.status, item.client_id, item.awaits_review
            FROM nudge_item LEFT JOIN item ON item.id = item_id WHERE nudge_id = ? ORDER BY number
            """
        var untils: [Int64?] = []
        var items: [ActionItem.ID] = []
        for row in try Row.fetchAll(db.cached(sql), arguments: [nudge.id.number]) {
            let until: Int64? = row["useful_until"]
            let status: String? = row["status"]
            let isOpen = nudge.kind == .reminder ? status == "open" || status == "stuck" : status == "open"
            guard isOpen, row["client_id"] == nudge.client?.number, row["awaits_review"] == false,
                until.map({ $0 > now.seconds }) ?? true
            else { continue }
            items.append(row.id("item_id"))
            untils.append(until)
        }
        guard !items.isEmpty else { return ([], nudge.usefulUntil) }
        return (items, untils.contains(nil) ? nil : untils.compactMap(\.self).max().map { Instant(seconds: $0) })
    }

    private func keep(_ items: [ActionItem.ID], of nudge: Nudge) throws {
        for item in Set(nudge.items).subtracting(items) {
            try db.cached("DELETE FROM nudge_item WHERE nudge_id = ? AND item_id = ?")
                .execute(arguments: [nudge.id.number, item.number])
        }
    }

    // MARK: To whom

    /// Whether it can go by its channel, or by the other one.
    private func reach(_ nudge: inout Nudge, _ client: Client, isAgain: Bool) throws -> Bool {
        if client.canBeReached(by: nudge.channel) { return true }
        let other: Nudge.Channel = nudge.channel == .email ? .sms : .email
        guard !isAgain, settings.cadence.channels.contains(other), client.canBeReached(by: other) else { return false }
        try change(&nudge, to: other, "\(client.name) can't be reached by \(nudge.channel.words)")
        return true
    }

    private func change(_ nudge: inout Nudge, to channel: Nudge.Channel, _ why: String) throws {
        nudge.channel = channel
        nudge.reason += "; by \(channel.words): \(why)"
        try db.cached("UPDATE nudge SET channel = ?, reason = ? WHERE id = ?")
            .execute(arguments: [channel.rawValue, nudge.reason, nudge.id.number])
    }

    // MARK: When

    private func judgeTime(_ nudge: Nudge, _ client: Client, _ until: Instant?, isAgain: Bool) throws -> Verdict {
        var nudge = nudge
        let zone = client.zone(orElse: settings.coachZone)
        if nudge.channel == .sms, let over = try overBudget(client, zone, nudge) {
            if settings.cadence.channels.contains(.email), client.canBeReached(by: .email) {
                try change(&nudge, to: .email, over)
                nudge.to = client.email
            } else if nudge.kind == .midpoint {
                return .ends(.cancelled, over)
            } else {
                return wait(until: settings.cadence.hours.opening(from: startOfNextDay(zone), in: zone), until, over)
            }
        }
        let isFree = nudge.channel == .email && (nudge.kind == .confirm || nudge.kind == .message)
        if isFree { return .goes(nudge, usefulUntil: until, hoursClose: nil) }
        let hours = settings.cadence.hours
        guard hours.contains(now, in: zone) else {
            return wait(until: hours.opening(from: now, in: zone), until, nil)
        }
        return .goes(nudge, usefulUntil: until, hoursClose: hours.closing(after: now, in: zone))
    }

    private func wait(until moment: Instant, _ useful: Instant?, _ why: String?) -> Verdict {
        if let useful, moment >= useful {
            return .ends(.expired, why ?? "too late: the client's hours open only after the deadline")
        }
        return .waits(until: moment, why: nil)
    }

    private func startOfNextDay(_ zone: Zone) -> Instant {
        zone.instant(of: zone.day(of: now).adding(days: 1), at: .midnight)
    }

    /// Rule 5: so many on one local day, and on any seven that follow each other.
    private func overBudget(_ client: Client, _ zone: Zone, _ nudge: Nudge) throws -> String? {
        let budget = settings.cadence.budget
        let situations = Situations(db: db, now: now, settings: settings, forgivesCancelled: false)
        let today = zone.day(of: now)
        let days = try situations.smsSent(to: client.id, except: nudge.id).map { zone.day(of: $0) }
        if days.count(where: { $0 == today }) >= budget.perDay {
            return "over the budget of \(budget.perDay) SMS a day"
        }
        if days.count(where: { $0 > today.adding(days: -7) && $0 <= today }) >= budget.perWeek {
            return "over the budget of \(budget.perWeek) SMS a week"
        }
        return nil
    }
}

extension Nudge.Channel {
    /// As people say it.
    var words: String { self == .email ? "mail" : "SMS" }
}
