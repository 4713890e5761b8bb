import RosterModel

extension CalendarFeed {
    /// A feed that was looked at from November 2026 to the end of January 2027.
    static func november(_ meetings: [Meeting]) -> CalendarFeed {
        CalendarFeed(
            name: "/calendar.ics", meetings: meetings, from: moment("2026-11-01 00:00"),
            until: moment("2027-01-31 00:00"))
    }
}

extension CalendarFeed.Meeting {
    /// An hour long.
    static func meeting(_ uid: String, _ starts: String, _ summary: String, isCancelled: Bool = false) -> Self {
        let starts = moment(starts)
        return CalendarFeed.Meeting(
            uid: uid, starts: starts, ends: starts.adding(minutes: 60), isCancelled: isCancelled, summary: summary)
    }
}

extension NotesFolder.File {
    static func file(_ path: String, _ names: [String], _ taken: String, _ text: String) -> Self {
        NotesFolder.File(path: path, names: names, taken: .day(day(taken)), text: text)
    }
}
