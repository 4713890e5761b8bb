import GRDB
import RosterModel

extension RecordImport {
    /// Known by uid, else as the same event of a calendar, else as the same start with the same client or cohort.
    func takeSessions() throws {
        var taken: Set<Int64> = []
        var wanted: [(booked: RecordCopy.BookedSession, party: Party, entry: Entry)] = []
        for booked in copy.sessions {
            guard let party = party(booked.session.party) else {
                orphans += 1
                continue
            }
            let row = try row(of: booked, party).flatMap { taken.insert($0).inserted ? $0 : nil }
            wanted.append((booked, party, try entry(booked, party, row)))
        }
        let before = journal.changes.count
        let rows = try put(.session, "session", wanted.map(\.entry))
        let touched = Set(journal.changes[before...].map(\.row))
        for (row, one) in zip(rows, wanted) {
            sessions[one.booked.session.id] = Session.ID(row)
            if touched.contains(row) {
                touchedSessions.insert(Session.ID(row))
                touchedParties.insert(one.party)
            }
        }
    }

    private func row(of booked: RecordCopy.BookedSession, _ party: Party) throws -> Int64? {
        if let row = try row(.session, where: "uid = ?", [booked.session.uid]) { return row }
        if let feed = booked.feed, let row = try row(of: feed) { return row }
        guard booked.session.status == .scheduled else { return nil }
        return try work.bookedSession(of: party, starts: booked.session.starts)?.number
    }

    private func row(of feed: RecordCopy.Feed) throws -> Int64? {
        let condition = "feed_uid = ? AND coalesce(feed_original, -1) = ?"
        return try row(.session, where: condition, [feed.uid, feed.original?.seconds ?? -1])
    }

    private func entry(_ booked: RecordCopy.BookedSession, _ party: Party, _ row: Int64?) throws -> Entry {
        let session = booked.session
        var values: Values = [
            "starts": session.starts.seconds, "ends": session.ends.seconds, "status": session.status.rawValue,
        ]
        // An event is one session's: where another one has it here, that one keeps it.
        if let feed = booked.feed, try self.row(of: feed).map({ $0 == row }) ?? true { values = values + feed.columns }
        let name = try "\(work.name(of: party)) \(work.spoken.full(session.starts))"
        return Entry(
            number: session.id.number, name: name, row: row, identity: ("uid", session.uid), values: values,
            newValues: ["uid": session.uid, "client_id": party.clientNumber, "cohort_id": party.cohortNumber])
    }
}

extension RecordCopy.Feed {
    fileprivate var columns: Values {
        [
            "source": Session.Source.calendar.rawValue, "feed": name, "feed_uid": uid,
            "feed_original": original?.seconds, "feed_starts": starts.seconds, "feed_ends": ends.seconds,
            "feed_cancelled": isCancelled,
        ]
    }
}
