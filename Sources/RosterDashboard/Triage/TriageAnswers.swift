import RosterModel

extension Triage {
    /// A key while the prompt is open.
    mutating func answerPrompt(_ event: Event, in surroundings: TriageSurroundings) -> [Effect] {
        guard var open = prompt else { return [] }
        notice = nil
        switch event {
        case .key(.escape): prompt = nil
        case .key(.enter): return finish(open, in: surroundings)
        default:
            if case .changed(let report) = open.field.handle(event) { notice = report.sentence }
            prompt = open
        }
        return []
    }

    private mutating func finish(_ open: TriagePrompt, in surroundings: TriageSurroundings) -> [Effect] {
        let text = Text.spaced(open.field.text)
        if text.isEmpty {
            prompt = nil
            return []
        }
        let items = targets.map(\.id)
        switch open.purpose {
        case .date:
            guard let decision = datePreview(open.field.text, in: surroundings).decision else {
                notice = "That is not a date: try “fri”, “in 3 days”, “4 Dec 15:00” or “next session”."
                return []
            }
            prompt = nil
            return decide(decision)
        case .note:
            prompt = nil
            return [.perform(.comment(items, text))]
        case .edit:
            prompt = nil
            guard let line = queue.first(where: { $0.id == cursor }), line.item.text != text else { return [] }
            return [.perform(.editItem([line.id], ItemEdit(text: text)))]
        }
    }
}
