import CTransfer
import RosterModel

/// One message over an open connection.
struct SMTPTransfer {
    let line: SMTPLine
    let envelope: Envelope

    private var verdict: SMTPVerdict { SMTPVerdict(words: line.words) }

    init(line: SMTPLine, envelope: Envelope) {
        self.line = line
        self.envelope = envelope
    }

    /// - Parameter message: with its dots doubled, without its end.
    func run(_ message: [UInt8], offer: () throws -> Bool) throws(SMTPEnding) -> DeliveryOutcome {
        line.begin()
        try introduce()
        try command("DATA")
        let go = try hear()
        guard go.code == 354 else { throw refused(go, .data) }
        try sendBody(message)
        try failpoint("smtp.before_offered", .retry(why: "it was given up before its end"))
        try ask(offer)
        try failpoint("smtp.after_offered", .retry(why: "it was given up before its end"))
        let reply = try sendEnd()
        try failpoint("smtp.after_reply", .unknown(why: "the answer was lost"))
        guard reply.isPositive else { throw refused(reply, .end) }
        line.needsReset = false
        return .sent(serverID: reply.queueID)
    }

    /// Sender and recipient, in one breath where the server takes that (RFC 2920).
    private func introduce() throws(SMTPEnding) {
        if envelope.needsUTF8, !line.offers.contains("SMTPUTF8") {
            let whose = envelope.from.needsUTF8 ? DeliveryOutcome.Refusal.configuration : .recipient
            let why = "your mail server takes no addresses with letters beyond ASCII"
            throw SMTPEnding(.failed(whose, why: why), keepsLine: true)
        }
        // Where the sender is refused for an extension that only the recipient needs, it is the recipient's matter.
        let isForeign = envelope.to.needsUTF8 && !envelope.from.needsUTF8
        var commands: [(text: String, step: SMTPVerdict.Step)] = [
            (envelope.mail(offers: line.offers), isForeign ? .recipient : .mail), (envelope.rcpt, .recipient),
        ]
        if line.needsReset { commands.insert(("RSET", .mail), at: 0) }
        line.needsReset = true
        if line.offers.contains("PIPELINING") {
            try command(commands.map(\.text).joined(separator: "\r\n"), isFirst: true)
            // All are heard before one is judged: else the next message would take them for its own.
            var replies: [SMTPReply] = []
            for index in commands.indices where replies.last?.code != 421 {
                replies.append(try hear(isFirst: index == 0))
            }
            for (index, reply) in replies.enumerated() where !reply.isPositive {
                throw refused(reply, commands[index].step, isFirst: index == 0)
            }
        } else {
            for (index, each) in commands.enumerated() {
                try command(each.text, isFirst: index == 0)
                let reply = try hear(isFirst: index == 0)
                if !reply.isPositive { throw refused(reply, each.step, isFirst: index == 0) }
            }
        }
    }

    private func sendBody(_ message: [UInt8]) throws(SMTPEnding) {
        try say(message.prefix(message.count / 2))
        try failpoint("smtp.mid_data", .retry(why: "it was given up in its middle"))
        try say(message.dropFirst(message.count / 2))
        // A server that has something to say now, or is gone, takes no more.
        guard line.isIdle else {
            let reply = try hear()
            throw SMTPEnding(
                reply.isTransient || reply.isPermanent
                    ? verdict.of(reply, to: .data)
                    : verdict.of(SMTPLine.Silence(result: CTRANSFER_GARBLED), afterEnd: false))
        }
    }

    private func ask(_ offer: () throws -> Bool) throws(SMTPEnding) {
        let isStillWanted: Bool
        do {
            isStillWanted = try offer()
        } catch {
            throw SMTPEnding(
                .retry(why: "it could not be noted that the message goes: \(Text.line("\(error)", limit: 200))"))
        }
        if !isStillWanted { throw SMTPEnding(.withdrawn) }
    }

    private func sendEnd() throws(SMTPEnding) -> SMTPReply {
        do throws(SMTPLine.Silence) {
            try line.say(DotLines.end)
            let reply = try line.hear(isFate: true)
            guard reply.isPositive || reply.isTransient || reply.isPermanent else {
                throw SMTPLine.Silence(result: CTRANSFER_GARBLED)
            }
            return reply
        } catch {
            throw SMTPEnding(verdict.of(error, afterEnd: true))
        }
    }

    private func command(_ text: String, isFirst: Bool = false) throws(SMTPEnding) {
        try say(Array((text + "\r\n").utf8), isFirst: isFirst)
    }

    private func say(_ bytes: some Collection<UInt8>, isFirst: Bool = false) throws(SMTPEnding) {
        do {
            try line.say(bytes)
        } catch {
            throw SMTPEnding(verdict.of(error, afterEnd: false), isStale: isFirst && error.result == CTRANSFER_CUT)
        }
    }

    private func hear(isFirst: Bool = false) throws(SMTPEnding) -> SMTPReply {
        do {
            return try line.hear()
        } catch {
            throw SMTPEnding(verdict.of(error, afterEnd: false), isStale: isFirst && error.result == CTRANSFER_CUT)
        }
    }

    /// After 421 the server is going; any other refusal leaves it waiting for the next message.
    private func refused(_ reply: SMTPReply, _ step: SMTPVerdict.Step, isFirst: Bool = false) -> SMTPEnding {
        guard reply.isTransient || reply.isPermanent else {
            return SMTPEnding(verdict.of(SMTPLine.Silence(result: CTRANSFER_GARBLED), afterEnd: false))
        }
        return SMTPEnding(
            verdict.of(reply, to: step), keepsLine: reply.code != 421, isStale: isFirst && reply.code == 421)
    }
}
