import RosterModel

/// What a card says of its client's nudges.
extension Card {
    /// The next one that goes out.
    /// What is too late by now expires with the next pass: it is not the next one.
    func nextNudge(at now: Instant) -> NudgeLine? {
        nudgesAhead.first { line in line.nudge.usefulUntil.map { $0 > now } ?? true }
    }

    var nudgesAhead: [NudgeLine] {
        nudges.filter { !$0.nudge.state.isEnded }.sorted { $0.nudge.plannedFor < $1.nudge.plannedFor }
    }

    /// Those that went, or were to go and did not, the latest first. What was cancelled or merged is nobody's concern.
    var nudgesGone: [NudgeLine] {
        nudges.filter { [.sent, .failed, .unknown, .expired].contains($0.nudge.state) }
            .sorted { $1.nudge.moment < $0.nudge.moment }
    }

    /// Nothing can be sent to this client, who should hear of their items.
    var hasNoChannel: Bool {
        guard let client, client.status == .active, client.nudges.way != .none else { return false }
        return !client.canBeReached(by: .email) && !client.canBeReached(by: .sms)
    }
}

extension NudgeLine {
    /// "final, SMS, today 18:00".
    func words(_ spoken: SpokenTime) -> String {
        "\(nudge.kind.word), \(nudge.channel.word), \(spoken.dayAndClock(nudge.plannedFor))"
    }

    /// "midpoint by SMS: Journal twice", with what became of it where that is not that it went.
    var storyWords: String {
        let items = itemTexts.map { Text.line($0) }.joined(separator: "; ")
        let about = items.isEmpty ? "" : ": \(items)"
        let way = "\(nudge.kind.word) by \(nudge.channel.word)"
        switch nudge.state {
        case .failed, .unknown, .expired: return "\(way) \(nudge.state.word) (\(Text.line(nudge.reason)))\(about)"
        default: return way + about
        }
    }
}
