import Foundation
import Testing

@testable import RosterDelivery

/// `reliability.md` 8: whatever happens at a named moment, nothing that was not offered has reached the server, and what
/// was offered is uncertain only where it has.
@Suite(.serialized) struct FailpointTests {
    struct Moment: CustomTestStringConvertible, Sendable {
        var name: String
        /// What the process says when the point throws.
        var says: [String]
        /// Messages that the server has taken by then.
        var taken: Int

        var testDescription: String { name }
        var channel: String { String(name.prefix { $0 != "." }) }
    }

    static let moments = [
        Moment(name: "smtp.connected", says: ["retry"], taken: 0),
        Moment(name: "smtp.mid_data", says: ["retry"], taken: 0),
        Moment(name: "smtp.before_offered", says: ["retry"], taken: 0),
        Moment(name: "smtp.after_offered", says: ["offered", "retry"], taken: 0),
        Moment(name: "smtp.after_reply", says: ["offered", "unknown"], taken: 1),
        Moment(name: "sms.before_send", says: ["retry"], taken: 0),
        Moment(name: "sms.after_send", says: ["offered", "unknown"], taken: 1),
    ]

    @Test(arguments: moments)
    func aMomentThatThrows(_ moment: Moment) throws {
        let server = try TestServer(moment.channel == "smtp" ? "mail.py" : "sms.py")
        let probe = try Probe(moment.channel, server.port, "\(moment.name):1:throw")
        #expect(try probe.lines() == moment.says)
        #expect(try server.journal().count == moment.taken)
    }

    @Test(arguments: moments)
    func aMomentAtWhichTheProcessIsKilled(_ moment: Moment) throws {
        let server = try TestServer(moment.channel == "smtp" ? "mail.py" : "sms.py")
        let probe = try Probe(moment.channel, server.port, "\(moment.name):1:kill")
        #expect(try probe.lines() == moment.says.dropLast())
        #expect(try server.journal().count == moment.taken)
    }

    /// A laptop that slept, or a debugger: it goes on as if nothing had been.
    @Test(arguments: moments)
    func aMomentAtWhichTheProcessPauses(_ moment: Moment) throws {
        let server = try TestServer(moment.channel == "smtp" ? "mail.py" : "sms.py")
        let probe = try Probe(moment.channel, server.port, "\(moment.name):1:pause")
        try probe.goOnWhenPaused()
        #expect(try probe.lines() == ["offered", "sent"])
        #expect(try server.journal().count == 1)
    }
}

/// A process that sends one message (`DeliveryProbe`).
private final class Probe {
    private let process = Process()
    private let output = Pipe()

    init(_ channel: String, _ port: Int, _ failure: String) throws {
        // It is built beside the tests.
        process.executableURL = URL(filePath: "/proc/self/exe").resolvingSymlinksInPath().deletingLastPathComponent()
            .appending(path: "DeliveryProbe")
        process.arguments = [channel, String(port)]
        process.environment = ["ROSTER_FAIL": failure]
        process.standardOutput = output
        try process.run()
    }

    /// Until its end.
    func lines() throws -> [String] {
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        return String(decoding: text, as: UTF8.self).split(separator: "\n").map(String.init)
    }

    /// The kernel says `T` of a process that was stopped.
    func goOnWhenPaused() throws {
        let pid = process.processIdentifier
        while true {
            let facts = try String(contentsOfFile: "/proc/\(pid)/stat", encoding: .utf8)
            let state = facts[(facts.lastIndex(of: ")") ?? facts.startIndex)...].dropFirst(2).first
            try #require(state != "Z", "it ended before it paused")
            if state == "T" { break }
            sched_yield()
        }
        kill(pid, SIGCONT)
    }
}
