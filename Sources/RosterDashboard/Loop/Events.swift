import RosterModel

extension State {
    /// A key, a paste, the mouse, or another size.
    mutating func take(_ event: Event) -> [Effect] {
        if case .resized(let size) = event { return resize(to: size) }
        if said?.until == nil { said = nil }
        // The second press of a double click is not for what lay under the first.
        if case .doubleClick(let position) = event, position == spentClick { return [] }
        spentClick = nil
        let command = command(for: event)
        if let command, case .everywhere = command { return perform(command) }
        // What can't be seen is not acted on; but a note that is being typed loses nothing.
        if isTooSmall, pane?.isWriting != true { return [] }
        if let key = footerKey(at: event) { return take(.key(key)) }
        return command.map { perform($0) } ?? takeInFront(event)
    }

    private mutating func resize(to size: Size) -> [Effect] {
        self.size = size
        let effects = roster.layOut(in: rosterSurroundings)
        if case .inbox(var open) = view {
            open.layOut(in: inboxSurroundings)
            view = .inbox(open)
        }
        return effects + (pane == nil ? [] : takeInPane(.resized(size)))
    }

    /// What is no command is text, a digit, or the mouse: it is for what is in front.
    private mutating func takeInFront(_ event: Event) -> [Effect] {
        if help != nil { return takeInHelp(event) }
        if messagesView != nil { return takeInMessages(event) }
        if palette != nil { return takeInPalette(event) }
        if pane != nil { return takeInPane(event) }
        switch view {
        case .roster where roster.isEmpty:
            start.forgetNotice()
            return []
        case .roster: return takeInRoster(event)
        case .client(let open): return takeInClient(event, open)
        case .items(let open): return takeInItems(event, open)
        case .triage(let open): return takeInTriage(event, open)
        case .inbox(let open): return takeInInbox(event, open)
        }
    }

    private mutating func takeInHelp(_ event: Event) -> [Effect] {
        guard var open = help else { return [] }
        open.handle(event, in: viewSurroundings)
        help = open.isFinished ? nil : open
        return []
    }

    private mutating func takeInMessages(_ event: Event) -> [Effect] {
        guard var open = messagesView else { return [] }
        open.handle(event, in: viewSurroundings)
        messagesView = open.scrolling.isFinished ? nil : open
        return []
    }
}
