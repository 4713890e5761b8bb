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
        if isTooSmall, forms.open == nil, letters.open == nil, pane?.isWriting != true { return [] }
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
        guard let event = writing(event) else { return [] }
        if palette != nil { return takeInPalette(event) }
        if forms.open != nil { return takeInForm(event) }
        if letters.open != nil { return takeInLetter(event) }
        if pane != nil { return takeInPane(event) }
        if let words = unknownKey(event) {
            forgetNotices()
            forgetCounts()
            said = Said(text: words, role: .dim)
            return []
        }
        switch view {
        case .roster where roster.isEmpty: return []
        case .roster: return takeInRoster(event)
        case .client(let open): return takeInClient(event, open)
        case .items(let open): return takeInItems(event, open)
        case .triage(let open): return takeInTriage(event, open)
        case .nudges(let open): return takeInNudges(event, open)
        case .inbox(let open): return takeInInbox(event, open)
        }
    }

    /// Text and its keys, as the table has them.
    private func writing(_ event: Event) -> Event? {
        guard case .key(let key) = event, palette != nil || isTyping else { return event }
        let inNote = palette == nil && (letters.open?.focus == .text || pane?.mode == .writing)
        return keymap.writingKey(for: key, inNote: inNote).map { .key($0) }
    }

    /// What is said of a key that does nothing. Of Esc and the arrows everybody knows what they would do.
    private func unknownKey(_ event: Event) -> String? {
        guard !isTyping, case .key(let key) = event else { return nil }
        switch key {
        case .character(let character) where context.counts && character.isASCII && character.isNumber: return nil
        case .character, .control, .alt, .function: break
        default: return nil
        }
        let help = keymap.keys(of: .view(.help)).first?.name ?? ""
        return "\(key.name) does nothing here; \(help) lists the keys."
    }

    private mutating func takeInHelp(_ event: Event) -> [Effect] {
        guard var open = help else { return [] }
        open.handle(event, in: wholeSurroundings)
        help = open.isFinished ? nil : open
        return []
    }

    private mutating func takeInMessages(_ event: Event) -> [Effect] {
        guard var open = messagesView else { return [] }
        open.handle(event, in: wholeSurroundings)
        messagesView = open.scrolling.isFinished ? nil : open
        return []
    }
}
