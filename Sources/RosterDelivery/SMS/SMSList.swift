import CTransfer
import Foundation
import RosterModel

extension SMSChannel {
    /// What the service's list says about an SMS whose answer was lost.
    public enum Finding: Equatable, Sendable {
        /// It was taken. With the number that the service gave it.
        case found(serverID: String)
        /// The list was read, and it is not there.
        case absent
        case cannotAsk(why: String)
    }

    /// Looks for an SMS in the service's list (`reliability.md` 2.7): to that number, from ours, the same text to the
    /// byte, made between two minutes before it was offered and now.
    public func find(body: String, to number: String, offeredAt: Instant, now: Instant) -> Finding {
        let sought = SoughtSMS(
            body: body, to: number, sender: settings.sender, since: offeredAt.adding(seconds: -120), until: now)
        var fields = [("To", number)]
        if case .number(let own) = settings.sender { fields.append(("From", own)) }
        fields.append(("PageSize", "200"))
        var path = messagesPath + "?" + Percent.form(fields)
        for _ in 0..<Self.mostPages {
            guard !stop.isRaised else { return .cannotAsk(why: "Roster was told to stop") }
            let page: SMSPage
            do {
                page = try self.page(at: path)
            } catch {
                return .cannotAsk(why: error.why)
            }
            switch page.look(for: sought) {
            case .found(let sid): return .found(serverID: sid)
            case .unsure(let why): return .cannotAsk(why: why)
            case .absent: break
            }
            guard let next = page.next, !page.isOlder(than: sought.since) else { return .absent }
            guard let following = followingPath(next), following != path else {
                return .cannotAsk(why: "the SMS service's list goes on where Roster doesn't follow")
            }
            path = following
        }
        return .cannotAsk(why: "the SMS service's list is too long to be read")
    }

    private static let mostPages = 10

    func page(at path: String) throws(NotSetUp) -> SMSPage {
        let request = try request(path: path, form: nil)
        let words = request.words
        let read: Result<SMSPage, NotSetUp> = request.ask {
            true
        } then: { answer in
            guard answer.isWhole else {
                return .failure(NotSetUp(why: "the SMS service \(SMSVerdict.trouble(answer.result))"))
            }
            let json = (try? JSONSerialization.jsonObject(with: Data(answer.body))) as? [String: Any]
            guard answer.status == 200 else {
                let said = (json?["message"] as? String).map { ": " + words.tidy($0) } ?? ""
                return .failure(NotSetUp(why: "the SMS service doesn't show its list (\(answer.status))\(said)"))
            }
            return SMSPage(json).map(Result.success)
                ?? .failure(NotSetUp(why: "the SMS service's list can't be read"))
        }
        return try read.get()
    }

    /// Only on the same server: whatever is asked gets the token.
    private func followingPath(_ next: String) -> String? {
        let origin = settings.api.origin
        let path = next.hasPrefix(origin) ? String(next.dropFirst(origin.count)) : next
        guard path.hasPrefix("/"), !path.hasPrefix("//"), path.utf8.count <= 2000,
            path.utf8.allSatisfy({ (0x21...0x7E).contains($0) && $0 != UInt8(ascii: "\\") })
        else { return nil }
        return path
    }
}

/// The SMS that is looked for.
struct SoughtSMS {
    var body: String
    var to: String
    var sender: SMSChannel.Sender
    var since: Instant
    var until: Instant
}

/// One page of the service's list.
struct SMSPage {
    struct Message {
        var sid: String?
        var to: String?
        var from: String?
        var service: String?
        var body: String?
        var direction: String?
        var created: Instant?
    }

    enum Look: Equatable {
        case found(String)
        case absent
        case unsure(String)
    }

    private var messages: [Message]
    var next: String?

    /// Nil where it is no such list.
    init?(_ json: [String: Any]?) {
        guard let list = json?["messages"] as? [[String: Any]] else { return nil }
        messages = list.map { one in
            Message(
                sid: one["sid"] as? String, to: one["to"] as? String, from: one["from"] as? String,
                service: one["messaging_service_sid"] as? String, body: one["body"] as? String,
                direction: one["direction"] as? String,
                created: (one["date_created"] as? String).flatMap { WireDate.read($0) ?? Instant(rfc3339: $0) })
        }
        next = (json?["next_page_uri"] as? String).flatMap { $0.isEmpty ? nil : $0 }
    }

    func look(for sought: SoughtSMS) -> Look {
        for message in messages where isLike(message, sought) {
            guard let created = message.created else { return .unsure("the SMS service's list has no times") }
            guard created >= sought.since, created <= sought.until else { continue }
            guard let sid = message.sid, SMSVerdict.isID(sid) else {
                return .unsure("the SMS service's list has no numbers of messages")
            }
            return .found(sid)
        }
        return .absent
    }

    /// Whether all that follows is older: the newest come first.
    func isOlder(than instant: Instant) -> Bool {
        !messages.isEmpty && messages.allSatisfy { $0.created.map { $0 < instant } ?? false }
    }

    private func isLike(_ message: Message, _ sought: SoughtSMS) -> Bool {
        guard message.to == sought.to, message.direction?.hasPrefix("outbound") == true,
            message.body.map({ $0.utf8.elementsEqual(sought.body.utf8) }) == true
        else { return false }
        return switch sought.sender {
        case .number(let number): message.from == number
        // Until it is sent, no number of the service has been picked.
        case .service(let service): message.service == nil || message.service == service
        }
    }
}
