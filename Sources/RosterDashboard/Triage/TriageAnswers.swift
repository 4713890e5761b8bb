import RosterModel

extension Triage {
    /// A key while the prompt is open.
    mutating func answerPrompt(_ event: Event, in surroundings: TriageSurroundings) -> [Effect] {
        guard var open = prompt else { return [] }
        let answer = open.handle(event, in: dateContext(in: surroundings))
        prompt = nil
        notice = nil
        switch answer {
        case .open(let said):
            prompt = open
            notice = said
        case .closed: break
        case .decision(let decision): return decide(decision)
        case .note(let text): return [.perform(.comment(targets.map(\.id), text))]
        }
        return []
    }

    /// A date is read in the zone of the client whose item comes first.
    func dateContext(in surroundings: TriageSurroundings) -> CaptureContext {
        let zone = targets.first?.timeZone.flatMap { Zone($0) } ?? surroundings.zone
        return CaptureContext(now: surroundings.now, zone: zone, policy: surroundings.policy)
    }

    func datePreview(_ text: String, in surroundings: TriageSurroundings) -> DatePreview {
        DatePreview(of: text, in: dateContext(in: surroundings))
    }
}
