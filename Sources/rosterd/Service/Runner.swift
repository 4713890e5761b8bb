import CommandDesk
import Foundation
import Logging
import RosterModel
import RosterRunner
import RosterStore
import Synchronization

/// `rosterd run`: pass after pass, until it is stopped.
final class Runner: Sendable {
    private let options: RunnerOptions
    private let isTracing: Bool
    private let stopping = Stopping()
    private let reload = Atomic(false)
    private let lastOrders = LastOrders()

    init(_ options: RunnerOptions, isTracing: Bool) {
        self.options = options
        self.isTracing = isTracing
    }

    /// Returns when it was stopped. Throws where it can't begin.
    func run() throws {
        try Watch(stopping).over(
            { try self.work() },
            reload: {
                self.reload.store(true, ordering: .releasing)
                self.stopping.wake()
            },
            letGo: lastOrders.letGo)
    }

    private func work() throws {
        let settings = try RunnerSettings(options)
        let log = PassLog(settings, isTracing: isTracing)
        let time = MachineTime.real(now: settings.clock.now)
        var office = try Office(settings, mode: .run, log: log, time: time, stopping: stopping)
        defer { try? office.store.close() }
        lastOrders.set(office, time: time)
        let lock = try RunnerLock(record: office.store.path)
        guard standBy(lock, log) else { return }
        log.log.info("started", metadata: ["version": "\(Version.text)", "pid": "\(getpid())"])

        // Whoever starts it may have mended what was wrong.
        try office.store.resumeChannels()
        var schedule = Schedule(time)
        let backups = DayBackups(log: log.log)
        var stamp = FileStamp(settings.paths.configuration)
        while !stopping.isStopping {
            let newStamp = FileStamp(office.settings.paths.configuration)
            if reload.exchange(false, ordering: .acquiring) || newStamp != stamp {
                stamp = newStamp
                renew(&office, log, time)
                schedule.passSoon()
            }
            for step in schedule.look(time) { tell(step, log) }
            if schedule.isPassDue(time) { pass(&office, log, time, &schedule, backups) }
            stopping.sleep(schedule.nap(time))
            schedule.lookAtRecord(office.store, time)
        }
        try office.store.beat(by: office.courier.sender, at: time.now(), stopped: true)
        log.log.info("stopped")
    }

    /// Waits until no other runner works on this record. False where it was stopped meanwhile.
    private func standBy(_ lock: RunnerLock, _ log: PassLog) -> Bool {
        var isTold = false
        while !stopping.isStopping {
            if lock.take() { return true }
            if !isTold { log.log.notice("another runner works on this record; standing by until it ends") }
            isTold = true
            stopping.sleep(1)
        }
        return false
    }

    private func pass(
        _ office: inout Office, _ log: PassLog, _ time: MachineTime, _ schedule: inout Schedule, _ backups: DayBackups
    ) {
        do {
            let report = try office.courier.pass()
            if !report.isQuiet { log.tell(report) }
            schedule.passed(next: try office.store.nextDue(at: time.now()), time)
            backups.make(office.store, on: office.settings.zone.day(of: time.now()))
        } catch {
            log.log.error("\(Failure.sentence(ofRunner: error))")
            schedule.failed(time)
            // Moved away or restored from elsewhere: what the path leads to now is the record.
            if case StoreError.replaced = error { renew(&office, log, time) }
        }
    }

    /// Opens the record anew, by the configuration as it is now. Where that is wrong, the old one holds.
    private func renew(_ office: inout Office, _ log: PassLog, _ time: MachineTime) {
        do {
            let settings = try RunnerSettings(options)
            let new = try Office(settings, mode: .run, log: log, time: time, stopping: stopping)
            new.courier.takeOver(office.courier)
            try new.store.resumeChannels()
            try? office.store.close()
            office = new
            lastOrders.set(new, time: time)
            log.log.info("read the configuration again")
        } catch {
            log.log.error("\(Failure.sentence(ofRunner: error)); going on as before")
        }
    }

    private func tell(_ step: ClockWatch.Step, _ log: PassLog) {
        switch step {
        case .slept(let seconds): log.log.notice("the machine was asleep", metadata: ["seconds": "\(seconds)"])
        case .set(let seconds): log.log.notice("the clock was set", metadata: ["seconds": "\(seconds)"])
        }
    }
}
