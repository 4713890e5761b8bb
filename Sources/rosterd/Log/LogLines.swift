import CommandDesk
import Foundation
import Logging
import RosterModel

/// The log: a line on standard error for each thing that happened. Numbers and states, never a text, a name or an address.
struct LogLines: LogHandler {
    var metadata: Logger.Metadata = [:]
    var logLevel: Logger.Level = .info
    /// The time in front of a line; nil where whoever reads the lines has a clock.
    private let stamp: (@Sendable () -> String)?

    /// - Parameter isJournal: systemd reads the lines; it writes the time down itself, and knows levels by `<N>`
    ///   (sd-daemon(3)).
    init(isJournal: Bool, clock: Clock, zone: Zone) {
        let written: @Sendable () -> String = { clock.now().rfc3339(in: zone) }
        stamp = isJournal ? nil : written
    }

    subscript(metadataKey key: String) -> Logger.Metadata.Value? {
        get { metadata[key] }
        set { metadata[key] = newValue }
    }

    func log(event: LogEvent) {
        let facts = metadata.merging(event.metadata ?? [:]) { _, own in own }
        let words = [event.message.description] + facts.sorted { $0.key < $1.key }.map { "\($0.key)=\($0.value)" }
        let start = stamp.map { "\($0()) \(event.level) " } ?? "<\(LogLines.priority(event.level))>"
        let line = Text.line(start + words.joined(separator: " ")) + "\n"
        // Where standard error takes no more there is nowhere left to tell it.
        try? Console.write(Array(line.utf8), to: STDERR_FILENO)
    }

    /// Of syslog(3).
    private static func priority(_ level: Logger.Level) -> Int {
        switch level {
        case .trace, .debug: 7
        case .info: 6
        case .notice: 5
        case .warning: 4
        case .error: 3
        case .critical: 2
        }
    }
}
