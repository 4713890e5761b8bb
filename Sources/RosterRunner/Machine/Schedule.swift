import RosterModel
import RosterStore

/// When the runner wakes: for the next due thing, when the record has changed, and at least once a minute; never more
/// than once a second.
public struct Schedule {
    /// Seconds awake: when the last pass ended, and from when on the next one may begin.
    private var lastPass: Double?
    private var earliest: Double
    /// The next due thing; nil where there is none.
    private var due: Instant?
    private var isAsked = true
    private var failures = 0
    private var clock: ClockWatch

    private static let longest = 60.0
    private static let shortest = 1.0

    public init(_ time: MachineTime) {
        earliest = time.awake()
        clock = ClockWatch(time)
    }

    /// A pass is wanted whatever is due.
    public mutating func passSoon() {
        isAsked = true
    }

    /// Steps of the clock since the last look; after one a pass is wanted.
    public mutating func look(_ time: MachineTime) -> [ClockWatch.Step] {
        let steps = clock.look(time)
        if !steps.isEmpty { isAsked = true }
        return steps
    }

    public func isPassDue(_ time: MachineTime) -> Bool {
        let now = time.awake()
        guard now >= earliest else { return false }
        guard let lastPass, !isAsked else { return true }
        return now - lastPass >= Schedule.longest || due.map { $0 <= time.now() } ?? false
    }

    public mutating func passed(next: Instant?, _ time: MachineTime) {
        failures = 0
        ended(next: next, pause: Schedule.shortest, time)
    }

    /// The record could not be used: tried again after 1, 2, 4 and so on seconds, and then each minute.
    public mutating func failed(_ time: MachineTime) {
        failures += 1
        let pause = min(Schedule.longest, Double(1 << min(failures - 1, 6)))
        ended(next: time.now(), pause: pause, time)
    }

    private mutating func ended(next: Instant?, pause: Double, _ time: MachineTime) {
        isAsked = false
        due = next
        lastPass = time.awake()
        earliest = time.awake() + pause
    }

    /// Seconds until there is something to look at: the record is looked at each second.
    public func nap(_ time: MachineTime) -> Double {
        let now = time.awake()
        return isPassDue(time) ? 0 : max(0.05, min(Schedule.shortest, earliest > now ? earliest - now : 1))
    }

    /// Somebody may have changed what is due.
    public mutating func lookAtRecord(_ store: Store, _ time: MachineTime) {
        // What can't be read now is read with the next pass, which tells what is wrong.
        guard let hasChanged = try? store.hasChanged(), hasChanged else { return }
        if let next = try? store.nextDue(at: time.now()) { due = min(due ?? next, next) }
    }
}
