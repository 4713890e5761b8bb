import Foundation
import RosterModel
import Testing

let newYork = zone("America/New_York")

/// A zone that the tests rely on.
func zone(_ name: String) -> Zone {
    guard let zone = Zone(name) else {
        Issue.record("no zone \(name) on this system")
        return .utc
    }
    return zone
}

/// A moment by its wall clock: `2026-11-23T09:00`, in New York unless said.
func moment(_ text: String, in zone: Zone = newYork) -> Instant {
    let parts = text.split(separator: "T")
    guard parts.count == 2, let day = Day(iso: parts[0]), let time = ClockTime(text: parts[1]) else {
        Issue.record("not a moment: \(text)")
        return Instant(seconds: 0)
    }
    return zone.instant(of: day, at: time)
}

func day(_ text: String) -> Day {
    guard let day = Day(iso: text) else {
        Issue.record("not a day: \(text)")
        return Day(ordinal: 0)
    }
    return day
}

/// A moment as its wall clock shows it: `2026-11-23T09:00`.
func wall(_ instant: Instant, in zone: Zone = newYork) -> String {
    "\(zone.day(of: instant))T\(zone.time(of: instant))"
}

extension CaptureContext {
    /// Monday 2026-11-23, 09:00 in New York, with a session two weeks later, as in most vectors.
    static func monday(
        now: String = "2026-11-23T09:00", next: String? = "2026-12-07T10:00", zone: Zone = newYork,
        policy: CapturePolicy = CapturePolicy(), source: Source = .file, members: [Member] = []
    ) -> CaptureContext {
        CaptureContext(
            now: moment(now, in: zone), zone: zone, nextSession: next.map { moment($0, in: zone) }, policy: policy,
            source: source, members: members)
    }
}
