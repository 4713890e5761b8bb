import RosterModel

/// What the words in the date prompt mean.
struct DatePreview: Equatable, Sendable {
    var decision: TriageDecision?
    /// "Fri 27 Nov 18:00", or what is wrong with it.
    var words: String
}

extension Triage {
    /// Reads a WHEN of `capture.md` in the zone of the client whose item comes first.
    func datePreview(_ text: String, in surroundings: TriageSurroundings) -> DatePreview {
        guard !Text.spaced(text).isEmpty else { return DatePreview(words: "fri, 3d, 4 Dec 15:00") }
        let zone = targets.first?.timeZone.flatMap { Zone($0) } ?? surroundings.zone
        let context = CaptureContext(now: surroundings.now, zone: zone, policy: surroundings.policy)
        switch parseWhen(text, context) {
        case nil: return DatePreview(words: "not a date yet")
        case .nextSession?: return DatePreview(decision: .nextSession, words: "the next session's rule")
        case .moment(let moment)? where moment <= surroundings.now: return DatePreview(words: "that has passed")
        case .moment(let moment)?:
            return DatePreview(
                decision: .moment(moment), words: SpokenTime(now: surroundings.now, zone: zone).full(moment))
        }
    }
}
