extension InboxView {
    /// The footer.
    var hints: HintLine {
        if filter.isOpen { return WordFilter.hints }
        switch mode {
        case .party, .item, .waiting: return ChoiceList.hints
        case .list, .text: break
        }
        if list.count == 0 { return Self.emptyHints }
        let isNote = current?.kind == .review
        let deciding: [InboxCommand] = isNote ? [.confirm, .edit, .dismiss] : [.assign, .dismiss]
        return mode == .text
            ? Self.hints(of: deciding + [.leave])
            : Self.hints(of: deciding + [.open, .select, .selectAlike], [.undo], [.filter, .leave])
    }

    private static let emptyHints = hints(of: [], [.undo], [.leave])

    private static func hints(
        of first: [InboxCommand], _ views: [ViewCommand] = [], _ last: [InboxCommand] = []
    ) -> HintLine {
        let commands =
            first.map { ($0.keys, $0.title) } + views.map { ($0.keys, $0.title) }
            + last.map { ($0.keys, $0.title) }
        return HintLine(hints: commands.compactMap { HintLine.Hint(keys: $0.0, title: $0.1) })
    }
}
