extension RunnerState {
    /// What `roster doctor` says of the runner.
    /// - Parameter spoken: a moment in the coach's words.
    public func diagnosis(spoken: (Instant) -> String) -> Diagnosis {
        if let standstill {
            return Diagnosis(.runner, .wrong, standstill, next: "set this machine's clock: “timedatectl set-ntp true”")
        }
        switch work {
        case .on: return Diagnosis(.runner, .fine, "nudges go out by themselves" + troubled)
        case .off:
            return Diagnosis(
                .runner, .notSetUp, "nothing goes out by itself" + troubled,
                next: "“scripts/install --service” has that done; “rosterd once” sends what is due now")
        case .silent(let since):
            return Diagnosis(
                .runner, .wrong, "not heard of since \(spoken(since))",
                next: "“systemctl --user status rosterd” says why; “rosterd run” starts one by hand")
        case .disabled:
            return Diagnosis(.runner, .notSetUp, "nudges are switched off (nudges.enabled), so nothing goes out")
        }
    }

    private var troubled: String {
        concerns == 0
            ? ""
            : "; \(concerns) of this week's messages failed or \(concerns == 1 ? "is" : "are") uncertain (“roster nudges --sent”)"
    }
}

extension Diagnosis {
    /// What the record knows of a channel in trouble outweighs what the configuration promises.
    public func considering(_ troubles: [ChannelTrouble], spoken: (Instant) -> String) -> Diagnosis {
        let channels: [Subject: Nudge.Channel] = [.mail: .email, .sms: .sms]
        guard state == .fine, let channel = channels[subject],
            let trouble = troubles.first(where: { $0.channel == channel })
        else { return self }
        let test = subject == .mail ? "rosterd mail test" : "rosterd sms test"
        return Diagnosis(
            subject, .wrong, "nothing goes out since \(spoken(trouble.since)): \(trouble.why)",
            next: "mend it with “roster config edit”; “\(test)” finds out whether it works")
    }
}
