import GRDB
import RosterModel

extension Work {
    /// Meetings become sessions; those that are there are brought up to date, those that have vanished are cancelled.
    /// A change by hand stays until the calendar itself changes.
    func importCalendar(_ feed: CalendarFeed) throws -> Receipt {
        var change = CalendarChange(
            report: ImportReport(refused: feed.refused, warnings: feed.warnings.map(\.sentence)))
        let matcher = MeetingMatcher(
            clients: try Client.fetchAll(db, ended: false), cohorts: try Cohort.fetchAll(db), aliases: try aliases())
        let matches = feed.meetings.map { ($0, matcher.match($0)) }
        change.names = CalendarNames(matches.map { ($0, $1 != .nobody) })
        for (meeting, match) in matches { try take(meeting, whose: match, in: feed, &change) }
        try cancelVanished(feed, &change)
        try linkNotes(to: change.sessions)
        let followers = try followSessions(
            of: change.parties, changed: change.sessions, why: "the calendar was imported")
        let deadlines = followers.isEmpty ? "" : "; \(followers.count.counted("deadline")) moved"
        return Receipt(
            summary: "sessions imported: \(change.report.counts)\(deadlines)", sessions: change.sessions.sorted(),
            items: followers, report: change.report)
    }

    /// What an import has come to so far.
    private struct CalendarChange {
        var report: ImportReport
        var sessions: Set<Session.ID> = []
        var parties: Set<Party> = []
        var names = CalendarNames([])
        /// Series that are in the report already.
        var waiting: Set<String> = []
    }

    private func take(
        _ meeting: CalendarFeed.Meeting, whose match: MeetingMatcher.Match, in feed: CalendarFeed,
        _ change: inout CalendarChange
    ) throws {
        if let known = try knownSession(meeting) { return try update(known, from: meeting, in: feed, &change) }
        switch match {
        case .party(let party):
            try settle(.unmatchedEvent, key: meeting.uid)
            // One that was called off before it was ever known is no session.
            if !meeting.isCancelled { try add(meeting, party, in: feed, &change) }
        case .several(let clients):
            let names = try clients.map { try client($0).name }.joined(separator: ", ")
            let reason = "\(names) are in it, who are no cohort, or could each be meant"
            // Neither title nor address says whose it is: only the series itself can be assigned.
            try wait(meeting, called: "", because: reason, &change)
        case .nobody:
            try wait(
                meeting, called: change.names.name(of: meeting),
                because: "no client is in it, by address or by full name", &change)
        }
    }

    private func add(
        _ meeting: CalendarFeed.Meeting, _ party: Party, in feed: CalendarFeed, _ change: inout CalendarChange
    ) throws {
        let id: Session.ID
        if let booked = try bookedSession(of: party, starts: meeting.starts), try isByHand(booked) {
            // Added by hand before the calendar was: from now on it is the calendar's.
            id = booked
            try journal.update(.session, id.number, meeting.columns(feed: feed.name))
        } else {
            id = Session.ID(
                try journal.insert(
                    .session,
                    ["uid": newUID(), "client_id": party.clientNumber, "cohort_id": party.cohortNumber]
                        + meeting.columns(feed: feed.name)))
        }
        change.report.added.append("\(try name(of: party)) \(spoken.full(meeting.starts))")
        change.sessions.insert(id)
        change.parties.insert(party)
    }

    private func update(
        _ known: Row, from meeting: CalendarFeed.Meeting, in feed: CalendarFeed, _ change: inout CalendarChange
    ) throws {
        let session = try Session(known, at: now)
        let said: (Int64, Int64, Bool) = (known["feed_starts"], known["feed_ends"], known["feed_cancelled"])
        if said == (meeting.starts.seconds, meeting.ends.seconds, meeting.isCancelled) {
            change.report.unchanged += 1
            return
        }
        try journal.update(.session, session.id.number, meeting.columns(feed: feed.name))
        let words = meeting.isCancelled ? "cancelled" : spoken.full(meeting.starts)
        change.report.changed.append("\(try name(of: session.party)) \(spoken.full(session.starts)) → \(words)")
        change.sessions.insert(session.id)
        change.parties.insert(session.party)
    }

    /// A series waits once, not with each of its meetings.
    /// - Parameter name: what its client is called by from now on, once it is assigned.
    private func wait(
        _ meeting: CalendarFeed.Meeting, called name: String, because reason: String, _ change: inout CalendarChange
    ) throws {
        guard !meeting.isCancelled, change.waiting.insert(meeting.uid).inserted else { return }
        let what = meeting.summary.isEmpty ? "an event without a title" : meeting.summary
        let body = "\(what), \(spoken.full(meeting.starts)): \(reason)"
        let isWaiting = try putIntoInbox(
            .unmatchedEvent, key: meeting.uid, channel: "calendar", sender: name, body: body)
        if isWaiting { change.report.waiting.append(Refusal(what: what, reason: reason)) }
    }

    /// What has been held stays, whatever the calendar keeps of it.
    private func cancelVanished(_ feed: CalendarFeed, _ change: inout CalendarChange) throws {
        let there = Set(feed.meetings.map { MeetingKey(uid: $0.uid, original: $0.recurrence?.seconds) })
        let sql = """
            SELECT * FROM session WHERE feed = ? AND feed_cancelled = 0 AND status = 'scheduled'
                AND feed_starts BETWEEN ? AND ? ORDER BY starts
            """
        let from = max(feed.from, now).seconds
        for row in try Row.fetchAll(db, sql: sql, arguments: [feed.name, from, feed.until.seconds]) {
            guard !there.contains(MeetingKey(uid: row["feed_uid"], original: row["feed_original"])) else { continue }
            let session = try Session(row, at: now)
            try journal.update(.session, session.id.number, ["status": "cancelled", "feed_cancelled": true])
            let name = try name(of: session.party)
            change.report.changed.append("\(name) \(spoken.full(session.starts)) → gone from the calendar, cancelled")
            change.sessions.insert(session.id)
            change.parties.insert(session.party)
        }
    }

    // MARK: Rows

    private func knownSession(_ meeting: CalendarFeed.Meeting) throws -> Row? {
        let sql = "SELECT * FROM session WHERE feed_uid = ? AND coalesce(feed_original, -1) = ?"
        return try Row.fetchOne(db.cached(sql), arguments: [meeting.uid, meeting.recurrence?.seconds ?? -1])
    }

    private func isByHand(_ id: Session.ID) throws -> Bool {
        try Bool.fetchOne(db.cached("SELECT feed IS NULL FROM session WHERE id = ?"), arguments: [id.number]) ?? false
    }
}

/// What an instance of a series is known by.
private struct MeetingKey: Hashable {
    var uid: String
    var original: Int64?
}

extension CalendarFeed.Meeting {
    fileprivate func columns(feed: String) -> Values {
        [
            "starts": starts.seconds, "ends": ends.seconds,
            "status": (isCancelled ? Session.Status.cancelled : .scheduled).rawValue,
            "source": Session.Source.calendar.rawValue, "feed": feed, "feed_uid": uid,
            "feed_original": recurrence?.seconds, "feed_starts": starts.seconds, "feed_ends": ends.seconds,
            "feed_cancelled": isCancelled,
        ]
    }
}
