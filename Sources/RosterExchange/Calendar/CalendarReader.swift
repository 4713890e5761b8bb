import RosterModel

/// Reads an iCalendar file (RFC 5545) into meetings.
public enum CalendarReader {
    /// The meetings that start from 180 days before `now` to 180 days after it.
    ///
    /// - Parameters:
    ///   - name: what the feed is known by: a file's absolute path, or a hash of an address.
    ///   - coachZone: the zone of times that name none.
    /// - Throws: `ExchangeError` where the file as a whole is no calendar, broken or too large, with the line. An event
    ///   that can't be taken is in `refused`.
    public static func read(
        _ bytes: [UInt8], named name: String, coachZone: Zone, now: Instant
    ) throws(ExchangeError) -> CalendarFeed {
        let file = try CalendarFile(bytes)
        let window = now.adding(seconds: -CalendarLimits.window)...now.adding(seconds: CalendarLimits.window)
        var feed = CalendarFeed(name: name, from: window.lowerBound, until: window.upperBound)
        var zones = ZoneBook(coachZone: coachZone, definitions: file.zones)
        var series: [String: Series] = [:]
        for component in file.events {
            let reader = EventReader(component)
            guard isNear(reader.onlyDay, window) else { continue }
            do {
                var event = try reader.event(zones: &zones)
                if file.isCancellation { event.isCancelled = true }
                note(event, titled: reader.title, in: &feed)
                series[event.uid, default: Series()].add(event)
            } catch {
                feed.refused.append(error.refusal(of: reader.title))
            }
        }
        try collect(series, in: window, into: &feed)
        return feed
    }

    /// What doesn't repeat and lies far off is passed over, whatever it holds: years of holidays are no news.
    private static func isNear(_ day: Day?, _ window: ClosedRange<Instant>) -> Bool {
        guard let day else { return true }
        let first = Zone.utc.day(of: window.lowerBound).adding(days: -2)
        let last = Zone.utc.day(of: window.upperBound).adding(days: 2)
        return (first...last).contains(day)
    }

    private static func note(_ event: CalendarEvent, titled title: String, in feed: inout CalendarFeed) {
        if event.isAllDay {
            feed.refused.append(
                Refusal(line: event.line, what: title, reason: "takes the whole day, so it is no session"))
        }
        if event.lacksEnd {
            let minutes = CalendarLimits.defaultLength / 60
            feed.warnings.append(
                Refusal(line: event.line, what: title, reason: "says no end: taken as \(minutes) minutes"))
        }
    }

    private static func collect(
        _ series: [String: Series], in window: ClosedRange<Instant>, into feed: inout CalendarFeed
    ) throws(ExchangeError) {
        var budget = CalendarLimits.daysTried
        for (_, one) in series.sorted(by: { $0.key < $1.key }) {
            do {
                feed.meetings += try one.meetings(in: window, budget: &budget)
            } catch {
                feed.refused.append(error.refusal(of: one.master?.summary ?? ""))
            }
            guard feed.meetings.count <= CalendarLimits.meetings else {
                throw ExchangeError(.tooLarge("over \(CalendarLimits.meetings) meetings in the year that is looked at"))
            }
        }
        feed.meetings.sort {
            ($0.starts, $0.uid, $0.recurrence ?? $0.starts) < ($1.starts, $1.uid, $1.recurrence ?? $1.starts)
        }
        feed.refused.sort { ($0.line ?? 0, $0.reason) < ($1.line ?? 0, $1.reason) }
    }
}
