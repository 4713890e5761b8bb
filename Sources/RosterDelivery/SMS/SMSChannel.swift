import CTransfer
import Failpoints
import RosterModel

/// SMS by Twilio's Messages resource, and servers compatible with it (`protocols.md`).
public final class SMSChannel: Channel {
    public struct Settings: Sendable {
        /// `https`, or `http` where it stays on this machine.
        public var api: ServerAddress
        /// The account and its token.
        public var login: Login
        public var sender: Sender
        /// A file of certificates to trust beside the system's.
        public var authority: String?
        public var patience: Patience

        public init(
            api: ServerAddress, login: Login, sender: Sender, authority: String? = nil, patience: Patience = .web
        ) {
            self.api = api
            self.login = login
            self.sender = sender
            self.authority = authority
            self.patience = patience
        }
    }

    public enum Sender: Equatable, Sendable {
        /// E.164.
        case number(String)
        /// The id of a messaging service, which picks one of its numbers.
        case service(String)
    }

    let settings: Settings
    let stop: StopSignal

    public init(_ settings: Settings, stop: StopSignal) {
        self.settings = settings
        self.stop = stop
    }

    /// How long their queue may keep it, at most; seconds.
    static let longestValidity: Int64 = 36_000

    public func send(_ message: OutgoingMessage, offer: () throws -> Bool) -> DeliveryOutcome {
        guard !stop.isRaised else { return .retry(why: "Roster was told to stop") }
        guard Self.isNumber(message.to) else {
            return .failed(.recipient, why: "the number is none that an SMS can go to")
        }
        guard let validity = Self.validity(of: message) else {
            return .retry(why: "there was no time left for it to arrive")
        }
        var fields = [("To", message.to)]
        switch settings.sender {
        case .number(let number): fields.append(("From", number))
        case .service(let service): fields.append(("MessagingServiceSid", service))
        }
        fields.append(("Body", String(decoding: message.bytes, as: UTF8.self)))
        fields.append(("ValidityPeriod", String(validity)))
        let request: WebRequest
        do {
            request = try self.request(path: messagesPath, form: Percent.form(fields))
        } catch {
            return .failed(.configuration, why: error.why)
        }
        let verdict = SMSVerdict(words: request.words, now: message.now)
        return request.ask {
            try Failpoint.hit("sms.before_send")
            return try offer()
        } then: { answer in
            do {
                if answer.wasSent { try Failpoint.hit("sms.after_send") }
                return verdict.of(answer)
            } catch {
                return .unknown(why: "the answer was lost")
            }
        }
    }

    /// Asks for the newest of the account's messages, with the token.
    public func problem() -> String? {
        do throws(NotSetUp) {
            _ = try page(at: messagesPath + "?PageSize=1")
            return nil
        } catch {
            return error.why
        }
    }

    /// Seconds that their queue may keep it, so that it can arrive neither stale nor out of hours (`reliability.md` 2.6).
    /// Nil where that has passed.
    static func validity(of message: OutgoingMessage) -> Int64? {
        let ends = [message.usefulUntil, message.hoursClose].compactMap { $0?.seconds(since: message.now) }
        let seconds = ends.reduce(longestValidity, min)
        return seconds < 1 ? nil : seconds
    }

    private static func isNumber(_ text: String) -> Bool {
        text.first == "+" && (8...15).contains(text.utf8.count - 1)
            && text.utf8.dropFirst().allSatisfy { (UInt8(ascii: "0")...UInt8(ascii: "9")).contains($0) }
    }
}

extension SMSChannel {
    var messagesPath: String {
        "\(settings.api.path)/2010-04-01/Accounts/\(Percent.encode(settings.login.user))/Messages.json"
    }

    struct NotSetUp: Error {
        var why: String
    }

    func request(path: String, form: String?) throws(NotSetUp) -> WebRequest {
        guard settings.api.scheme == "https" || settings.api.isLoopback else {
            throw NotSetUp(why: "sms.api has to begin with https://: else the token would be readable on the way")
        }
        let secret: String
        do {
            secret = try settings.login.secret()
        } catch {
            throw NotSetUp(why: "the SMS token can't be had: \(Text.line("\(error)", limit: 200))")
        }
        let peer = Peer(
            url: settings.api.origin + path, user: settings.login.user, secret: secret, authority: settings.authority,
            patience: settings.patience, stop: stop)
        return WebRequest(peer: peer, form: form)
    }
}
