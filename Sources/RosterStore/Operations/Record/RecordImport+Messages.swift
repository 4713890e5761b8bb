import GRDB
import RosterModel

extension RecordImport {
    /// Words about SMS that are not here yet.
    func takeConsents() throws {
        for consent in copy.consents {
            guard let client = clients[consent.client] else {
                orphans += 1
                continue
            }
            let arguments: StatementArguments = [
                client.number, consent.at.seconds, consent.says, consent.proof, consent.phone,
            ]
            let sql = """
                SELECT EXISTS (SELECT 1 FROM consent
                    WHERE client_id = ? AND at = ? AND says = ? AND proof IS ? AND phone IS ?)
                """
            if try Bool.fetchOne(db.cached(sql), arguments: arguments) == true { continue }
            try journal.insert(
                .consent,
                [
                    "client_id": client.number, "at": consent.at.seconds, "says": consent.says, "proof": consent.proof,
                    "phone": consent.phone, "by": consent.origin.by.rawValue, "via": consent.origin.via.rawValue,
                ])
        }
    }

    /// What went from there is not sent again from here: it is known by its uid, and stands here as it ended.
    func takeMessages() throws {
        for message in copy.messages {
            let client = message.client.flatMap { clients[$0] }
            if message.client != nil, client == nil {
                orphans += 1
                continue
            }
            let known = "SELECT EXISTS (SELECT 1 FROM nudge WHERE uid = ?)"
            if try Bool.fetchOne(db.cached(known), arguments: [message.uid]) == true { continue }
            let row = try journal.insert(
                .nudge,
                [
                    "uid": message.uid, "client_id": client?.number, "kind": message.kind.rawValue,
                    "channel": message.channel.rawValue, "planned_for": message.plannedFor.seconds,
                    "state": message.state.rawValue, "reason": message.reason, "changed": message.changed.seconds,
                    "attempts": message.attempts, "recipient": message.to, "subject": message.subject,
                    "body": message.body, "segments": message.segments, "sent_at": message.sentAt?.seconds,
                ])
            for (index, item) in message.items.enumerated() {
                // One that was dropped there is none here either.
                guard let here = items[item.id] else { continue }
                try journal.insert(
                    .nudgeItem,
                    [
                        "nudge_id": row, "item_id": here.number, "number": index + 1, "item_due": item.due.seconds,
                    ])
            }
        }
    }
}
