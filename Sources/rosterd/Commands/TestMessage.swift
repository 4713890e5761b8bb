import CommandDesk
import Foundation
import RosterDelivery
import RosterModel
import RosterRunner

/// One message to the coach, to see whether a channel works. Nothing of it is in the record.
struct TestMessage {
    let settings: RunnerSettings
    let console: Console

    /// By mail. Throws a `Failure` that says what happened and what to do.
    func mail() throws {
        let configuration = settings.configuration
        guard let server = configuration.email.smtp else {
            throw missing("no mail server is set up (email.smtp), so mail is written into \(settings.outbox)")
        }
        if let obstacle = configuration.mailObstacle { throw missing(obstacle) }
        guard let address = configuration.coach.email else {
            throw missing("coach.email is missing: the address to which a test goes, and your own mail")
        }
        let now = settings.clock.now()
        let text = MessageText(
            subject: "A test from Roster",
            text: """
                Hello \(configuration.coach.name ?? "coach"),

                this is the message that you asked for with “rosterd mail test”. Mail from Roster arrives.

                It goes out the way your clients' nudges do, so look at how it got here: in your inbox, and not among the \
                spam.
                """)
        let nudge = nudge(.email, to: address, at: now)
        let bytes = try configuration.mail(text, nudge: nudge, to: configuration.coach.name, at: now).render()
        try send(bytes, nudge, by: configuration.mailRoute(StopSignal()), "the mail server \(server)", at: now)
        console.print("A mail to \(address) was taken by \(server). See whether it arrives, and not among the spam.")
    }

    /// By SMS.
    func text() throws {
        let configuration = settings.configuration
        guard configuration.sms.isSetUp else {
            throw missing("no SMS service is set up (sms.account), so SMS are written into \(settings.outbox)")
        }
        if let obstacle = configuration.textObstacle { throw missing(obstacle) }
        guard let number = configuration.coach.phone else {
            throw missing("coach.phone is missing: the number to which a test goes")
        }
        let now = settings.clock.now()
        let words = "This is the message that you asked for with \"rosterd sms test\". SMS from Roster arrive."
        try send(
            Array(words.utf8), nudge(.sms, to: number, at: now), by: configuration.textRoute(StopSignal()),
            "the SMS service \(configuration.sms.api)", at: now)
        console.print("An SMS to \(number) was taken by \(configuration.sms.api). See whether it arrives.")
    }

    private func nudge(_ channel: Nudge.Channel, to address: String, at now: Instant) -> Nudge {
        // One of its own each time, as the mail's Message-ID is made of it.
        var generator = SystemRandomNumberGenerator()
        return Nudge(
            id: Nudge.ID(0), uid: UID.make(at: now, using: &generator), client: nil, kind: .message, channel: channel,
            items: [], plannedFor: now, usefulUntil: nil, state: .planned, reason: "", changed: now, to: address)
    }

    private func send(
        _ bytes: [UInt8], _ nudge: Nudge, by channel: any Channel, _ server: String, at now: Instant
    ) throws {
        let message = OutgoingMessage(nudge: nudge.id, uid: nudge.uid, to: nudge.to ?? "", bytes: bytes, now: now)
        let outcome = channel.send(message) { true }
        channel.hangUp()
        switch outcome {
        case .sent: return
        case .retry(let why, _):
            throw Failure(
                .unavailable, "nothing was sent: \(why). Nudges are tried again by themselves; try this again too")
        case .failed(.configuration, let why):
            throw Failure(.configuration, "\(server) refused: \(why). Mend it with “roster config edit”")
        case .failed(_, let why):
            throw Failure(.unavailable, "\(server) refused this message: \(why). Is the address under [coach] right?")
        case .unknown(let why):
            throw Failure(.unavailable, "nobody knows whether it went: \(why). See whether it arrives")
        case .withdrawn: throw Failure(.unavailable, "nothing was sent")
        }
    }

    private func missing(_ what: String) -> Failure {
        Failure(.configuration, "\(what). Nothing was sent; “roster config edit” opens the configuration")
    }
}
