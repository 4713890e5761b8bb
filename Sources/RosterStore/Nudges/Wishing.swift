import GRDB
import RosterModel

/// What the coach does with nudges by hand. Each is in the history and can be taken back as long as nothing was sent.
extension Work {
    /// How long a reminder that was asked for makes sense; seconds.
    private static let reminderLasts: Int64 = 48 * 3600

    /// One message for each client, about all of the items that are theirs.
    func remind(_ ids: [ActionItem.ID]) throws -> Receipt {
        let items = try items(ids)
        for item in items where item.status.isClosed { throw StoreError.itemClosed(item.id) }
        var receipt = Receipt(summary: "", items: items.map(\.id))
        var said: [String] = []
        for (id, theirs) in Dictionary(grouping: items, by: \.client).sorted(by: { $0.key < $1.key }) {
            let client = try client(id)
            let channel = try channel(to: client, wanted: nil)
            let at = moment(for: client)
            let until = at.adding(seconds: Work.reminderLasts)
            let planned = PlannedNudge(
                client: id, kind: .reminder, channel: channel, at: at,
                items: theirs.sorted { ($0.deadline.at, $0.id) < ($1.deadline.at, $1.id) }
                    .map { PlannedNudge.Item(id: $0.id, due: $0.deadline.at, usefulUntil: until) },
                reason: "a reminder that you asked for")
            receipt.nudges.append(try insertByHand(planned))
            receipt.clients.append(id)
            said.append("\(client.name) \(when(at, for: client))")
        }
        receipt.summary = "reminder to \(said.joined(separator: ", "))"
        return receipt
    }

    func message(_ id: Client.ID, _ message: PersonalMessage) throws -> Receipt {
        let client = try client(id)
        let text = Text.clean(message.text, as: .comment).text
        guard !Text.spaced(text).isEmpty else {
            throw StoreError.invalid(what: "a message", allowed: "1 to \(Text.Field.comment.limit) characters long")
        }
        let items = try items(message.items)
        for item in items where item.client != id { throw StoreError.itemOfAnother(item.id, name: client.name) }
        let channel = try channel(to: client, wanted: message.channel ?? .email)
        // A mail may lie until morning; an SMS wakes people.
        let at = channel == .email ? now : moment(for: client)
        let planned = PlannedNudge(
            client: id, kind: .message, channel: channel, at: at,
            items: items.map { PlannedNudge.Item(id: $0.id, due: $0.deadline.at, usefulUntil: nil) },
            reason: "a message of yours")
        let subject = Text.spaced(Text.line(message.subject, limit: 200))
        let nudge = try insertByHand(planned, subject: subject.isEmpty ? nil : subject, words: text)
        if channel == .sms, let row = try Nudge.fetch(nudge, db),
            try !FactsReading(db: db, now: now, settings: settings).facts(of: row, words: text).fitsShortMessage
        {
            throw StoreError.invalid(
                what: "an SMS, with your name and how to answer,", allowed: "\(SMSText.limit) characters at most")
        }
        return Receipt(
            summary: "message to \(client.name) \(when(at, for: client))", clients: [id], items: items.map(\.id),
            nudges: [nudge])
    }

    func sendNow(_ ids: [Nudge.ID]) throws -> Receipt {
        var said: [String] = []
        for id in ids {
            let nudge = try waiting(id)
            guard let owner = nudge.client else {
                try takeInHand(nudge, at: now, reason: nudge.reason)
                said.append("your mail about what is overdue goes now")
                continue
            }
            let client = try client(owner)
            let at = nudge.channel == .email && nudge.kind == .message ? now : moment(for: client)
            try takeInHand(nudge, at: at, reason: "\(nudge.kind.rawValue) that you sent ahead")
            said.append("\(nudge.kind.rawValue) to \(client.name) \(when(at, for: client))")
        }
        return Receipt(summary: said.joined(separator: ", "), nudges: ids)
    }

    func cancelNudges(_ ids: [Nudge.ID]) throws -> Receipt {
        var said: [String] = []
        for id in ids {
            let nudge = try waiting(id)
            let to = try nudge.client.map { try client($0).name } ?? "yourself"
            try journal.update(
                .nudge, id.number,
                [
                    "state": Nudge.State.cancelled.rawValue, "reason": "cancelled by you", "changed": now.seconds,
                    "due": nil, "claimed_by": nil, "origin": "coach",
                ])
            said.append("\(nudge.kind.rawValue) to \(to)")
        }
        return Receipt(summary: "cancelled: \(said.joined(separator: ", "))", nudges: ids)
    }

    // MARK: Rows

    /// One that has not gone yet.
    private func waiting(_ id: Nudge.ID) throws -> Nudge {
        guard let nudge = try Nudge.fetch(id, db) else { throw StoreError.unknownNudge(id) }
        guard [.planned, .retry, .claimed].contains(nudge.state) else {
            throw StoreError.nudgeEnded(id, nudge.state)
        }
        return nudge
    }

    private func takeInHand(_ nudge: Nudge, at moment: Instant, reason: String) throws {
        try journal.update(
            .nudge, nudge.id.number,
            [
                "planned_for": moment.seconds, "due": moment.seconds, "state": Nudge.State.planned.rawValue,
                "origin": "coach", "reason": reason, "changed": now.seconds, "claimed_by": nil,
            ])
    }

    private func insertByHand(_ nudge: PlannedNudge, subject: String? = nil, words: String? = nil) throws -> Nudge.ID {
        let row = try journal.insert(
            .nudge,
            [
                "uid": newUID(), "client_id": nudge.client.number, "kind": nudge.kind.rawValue,
                "channel": nudge.channel.rawValue, "origin": "coach", "words": words, "subject": subject,
                "planned_for": nudge.at.seconds, "useful_until": nudge.usefulUntil?.seconds, "due": nudge.at.seconds,
                "state": Nudge.State.planned.rawValue, "reason": nudge.reason, "changed": now.seconds,
            ])
        for (index, item) in nudge.items.enumerated() {
            try journal.insert(
                .nudgeItem,
                [
                    "nudge_id": row, "item_id": item.id.number, "number": index + 1, "item_due": item.due.seconds,
                    "useful_until": item.usefulUntil?.seconds,
                ])
        }
        return Nudge.ID(row)
    }

    // MARK: How and when

    /// - Throws: `StoreError.notActive`, `.noChannel`.
    private func channel(to client: Client, wanted: Nudge.Channel?) throws -> Nudge.Channel {
        if client.status != .active { throw StoreError.notActive(name: client.name, client.status) }
        let usual: [Nudge.Channel] = client.nudges.way == .email || wanted == .email ? [.email, .sms] : [.sms, .email]
        let usable = usual.filter { settings.cadence.channels.contains($0) && client.canBeReached(by: $0) }
        guard let channel = usable.first else { throw StoreError.noChannel(name: client.name) }
        return channel
    }

    private func moment(for client: Client) -> Instant {
        settings.cadence.hours.opening(from: now, in: client.zone(orElse: settings.coachZone))
    }

    private func when(_ moment: Instant, for client: Client) -> String {
        if moment <= now { return "goes now" }
        return "goes at " + SpokenTime(now: now, zone: client.zone(orElse: settings.coachZone)).full(moment)
    }
}
