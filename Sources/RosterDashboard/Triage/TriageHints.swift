extension Triage {
    /// The footer, as `screens.md` draws it; the digits are one hint.
    var hints: HintLine {
        if prompt != nil { return Self.promptHints }
        return isDone ? Self.doneHints : Self.queueHints
    }

    private static let queueHints = HintLine(
        hints: hints([.done, .stuck, .skip, .nextSession, .date])
            + [HintLine.Hint(keys: "1-9", title: "days")]
            + hints([.select, .undo, .note, .edit, .selectClient, .repeatLast, .nudge, .message, .leave]))

    private static let doneHints = HintLine(hints: hints([.undo, .leave]))

    private static let promptHints = HintLine(
        hints: [HintLine.Hint(keys: "Enter", title: "take"), HintLine.Hint(keys: "Esc", title: "back")])

    private static func hints(_ commands: [TriageCommand]) -> [HintLine.Hint] {
        commands.compactMap { command in
            command.keys.first.map { HintLine.Hint(keys: $0.name, title: command.title) }
        }
    }
}
