import CTransfer

/// One connection to a mail server, open and logged in.
///
/// Unchecked: only one thread at a time has it, which `SMTPChannel` sees to with its lock.
final class SMTPLine: @unchecked Sendable {
    /// No answer, and why.
    struct Silence: Error {
        var result: ctransfer_result
    }

    private let line: OpaquePointer
    private let patience: Patience
    /// When the message under way is given up.
    private var end: Int64 = 0
    /// Whether the server still has a refused message's envelope.
    var needsReset = false
    /// What the server's words are cleaned with.
    let words: ServerWords

    /// What EHLO offered, in upper case: `PIPELINING`, `SIZE 10240000`.
    private(set) var offers: Set<Substring> = []

    struct Refused: Error {
        var result: ctransfer_result
        var stage: ctransfer_stage
        /// The last answer, where there was one.
        var reply: SMTPReply?
    }

    /// - Throws: `Refused`.
    init(_ peer: Peer, needsTLS: Bool) throws(Refused) {
        guard let line = ctransfer_line_new() else {
            throw Refused(result: CTRANSFER_OTHER, stage: CTRANSFER_GREETING, reply: nil)
        }
        self.line = line
        patience = peer.patience
        words = ServerWords(secrets: [peer.secret].compactMap(\.self))
        let result = peer.withC { ctransfer_line_open(line, $0, needsTLS ? 1 : 0) }
        guard result == CTRANSFER_DONE else {
            throw Refused(result: result, stage: ctransfer_line_stage(line), reply: lastReply)
        }
        let offered = String(cString: ctransfer_line_offers(line)).uppercased()
        offers = Set(offered.split(whereSeparator: \.isNewline))
    }

    deinit {
        ctransfer_line_free(line)
    }

    /// Whether the server is still there and waits for us, as far as can be known without asking.
    var isIdle: Bool { ctransfer_line_is_idle(line) != 0 }

    /// From now on the time for one message runs.
    func begin() {
        end = ctransfer_now() + patience.whole
    }

    /// Says one command and waits for its answer.
    func ask(_ command: String) throws(Silence) -> SMTPReply {
        try say(Array((command + "\r\n").utf8))
        return try hear()
    }

    func say(_ bytes: some Collection<UInt8>) throws(Silence) {
        let result = Array(bytes).withUnsafeBufferPointer {
            ctransfer_line_send(line, $0.baseAddress, $0.count, until)
        }
        guard result == CTRANSFER_DONE else { throw Silence(result: result) }
    }

    /// - Parameter isFate: whether this answer alone can say what became of the message.
    func hear(isFate: Bool = false) throws(Silence) -> SMTPReply {
        let result = ctransfer_line_read(line, until, isFate ? 1 : 0)
        guard result == CTRANSFER_DONE, let reply = lastReply else { throw Silence(result: result) }
        return reply
    }

    /// Takes leave, without waiting long for an answer.
    func quit() {
        end = ctransfer_now() + 500
        _ = try? ask("QUIT")
    }

    private var until: Int64 { min(end, ctransfer_now() + patience.answer) }

    private var lastReply: SMTPReply? {
        let code = Int(ctransfer_line_code(line))
        return code == 0 ? nil : SMTPReply(code: code, text: String(cString: ctransfer_line_text(line)))
    }
}
