import RosterModel
import Synchronization
import Testing

@testable import RosterRunner

@Suite("When the runner wakes") struct ScheduleTests {
    /// A machine whose clocks go as the test says.
    private final class Machine: Sendable {
        private let seconds = Mutex(0.0)

        var time: MachineTime {
            MachineTime(
                now: { Instant(seconds: 1_000_000 + Int64(self.now)) }, sinceBoot: { self.now }, awake: { self.now },
                boot: "boot")
        }
        var now: Double { seconds.withLock { $0 } }

        func pass(_ count: Double) {
            seconds.withLock { $0 += count }
        }
    }

    private let machine = Machine()

    private func after(seconds: Int64) -> Instant { machine.time.now().adding(seconds: seconds) }

    @Test("At once, for what is due next, and once a minute whatever is due") func usual() {
        var schedule = Schedule(machine.time)
        #expect(schedule.isPassDue(machine.time))
        schedule.passed(next: after(seconds: 20), machine.time)
        machine.pass(19)
        #expect(!schedule.isPassDue(machine.time))
        machine.pass(1)
        #expect(schedule.isPassDue(machine.time))
        schedule.passed(next: nil, machine.time)
        machine.pass(59)
        #expect(!schedule.isPassDue(machine.time))
        machine.pass(1)
        #expect(schedule.isPassDue(machine.time))
    }

    @Test("Never twice within a second, whatever is due") func second() {
        var schedule = Schedule(machine.time)
        schedule.passed(next: after(seconds: -5), machine.time)
        schedule.passSoon()
        machine.pass(0.9)
        #expect(!schedule.isPassDue(machine.time))
        #expect(schedule.nap(machine.time) < 0.2)
        machine.pass(0.1)
        #expect(schedule.isPassDue(machine.time))
        #expect(schedule.nap(machine.time) == 0)
    }

    @Test("After failures more and more seldom, and once a minute in the end") func failures() {
        var schedule = Schedule(machine.time)
        for wait in [1.0, 2, 4, 8, 16, 32, 60, 60] {
            schedule.failed(machine.time)
            machine.pass(wait - 0.5)
            #expect(!schedule.isPassDue(machine.time), "\(wait)")
            machine.pass(0.5)
            #expect(schedule.isPassDue(machine.time), "\(wait)")
        }
        schedule.passed(next: nil, machine.time)
        schedule.failed(machine.time)
        machine.pass(1)
        #expect(schedule.isPassDue(machine.time))
    }

    @Test("At once when the clock was set") func step() {
        var schedule = Schedule(machine.time)
        schedule.passed(next: nil, machine.time)
        machine.pass(2)
        let set = MachineTime(
            now: { Instant(seconds: 2_000_000) }, sinceBoot: machine.time.sinceBoot, awake: machine.time.awake,
            boot: "boot")
        #expect(!schedule.isPassDue(machine.time))
        #expect(schedule.look(set) == [.set(by: 999_998)])
        #expect(schedule.isPassDue(set))
    }
}
