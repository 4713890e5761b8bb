import Foundation
import RosterModel

/// The outbox folder: a file per message, while nothing is set up to send by. Nothing leaves the machine.
///
/// A file appears whole or not at all, and the same message twice is the same file.
public final class FolderChannel: Channel {
    private let folder: String
    private let channel: Nudge.Channel

    /// - Parameter channel: whose messages: mails become `.eml`, SMS `.txt`.
    public init(folder: String, channel: Nudge.Channel) {
        self.folder = folder
        self.channel = channel
    }

    public func send(_ message: OutgoingMessage, offer: () throws -> Bool) -> DeliveryOutcome {
        let name = Self.name(of: message, channel)
        do {
            let folder = try OutboxFolder(folder)
            try folder.write(contents(of: message), to: name + ".part")
            guard try offer() else {
                folder.remove(name + ".part")
                return .withdrawn
            }
            try folder.rename(name + ".part", to: name)
            return .sent(serverID: name)
        } catch let problem as OutboxFolder.Problem {
            return .retry(why: "the outbox folder takes no message: \(problem)")
        } catch {
            return .retry(why: "it could not be noted that the message goes: \(Text.line("\(error)", limit: 200))")
        }
    }

    /// Writes a file that stays for no longer than it takes.
    public func problem() -> String? {
        do throws(OutboxFolder.Problem) {
            let folder = try OutboxFolder(folder)
            try folder.write([UInt8(ascii: "\n")], to: "roster-try.part")
            folder.remove("roster-try.part")
            return nil
        } catch {
            return "the outbox folder takes no message: \(error)"
        }
    }

    /// `12-0199a1b2.eml`
    static func name(of message: OutgoingMessage, _ channel: Nudge.Channel) -> String {
        let uid = message.uid.utf8.prefix(8).map { byte in
            Percent.isPlain(byte) && byte != UInt8(ascii: "~") ? byte : UInt8(ascii: "_")
        }
        return "\(message.nudge)-\(String(decoding: uid, as: UTF8.self))" + (channel == .email ? ".eml" : ".txt")
    }

    /// A mail says itself whom it is for. An SMS gets that as its head.
    private func contents(of message: OutgoingMessage) -> [UInt8] {
        guard channel == .sms else { return message.bytes }
        let head = "To: \(Text.line(message.to))\nDate: \(WireDate.write(message.now, in: .utc))\n\n"
        return Array(head.utf8) + message.bytes + [UInt8(ascii: "\n")]
    }
}
