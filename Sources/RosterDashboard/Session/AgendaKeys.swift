import RosterModel

/// The agenda while it has the keys.
extension CapturePane {
    /// An event that is no command.
    mutating func handleOnAgenda(_ event: Event, in surroundings: CaptureSurroundings) -> [Effect] {
        if agenda.marking.prompt != nil { return agenda.answerPrompt(event, in: surroundings) }
        forgetWords()
        if agenda.count.take(event) { return [] }
        _ = agenda.count.use()
        return point(event, in: surroundings)
    }

    mutating func perform(_ command: AgendaCommand, in surroundings: CaptureSurroundings) {
        let times = agenda.count.use()
        switch command {
        case .move(let motion): agenda.move(motion, times: times, rows: agendaRows(in: surroundings))
        case .back: leaveAgenda()
        }
    }

    mutating func perform(_ command: ItemCommand, in surroundings: CaptureSurroundings) -> [Effect] {
        agenda.perform(command, rows: agendaRows(in: surroundings), in: surroundings)
    }

    /// Of the agenda in view.
    func agendaRows(in surroundings: CaptureSurroundings) -> Int {
        layout(in: surroundings).agenda?.list.rows ?? 1
    }

    /// First what was selected goes, then the keys.
    private mutating func leaveAgenda() {
        if agenda.marking.selected.isEmpty { focus = .note }
        agenda.marking.selected.removeAll()
    }

    /// To the agenda, and back.
    mutating func switchFocus() {
        focus = focus == .note ? .agenda : .note
        if focus == .agenda { agenda.takeKeys() }
    }

    private mutating func point(_ event: Event, in surroundings: CaptureSurroundings) -> [Effect] {
        switch event {
        case .click(let position), .doubleClick(let position):
            if clickAgenda(position, in: surroundings) { return [] }
            let layout = layout(in: surroundings)
            guard !layout.hidesNote, layout.note.contains(position) else { return [] }
            focus = .note
            return handle(event, command: nil, in: surroundings)
        case .scroll(_, let lines):
            agenda.go(to: agenda.position.place + lines, rows: agendaRows(in: surroundings))
        case .key(let key): agenda.marking.notice = Self.hint(at: key)
        case .paste: agenda.marking.notice = "Nothing is pasted on the agenda: \(Self.back)."
        case .resized: follow(in: surroundings)
        }
        return []
    }

    /// A click on a line of the agenda selects it, and the keys go there.
    mutating func clickAgenda(_ position: Position, in surroundings: CaptureSurroundings) -> Bool {
        guard let list = layout(in: surroundings).agenda?.list, list.contains(position) else { return false }
        let place =
            agenda.position.firstInView(count: agenda.items.count, rows: list.rows) + position.row - list.row
        guard agenda.items.indices.contains(place) else { return true }
        focus = .agenda
        agenda.takeKeys()
        // The layout may be another one now.
        agenda.go(to: place, rows: agendaRows(in: surroundings))
        return true
    }

    /// Who goes on typing the note sees that it does not arrive.
    private static func hint(at key: Key) -> String? {
        guard case .character(let character) = key else { return nil }
        return "“\(character)” does nothing on the agenda: \(back)."
    }

    private static let back = "Tab goes back to the note"
}
