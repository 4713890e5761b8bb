import RosterModel
import RosterStore
import Synchronization

/// Whoever sends: pass after pass, one message at a time. Belongs to one thread.
public final class Courier {
    let store: Store
    let outlets: Outlets
    let time: MachineTime
    let stopping: Stopping
    let name: String
    let mode: Sender.Mode
    let tell: (PassEvent) -> Void
    /// What is with its channel at this moment, for whoever has to end the process meanwhile.
    public let inFlight = InFlight()

    var pace = Pace()
    /// What became of messages and could not be written yet: the disk was full, or somebody had the file alone.
    var unwritten: [(claim: Claim, outcome: DeliveryOutcome)] = []
    /// What became of the last message, on its way into the record.
    let outcomes = OutcomeDesk<Nudge.State>()
    var settling: (claim: Claim, outcome: DeliveryOutcome)?
    private var isClockBack = false

    /// - Parameter name: one that no other process has or had.
    public init(
        store: Store, outlets: Outlets, time: MachineTime, stopping: Stopping, name: String, mode: Sender.Mode,
        tell: @escaping (PassEvent) -> Void
    ) {
        self.store = store
        self.outlets = outlets
        self.time = time
        self.stopping = stopping
        self.name = name
        self.mode = mode
        self.tell = tell
    }

    /// What the one before it could not write down yet.
    public func takeOver(_ other: Courier) {
        unwritten += other.unwritten
    }

    public var sender: Sender {
        Sender(name: name, mode: mode, boot: time.boot, uptime: Int64(time.sinceBoot()))
    }

    /// One pass: what is uncertain is asked about, what is overdue flagged, what is due sent. Throws where the record
    /// can't be used; what was taken to be sent is free again then, or else with the next pass.
    public func pass() throws -> PassReport {
        let begin = time.awake()
        var report = PassReport()
        try writeTheRest(&report)
        let troubles = try store.runnerState(at: time.now()).troubles
        if try begins(&report) {
            // Answers, calendars and notes come in here, before anything goes out that they would have changed.
            try askAbout(&report)
            try flag(&report)
            try send(&report)
        }
        tellOfChannels(troubles, try store.runnerState(at: time.now()).troubles)
        report.took = Int((time.awake() - begin) * 1000)
        return report
    }

    /// False where nothing may be sent.
    private func begins(_ report: inout PassReport) throws -> Bool {
        pace.beginPass()
        let start = try store.beginPass(by: sender, at: time.now())
        if start.recovered + start.unknown > 0 {
            tell(.leftovers(free: start.recovered, unknown: start.unknown))
        }
        if start.replanned > 0 { tell(.replanned(start.replanned)) }
        report.unknown += start.unknown
        if let seconds = start.clockWentBackBy {
            // Said once, and not with each pass.
            if !isClockBack { tell(.clockWentBack(seconds)) }
            isClockBack = true
            return false
        }
        isClockBack = false
        report.expired += start.expired
        if start.expired > 0 { tell(.expired(start.expired)) }
        return true
    }

    private func flag(_ report: inout PassReport) throws {
        let overdue = try store.flagOverdue(at: time.now())
        let quiet = try store.flagQuiet(at: time.now())
        if overdue + quiet > 0 { tell(.flagged(overdue: overdue, quiet: quiet)) }
        report.flagged += overdue + quiet
    }

    private func tellOfChannels(_ before: [ChannelTrouble], _ after: [ChannelTrouble]) {
        for trouble in after where !before.contains(where: { $0.channel == trouble.channel && $0.why == trouble.why }) {
            tell(.paused(trouble))
        }
        for trouble in before where !after.contains(where: { $0.channel == trouble.channel }) {
            tell(.resumed(trouble.channel))
        }
    }
}

/// The message that is with its channel, seen from another thread.
public final class InFlight: Sendable {
    private let claim = Mutex<Claim?>(nil)

    /// Nil where none is.
    public var current: Claim? { claim.withLock { $0 } }

    func set(_ new: Claim?) {
        claim.withLock { $0 = new }
    }
}
