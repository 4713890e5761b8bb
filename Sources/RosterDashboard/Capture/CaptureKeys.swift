import RosterModel

extension CapturePane {
    /// One key, paste or click while the pane is open. `command` is what the key table makes of the key here.
    public mutating func handle(
        _ event: Event, command: CaptureCommand?, in surroundings: CaptureSurroundings
    ) -> [Effect] {
        switch mode {
        case .writing where focus == .agenda && command == nil:
            return handleOnAgenda(event, in: surroundings)
        case .writing:
            forgetWords()
            // The first Esc lets the selection go, the next one puts the note away.
            if event == .key(.escape), buffer.isSelecting {
                buffer.letGo()
                return []
            }
            if let command { return perform(command, in: surroundings) }
            return write(event, in: surroundings)
        case .choosingClient(var list):
            let answer = answer(to: event, in: &list, surroundings)
            mode = .choosingClient(list)
            return choseClient(answer, in: surroundings)
        case .choosingDraft(var list):
            let answer = answer(to: event, in: &list, surroundings)
            mode = .choosingDraft(list)
            return choseDraft(answer, in: surroundings)
        }
    }

    /// What was said holds until the next key.
    mutating func forgetWords() {
        notice = nil
        news = nil
        agenda.marking.notice = nil
    }

    public mutating func perform(_ command: CaptureCommand, in surroundings: CaptureSurroundings) -> [Effect] {
        notice = command.obstacle(in: self)
        if notice != nil { return [] }
        switch command {
        case .save: return save(in: surroundings)
        case .agenda: switchFocus()
        case .close: return close(at: surroundings.now)
        case .editor: return [.openEditor(text: buffer.text)]
        case .client: chooseClient(in: surroundings)
        case .drafts: return chooseDraft(in: surroundings)
        }
        return []
    }

    private mutating func write(_ event: Event, in surroundings: CaptureSurroundings) -> [Effect] {
        let area = layout(in: surroundings).note
        let columns = CaptureLayout.wrapColumns(of: area)
        switch event {
        case .click(let position), .doubleClick(let position):
            if clickAgenda(position, in: surroundings) { return [] }
            guard area.contains(position) else { return [] }
            let row = buffer.row(position.row - area.row, from: viewport.top, columns: columns)
            let place = buffer.caret(at: row, column: position.column - area.column, columns: columns)
            if case .doubleClick = event {
                buffer.selectWord(at: place)
            } else {
                buffer.letGo()
                buffer.moved(to: place)
            }
            viewport.follow(buffer, columns: columns, rows: area.rows)
            return []
        case .scroll(_, let lines):
            // The caret is always in view, so the wheel takes it along where it would not be.
            viewport.scroll(lines, of: buffer, columns: columns, rows: area.rows)
            buffer.follow(viewport, columns: columns, rows: area.rows)
            return []
        case .resized:
            follow(in: surroundings)
            return []
        case .key, .paste:
            return edit(event, in: surroundings)
        }
    }

    /// The caret stays in view, and so does the cursor of the agenda.
    mutating func follow(in surroundings: CaptureSurroundings) {
        let layout = layout(in: surroundings)
        let columns = CaptureLayout.wrapColumns(of: layout.note)
        viewport.follow(buffer, columns: columns, rows: layout.note.rows)
        agenda.go(to: agenda.position.place, rows: agendaRows(in: surroundings))
    }

    private func answer(
        to event: Event, in list: inout ChoiceList, _ surroundings: CaptureSurroundings
    ) -> ChoiceList.Answer {
        let area = layout(in: surroundings).note
        guard case .click(let at) = event, area.contains(at) else { return list.handle(event) }
        return list.choice(atRow: at.row - area.row, rows: area.rows - 1)
    }

    private mutating func choseClient(_ answer: ChoiceList.Answer, in surroundings: CaptureSurroundings) -> [Effect] {
        switch answer {
        case .open: return []
        case .cancelled: mode = .writing
        case .chosen(let index):
            // The roster may have been read anew while the list was open; a choice that is gone closes it.
            guard surroundings.parties.indices.contains(index) else { break }
            return take(surroundings.parties[index].party, in: surroundings)
        }
        mode = .writing
        return []
    }

    private mutating func choseDraft(_ answer: ChoiceList.Answer, in surroundings: CaptureSurroundings) -> [Effect] {
        switch answer {
        case .open: return []
        case .cancelled: break
        case .chosen(let index):
            guard otherDrafts.indices.contains(index) else { break }
            return take(otherDrafts[index], in: surroundings)
        }
        mode = .writing
        return []
    }
}
