import RosterModel

/// The line that asks for a date or a note.
struct ItemPrompt: Equatable, Sendable {
    enum Purpose: Equatable, Sendable { case date, note }

    /// What an event made of it.
    enum Answer: Equatable, Sendable {
        /// It is still being typed; with what there is to say about it.
        case open(notice: String?)
        /// Put away, with nothing to do.
        case closed
        case decision(ItemDecision)
        case note(String)
    }

    var purpose: Purpose
    var field: LineField

    static let date = ItemPrompt(purpose: .date, field: LineField(characters: 80))
    static let note = ItemPrompt(purpose: .note, field: LineField(characters: Text.Field.comment.limit))

    var label: String {
        switch purpose {
        case .date: "New date"
        case .note: "Note"
        }
    }

    static let hints = HintLine(
        hints: [HintLine.Hint(keys: "Enter", title: "take"), HintLine.Hint(keys: "Esc", title: "back")])

    /// - Parameter context: how a date is read.
    mutating func handle(_ event: Event, in context: CaptureContext) -> Answer {
        switch event {
        case .key(.escape): return field.letsGo() ? .open(notice: nil) : .closed
        case .key(.enter): return finish(in: context)
        default:
            guard case .changed(let report) = field.handle(event) else { return .open(notice: nil) }
            return .open(notice: report.sentence)
        }
    }

    private func finish(in context: CaptureContext) -> Answer {
        let text = Text.spaced(field.text)
        if text.isEmpty { return .closed }
        switch purpose {
        case .note: return .note(text)
        case .date:
            guard let decision = DatePreview(of: field.text, in: context).decision else {
                return .open(notice: "That is not a date: try “fri”, “in 3 days”, “4 Dec 15:00” or “next session”.")
            }
            return .decision(decision)
        }
    }
}
