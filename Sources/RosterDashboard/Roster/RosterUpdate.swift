import RosterModel

extension State {
    /// An event on the roster that is no command.
    mutating func takeInRoster(_ event: Event) -> [Effect] {
        if roster.isTyping { return roster.type(event, in: rosterSurroundings) }
        roster.marking.notice = nil
        if count.take(event) { return [] }
        _ = count.use()
        return point(event)
    }

    mutating func perform(_ command: RosterCommand) -> [Effect] {
        let times = count.use()
        switch command {
        case .open: return openClient()
        case .quit: return [.quit]
        case .sort:
            let effects = roster.perform(.sort, in: rosterSurroundings)
            // The header has no room for it on a narrow screen.
            report("Sorted \(roster.order.title).")
            return effects
        default: return roster.perform(command, times: times, in: rosterSurroundings)
        }
    }

    private mutating func point(_ event: Event) -> [Effect] {
        let surroundings = rosterSurroundings
        switch event {
        case .click(let position): _ = roster.click(position, in: surroundings)
        case .doubleClick(let position):
            if roster.click(position, in: surroundings) { return openClient() }
        case .scroll(let position, let lines): roster.scroll(at: position, lines: lines, in: surroundings)
        default: break
        }
        return roster.rest(in: surroundings)
    }

    // MARK: Leaving the roster

    private mutating func openClient() -> [Effect] {
        roster.row.map { open($0) } ?? []
    }

    /// What the views have in common.
    mutating func perform(_ command: ViewCommand) -> [Effect] {
        switch command {
        case .capture: return capture()
        case .triage:
            let triage = Triage(at: now)
            view = .triage(triage)
            return triage.openingEffects
        case .items:
            let items = ItemsView()
            view = .items(items)
            return items.openingEffects
        case .nudges:
            let nudges = NudgesView()
            view = .nudges(nudges)
            return nudges.openingEffects
        case .inbox:
            let inbox = InboxView()
            view = .inbox(inbox)
            return inbox.openingEffects
        case .roster:
            view = .roster
            return roster.layOut(in: rosterSurroundings)
        case .undo: return [.undo]
        case .redo: return [.redo]
        case .help, .writingHelp:
            help = HelpView(sections: keymap.sections(in: context))
            return []
        case .palette: return openPalette()
        }
    }

    /// Opens the pane for the client of the current session, else for the one in view.
    private mutating func capture() -> [Effect] {
        var opened = CapturePane(
            key: draftKeys.next(), party: roster.roster?.partyInSession(at: now) ?? partyInView)
        // It is read anew all the same.
        if let card = roster.shelf.card(of: opened.party) { opened.take(card, in: captureSurroundings) }
        pane = opened
        return opened.openingEffects
    }

    var partyInView: Party? {
        switch view {
        case .roster, .triage, .nudges, .inbox: roster.cursor
        case .client(let open): open.party
        case .items(let open): open.current.map { .client($0.item.client) }
        }
    }
}
