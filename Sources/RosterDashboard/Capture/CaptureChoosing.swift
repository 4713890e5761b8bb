import RosterModel

extension CapturePane {
    mutating func chooseClient(in surroundings: CaptureSurroundings) {
        let drafted = Set(drafts.filter { $0.key != key }.compactMap(\.party))
        mode = .choosingClient(
            ChoiceList(
                title: "Client", choices: surroundings.clientChoices(drafted: drafted),
                start: surroundings.parties.firstIndex { $0.party == party } ?? 0, none: "There is nobody yet."))
    }

    mutating func chooseDraft(in surroundings: CaptureSurroundings) -> [Effect] {
        mode = .choosingDraft(
            ChoiceList(
                title: "Earlier drafts", choices: draftChoices(in: surroundings), none: "There is no earlier draft."))
        return [.loadDrafts]
    }

    /// The same note for another client; an empty pane takes that client's draft instead. A draft that came back by
    /// itself stays with the client whose it is.
    mutating func take(_ chosen: Party, in surroundings: CaptureSurroundings) -> [Effect] {
        mode = .writing
        guard chosen != party else { return [] }
        if hasComeBack, party != nil {
            news = "The draft stays with \(name(of: party, in: surroundings)): Ctrl-O brings it back."
            beginNote()
        } else if !buffer.isBlank {
            news = "The note is for \(name(of: chosen, in: surroundings)) now."
        }
        turn(to: chosen)
        if buffer.isBlank {
            let effects = takeDraft(of: chosen, in: surroundings)
            if !effects.isEmpty { return effects }
        }
        return subjectEffects + (isUntouched ? [] : [keepDraft(at: surroundings.now)])
    }

    /// Nothing of whose note it was is shown any more.
    private mutating func turn(to chosen: Party?) {
        party = chosen
        subject = nil
        reading = CaptureReading()
        agenda = SessionAgenda()
        focus = .note
    }

    /// A note of its own, beside those that were begun before.
    private mutating func beginNote() {
        key = spareKeys.next()
        buffer = TextBuffer()
        viewport = TextViewport()
        isUntouched = true
        hasComeBack = false
    }

    private func name(of party: Party?, in surroundings: CaptureSurroundings) -> String {
        surroundings.parties.first { $0.party == party }?.name ?? "the client"
    }

    /// The latest draft of that client, where there is one.
    mutating func takeDraft(of party: Party?, in surroundings: CaptureSurroundings) -> [Effect] {
        guard let draft = drafts.first(where: { $0.party == party && $0.key != key }) else { return [] }
        let effects = take(draft, in: surroundings)
        hasComeBack = true
        return effects
    }

    mutating func take(_ draft: Draft, in surroundings: CaptureSurroundings) -> [Effect] {
        mode = .writing
        if draft.party != party { turn(to: draft.party) }
        key = draft.key
        buffer = TextBuffer(draft.text)
        viewport = TextViewport()
        follow(in: surroundings)
        isUntouched = false
        hasComeBack = false
        reading = CaptureReading()
        return read(in: surroundings) + subjectEffects
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
            let lines = draft.text.split(separator: "\n").map { Text.spaced(String($0)) }.filter { !$0.isEmpty }
            let more = lines.count > 1 ? ", \(lines.count) lines" : ""
            let when = surroundings.spoken.dayAndClock(draft.changed)
            return ChoiceList.Choice(title: lines.first ?? "", detail: "\(name), \(when)\(more)")
        }
    }
}
