import RosterModel

extension State {
    /// A key, a paste, the mouse, or another size.
    mutating func take(_ event: Event) -> [Effect] {
        if case .resized(let size) = event { return resize(to: size) }
        if said?.until == nil { said = nil }
        if case .key(let key) = event, case .everywhere(let command) = keymap.command(for: key, in: context) {
            return perform(command)
        }
        // What can't be seen is not acted on; but a note that is being typed loses nothing.
        if isTooSmall, pane == nil, forms.open == nil { return [] }
        if let key = footerKey(at: event) { return take(.key(key)) }
        if help != nil { return takeInHelp(event) }
        if forms.open != nil { return takeInForm(event) }
        if pane != nil { return takeInPane(event) }
        switch view {
        case .roster: return roster.isEmpty ? takeInStart(event) : takeInRoster(event)
        case .client, .items, .triage: return takeInView(event)
        }
    }

    private mutating func resize(to size: Size) -> [Effect] {
        self.size = size
        let effects = roster.layOut(in: rosterSurroundings)
        return effects + (pane == nil ? [] : takeInPane(.resized(size)))
    }

    private mutating func perform(_ command: EverywhereCommand) -> [Effect] {
        switch command {
        case .suspend: return [.suspend]
        // Every grid is drawn whole; the painter sends what differs.
        case .repaint: return []
        case .leave:
            if forms.open != nil { return perform(FormCommand.leave) }
            guard var open = pane else { return [.quit] }
            let effects = open.perform(.close, in: captureSurroundings)
            pane = open
            return effects
        }
    }

    private mutating func takeInStart(_ event: Event) -> [Effect] {
        var command: Command?
        if case .key(let key) = event { command = keymap.command(for: key, in: .start) }
        if case .view(let shared) = command { return perform(shared) }
        if case .people(let people) = command { return perform(people) }
        var own: StartCommand?
        if case .start(let start) = command { own = start }
        let surroundings = viewSurroundings
        return start.handle(event, command: own, in: surroundings)
    }

    private mutating func takeInHelp(_ event: Event) -> [Effect] {
        guard var open = help else { return [] }
        open.handle(event, in: viewSurroundings)
        help = open.isFinished ? nil : open
        return []
    }

    private mutating func takeInPane(_ event: Event) -> [Effect] {
        guard var open = pane else { return [] }
        var command: CaptureCommand?
        if case .key(let key) = event, case .capture(let own) = keymap.command(for: key, in: .capture) { command = own }
        let effects = open.handle(event, command: command, in: captureSurroundings)
        pane = open
        return effects
    }

    // MARK: The views over the roster

    private mutating func takeInView(_ event: Event) -> [Effect] {
        var command: Command?
        if case .key(let key) = event, !isTyping { command = keymap.command(for: key, in: context) }
        if case .view(let shared) = command { return perform(shared) }
        if case .people(let people) = command { return perform(people) }
        var item: ItemCommand?
        if case .item(let mark) = command { item = mark }
        switch view {
        case .roster: return []
        case .client(let open): return take(event, command, item, in: open)
        case .items(let open): return take(event, command, item, in: open)
        case .triage(let open): return take(event, command, in: open)
        }
    }

    private mutating func take(
        _ event: Event, _ command: Command?, _ item: ItemCommand?, in open: ClientView
    ) -> [Effect] {
        var open = open
        var own: ClientCommand?
        if case .client(let command) = command { own = command }
        let effects = open.handle(event, command: own, itemCommand: item, in: viewSurroundings)
        let wants = open.wants
        open.wants = nil
        view = .client(open)
        return effects + (wants.map { step($0) } ?? [])
    }

    private mutating func take(
        _ event: Event, _ command: Command?, _ item: ItemCommand?, in open: ItemsView
    ) -> [Effect] {
        var open = open
        var own: ItemsCommand?
        if case .items(let command) = command { own = command }
        let effects = open.handle(event, command: own, itemCommand: item, in: viewSurroundings)
        view = .items(open)
        return effects
    }

    private mutating func take(_ event: Event, _ command: Command?, in open: Triage) -> [Effect] {
        var open = open
        var own: TriageCommand?
        if case .triage(let command) = command { own = command }
        let effects = open.handle(event, command: own, in: triageSurroundings)
        view = .triage(open)
        return effects
    }
}
