import CTransfer
import Foundation
import RosterModel

/// What the answer to an SMS means for it (`reliability.md` 2.6, `protocols.md`).
struct SMSVerdict {
    var words: ServerWords
    var now: Instant

    /// The longest that a server may ask to wait; seconds.
    static let longestWait: Int64 = 86_400

    func of(_ answer: WebAnswer) -> DeliveryOutcome {
        guard answer.wasSent else { return ofNothingSent(answer) }
        guard answer.isWhole else {
            return .unknown(why: "the SMS service \(Self.trouble(answer.result)), without saying whether it took it")
        }
        let json = (try? JSONSerialization.jsonObject(with: Data(answer.body))) as? [String: Any]
        switch answer.status {
        case 200...299: return ofAccepted(json)
        case 400...499: return ofRefusal(answer, json)
        case 300...399:
            return .unknown(
                why: "the SMS service sent elsewhere (\(answer.status)), where Roster doesn't go; see sms.api")
        default: return .unknown(why: "the SMS service had a problem of its own (\(answer.status))")
        }
    }

    private func ofNothingSent(_ answer: WebAnswer) -> DeliveryOutcome {
        if let problem = answer.problem {
            return .retry(why: "it could not be noted that the message goes: \(Text.line("\(problem)", limit: 200))")
        }
        switch answer.result {
        case CTRANSFER_WITHDRAWN: return .withdrawn
        case CTRANSFER_BAD_CERTIFICATE:
            return .failed(
                .configuration, why: "the SMS service's certificate is not one for the name in sms.api, or not trusted")
        case CTRANSFER_NO_LIBRARY: return .failed(.configuration, why: SMTPVerdict.noLibrary)
        case CTRANSFER_BAD_ADDRESS: return .failed(.configuration, why: "sms.api is no address of a server")
        default: return .retry(why: "the SMS service \(Self.trouble(answer.result))")
        }
    }

    private func ofAccepted(_ json: [String: Any]?) -> DeliveryOutcome {
        guard let json, let sid = json["sid"] as? String, Self.isID(sid) else {
            return .unknown(why: "the SMS service answered with what can't be read")
        }
        if let status = json["status"] as? String, ["failed", "undelivered", "canceled"].contains(status) {
            let code = json["error_code"] as? Int
            return refusal(code: code, said: said(code, json["error_message"] as? String))
        }
        return .sent(serverID: sid)
    }

    private func ofRefusal(_ answer: WebAnswer, _ json: [String: Any]?) -> DeliveryOutcome {
        let code = json?["code"] as? Int
        let said = said(code ?? answer.status, json?["message"] as? String)
        if answer.status == 429 || Self.busy.contains(code ?? 0) {
            return .retry(why: "the SMS service asks to go slower: \(said)", notBefore: wait(answer))
        }
        if answer.status == 408 { return .retry(why: "the SMS service didn't get the message in time: \(said)") }
        // 404 and 405 are about the address and the account, not the message: both stand in the path.
        if [401, 403, 404, 405].contains(answer.status), !Self.isAboutMessage(code) {
            return .failed(.configuration, why: "the SMS service doesn't let you send: \(said)")
        }
        return refusal(code: code, said: said)
    }

    private func refusal(code: Int?, said: String) -> DeliveryOutcome {
        switch code ?? 0 {
        case 21610: .failed(.optedOut, why: "the number has opted out: \(said)")
        case 21211, 21614: .failed(.recipient, why: "the number takes no SMS: \(said)")
        case 20003, 20404: .failed(.configuration, why: "the SMS service doesn't let you send: \(said)")
        case let code where Self.sender.contains(code):
            .failed(.configuration, why: "the SMS service doesn't send from your number or service: \(said)")
        default: .failed(.message, why: "the SMS service refused the message: \(said)")
        }
    }

    /// Codes about `From` and `MessagingServiceSid` that hold for every message: no such number, one that can't send,
    /// no such service, one without numbers.
    private static let sender: Set<Int> = [21212, 21601, 21603, 21659, 21660, 21661, 21701, 21703, 21705]
    /// Too many requests; too many messages waiting for one number.
    private static let busy: Set<Int> = [20429, 21611]

    private static func isAboutMessage(_ code: Int?) -> Bool {
        code.map { (21_000..<22_000).contains($0) || (30_000..<40_000).contains($0) } ?? false
    }

    private func said(_ code: Int?, _ message: String?) -> String {
        [code.map(String.init), message.map(words.tidy)].compactMap(\.self).joined(separator: " ")
    }

    /// Seconds that the server asks to wait (RFC 9110, 10.2.3): a number, or a date, which is compared with its own.
    private func wait(_ answer: WebAnswer) -> Int64? {
        let seconds: Int64
        if !answer.retryAfter.isEmpty, answer.retryAfter.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
            seconds = Int64(answer.retryAfter) ?? .max
        } else if let date = WireDate.read(answer.retryAfter) {
            seconds = date.seconds(since: WireDate.read(answer.date) ?? now)
        } else {
            return nil
        }
        return min(max(0, seconds), Self.longestWait)
    }

    /// Whether it looks like the number of a message, which goes into the record.
    static func isID(_ text: String) -> Bool {
        (1...64).contains(text.utf8.count) && text.utf8.allSatisfy { Percent.isPlain($0) }
    }

    /// What went wrong on the way, as it follows "the SMS service".
    static func trouble(_ result: ctransfer_result) -> String {
        switch result {
        case CTRANSFER_GARBLED: "answered with what can't be read"
        default: SMTPVerdict.trouble(result)
        }
    }
}
