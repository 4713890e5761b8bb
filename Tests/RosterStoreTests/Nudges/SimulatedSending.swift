import RosterModel
import Testing

@testable import RosterStore

/// Servers that take messages or don't, as chance has it, and remember what they took.
struct SimulatedServers {
    /// What a server took, and what was so at that moment.
    struct Accepted {
        var nudge: Nudge.ID
        var client: Client.ID?
        var channel: Nudge.Channel
        var kind: Nudge.Kind
        var to: String?
        var bytes: [UInt8]
        var at: Instant
    }

    private(set) var accepted: [Accepted] = []
    private var numbers: SeededNumbers

    init(seed: UInt64) {
        numbers = SeededNumbers(seed: seed ^ 0x5E4)
    }

    enum Fate {
        case outcome(DeliveryOutcome)
        /// The process dies: before the offer, after it, or when the server has the message and nobody knows it.
        case death(offered: Bool, accepted: Bool)
    }

    mutating func fate(of claim: Claim, reliably: Bool) -> Fate {
        if reliably { return .outcome(.sent(serverID: "ok")) }
        switch Int.random(in: 0..<40, using: &numbers) {
        case 0: return .outcome(.retry(why: "451 later"))
        case 1: return .outcome(.retry(why: "429", notBefore: 7200))
        case 2: return .outcome(.failed(.recipient, why: "550 no such user"))
        case 3: return .outcome(.failed(claim.nudge.channel == .sms ? .optedOut : .mailboxFull, why: "21610"))
        case 4: return .outcome(.failed(.message, why: "554 no"))
        case 5: return .outcome(.failed(.configuration, why: "535 password"))
        case 6, 7: return .outcome(.unknown(why: "no answer"))
        case 8: return .death(offered: false, accepted: false)
        case 9: return .death(offered: true, accepted: Bool.random(using: &numbers))
        default: return .outcome(.sent(serverID: "ok"))
        }
    }

    mutating func mayHaveTaken() -> Bool { Bool.random(using: &numbers) }

    mutating func accept(_ claim: Claim, at now: Instant) {
        accepted.append(
            Accepted(
                nudge: claim.nudge.id, client: claim.nudge.client, channel: claim.nudge.channel,
                kind: claim.nudge.kind, to: claim.nudge.to, bytes: claim.rendered, at: now))
    }

    func has(_ nudge: Nudge.ID) -> Bool { accepted.contains { $0.nudge == nudge } }
}

extension Store {
    /// Written as plain as can be: which items it names.
    func claimPlainly(_ limit: Int, by sender: Sender, at now: Instant) throws -> [Claim] {
        try claim(limit, on: [.sms, .email], by: sender, at: now) { nudge, facts, _ in
            let items = facts.items.map { "#\($0.item.id)" }.joined(separator: " ")
            let text = "\(nudge.uid) \(nudge.attempts): \(items)"
            return Written(subject: "s", body: text, segments: 1, rendered: Array(text.utf8))
        }
    }
}

extension Sender {
    static func test(_ name: String = "a", boot: String = "boot", uptime: Int64 = 1000, mode: Mode = .run) -> Sender {
        Sender(name: name, mode: mode, boot: boot, uptime: uptime)
    }
}
