import CommandDesk
import Foundation
import Logging
import RosterExchange
import RosterModel
import RosterRunner

/// What happens in passes, as lines of the log; with `--trace` each change of a message's state also as a JSON line.
struct PassLog {
    let log: Logger
    let isTracing: Bool
    let clock: Clock

    func tell(_ event: PassEvent) {
        if isTracing { trace(event) }
        switch event {
        case .claimed, .offered: break
        case .message(let change): tell(change)
        case .clockWentBack(let seconds):
            log.warning("the clock went back: nothing is sent until it is right", metadata: ["seconds": "\(seconds)"])
        case .leftovers(let free, let unknown):
            log.notice(
                "took over what another runner had left", metadata: ["free": "\(free)", "unknown": "\(unknown)"])
        case .expired(let count): log.notice("too late to be sent", metadata: ["messages": "\(count)"])
        case .replanned(let clients):
            log.info("the configuration changed: planned again", metadata: ["clients": "\(clients)"])
        case .flagged(let overdue, let quiet):
            log.info("flagged", metadata: ["overdue": "\(overdue)", "quiet": "\(quiet)"])
        case .paused(let trouble):
            log.warning("\(trouble.channel.rawValue) pauses: \(trouble.why)")
        case .resumed(let channel): log.notice("\(channel.rawValue) works again")
        case .unwritten(let nudge, let why):
            log.error("what became of it could not be written yet", metadata: ["nudge": "\(nudge)", "why": "\(why)"])
        }
    }

    private func tell(_ change: PassEvent.Change) {
        let level: Logger.Level =
            switch change.to {
            case .failed, .unknown: .warning
            case .retry: .notice
            default: .info
            }
        log.log(
            level: level, "\(change.to.rawValue)",
            metadata: [
                "nudge": "\(change.nudge)", "channel": "\(change.channel.rawValue)", "attempt": "\(change.attempt)",
            ])
    }

    private func trace(_ event: PassEvent) {
        let change: PassEvent.Change
        switch event {
        case .claimed(let own), .offered(let own), .message(let own): change = own
        default: return
        }
        var line: [UInt8] = []
        JSON.object([
            "at": .integer(clock.now().seconds), "nudge": .integer(change.nudge.number), "uid": .string(change.uid),
            "channel": .string(change.channel.rawValue), "from": .string(change.from.rawValue),
            "to": .string(change.to.rawValue), "attempt": .integer(change.attempt),
        ]).write(to: &line)
        // One line each: the document is written over several.
        let flat = String(decoding: line, as: UTF8.self).split(separator: "\n").map {
            $0.trimmingCharacters(in: .whitespaces)
        }
        try? Console.write(Array((flat.joined(separator: " ") + "\n").utf8), to: STDERR_FILENO)
    }
}

extension PassLog {
    init(_ settings: RunnerSettings, isTracing: Bool) {
        let isJournal = !settings.environment["JOURNAL_STREAM", default: ""].isEmpty
        log = Logger(label: "rosterd") { _ in
            LogLines(isJournal: isJournal, clock: settings.clock, zone: settings.zone)
        }
        self.isTracing = isTracing
        clock = settings.clock
    }

    /// What a whole pass came to.
    func tell(_ report: PassReport) {
        let counts: KeyValuePairs = [
            "sent": report.sent, "failed": report.failed, "retried": report.retried, "expired": report.expired,
            "unknown": report.unknown, "flagged": report.flagged,
        ]
        let told = counts.filter { $0.value > 0 }.map { ($0.key, Logger.MetadataValue(stringLiteral: "\($0.value)")) }
        log.info(
            "pass", metadata: Logger.Metadata(uniqueKeysWithValues: told + [("took_ms", "\(report.took)")]))
    }
}
