import GRDB
import RosterModel

extension Work {
    func addSession(_ party: Party, _ starts: Instant, _ minutes: Int) throws -> Receipt {
        let name = try name(of: party)
        guard Session.lengths.contains(minutes) else {
            throw StoreError.invalid(what: "a session's length", allowed: "1 to 1440 minutes")
        }
        if let booked = try bookedSession(of: party, starts: starts) {
            return Receipt(summary: "\(name) is booked for \(spoken.full(starts)) already", sessions: [booked])
        }
        let id = Session.ID(
            try journal.insert(
                .session,
                [
                    "uid": newUID(), "client_id": party.clientNumber, "cohort_id": party.cohortNumber,
                    "starts": starts.seconds, "ends": starts.adding(minutes: Int64(minutes)).seconds,
                ]))
        try linkNotes(to: [id])
        let followers = try followSessions(of: [party], changed: [id], why: "a session was booked")
        return Receipt(
            summary: "session with \(name) booked for \(spoken.full(starts))" + said(followers), sessions: [id],
            items: followers)
    }

    /// Its length stays.
    func moveSession(_ id: Session.ID, to starts: Instant) throws -> Receipt {
        let session = try session(id)
        if session.status == .cancelled { throw StoreError.sessionCancelled(id) }
        let length = session.ends.seconds(since: session.starts)
        try journal.update(
            .session, id.number, ["starts": starts.seconds, "ends": starts.adding(seconds: length).seconds])
        let followers = try followSessions(of: [session.party], changed: [id], why: "the session moved")
        let name = try name(of: session.party)
        return Receipt(
            summary: "session with \(name) moved to \(spoken.full(starts))" + said(followers), sessions: [id],
            items: followers)
    }

    func cancelSession(_ id: Session.ID) throws -> Receipt {
        let session = try session(id)
        let name = try name(of: session.party)
        if session.status == .cancelled {
            return Receipt(summary: "the session with \(name) was cancelled already", sessions: [id])
        }
        try journal.update(.session, id.number, ["status": Session.Status.cancelled.rawValue])
        let followers = try followSessions(of: [session.party], changed: [id], why: "the session was cancelled")
        return Receipt(
            summary: "session with \(name) on \(spoken.full(session.starts)) cancelled" + said(followers),
            sessions: [id], items: followers)
    }

    /// One that is not cancelled and starts at that moment.
    func bookedSession(of party: Party, starts: Instant) throws -> Session.ID? {
        let sql = """
            SELECT id FROM session WHERE starts = ? AND client_id IS ? AND cohort_id IS ? AND status = 'scheduled'
            """
        return try Int64.fetchOne(
            db.cached(sql), arguments: [starts.seconds, party.clientNumber, party.cohortNumber]
        ).map { Session.ID($0) }
    }

    /// `; 2 deadlines follow`, for the end of a summary.
    func said(_ followers: [ActionItem.ID]) -> String {
        switch followers.count {
        case 0: ""
        case 1: "; 1 deadline follows"
        default: "; \(followers.count) deadlines follow"
        }
    }
}
