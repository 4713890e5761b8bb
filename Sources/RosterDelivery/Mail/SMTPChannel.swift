import CTransfer
import Failpoints
import RosterModel
import Synchronization

/// Mail by SMTP. A batch goes over one connection, also after a refused address.
///
/// libcurl connects, encrypts and logs in; the envelope and the message are said from here, so that it is known which
/// command an answer is to, and a refused address does not cost the connection.
public final class SMTPChannel: Channel {
    public struct Settings: Sendable {
        /// `smtp` or `smtps`.
        public var server: ServerAddress
        /// Nil: the server is not told who we are.
        public var login: Login?
        /// The address that bounces go to.
        public var sender: String
        /// Whether nothing may be said in clear. Not needed where it stays on this machine.
        public var needsTLS: Bool
        /// A file of certificates to trust beside the system's.
        public var authority: String?
        public var patience: Patience

        public init(
            server: ServerAddress, login: Login? = nil, sender: String, needsTLS: Bool? = nil,
            authority: String? = nil, patience: Patience = .mail
        ) {
            self.server = server
            self.login = login
            self.sender = sender
            self.needsTLS = needsTLS ?? !server.isLoopback
            self.authority = authority
            self.patience = patience
        }
    }

    private static let noSender = "email.from is no address to send from"

    private let settings: Settings
    private let stop: StopSignal
    private let held = Mutex<SMTPLine?>(nil)

    public init(_ settings: Settings, stop: StopSignal) {
        self.settings = settings
        self.stop = stop
    }

    public func send(_ message: OutgoingMessage, offer: () throws -> Bool) -> DeliveryOutcome {
        guard let from = EnvelopeAddress(settings.sender) else {
            return .failed(.configuration, why: Self.noSender)
        }
        guard let to = EnvelopeAddress(message.to) else {
            return .failed(.recipient, why: "the address is none that mail can go to")
        }
        let envelope = Envelope(from: from, to: to, is8Bit: message.bytes.contains { $0 >= 0x80 })
        return held.withLock { line in
            do throws(SMTPEnding) {
                return try send(message.bytes, envelope, over: &line, offer: offer)
            } catch {
                return error.outcome
            }
        }
    }

    /// Connects, logs in and takes leave.
    public func problem() -> String? {
        guard EnvelopeAddress(settings.sender) != nil else { return Self.noSender }
        do throws(SMTPEnding) {
            try open().quit()
            return nil
        } catch {
            return error.outcome.why
        }
    }

    public func hangUp() {
        held.withLock { line in
            if !stop.isRaised { line?.quit() }
            line = nil
        }
    }

    private func send(
        _ bytes: [UInt8], _ envelope: Envelope, over held: inout SMTPLine?, offer: () throws -> Bool
    ) throws(SMTPEnding) -> DeliveryOutcome {
        guard !stop.isRaised else { throw SMTPEnding(.retry(why: "Roster was told to stop")) }
        if let old = held, !old.isIdle { held = nil }
        if let old = held {
            do throws(SMTPEnding) {
                return try talk(bytes, envelope, over: old, held: &held, offer: offer)
            } catch  where error.isStale {
                // The server had closed it for being idle: it heard nothing of this message.
                held = nil
            }
        }
        let line = try open()
        held = line
        return try talk(bytes, envelope, over: line, held: &held, offer: offer)
    }

    private func open() throws(SMTPEnding) -> SMTPLine {
        let server = settings.server
        // Roster gives the address that every machine has for itself: a laptop's name is nobody's business.
        var peer = Peer(
            url: "\(server.origin)/%5B127.0.0.1%5D", authority: settings.authority, patience: settings.patience,
            stop: stop)
        if let login = settings.login {
            peer.user = login.user
            do {
                peer.secret = try login.secret()
            } catch {
                throw SMTPEnding(
                    .failed(.configuration, why: "the mail password can't be had: \(Text.line("\(error)", limit: 200))")
                )
            }
        }
        let line: SMTPLine
        do {
            line = try SMTPLine(peer, needsTLS: settings.needsTLS)
        } catch {
            let words = ServerWords(secrets: [peer.secret].compactMap(\.self))
            throw SMTPEnding(SMTPVerdict(words: words).of(error))
        }
        try failpoint("smtp.connected", .retry(why: "the connection was given up"))
        return line
    }

    /// One message. The line is kept where the server is ready for the next.
    private func talk(
        _ bytes: [UInt8], _ envelope: Envelope, over line: SMTPLine, held: inout SMTPLine?, offer: () throws -> Bool
    ) throws(SMTPEnding) -> DeliveryOutcome {
        do throws(SMTPEnding) {
            let transfer = SMTPTransfer(line: line, envelope: envelope)
            return try transfer.run(DotLines.stuffed(bytes), offer: offer)
        } catch {
            if !error.keepsLine { held = nil }
            throw error
        }
    }
}

/// How an attempt ended before its good end.
struct SMTPEnding: Error {
    var outcome: DeliveryOutcome
    /// Whether the server waits for the next message.
    var keepsLine = false
    /// Whether the connection turned out to be gone before anything of the message was said.
    var isStale = false

    init(_ outcome: DeliveryOutcome, keepsLine: Bool = false, isStale: Bool = false) {
        self.outcome = outcome
        self.keepsLine = keepsLine
        self.isStale = isStale
    }
}

extension DeliveryOutcome {
    /// Its sentence; nil where it went well.
    var why: String? {
        switch self {
        case .retry(let why, _), .failed(_, let why), .unknown(let why): why
        case .sent, .withdrawn: nil
        }
    }
}

func failpoint(_ name: StaticString, _ outcome: DeliveryOutcome) throws(SMTPEnding) {
    do {
        try Failpoint.hit(name)
    } catch {
        throw SMTPEnding(outcome)
    }
}
