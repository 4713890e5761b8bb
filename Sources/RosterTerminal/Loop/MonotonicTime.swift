import Glibc

/// A moment of the clock that never steps, for waiting; it says nothing about the time of day.
struct MonotonicTime: Comparable {
    /// Since some moment of this machine's own.
    var milliseconds: Int64

    static func now() -> MonotonicTime {
        var time = timespec()
        clock_gettime(CLOCK_MONOTONIC, &time)
        return MonotonicTime(milliseconds: Int64(time.tv_sec) * 1000 + Int64(time.tv_nsec) / 1_000_000)
    }

    static func < (left: MonotonicTime, right: MonotonicTime) -> Bool {
        left.milliseconds < right.milliseconds
    }

    func adding(_ duration: Duration) -> MonotonicTime {
        let (seconds, attoseconds) = duration.components
        // Rounded up: a moment too early, the time that was waited for has not come.
        let part = (attoseconds + 999_999_999_999_999) / 1_000_000_000_000_000
        return MonotonicTime(milliseconds: milliseconds + seconds * 1000 + part)
    }

    /// What `poll` takes to wait until then: whole milliseconds, not negative.
    func pollTimeout(from now: MonotonicTime) -> Int32 {
        Int32(clamping: max(0, milliseconds - now.milliseconds))
    }
}
