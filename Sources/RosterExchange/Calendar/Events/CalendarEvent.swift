import RosterModel

/// One VEVENT, read and checked, its times in the zones they mean.
struct CalendarEvent {
    /// Of its BEGIN.
    var line: Int
    var uid: String
    /// Which instance of a series it stands in for.
    var replaces: Replaced?
    var version: Version
    var isCancelled: Bool
    var start: WallTime
    var zone: EventZone
    /// A day or days and no time: no session.
    var isAllDay: Bool
    var length: NominalLength
    /// The event says no end; `length` is the usual one.
    var lacksEnd: Bool
    var repeating = Repeating()
    var summary: String
    var addresses: [String]

    struct Replaced: Equatable {
        /// The original start.
        var original: Instant
        /// RANGE=THISANDFUTURE: it and all that come after.
        var andFollowing: Bool
    }

    /// What makes it a series.
    struct Repeating {
        var rules: [RecurrenceRule] = []
        /// RDATE, with their own lengths where they have one.
        var dates: [Instant: NominalLength?] = [:]
        /// EXDATE.
        var excluded: Set<Instant> = []
        var excludedDays: Set<Day> = []

        var isEmpty: Bool { rules.isEmpty && dates.isEmpty }
    }

    /// Orders what a file says twice about the same identity (RFC 5546, 2.1.5).
    struct Version: Comparable {
        var sequence: Int
        /// LAST-MODIFIED, or DTSTAMP, as it stands there.
        var modified: String

        static func < (left: Version, right: Version) -> Bool {
            (left.sequence, left.modified) < (right.sequence, right.modified)
        }
    }

    var startInstant: Instant { zone.instant(of: start) }

    /// The end of an instance that starts then.
    func end(from start: Instant, length: NominalLength) -> Instant {
        guard length.days > 0 else { return start.adding(seconds: length.seconds) }
        let wall = zone.wall(of: start).seconds + length.days * 86_400
        return zone.instant(of: WallTime(seconds: wall)).adding(seconds: length.seconds)
    }
}
