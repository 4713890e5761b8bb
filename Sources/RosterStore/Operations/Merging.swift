import GRDB
import RosterModel

extension Work {
    /// As the history calls it: `forget` follows it to those who were merged earlier.
    static let mergeKind = "merge-clients"

    /// Two entries for one person become one: what the other has goes to the one that is kept, and the other is gone.
    func mergeClients(into id: Client.ID, from other: Client.ID) throws -> Receipt {
        let (kept, other) = (try client(id), try client(other))
        if kept.id == other.id { throw StoreError.mergedWithItself(name: kept.name) }
        try dropDoubleSessions(of: kept.id, and: other.id)
        let moved = try moveRows(of: other.id, to: kept.id)
        try moveNudges(of: other.id, to: kept.id)
        try moveMemberships(of: other.id, to: kept.id)
        // Before its address goes on: no two clients have one.
        try journal.delete(.client, other.id.number, about: kept.id)
        try journal.update(.client, kept.id.number, kept.gaining(from: other))
        let merged = try client(kept.id)
        try recordConsent(of: kept.id, was: kept.smsConsent, is: merged.smsConsent, phone: merged.phone)
        for name in [other.name, other.email].compactMap(\.self) where isNew(name, to: kept) {
            try remember(name, as: .client(kept.id))
        }
        let sessions = Set(try NextSessions(db, at: now).sessions(of: .client(kept.id)).map(\.id))
        try linkNotes(to: sessions)
        let followers = try followSessions(
            of: [.client(kept.id)], changed: sessions, why: "two clients were merged")
        let words = moved.isEmpty ? "" : ", with \(moved.joined(separator: ", "))"
        return Receipt(
            summary: "\(other.name) merged into \(kept.name)\(words)" + said(followers), clients: [kept.id],
            items: followers)
    }

    /// What was moved, in words.
    private func moveRows(of other: Client.ID, to kept: Client.ID) throws -> [String] {
        let tables: [(Table, String?)] = [
            (.item, "item"), (.session, "session"), (.note, "note"), (.draft, "draft"), (.comment, nil), (.alias, nil),
            (.consent, nil),
        ]
        var moved: [String] = []
        for (table, noun) in tables {
            let sql = "SELECT id FROM \(table.rawValue) WHERE client_id = ? ORDER BY id"
            let rows = try Int64.fetchAll(db.cached(sql), arguments: [other.number])
            for row in rows { try journal.update(table, row, ["client_id": kept.number]) }
            if let noun, !rows.isEmpty { moved.append(rows.count.counted(noun)) }
        }
        return moved
    }

    /// What has ended goes along, and goes back with an undo. What was still to go is planned anew for the one who stays;
    /// the runner changes that by itself, so the history does not have it.
    private func moveNudges(of other: Client.ID, to kept: Client.ID) throws {
        let ended = "SELECT id FROM nudge WHERE client_id = ? AND state IN ('sent', 'failed') ORDER BY id"
        for row in try Int64.fetchAll(db.cached(ended), arguments: [other.number]) {
            try journal.update(.nudge, row, ["client_id": kept.number])
        }
        try db.cached(
            """
            UPDATE nudge SET client_id = ?1, state = iif(state IN ('planned', 'retry', 'claimed'), 'cancelled', state),
                reason = iif(state IN ('planned', 'retry', 'claimed'), 'two clients were merged', reason),
                due = iif(state IN ('unknown', 'offered'), due, NULL), claimed_by = iif(state = 'offered', claimed_by, NULL)
            WHERE client_id = ?2
            """
        ).execute(arguments: [kept.number, other.number])
        try db.cached("UPDATE escalation SET client_id = ?1 WHERE client_id = ?2")
            .execute(arguments: [kept.number, other.number])
    }

    private func moveMemberships(of other: Client.ID, to kept: Client.ID) throws {
        let sql = "SELECT id, cohort_id FROM cohort_member WHERE client_id = ? ORDER BY id"
        for row in try Row.fetchAll(db.cached(sql), arguments: [other.number]) {
            if try membership(of: kept, in: row.id("cohort_id")) == nil {
                try journal.update(.cohortMember, row["id"], ["client_id": kept.number])
            } else {
                try journal.delete(.cohortMember, row["id"])
            }
        }
    }

    /// One meeting that both were booked for: the one that the calendar knows stays.
    private func dropDoubleSessions(of kept: Client.ID, and other: Client.ID) throws {
        let sql = """
            SELECT ours.id AS ours, theirs.id AS theirs, theirs.feed IS NULL AS by_hand
            FROM session AS theirs JOIN session AS ours ON ours.client_id = ? AND ours.starts = theirs.starts
            WHERE theirs.client_id = ? AND theirs.status = 'scheduled' AND ours.status = 'scheduled'
                AND (theirs.feed IS NULL OR ours.feed IS NULL) ORDER BY theirs.id, ours.id
            """
        var gone: Set<Int64> = []
        for row in try Row.fetchAll(db.cached(sql), arguments: [kept.number, other.number]) {
            let pair: (ours: Int64, theirs: Int64) = (row["ours"], row["theirs"])
            guard gone.isDisjoint(with: [pair.ours, pair.theirs]) else { continue }
            let (double, stays) = row["by_hand"] ? (pair.theirs, pair.ours) : (pair.ours, pair.theirs)
            try replaceSession(double, by: stays)
            gone.insert(double)
        }
    }

    private func replaceSession(_ double: Int64, by stays: Int64) throws {
        let places: [(Table, String)] = [(.note, "session_id"), (.item, "session_id"), (.item, "due_session_id")]
        for (table, column) in places {
            let sql = "SELECT id FROM \(table.rawValue) WHERE \(column) = ? ORDER BY id"
            for row in try Int64.fetchAll(db.cached(sql), arguments: [double]) {
                try journal.update(table, row, Values([(column, stays)]))
            }
        }
        try journal.delete(.session, double)
    }

    private func isNew(_ name: String, to client: Client) -> Bool {
        let known = [client.name, client.email].compactMap(\.self).map(Text.folded)
        return !known.contains(Text.folded(name))
    }
}

extension Client {
    /// What the kept one lacks comes from the other. Who has said stop by either has said it.
    fileprivate func gaining(from other: Client) -> Values {
        let consent = consent(with: other)
        let isOnlyOtherCoached = status == .ended && other.status != .ended
        return [
            "email": email ?? other.email, "phone": phone ?? other.phone, "time_zone": timeZone ?? other.timeZone,
            "status": (isOnlyOtherCoached ? other.status : status).rawValue, "sms": consent.word,
            "sms_proof": consent.proof, "since": (since ?? other.since)?.description,
            "package": package ?? other.package,
            "email_fault": email == nil ? other.emailFault : emailFault,
            "phone_fault": phone == nil ? other.phoneFault : phoneFault,
        ]
    }

    /// A client agrees to SMS on a number: the other's consent counts only where its number comes along.
    private func consent(with other: Client) -> SMSConsent {
        switch (smsConsent, other.smsConsent) {
        case (.optedOut, _): smsConsent
        case (_, .optedOut): other.smsConsent
        case (.none, .consented) where phone == nil || phone == other.phone: other.smsConsent
        default: smsConsent
        }
    }
}
