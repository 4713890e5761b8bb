import Foundation
import RosterModel

/// The clocks of this machine, as values that a test can give.
public struct MachineTime: Sendable {
    /// The time of day; it can be set, and stands still under `ROSTER_NOW`.
    public var now: @Sendable () -> Instant
    /// Seconds since boot, those asleep counted in. Nobody can set it.
    public var sinceBoot: @Sendable () -> Double
    /// Seconds since boot, those asleep not counted.
    public var awake: @Sendable () -> Double
    /// Which start of the machine it is.
    public var boot: String

    public init(
        now: @escaping @Sendable () -> Instant, sinceBoot: @escaping @Sendable () -> Double,
        awake: @escaping @Sendable () -> Double, boot: String
    ) {
        self.now = now
        self.sinceBoot = sinceBoot
        self.awake = awake
        self.boot = boot
    }

    /// This machine's, with the time of day from elsewhere.
    public static func real(now: @escaping @Sendable () -> Instant) -> MachineTime {
        // Where the system does not say it (a container), one boot looks like any other, and leases still run out.
        let boot = try? String(contentsOfFile: "/proc/sys/kernel/random/boot_id", encoding: .utf8)
        return MachineTime(
            now: now, sinceBoot: { seconds(CLOCK_BOOTTIME) }, awake: { seconds(CLOCK_MONOTONIC) },
            boot: boot?.trimmingCharacters(in: .whitespacesAndNewlines) ?? "unknown")
    }

    private static func seconds(_ clock: clockid_t) -> Double {
        var time = timespec()
        clock_gettime(clock, &time)
        return Double(time.tv_sec) + Double(time.tv_nsec) / 1e9
    }
}
