/// The footer of what is in front, which is also for clicking.
extension State {
    /// The hints and where they stand; nil where there is no footer.
    private var footer: (hints: HintLine, area: Area)? {
        if help != nil || messagesView != nil { return (Scrolling.hints, ViewLayout(wholeSurroundings.area).footer) }
        if palette != nil { return nil }
        if forms.open != nil { return (FormCommand.hints, ViewLayout(formSurroundings.area).footer) }
        if let letter = letters.open, let area = letterArea {
            let layout = LetterLayout(area, hasSubject: letter.channel != .sms)
            return (MessageCommand.hints(for: letter), layout.footer)
        }
        if let pane { return (paneHints(pane), pane.layout(in: captureSurroundings).footer) }
        switch view {
        case .roster: return (rosterHints, rosterSurroundings.layout.footer)
        case .client(let view): return (view.hints, ViewLayout(viewArea).footer)
        case .items(let view): return (view.hints, ViewLayout(viewArea).footer)
        case .triage(let triage): return (triage.hints, TriageLayout(viewArea).footer)
        case .nudges(let view): return (view.hints, ViewLayout(viewArea).footer)
        case .inbox(let view): return (view.hints, ViewLayout(viewArea).footer)
        }
    }

    /// A prompt's own keys are not in the table.
    private var shownHints: HintLine? {
        guard let hints = footer?.hints else { return nil }
        let isAsking = forms.open == nil && letters.open == nil && (pane?.isAsking ?? isTyping)
        let areOfTable = help == nil && messagesView == nil && !isAsking
        return keymap.isRebound && areOfTable ? hints.rebound(by: keymap, in: context) : hints
    }

    /// The key of the hint that was clicked.
    func footerKey(at event: Event) -> Key? {
        guard case .click(let position) = event, let area = footer?.area, area.contains(position),
            let hints = shownHints
        else { return nil }
        let placed = hints.placed(columns: area.columns).last { area.column + $0.column <= position.column }
        guard let placed, position.column < area.column + placed.column + placed.hint.cells else { return nil }
        return Key(named: placed.hint.keys)
    }

    /// The views draw their footers with the keys of the table; here are those that hold.
    func drawFooter(into grid: inout Grid) {
        guard let area = footer?.area, area.rows > 0, let hints = shownHints else { return }
        if isRosterInView, pane == nil, forms.open == nil, letters.open == nil {
            hints.draw(into: &grid, area: area)
        } else if keymap.isRebound || pane != nil {
            grid.clear(row: area.row)
            hints.draw(into: &grid, area: area)
        }
    }

    private func paneHints(_ pane: CapturePane) -> HintLine {
        guard context == .capture, pane.mode == .writing else { return pane.hints }
        return HintLine(hints: pane.hints.hints + hints([.view(.writingHelp)]))
    }

    private var rosterHints: HintLine {
        if roster.marking.prompt != nil { return ItemPrompt.hints }
        if roster.filter.isOpen { return FilterEntry.hints }
        if roster.isEmpty { return HintLine(hints: hints(Self.emptyCommands)) }
        return HintLine(hints: clearingFilter + hints(Self.rosterCommands))
    }

    /// What is kept can be taken back: that is told first.
    private var clearingFilter: [HintLine.Hint] {
        guard roster.filter.isActive, roster.marking.selected.isEmpty else { return [] }
        return [HintLine.Hint(keys: "Esc", title: "clear filter")]
    }

    private static let rosterCommands: [Command] = [
        .view(.capture), .roster(.open), .item(.done), .item(.stuck), .item(.skip), .item(.date), .view(.triage),
        .roster(.filter), .view(.undo), .view(.help), .view(.palette), .roster(.sort), .view(.items), .roster(.pane),
        .roster(.quit),
    ]

    private static let emptyCommands: [Command] = [.view(.help), .view(.palette)]

    private func hints(_ commands: [Command]) -> [HintLine.Hint] {
        commands.compactMap { HintLine.Hint(keys: $0.keys, title: $0.title) }
    }
}

extension HintLine {
    /// The same hints with the keys that do it now.
    func rebound(by keymap: Keymap, in context: Context) -> HintLine {
        HintLine(
            hints: hints.map { hint in
                guard let key = Key(named: hint.keys), let command = Keymap.standard.command(for: key, in: context),
                    let name = keymap.keys(of: command).first?.name
                else { return hint }
                return Hint(keys: name, title: hint.title)
            })
    }
}

extension HintLine.Hint {
    fileprivate var cells: Int { keys.cells + 1 + title.cells }
}

extension Grid {
    /// Nothing stands in the row any more.
    mutating func clear(row: Int) {
        guard (0..<size.rows).contains(row) else { return }
        for column in 0..<size.columns { self[row, column] = .blank }
    }
}
