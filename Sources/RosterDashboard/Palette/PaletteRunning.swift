import RosterModel

/// What Enter and a click do in the palette.
extension State {
    mutating func enter() -> [Effect] {
        guard let open = palette else { return [] }
        if let entry = open.chosen { return run(entry) }
        // The themes may be on their way.
        if let (command, words) = Self.argument(in: open.field.text), command == .theme, themes.offers == nil {
            return takeTheme(words)
        }
        palette?.isRefused = true
        return []
    }

    mutating func run(_ entry: PaletteEntry) -> [Effect] {
        if case .command(.named(let command)) = entry.action, command.argument != nil, entry.isUsable {
            palette?.write(entry.text)
            return refreshPalette()
        }
        remember(entry.text)
        palette = nil
        switch entry.action {
        case .command(let command):
            themes.show(nil)
            return perform(command)
        case .theme(let name): return takeTheme(name)
        case .client(let party): return open(party)
        case .sort(let order): return sort(order)
        case .filter(let words): return filter(words)
        }
    }

    /// More than anybody goes back.
    private static let remembered = 50

    private mutating func remember(_ text: String) {
        paletteHistory.removeAll { $0 == text }
        paletteHistory.append(text)
        paletteHistory.removeFirst(max(0, paletteHistory.count - Self.remembered))
    }

    // MARK: Commands that take words

    /// A key of the configuration for one that takes words opens the palette with its name.
    mutating func perform(_ command: NamedCommand) -> [Effect] {
        if command.argument != nil { return openPalette(command.name + " ") }
        messagesView = MessagesView(log: messages)
        return []
    }

    private mutating func open(_ party: Party) -> [Effect] {
        roster.go(to: party, in: rosterSurroundings)
        let row = roster.listing.row(of: party) ?? roster.roster?.rows.first { $0.party == party }
        return row.map { open($0) } ?? []
    }

    private mutating func sort(_ order: RosterOrder) -> [Effect] {
        roster.order = order
        report("Sorted \(order.title).")
        return roster.list(in: rosterSurroundings) + roster.rest(in: rosterSurroundings)
    }

    private mutating func filter(_ words: String) -> [Effect] {
        if case .items(var open) = view {
            open.take(filter: words, in: viewSurroundings)
            view = .items(open)
            return []
        }
        return roster.take(filter: words, in: rosterSurroundings)
    }
}
