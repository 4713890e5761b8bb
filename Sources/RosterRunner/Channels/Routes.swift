import RosterDelivery
import RosterModel
import RosterSettings

extension Configuration {
    /// What keeps mail from going out, for the coach; nil where nothing does.
    public var mailObstacle: String? {
        if email.from == nil { return "email.from is missing: the address that your mail comes from" }
        if email.from.flatMap({ Mailbox($0) }) == nil { return "email.from is no address that mail can come from" }
        if email.user != nil, email.password == nil {
            return "email.user is set, and neither email.password nor email.password_command"
        }
        if email.smtp.flatMap({ ServerAddress($0, schemes: ["smtp", "smtps"]) }) == nil {
            return "email.smtp is no address of a mail server, as smtps://mail.example.com"
        }
        return nil
    }

    /// What keeps SMS from going out, for the coach; nil where nothing does.
    public var textObstacle: String? {
        if sms.token == nil { return "sms.account is set, and neither sms.token nor sms.token_command" }
        if sms.from == nil, sms.service == nil {
            return "sms.from is missing: the number that your SMS come from (or sms.service)"
        }
        guard let api = ServerAddress(sms.api, schemes: ["https", "http"]) else { return "sms.api is no web address" }
        if api.scheme != "https", !api.isLoopback { return "sms.api has to begin with https://" }
        return nil
    }

    /// The server, or what says why none can be used.
    public func mailRoute(_ stop: StopSignal) -> any Channel {
        if let obstacle = mailObstacle { return Obstacle(why: obstacle) }
        guard let server = email.smtp.flatMap({ ServerAddress($0, schemes: ["smtp", "smtps"]) }),
            let sender = email.from.flatMap({ Mailbox($0) })
        else { return Obstacle(why: "[email] is incomplete") }
        let login = email.user.map { user in
            Login(user: user, secret: secret(email.password, for: "email.password"))
        }
        return SMTPChannel(SMTPChannel.Settings(server: server, login: login, sender: sender.address), stop: stop)
    }

    public func textRoute(_ stop: StopSignal) -> any Channel {
        if let obstacle = textObstacle { return Obstacle(why: obstacle) }
        guard let api = ServerAddress(sms.api, schemes: ["https", "http"]), let account = sms.account,
            let sender = sms.from.map({ SMSChannel.Sender.number($0) }) ?? sms.service.map({ .service($0) })
        else { return Obstacle(why: "[sms] is incomplete") }
        let login = Login(user: account, secret: secret(sms.token, for: "sms.token"))
        return SMSChannel(SMSChannel.Settings(api: api, login: login, sender: sender), stop: stop)
    }

    /// Asked when it is first needed, and kept: a program that tells it may ask its user something.
    private func secret(_ source: SecretSource?, for key: String) -> @Sendable () throws -> String {
        let kept = KeptSecret(source, key: key)
        return { try kept.value() }
    }

    /// A message as a mail, from the coach to whom it is for.
    public func mail(_ text: MessageText, nudge: Nudge, to name: String?, at now: Instant) -> MailMessage {
        // In the outbox folder it comes from the coach, as far as they have said who they are.
        var from = Mailbox(email.from ?? coach.email ?? "") ?? Mailbox(address: "roster@example.invalid")
        if from.name.isEmpty { from = Mailbox(name: coach.name ?? "", address: from.address) }
        let answers = coach.email.flatMap { $0 == from.address ? nil : Mailbox(name: coach.name ?? "", address: $0) }
        return MailMessage(
            nudge: nudge.id, uid: nudge.uid, kind: nudge.kind, from: from,
            to: Mailbox(name: name ?? "", address: nudge.to ?? ""), replyTo: answers, text: text, date: now,
            zone: coach.zone)
    }
}

/// A channel of which the configuration says too little: each message waits, and the coach is told what is missing.
private struct Obstacle: Channel {
    let why: String

    func send(_ message: OutgoingMessage, offer: () throws -> Bool) -> DeliveryOutcome {
        .failed(.configuration, why: why)
    }

    func problem() -> String? { why }
}
