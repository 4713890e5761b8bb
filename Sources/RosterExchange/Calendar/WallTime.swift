import RosterModel

/// A day and a time as a wall shows them, to the second, in no particular zone.
struct WallTime: Hashable, Comparable {
    var day: Day
    /// Since midnight, 0…86,399.
    var second: Int

    init(day: Day, second: Int) {
        self.day = day
        self.second = second
    }

    /// Seconds since the wall showed 1970-01-01 00:00.
    init(seconds: Int64) {
        let ordinal = seconds >= 0 ? seconds / 86_400 : (seconds - 86_399) / 86_400
        self.init(day: Day(ordinal: Int(ordinal)), second: Int(seconds - ordinal * 86_400))
    }

    var seconds: Int64 { Int64(day.ordinal) * 86_400 + Int64(second) }

    static func < (left: WallTime, right: WallTime) -> Bool {
        left.seconds < right.seconds
    }
}
