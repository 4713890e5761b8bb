import RosterModel

/// One way for every command, whether its key was pressed, its hint in the footer clicked or its name chosen.
extension State {
    /// Carries a command out. Where it can't be used now, it is said why instead.
    mutating func perform(_ command: Command) -> [Effect] {
        forgetNotices()
        // A number typed before a command that does not count is not left for the next one.
        defer { forgetCounts() }
        if let obstacle = command.obstacle(in: self) {
            say(obstacle)
            return []
        }
        switch command {
        case .everywhere(let command): return perform(command)
        case .view(let command): return perform(command)
        case .people(let command): return perform(command)
        case .roster(let command): return perform(command)
        case .item(let command): return perform(command)
        case .client(let command): return perform(command)
        case .items(let command): return perform(command)
        case .triage(let command): return perform(command)
        case .nudges(let command): return perform(command)
        case .inbox(let command): return perform(command)
        case .capture(let command): return perform(command)
        case .form(let command): return perform(command)
        case .message(let command): return perform(command)
        case .start(.addClient): return perform(.people(.addClient))
        case .start(.bring): return perform(.people(.bring))
        case .agenda(let command): return perform(command)
        // Its key in the table, whatever it is bound to.
        case .edit(let command): return command.keys.first.map { takeInPane(.key($0)) } ?? []
        case .start(let command): return start.perform(command)
        case .named(let command): return perform(command)
        }
    }

    /// What an event's key does where it was pressed. While one types, only what holds everywhere is a command.
    func command(for event: Event) -> Command? {
        guard case .key(let key) = event, let command = keymap.command(for: key, in: context) else { return nil }
        if case .everywhere = command { return command }
        // The first Esc is for what is selected in the note.
        if key == .escape, let pane, pane.focus == .note, pane.buffer.isSelecting { return nil }
        // Writing is the note's own.
        if case .edit = command { return nil }
        return keysAreText ? nil : command
    }

    private var keysAreText: Bool {
        if help != nil || messagesView != nil || palette != nil { return true }
        if forms.open != nil || letters.open != nil { return false }
        if let pane { return pane.isAsking }
        return isTyping
    }

    /// Why something can't be done, until the next key. The pane says it itself: it may be all there is on the screen.
    mutating func say(_ obstacle: String) {
        if forms.open != nil {
            forms.open?.notice = .obstacle(obstacle)
        } else if letters.open != nil {
            letters.open?.notice = .obstacle(obstacle)
        } else if pane == nil {
            said = .obstacle(obstacle)
        } else {
            pane?.say(obstacle)
        }
    }

    private mutating func perform(_ command: EverywhereCommand) -> [Effect] {
        switch command {
        case .suspend: return [.suspend]
        // Every grid is drawn whole; the painter sends what differs.
        case .repaint: return []
        case .leave where forms.open != nil: return perform(FormCommand.leave)
        case .leave where letters.open != nil: return perform(MessageCommand.leave)
        case .leave: return pane == nil ? [.quit] : leavePane()
        }
    }

    /// With the cursor of whichever view is in front.
    private mutating func perform(_ command: ItemCommand) -> [Effect] {
        if pane != nil { return performOnAgenda(command) }
        if command == .message, let client = addressees.clients.first {
            return write(about: addressees.targets, to: client.id, name: client.name)
        }
        switch view {
        case .roster: return roster.perform(command, in: rosterSurroundings)
        case .client(var open):
            let effects = open.perform(command, in: viewSurroundings)
            view = .client(open)
            return effects
        case .items(var open):
            let effects = open.perform(command, in: viewSurroundings)
            view = .items(open)
            return effects
        case .triage, .nudges, .inbox: return []
        }
    }

    // MARK: What the last key left

    mutating func forgetNotices() {
        roster.marking.notice = nil
        forms.open?.notice = nil
        letters.open?.notice = nil
        pane?.forgetWords()
        switch view {
        case .roster: start.forgetNotice()
        case .client(var open):
            open.forgetNotice()
            view = .client(open)
        case .items(var open):
            open.forgetNotice()
            view = .items(open)
        case .triage(var open):
            open.notice = nil
            view = .triage(open)
        case .nudges(var open):
            open.notice = nil
            view = .nudges(open)
        case .inbox(var open):
            open.notice = nil
            view = .inbox(open)
        }
    }

    mutating func forgetCounts() {
        _ = count.use()
        _ = pane?.agenda.count.use()
        switch view {
        case .roster, .triage: break
        case .client(var open):
            open.forgetCount()
            view = .client(open)
        case .items(var open):
            open.forgetCount()
            view = .items(open)
        case .nudges(var open):
            _ = open.count.use()
            view = .nudges(open)
        case .inbox(var open):
            _ = open.count.use()
            view = .inbox(open)
        }
    }
}
