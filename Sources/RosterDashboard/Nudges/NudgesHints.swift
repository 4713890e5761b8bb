extension NudgesView {
    /// The footer.
    var hints: HintLine {
        if filter.isOpen { return WordFilter.hints }
        if list.count == 0 { return Self.emptyHints }
        let canAct = current?.nudge.state.isEnded == false
        let acting: [NudgesCommand] = canAct ? [.cancel, .now] : []
        return isTextAlone
            ? Self.hints(of: acting + [.leave])
            : Self.hints(of: [.open] + acting, [.undo], [.filter, .select, .leave])
    }

    private static let emptyHints = hints(of: [], [.capture, .undo], [.leave])

    private static func hints(
        of first: [NudgesCommand], _ views: [ViewCommand] = [], _ last: [NudgesCommand] = []
    ) -> HintLine {
        let commands =
            first.map { ($0.keys, $0.title) } + views.map { ($0.keys, $0.title) }
            + last.map { ($0.keys, $0.title) }
        return HintLine(hints: commands.compactMap { HintLine.Hint(keys: $0.0, title: $0.1) })
    }
}
