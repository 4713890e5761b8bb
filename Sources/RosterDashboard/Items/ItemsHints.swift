extension ItemsView {
    /// The footer.
    var hints: HintLine {
        if marking.prompt != nil { return ItemPrompt.hints }
        return filter.isOpen ? FilterEntry.hints : listHints
    }

    /// What is kept can be taken back: that is told first.
    private var listHints: HintLine {
        guard filter.filter != nil, marking.selected.isEmpty else { return Self.listHints }
        return HintLine(hints: [HintLine.Hint(keys: "Esc", title: "clear filter")] + Self.listHints.hints)
    }

    private static let listHints = HintLine(
        hints: ItemCommand.hints([.done, .stuck, .skip, .date, .nextSession])
            + [ItemsCommand.open, .filter, .closed].compactMap { HintLine.Hint(keys: $0.keys, title: $0.title) }
            + ItemCommand.hints([.select, .checkOff, .comment, .edit, .repeatLast]))
}

extension HintLine.Hint {
    /// By the first of its keys; nil where it has none.
    init?(keys: [Key], title: String) {
        guard let key = keys.first else { return nil }
        self.init(keys: key.name, title: title)
    }
}

extension ItemCommand {
    static func hints(_ commands: [ItemCommand]) -> [HintLine.Hint] {
        commands.compactMap { HintLine.Hint(keys: $0.keys, title: $0.title) }
    }
}
