import CommandDesk
import Foundation
import Logging
import RosterModel
import RosterRunner
import RosterStore
import Synchronization

/// All that a runner has at hand while it works: the record, who sends, and the settings they go by.
final class Office {
    let settings: RunnerSettings
    let store: Store
    let courier: Courier

    init(
        _ settings: RunnerSettings, mode: Sender.Mode, log: PassLog, time: MachineTime, stopping: Stopping
    ) throws {
        self.settings = settings
        store = try settings.open()
        for notice in store.notices { log.log.notice("\(notice.sentence)") }
        let outlets = Outlets(
            settings.configuration, outbox: settings.outbox, templates: settings.templates, stop: stopping.transfers)
        courier = Courier(
            store: store, outlets: outlets, time: time, stopping: stopping, name: Office.name(time), mode: mode,
            tell: log.tell)
    }

    /// No other process has or had it: a number is given again only after the machine's start or much later.
    private static func name(_ time: MachineTime) -> String {
        "\(time.boot.prefix(8)).\(getpid()).\(Int(time.sinceBoot() * 1000))"
    }
}

/// What can be put in order from another thread when the runner does not end in time.
final class LastOrders: Sendable {
    private let office = Mutex<
        (store: Store, inFlight: InFlight, sender: @Sendable () -> Sender, now: @Sendable () -> Instant)?
    >(nil)

    func set(_ new: Office, time: MachineTime) {
        let (name, mode) = (new.courier.sender.name, new.courier.sender.mode)
        let value = (
            store: new.store, inFlight: new.courier.inFlight,
            sender: { @Sendable in Sender(name: name, mode: mode, boot: time.boot, uptime: Int64(time.sinceBoot())) },
            now: time.now
        )
        office.withLock { $0 = value }
    }

    /// What is claimed is free again, and a message whose answer is still awaited is one of which nobody knows.
    func letGo() {
        guard let office = office.withLock({ $0 }) else { return }
        // The process ends whatever comes of it; the next one settles what is left.
        _ = try? office.store.release(by: office.sender(), at: office.now())
        if let claim = office.inFlight.current {
            _ = try? office.store.settle(
                claim, as: .unknown(why: "the runner was stopped before the answer came"), by: office.sender(),
                at: office.now())
        }
        try? office.store.beat(by: office.sender(), at: office.now(), stopped: true)
    }
}
