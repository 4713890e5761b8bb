import RosterModel

/// What may follow a command that takes words.
extension State {
    /// The command of which the text is the beginning, and what follows it; nil where it takes nothing.
    static func argument(in text: String) -> (command: NamedCommand, words: String)? {
        let trimmed = text.drop { $0 == " " || $0 == ":" }
        guard let end = trimmed.firstIndex(of: " "),
            let command = NamedCommand(rawValue: Text.folded(String(trimmed[..<end]))), command.argument != nil
        else { return nil }
        return (command, Text.spaced(trimmed[end...]))
    }

    func argumentMatches(_ command: NamedCommand, _ words: String) -> PaletteMatches {
        if let obstacle = Command.named(command).obstacle(in: self) {
            let entry = PaletteEntry(
                action: .command(.named(command)), title: command.title, note: obstacle, isUsable: false,
                text: command.name + " ")
            return PaletteMatches(entries: [entry])
        }
        return switch command {
        case .client: clientMatches(words)
        case .filter: filterMatches(words)
        case .sort: sortMatches(words)
        case .theme: themeMatches(words)
        case .messages: PaletteMatches()
        }
    }

    /// More than anybody looks through; whoever has more clients types a letter more.
    private static let listedClients = 200

    private func clientMatches(_ words: String) -> PaletteMatches {
        let wanted = PaletteWords.words(of: words).map { FoldedText(String($0)) }
        let spoken = viewSurroundings.spoken
        let matching = roster.listing.partyChoices(beginningWith: wanted, most: Self.listedClients)
        let entries = matching.map { choice in
            PaletteEntry(
                action: .client(choice.party), title: choice.name,
                note: choice.session.map { "session \(spoken.dayAndClock($0))" } ?? "no session",
                text: "client \(choice.name)")
        }
        let problem = "No client or cohort is called “\(words)”."
        return PaletteMatches(entries: Array(entries), problem: entries.isEmpty ? problem : nil)
    }

    private func filterMatches(_ words: String) -> PaletteMatches {
        do throws(FilterError) {
            _ = try Filter(words, dateOrder: policy.dateOrder)
        } catch {
            return PaletteMatches(problem: error.description)
        }
        let title = words.isEmpty ? "everything" : words
        return PaletteMatches(entries: [
            PaletteEntry(action: .filter(words), title: title, note: "Enter shows it", text: "filter \(words)")
        ])
    }

    private func sortMatches(_ words: String) -> PaletteMatches {
        let wanted = PaletteWords.words(of: words)
        let matching = RosterOrder.allCases.filter {
            PaletteWords.match(wanted, in: PaletteWords.words(of: $0.title + " " + $0.name))
        }
        let entries = matching.map {
            PaletteEntry(action: .sort($0), title: $0.title, note: $0.name, text: "sort \($0.name)")
        }
        let names = RosterOrder.allCases.map(\.name).joined(separator: ", ")
        return PaletteMatches(
            entries: entries, problem: entries.isEmpty ? "There is no order “\(words)”; there are \(names)." : nil,
            start: words.isEmpty ? RosterOrder.allCases.firstIndex(of: roster.order) ?? 0 : 0)
    }

    private func themeMatches(_ words: String) -> PaletteMatches {
        guard let offers = themes.offers else { return PaletteMatches() }
        let wanted = PaletteWords.words(of: words)
        let matching = offers.map(\.theme.name).filter {
            PaletteWords.match(wanted, in: PaletteWords.words(of: $0))
        }
        let entries = matching.map {
            PaletteEntry(
                action: .theme($0), title: $0, note: $0 == themes.kept.name ? "in force" : "", text: "theme \($0)")
        }
        return PaletteMatches(
            entries: entries, problem: entries.isEmpty ? themes.absence(of: words) : nil,
            start: words.isEmpty ? matching.firstIndex(of: themes.kept.name) ?? 0 : 0)
    }
}

extension RosterOrder {
    /// As `:sort` calls it.
    var name: String {
        switch self {
        case .session: "session"
        case .overdue: "overdue"
        case .name: "name"
        case .quiet: "quiet"
        }
    }
}
