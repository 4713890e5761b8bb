import RosterModel
import RosterStore

/// Seeing the record as it was at the end of a day, in the coach's zone.
extension Desk {
    /// The day that was typed, where it lies behind. Nil for today, which is as it is now. Throws a `Failure`.
    func dayLookedBackTo(_ typed: String) throws -> Day? {
        let today = zone.day(of: now)
        guard let day = parseDayLookedBackTo(typed, today: today, dateOrder: configuration.coach.dateOrder) else {
            throw Failure(
                .badData, "“\(typed)” is no day; write it as “yesterday”, “fri”, “3 days ago”, “20 Nov” or “2026-11-20”"
            )
        }
        if day > today {
            throw Failure(.badData, "\(spoken(day)) lies ahead; the record can only show what has been")
        }
        return day == today ? nil : day
    }

    /// Items as they were in the last second of that day. Throws a `Failure` where the record began later.
    func items(asOf day: Day, includingClosed closed: Store.ClosedItems, in store: Store) throws -> [ItemLine] {
        do {
            return try store.items(asOf: lookingBack(to: day).now, includingClosed: closed)
        } catch StoreError.beforeTheRecord(let begins?) {
            let first = spoken(zone.day(of: begins))
            throw Failure(.badData, "the record begins on \(first); look back to that day or a later one")
        }
    }

    /// The same desk in the last second of that day.
    func lookingBack(to day: Day) -> Desk {
        var desk = self
        desk.now = zone.instant(of: day.adding(days: 1), at: .midnight).adding(seconds: -1)
        return desk
    }

    /// `Fri 20 Nov`, with the year where it is not this one.
    func spoken(_ day: Day) -> String {
        SpokenTime(now: now, zone: zone).longDay(day)
    }
}
