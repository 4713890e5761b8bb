extension SessionAgenda {
    /// The footer while the agenda has the keys.
    static let hints = HintLine(
        hints: ItemCommand.hints([.done, .nextSession])
            + [HintLine.Hint(keys: CaptureCommand.agenda.keys, title: "back")].compactMap { $0 }
            + ItemCommand.hints([.stuck, .skip, .date])
            + [HintLine.Hint(keys: ViewCommand.undo.keys, title: ViewCommand.undo.title)].compactMap { $0 }
            + ItemCommand.hints([.comment, .checkOff, .edit, .select])
            + [HintLine.Hint(keys: ViewCommand.help.keys, title: ViewCommand.help.title)].compactMap { $0 })
}
