import RosterModel

extension CapturePane {
    /// Keys of the note itself.
    mutating func edit(_ event: Event, in surroundings: CaptureSurroundings) -> [Effect] {
        let area = layout(in: surroundings).note
        let columns = CaptureLayout.wrapColumns(of: area)
        let outcome = buffer.handle(event, columns: columns, rows: area.rows)
        viewport.follow(buffer, columns: columns, rows: area.rows)
        guard case .changed(let report) = outcome else { return [] }
        return changed(report, in: surroundings)
    }

    mutating func changed(_ report: InsertionReport, in surroundings: CaptureSurroundings) -> [Effect] {
        notice = report.sentence
        isUntouched = false
        hasComeBack = false
        return read(in: surroundings) + [keepDraft(at: surroundings.now)]
    }

    func keepDraft(at now: Instant) -> Effect {
        .perform(.keepDraft(Draft(key: key, party: party, text: buffer.text, changed: now)))
    }

    // MARK: Commands

    mutating func save(in surroundings: CaptureSurroundings) -> [Effect] {
        guard saving == nil else { return [] }
        guard let party else {
            chooseClient(in: surroundings)
            notice = "Whose note is it?"
            return []
        }
        let note = NoteCapture(
            party: party, source: .pane(key), taken: .moment(surroundings.now), text: buffer.text, lines: .pane)
        saving = note
        return [.perform(.capture(note))]
    }

    /// Puts the pane away. What was typed comes back with the pane; an empty draft is not worth keeping.
    mutating func close(at now: Instant) -> [Effect] {
        isFinished = true
        parting = partingWords
        if isUntouched { return [] }
        return [buffer.isBlank ? .perform(.discardDraft(key: key)) : keepDraft(at: now)]
    }
}
