/// Which session a note is of, and which comes after it (`capture.md`, The default deadline).
public struct SubjectOfNote: Equatable, Sendable {
    /// What counts as now for the note: when it was taken, noon where only the day is known.
    public let now: Instant
    public let session: Session?
    public let nextSession: Session?
    /// From when on sessions count as next ones (`Deadline.since`).
    public let since: Instant

    /// - Parameter sessions: the client's or cohort's, in any order.
    public init(taken: NoteCapture.TakenAt, sessions: [Session], coachZone: Zone) {
        let booked = sessions.filter { $0.status != .cancelled }.sorted { $0.starts < $1.starts }
        switch taken {
        case .moment(let moment):
            now = moment
            // Where the end of one session meets the beginning of the next, the one that runs.
            let current = booked.filter { $0.isCurrent(at: moment) }
            session = current.last { $0.starts <= moment && moment <= $0.ends } ?? current.last
            since = session?.ends ?? moment
        case .day(let day):
            now = coachZone.instant(of: day, at: .noon)
            session = booked.last { coachZone.day(of: $0.starts) == day }
            // A session of that day that is booked later is the note's own, not the one after it.
            let lastSecond = coachZone.instant(of: day.adding(days: 1), at: .midnight).adding(seconds: -1)
            since = session?.ends ?? lastSecond
        }
        nextSession = Self.next(since: since, after: session, in: booked)
    }

    /// The first session that starts after a moment, cancelled ones aside.
    public static func nextSession(since: Instant, in sessions: [Session]) -> Session? {
        next(since: since, after: nil, in: sessions.filter { $0.status != .cancelled }.sorted { $0.starts < $1.starts })
    }

    private static func next(since: Instant, after current: Session?, in booked: [Session]) -> Session? {
        booked.first { $0.starts >= since && $0.id != current?.id && $0.starts > (current?.starts ?? since) }
    }
}
