import Foundation

/// A time zone by its IANA name: turns moments into local days and times, and back.
public struct Zone: Hashable, Sendable, CustomStringConvertible {
    public let name: String
    private let timeZone: TimeZone

    /// Nil where no such zone is known.
    public init?(_ name: String) {
        // `TimeZone` answers nil for unknown names and for paths.
        guard name.utf8.first.map({ (65...90).contains($0) }) == true, let timeZone = TimeZone(identifier: name) else {
            return nil
        }
        self.name = name
        self.timeZone = timeZone
    }

    private init(timeZone: TimeZone, name: String) {
        self.timeZone = timeZone
        self.name = name
    }

    /// The names of all zones that this system knows of places, as `Europe/Paris`, by name.
    public static let placeNames = TimeZone.knownTimeZoneIdentifiers.filter { $0.contains("/") }.sorted()

    public static let utc = Zone(timeZone: TimeZone(secondsFromGMT: 0) ?? .gmt, name: "UTC")

    public var description: String { name }

    /// Seconds east of UTC at that moment.
    public func offset(at instant: Instant) -> Int64 {
        Int64(timeZone.secondsFromGMT(for: Date(timeIntervalSince1970: TimeInterval(instant.seconds))))
    }

    public func day(of instant: Instant) -> Day {
        Day(ordinal: floorDivide(instant.seconds + offset(at: instant), 86_400))
    }

    public func time(of instant: Instant) -> ClockTime {
        let local = instant.seconds + offset(at: instant)
        let second = Int(local - Int64(floorDivide(local, 86_400)) * 86_400)
        return ClockTime(hour: second / 3600, minute: second / 60 % 60) ?? .midnight
    }

    /// The moment when the wall in this zone shows that day and time: the first one where a time change repeats it,
    /// the first existing moment after it where a time change skips it (rule 3 of `nudges.md`).
    public func instant(of day: Day, at time: ClockTime) -> Instant {
        let wall = Int64(day.ordinal) * 86_400 + Int64(time.minutes) * 60
        let before = offset(at: Instant(seconds: wall - 86_400))
        let after = offset(at: Instant(seconds: wall + 86_400))
        // The larger offset gives the earlier moment.
        for offset in [max(before, after), min(before, after)] {
            let candidate = Instant(seconds: wall - offset)
            if self.offset(at: candidate) == offset { return candidate }
        }
        return transition(between: wall - max(before, after), and: wall - min(before, after))
    }

    /// The first second with the later offset, found by halving.
    private func transition(between early: Int64, and late: Int64) -> Instant {
        var (low, high) = (early, late)
        let target = offset(at: Instant(seconds: high))
        while high - low > 1 {
            let middle = low + (high - low) / 2
            if offset(at: Instant(seconds: middle)) == target { high = middle } else { low = middle }
        }
        return Instant(seconds: high)
    }

    private func floorDivide(_ number: Int64, _ divisor: Int64) -> Int {
        Int(number >= 0 ? number / divisor : (number - divisor + 1) / divisor)
    }
}
