import Glibc

/// How long it is until the time of day changes on the screen. Zones differ by whole minutes, so any of them will do.
enum TimeOfDay {
    static func untilNextSecond() -> Duration {
        .nanoseconds(1_000_000_000 - now().nanoseconds)
    }

    static func untilNextMinute() -> Duration {
        let (seconds, nanoseconds) = now()
        return .seconds(60 - seconds % 60) - .nanoseconds(nanoseconds)
    }

    private static func now() -> (seconds: Int64, nanoseconds: Int64) {
        var time = timespec()
        clock_gettime(CLOCK_REALTIME, &time)
        return (Int64(time.tv_sec), Int64(time.tv_nsec))
    }
}
