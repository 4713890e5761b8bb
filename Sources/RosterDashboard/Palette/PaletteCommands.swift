import RosterModel

/// The commands of the palette.
extension State {
    /// Those that match: first what can be used here, then what can't be used now with the reason, then what belongs to
    /// other places. Of a command that several places have, only the one of this place.
    func commandMatches(_ text: String) -> PaletteMatches {
        let wanted = PaletteWords.words(of: text)
        let ranked = CommandTable.palette.enumerated().compactMap { place, command -> Ranked? in
            guard PaletteWords.match(wanted, in: PaletteWords.ofCommands[command] ?? []) else { return nil }
            let isHere = command.isAtHand(in: context)
            if !isHere, wanted.isEmpty { return nil }
            return Ranked(command, at: place, typed: Text.folded(Text.spaced(text)), isHere: isHere, in: self)
        }
        let titles = Set(ranked.filter(\.isHere).map(\.command.title))
        let kept = ranked.filter { $0.isHere || !titles.contains($0.command.title) }
        let entries = kept.sorted { ($0.rank, $0.place) < ($1.rank, $1.place) }.map { entry(for: $0) }
        return entries.isEmpty ? nothingMatches(text) : PaletteMatches(entries: entries)
    }

    private func nothingMatches(_ text: String) -> PaletteMatches {
        let typed = Text.spaced(text)
        let folded = Text.folded(typed)
        let likeness = CommandTable.palette.map { command in
            let (name, title) = (command.name, command.title)
            let (ofName, ofTitle) = (EditDistance.between(folded, name), EditDistance.between(folded, title))
            return (command: command, distance: min(ofName, ofTitle), ofName: ofName)
        }
        guard let nearest = likeness.min(by: { ($0.distance, $0.ofName) < ($1.distance, $1.ofName) }),
            nearest.distance <= max(2, folded.count / 2)
        else { return PaletteMatches(problem: "There is no command “\(typed)”.") }
        let entry = entry(for: Ranked(nearest.command, at: 0, typed: folded, isHere: true, in: self))
        let words = "There is no command “\(typed)”; the nearest one is “\(nearest.command.name)”."
        return PaletteMatches(entries: [entry], problem: words)
    }

    private func entry(for ranked: Ranked) -> PaletteEntry {
        let command = ranked.command
        let keys = keymap.keys(of: command).map(\.name).joined(separator: ", ")
        var entry = PaletteEntry(
            action: .command(command), title: command.title, keys: keys, note: ranked.obstacle ?? command.name,
            isUsable: ranked.obstacle == nil, text: command.name)
        if case .named(let named) = command, named.argument != nil {
            entry.text += " "
            entry.keys = keys.isEmpty ? named.usage : keys
        }
        return entry
    }

    private struct Ranked {
        var command: Command
        var place: Int
        var isHere: Bool
        var obstacle: String?
        /// The smallest first.
        var rank: Int

        init(_ command: Command, at place: Int, typed: String, isHere: Bool, in state: State) {
            self.command = command
            self.place = place
            self.isHere = isHere
            obstacle = command.obstacle(in: state)
            // With nothing typed yet, first what no key does.
            if typed.isEmpty, case .named = command {
                rank = obstacle == nil ? 0 : 50
                return
            }
            rank = (isHere ? 0 : 100) + (obstacle == nil ? 0 : 50) + (command.isMotion ? 20 : 0)
            if command.name == typed, isHere {
                rank = -1
                return
            }
            let isBeginning = command.name.hasPrefix(typed) || command.title.hasPrefix(typed)
            rank += command.title == typed ? 1 : isBeginning ? 2 : 3
        }
    }
}

extension CommandTable {
    /// What can be asked for by its name: all but the palette itself, and what there is only where one writes.
    static let palette: [Command] = all.filter { command in
        if case .edit = command { return false }
        return command != .view(.palette) && command != .view(.writingHelp)
    }
}

extension Command {
    /// Whether it belongs to that place, or to every view.
    fileprivate func isAtHand(in context: Context) -> Bool {
        if case .view = self { return true }
        return contexts.contains(context)
    }

    /// Whether it only moves the cursor: then its key is nearer than its name.
    fileprivate var isMotion: Bool {
        switch self {
        case .client(.move), .items(.move), .nudges(.move), .inbox(.move), .agenda(.move): true
        case .roster(let command): [.down, .up, .pageDown, .pageUp, .first, .last].contains(command)
        case .triage(let command): [.down, .up, .pageDown, .pageUp, .first, .last].contains(command)
        default: false
        }
    }
}
