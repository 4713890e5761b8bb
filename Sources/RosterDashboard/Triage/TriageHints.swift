extension Triage {
    /// The footer, as `screens.md` draws it; the digits are one hint.
    var hints: HintLine {
        if prompt != nil { return ItemPrompt.hints }
        return isDone ? Self.doneHints : Self.queueHints
    }

    private static let queueHints = HintLine(
        hints: hints([.done, .stuck, .skip, .nextSession, .date])
            + [HintLine.Hint(keys: "1-9", title: "days")]
            + hints([.nudge, .message, .select, .undo, .note, .edit, .open, .selectClient, .repeatLast, .leave]))

    private static let doneHints = HintLine(hints: hints([.undo, .leave]))

    private static func hints(_ commands: [TriageCommand]) -> [HintLine.Hint] {
        commands.compactMap { command in
            command.keys.first.map { HintLine.Hint(keys: $0.name, title: command.title) }
        }
    }
}
