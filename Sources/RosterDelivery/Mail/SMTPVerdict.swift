import CTransfer
import RosterModel

/// What the answers of a mail server mean for a message (`reliability.md` 2.4): a final code wins, and what was refused
/// says whose matter it is.
struct SMTPVerdict {
    /// What an answer is to.
    enum Step {
        case mail, recipient, data
        /// The end of the message.
        case end
    }

    var words: ServerWords

    /// Of an answer that is no yes, and 4xx or 5xx.
    func of(_ reply: SMTPReply, to step: Step) -> DeliveryOutcome {
        let said = "\(reply.code) \(words.tidy(reply.text))"
        if reply.isTransient { return .retry(why: "the mail server said to try again later: \(said)") }
        switch step {
        case .mail:
            return .failed(.configuration, why: "the mail server doesn't let you send: \(said)")
        case .recipient:
            if reply.saysFull { return .failed(.mailboxFull, why: "the mailbox is full: \(said)") }
            if reply.saysWhoAreYou {
                return .failed(.configuration, why: "the mail server doesn't send for you: \(said)")
            }
            return .failed(.recipient, why: "the mail server refused the address: \(said)")
        case .data:
            return .failed(.message, why: "the mail server refused the message: \(said)")
        case .end:
            if reply.saysFull { return .failed(.mailboxFull, why: "the mailbox is full: \(said)") }
            return .failed(.message, why: "the mail server refused the message: \(said)")
        }
    }

    /// Where no conversation came about. Nothing irrevocable has happened then.
    func of(_ refused: SMTPLine.Refused) -> DeliveryOutcome {
        let said = refused.reply.map { ": \($0.code) \(words.tidy($0.text))" } ?? ""
        switch refused.result {
        case CTRANSFER_BAD_CERTIFICATE:
            return .failed(
                .configuration,
                why: "the mail server's certificate is not one for the name in email.smtp, or not trusted")
        case CTRANSFER_NO_LIBRARY: return .failed(.configuration, why: Self.noLibrary)
        case CTRANSFER_BAD_ADDRESS: return .failed(.configuration, why: "email.smtp is no address of a mail server")
        default: break
        }
        if let reply = refused.reply, reply.isPermanent {
            return refused.stage == CTRANSFER_STARTTLS
                ? .retry(why: "the mail server refused to encrypt, so nothing was sent\(said)")
                : .failed(.configuration, why: "the mail server \(Self.refusal(at: refused.stage))\(said)")
        }
        if let reply = refused.reply, reply.isTransient {
            return .retry(why: "the mail server said to try again later\(said)")
        }
        if refused.result == CTRANSFER_LOGIN_REFUSED {
            return .failed(.configuration, why: "the mail server has no way to log in that Roster knows")
        }
        return .retry(why: "the mail server \(Self.trouble(refused.result))")
    }

    /// Where an answer stayed away.
    func of(_ silence: SMTPLine.Silence, afterEnd: Bool) -> DeliveryOutcome {
        let trouble = Self.trouble(silence.result)
        guard afterEnd else { return .retry(why: "the mail server \(trouble); the message was not sent to its end") }
        return .unknown(why: "the mail server \(trouble) after the message's end, without saying whether it took it")
    }

    static let noLibrary = "nothing can be sent without libcurl; install the package libcurl4"

    private static func refusal(at stage: ctransfer_stage) -> String {
        switch stage {
        case CTRANSFER_AUTH: "refused the user or password"
        default: "refused to talk"
        }
    }

    /// What went wrong on the way, as it follows "the mail server".
    static func trouble(_ result: ctransfer_result) -> String {
        switch result {
        case CTRANSFER_STOPPED: "was left when Roster was told to stop"
        case CTRANSFER_TIMED_OUT: "didn't answer in time"
        case CTRANSFER_NO_HOST: "wasn't found; is this machine online?"
        case CTRANSFER_NO_CONNECTION: "couldn't be reached"
        case CTRANSFER_NO_TLS: "couldn't agree on how to encrypt"
        case CTRANSFER_TLS_NOT_OFFERED: "doesn't offer to encrypt (STARTTLS), so nothing was sent"
        case CTRANSFER_CUT: "broke the connection"
        case CTRANSFER_GARBLED: "answered with what is no answer"
        default: "couldn't be talked with"
        }
    }
}
