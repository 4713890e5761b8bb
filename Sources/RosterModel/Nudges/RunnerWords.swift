/// How the runner and the channels are, in sentences with the next step.
extension RunnerState.Work {
    /// What it means and what to do; nil where nothing is.
    public func advice(_ spoken: SpokenTime) -> String? {
        switch self {
        case .on: nil
        case .off: "No runner is at work, so nothing goes out by itself: “rosterd run” starts one."
        case .silent(let since):
            "The runner has been silent for \(spoken.spell(since: since)), so nothing goes out: “rosterd run” starts it."
        case .disabled: "Nudges are disabled: enabled = true in [nudges] of the configuration lets them go out."
        }
    }
}

extension ChannelTrouble {
    /// "Email pauses since today 09:20: the server refused the password. Next try today 10:05."
    public func sentence(_ spoken: SpokenTime) -> String {
        let name = channel == .email ? "Email" : "SMS"
        let reason = Text.line(why)
        let end = reason.hasSuffix(".") ? "" : "."
        let next =
            nextAttempt.map { "Next try \(spoken.dayAndClock($0))." }
            ?? "“roster doctor” says what to set right."
        return "\(name) pauses since \(spoken.dayAndClock(since)): \(reason)\(end) \(next)"
    }
}

extension SpokenTime {
    /// How long something lasts by now: `20 min`, `3 h`, `2 days`.
    public func spell(since: Instant) -> String {
        let seconds = max(0, now.seconds(since: since))
        if seconds >= 2 * 86_400 { return "\(seconds / 86_400) days" }
        return seconds >= 3600 ? "\(seconds / 3600) h" : "\(seconds / 60) min"
    }
}
