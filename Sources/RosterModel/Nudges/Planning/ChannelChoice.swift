/// By what a message goes: the first channel of the step that is set up, that the client wants, and by which the client
/// can be reached (rule 9 for SMS).
extension Planner {
    struct ChannelChoice {
        var channel: Nudge.Channel
        /// Why it is not the step's first; nil where it is.
        var reason: String?
    }

    func channel(for step: CadenceStep) -> ChannelChoice? {
        let wanted = wanted(by: step)
        guard let channel = wanted.first(where: isUsable) else { return nil }
        let first = isDigest ? wanted.first : step.channels.first
        guard let first, first != channel else { return ChannelChoice(channel: channel) }
        return ChannelChoice(channel: channel, reason: "by \(channel.word): \(why(not: first))")
    }

    /// A client who asked for one channel gets everything by it, whatever the step lists.
    func wanted(by step: CadenceStep) -> [Nudge.Channel] {
        switch client.nudges.way {
        case .all: step.channels
        case .email: [.email]
        case .sms: [.sms]
        case .digest: [.email, .sms]
        case .none: []
        }
    }

    func isUsable(_ channel: Nudge.Channel) -> Bool {
        cadence.channels.contains(channel) && client.canBeReached(by: channel)
    }

    private func why(not channel: Nudge.Channel) -> String {
        if [.email, .sms].contains(client.nudges.way) { return "the client wants it so" }
        guard cadence.channels.contains(channel) else { return "\(channel.word) is not set up" }
        switch channel {
        case .email: return client.email == nil ? "no address" : "the address takes no mail"
        case .sms:
            if client.phone == nil { return "no phone number" }
            switch client.smsConsent {
            case .none: return "no consent to SMS"
            case .optedOut: return "opted out of SMS"
            case .consented: return "the number takes no SMS"
            }
        }
    }
}

extension Nudge.Channel {
    /// As it stands in a sentence.
    public var word: String {
        switch self {
        case .sms: "SMS"
        case .email: "email"
        }
    }
}
