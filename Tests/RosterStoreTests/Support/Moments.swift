import RosterModel
import Testing

/// `2026-11-23 10:00`, in UTC where no zone is named.
func moment(_ text: String, _ zone: Zone = .utc) -> Instant {
    let parts = text.split(separator: " ")
    guard parts.count == 2, let day = Day(iso: parts[0]), let time = ClockTime(text: parts[1]) else {
        Issue.record("no moment: \(text)")
        return Instant(seconds: 0)
    }
    return zone.instant(of: day, at: time)
}

func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else {
        Issue.record("no day: \(text)")
        return Day(ordinal: 0)
    }
    return day
}

extension Origin {
    static let coach = Origin(by: .coach, via: .cli)
}

/// A generator that gives the same numbers every time (SplitMix64).
struct SeededNumbers: RandomNumberGenerator {
    private var state: UInt64

    init(seed: UInt64) {
        state = seed
    }

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var z = state
        z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
        z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
        return z ^ (z >> 31)
    }
}
