/// Times as people say them: a pure function of the moment, now, and the zone they are told in.
public struct SpokenTime: Sendable {
    public let now: Instant
    public let zone: Zone
    /// What stands behind a number of minutes.
    private var minutes = " min"
    private let today: Day

    public init(now: Instant, zone: Zone) {
        self.now = now
        self.zone = zone
        today = zone.day(of: now)
    }

    /// The same with `20m` for `20 min`, for narrow columns.
    public var narrow: SpokenTime {
        var narrow = self
        narrow.minutes = "m"
        return narrow
    }

    // MARK: Exact

    /// `10:00`.
    public func clock(_ instant: Instant) -> String {
        zone.time(of: instant).description
    }

    /// `Fri 27 Nov 18:00`, with the year where it is not this one.
    public func full(_ instant: Instant) -> String {
        "\(longDay(zone.day(of: instant))) \(clock(instant))"
    }

    /// `Fri 27 Nov`, with the year where it is not this one.
    public func longDay(_ day: Day) -> String {
        "\(day.weekday.shortName) \(shortDay(day))"
    }

    /// `27 Nov`, with the year where it is not this one.
    public func shortDay(_ day: Day) -> String {
        let isThisYear = day.year == today.year
        return "\(day.day) \(Self.months[day.month - 1])" + (isThisYear ? "" : " \(day.year)")
    }

    // MARK: As seen from now

    /// `today`, `tomorrow`, `yesterday`, `Wed` within six days either way, else `27 Nov`.
    public func day(_ instant: Instant) -> String {
        let day = zone.day(of: instant)
        switch day.ordinal - today.ordinal {
        case 0: return "today"
        case 1: return "tomorrow"
        case -1: return "yesterday"
        case -6...6: return day.weekday.shortName
        default: return shortDay(day)
        }
    }

    /// `today 18:00`, `Wed 18:00`, `27 Nov 18:00`.
    public func dayAndClock(_ instant: Instant) -> String {
        "\(day(instant)) \(clock(instant))"
    }

    /// How an open item's deadline reads: `2d late` once it has passed, else its day.
    public func due(_ instant: Instant) -> String {
        instant < now ? "\(late(instant)) late" : day(instant)
    }

    /// How long ago a deadline passed: `20 min`, `3h`, and by the calendar `2d`.
    public func late(_ instant: Instant) -> String {
        let days = today.ordinal - zone.day(of: instant).ordinal
        return days > 0 ? "\(days)d" : hours(now.seconds(since: instant))
    }

    /// When a session starts, in a narrow column: `10:00` today, `Tue 09` or `Tue 09:30` this week, then `7 Dec`.
    public func session(_ starts: Instant) -> String {
        let day = zone.day(of: starts)
        let time = zone.time(of: starts)
        switch day.ordinal - today.ordinal {
        case 0: return time.description
        case 1...6:
            let hour = time.minute == 0 ? String(time.description.prefix(2)) : time.description
            return "\(day.weekday.shortName) \(hour)"
        default: return shortDay(day)
        }
    }

    /// How far off a session is: `in 19 min`, `31 min in`, `in 3h`, `in 2d`; `ended 5 min ago` after its end.
    public func distance(toSession starts: Instant, ends: Instant) -> String {
        if now < starts { return until(starts) }
        return now <= ends ? "\(now.seconds(since: starts) / 60) min in" : "ended \(ago(ends)) ago"
    }

    /// `in 19 min`, `in 3h`, `in 2d`, `now`. A minute that has begun counts.
    public func until(_ instant: Instant) -> String {
        let seconds = instant.seconds(since: now)
        guard seconds > 0 else { return "now" }
        let days = zone.day(of: instant).ordinal - today.ordinal
        return days > 1 || seconds >= 86_400 ? "in \(max(1, days))d" : "in \(hours(seconds + 59))"
    }

    /// How long ago: `5 min`, `3h`, `12d`.
    public func ago(_ instant: Instant) -> String {
        let seconds = max(0, now.seconds(since: instant))
        return seconds >= 86_400 ? "\(seconds / 86_400)d" : hours(seconds)
    }

    private func hours(_ seconds: Int64) -> String {
        seconds < 3600 ? "\(seconds / 60)\(minutes)" : "\(seconds / 3600)h"
    }

    private static let months = [
        "Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec",
    ]
}

extension Weekday {
    /// `Mon` … `Sun`.
    public var shortName: String {
        switch self {
        case .monday: "Mon"
        case .tuesday: "Tue"
        case .wednesday: "Wed"
        case .thursday: "Thu"
        case .friday: "Fri"
        case .saturday: "Sat"
        case .sunday: "Sun"
        }
    }
}
