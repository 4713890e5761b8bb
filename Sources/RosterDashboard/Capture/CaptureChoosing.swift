import RosterModel

extension CapturePane {
    mutating func chooseClient(in surroundings: CaptureSurroundings) {
        mode = .choosingClient(ChoiceList(title: "Client", choices: surroundings.clientChoices))
    }

    mutating func chooseDraft(in surroundings: CaptureSurroundings) -> [Effect] {
        mode = .choosingDraft(ChoiceList(title: "Earlier drafts", choices: draftChoices(in: surroundings)))
        return [.loadDrafts]
    }

    /// The same note for another client; an empty pane takes that client's draft instead.
    mutating func take(_ chosen: Party, in surroundings: CaptureSurroundings) -> [Effect] {
        mode = .writing
        guard chosen != party else { return [] }
        party = chosen
        subject = nil
        reading = CaptureReading()
        if buffer.isEmpty {
            let effects = takeDraft(of: chosen, in: surroundings)
            if !effects.isEmpty { return effects }
        }
        return [.loadCaptureSubject(chosen)] + (isUntouched ? [] : [keepDraft(at: surroundings.now)])
    }

    /// The latest draft of that client, where there is one.
    mutating func takeDraft(of party: Party?, in surroundings: CaptureSurroundings) -> [Effect] {
        guard let draft = drafts.first(where: { $0.party == party && $0.key != key }) else { return [] }
        return take(draft, in: surroundings)
    }

    mutating func take(_ draft: Draft, in surroundings: CaptureSurroundings) -> [Effect] {
        mode = .writing
        key = draft.key
        let sameParty = draft.party == party
        party = draft.party
        buffer = TextBuffer(draft.text)
        viewport = TextViewport()
        let area = CaptureLayout(surroundings.area).note
        viewport.follow(buffer, columns: CaptureLayout.wrapColumns(of: area), rows: area.rows)
        isUntouched = false
        if !sameParty { subject = nil }
        reading = CaptureReading()
        return read(in: surroundings) + (party.map { [.loadCaptureSubject($0)] } ?? [])
    }

    /// The drafts to choose from: all but this one.
    var otherDrafts: [Draft] { drafts.filter { $0.key != key } }

    mutating func refreshDraftList(in surroundings: CaptureSurroundings) {
        guard case .choosingDraft(var list) = mode else { return }
        list.replaceChoices(draftChoices(in: surroundings))
        mode = .choosingDraft(list)
    }

    private func draftChoices(in surroundings: CaptureSurroundings) -> [ChoiceList.Choice] {
        otherDrafts.map { draft in
            let name = surroundings.parties.first { $0.party == draft.party }?.name ?? "no client"
            let line = draft.text.split(separator: "\n").first.map(String.init) ?? ""
            let when = surroundings.spoken.dayAndClock(draft.changed)
            return ChoiceList.Choice(title: line, detail: "\(name), \(when)")
        }
    }
}
