import RosterModel
import Testing

@testable import RosterRunner

@Suite("The clocks of the machine") struct ClockWatchTests {
    private func time(wall: Int64, sinceBoot: Double, awake: Double) -> MachineTime {
        MachineTime(now: { Instant(seconds: wall) }, sinceBoot: { sinceBoot }, awake: { awake }, boot: "boot")
    }

    @Test(
        "A step of more than a minute is noticed, and so is sleep",
        arguments: [
            (1060, 60, 60, []), (1119, 60, 60, []), (1001, 60, 60, []),
            (1120, 60, 60, [.set(by: 60)]), (4660, 60, 60, [.set(by: 3600)]), (0, 60, 60, [.set(by: -1060)]),
            (4660, 3660, 60, [.slept(3600)]), (1060, 3660, 60, [.slept(3600), .set(by: -3600)]),
        ] as [(Int64, Double, Double, [ClockWatch.Step])])
    func steps(wall: Int64, sinceBoot: Double, awake: Double, steps: [ClockWatch.Step]) {
        var watch = ClockWatch(time(wall: 1000, sinceBoot: 0, awake: 0))
        let later = time(wall: wall, sinceBoot: sinceBoot, awake: awake)
        #expect(watch.look(later) == steps)
        #expect(watch.look(later) == [])
    }
}
