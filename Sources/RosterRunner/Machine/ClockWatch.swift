import RosterModel

/// Notices that the time of day was set, or that the machine was asleep: what was thought of the next hour may be wrong
/// then (`reliability.md` 2.10).
public struct ClockWatch: Sendable {
    private var wall: Int64
    private var sinceBoot: Double
    private var awake: Double

    /// Seconds from which a step counts.
    private static let tolerance = 60.0

    public enum Step: Equatable, Sendable {
        /// The clock was set: on by so many seconds, or back where they are negative.
        case set(by: Int64)
        /// The machine slept for so many seconds.
        case slept(Int64)
    }

    public init(_ time: MachineTime) {
        wall = time.now().seconds
        sinceBoot = time.sinceBoot()
        awake = time.awake()
    }

    /// What has happened since the last look.
    public mutating func look(_ time: MachineTime) -> [Step] {
        let before = self
        self = ClockWatch(time)
        let passed = sinceBoot - before.sinceBoot
        let asleep = passed - (awake - before.awake)
        let step = Double(wall - before.wall) - passed
        var steps: [Step] = []
        if asleep >= ClockWatch.tolerance { steps.append(.slept(Int64(asleep))) }
        if abs(step) >= ClockWatch.tolerance { steps.append(.set(by: Int64(step.rounded()))) }
        return steps
    }
}
