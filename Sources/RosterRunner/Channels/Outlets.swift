import RosterDelivery
import RosterModel
import RosterSettings
import RosterStore

/// The ways by which messages leave, as the configuration has them (`nudges.md`, Delivery). Where nothing is set up to
/// send by, they are written into the outbox folder.
public final class Outlets {
    private let configuration: Configuration
    private let stop: StopSignal
    private var routes: [Nudge.Channel: any Channel]
    private let templates: TemplateFolder

    /// - Parameter folder: of the outbox.
    public init(_ configuration: Configuration, outbox folder: String, templates: TemplateFolder, stop: StopSignal) {
        self.configuration = configuration
        self.templates = templates
        self.stop = stop
        var routes: [Nudge.Channel: any Channel] = [:]
        if configuration.sendsToFolder {
            for channel in Nudge.Channel.allCases {
                routes[channel] = FolderChannel(folder: folder, channel: channel)
            }
        }
        self.routes = routes
        renew(.email)
        renew(.sms)
    }

    public var channels: Set<Nudge.Channel> { Set(routes.keys) }

    /// Hands a message to its channel. `offer` is asked just before what can't be taken back.
    func send(_ claim: Claim, at now: Instant, offer: () throws -> Bool) -> DeliveryOutcome {
        let nudge = claim.nudge
        guard let route = routes[nudge.channel] else {
            return .failed(.configuration, why: "nothing is set up to send \(nudge.channel.rawValue) by")
        }
        let message = OutgoingMessage(
            nudge: nudge.id, uid: nudge.uid, to: nudge.to ?? "", bytes: claim.rendered,
            usefulUntil: claim.usefulUntil, hoursClose: claim.hoursClose, now: now)
        let outcome = route.send(message, offer: offer)
        if case .failed(.configuration, _) = outcome { renew(nudge.channel) }
        return outcome
    }

    /// A password that was refused may be another one by now: it is asked for anew with the next attempt.
    private func renew(_ channel: Nudge.Channel) {
        switch channel {
        case .email where configuration.email.isSetUp: routes[.email] = configuration.mailRoute(stop)
        case .sms where configuration.sms.isSetUp: routes[.sms] = configuration.textRoute(stop)
        default: break
        }
    }

    /// What the service's list says of an SMS whose answer was lost.
    func find(_ uncertain: Uncertain, at now: Instant) -> RosterStore.Finding {
        guard let route = routes[.sms] as? SMSChannel else {
            return .cannotAsk(why: "no SMS service is set up that could be asked")
        }
        let found = route.find(
            body: uncertain.body, to: uncertain.nudge.to ?? "", offeredAt: uncertain.offeredAt, now: now)
        return switch found {
        case .found(let serverID): .found(serverID: serverID)
        case .absent: .absent
        case .cannotAsk(let why): .cannotAsk(why: why)
        }
    }

    /// After a batch: no connection is kept for the next one, which may be hours away.
    func hangUp() {
        for route in routes.values { route.hangUp() }
    }

    /// Writes a message as it goes over the wire. Throws where it can't be written; the sentence is for the coach.
    func write(_ nudge: Nudge, facts: MessageFacts, template: String?) throws -> Written {
        let text = try facts.compose(template: template.map { try templates.read($0) })
        switch nudge.channel {
        case .sms:
            return Written(
                subject: "", body: text.text, segments: SMSText(text.text).segments, rendered: Array(text.text.utf8))
        case .email:
            let mail = configuration.mail(text, nudge: nudge, to: facts.client?.name ?? facts.coach.name, at: facts.now)
            return Written(subject: text.subject, body: text.text, rendered: try mail.render())
        }
    }
}
