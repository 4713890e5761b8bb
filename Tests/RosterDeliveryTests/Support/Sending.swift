import Foundation
import RosterModel

@testable import RosterDelivery

/// A password that must never show up anywhere.
let canary = "canary-Zx9!pass"

/// Patience for servers that answer at once or never.
let impatient = Patience(connecting: 400, answer: 300, whole: 3000, afterStop: 100)

func mailChannel(
    _ server: TestServer, scheme: String = "smtp", host: String = "127.0.0.1", needsTLS: Bool? = nil,
    authority: String? = nil, user: String? = nil, password: String = canary, patience: Patience = impatient,
    stop: StopSignal = StopSignal()
) throws -> SMTPChannel {
    let address = try unwrap(ServerAddress("\(scheme)://\(host):\(server.port)", schemes: ["smtp", "smtps"]))
    return SMTPChannel(
        SMTPChannel.Settings(
            server: address, login: user.map { Login(user: $0) { password } }, sender: "kim@example.com",
            needsTLS: needsTLS, authority: authority, patience: patience), stop: stop)
}

func unwrap<Value>(_ value: Value?) throws -> Value {
    guard let value else { throw CocoaError(.featureUnsupported) }
    return value
}

func mail(to: String = "ada@example.com", _ text: String = "Subject: Hello\r\n\r\nHello.\r\n", id: Int64 = 1)
    -> OutgoingMessage
{
    OutgoingMessage(
        nudge: Nudge.ID(id), uid: "0199a1b2-0000-7000-8000-00000000000\(id % 10)", to: to, bytes: Array(text.utf8),
        now: Instant(seconds: 1_800_000_000))
}

/// An outcome and whether the message was offered before it.
struct Attempt {
    var outcome: DeliveryOutcome
    var offers: Int

    /// What an outcome is, without its words: `retry`, `failed recipient`.
    var kind: String {
        switch outcome {
        case .sent: "sent"
        case .retry: "retry"
        case .failed(let refusal, _): "failed \(refusal.rawValue)"
        case .unknown: "unknown"
        case .withdrawn: "withdrawn"
        }
    }

    var why: String { outcome.why ?? "" }
}

extension Channel {
    func attempt(_ message: OutgoingMessage, allowed: Bool = true) -> Attempt {
        var offers = 0
        let outcome = send(message) {
            offers += 1
            return allowed
        }
        return Attempt(outcome: outcome, offers: offers)
    }
}
