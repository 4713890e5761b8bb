/// What a form's own keys do; all others type into the field that has the cursor. Rows of the key table.
public enum FormCommand: String, CaseIterable, Sendable {
    case next, previous, down, up, accept, save, leave
    case startOver = "start-over"

    /// As `[keys]` of the configuration calls it.
    public var name: String { "form-" + rawValue }

    public var keys: [Key] {
        switch self {
        case .next: [.tab]
        case .previous: [.backTab]
        case .down: [.down]
        case .up: [.up]
        case .accept: [.enter]
        case .save: [.control("s")]
        case .leave: [.escape]
        case .startOver: [.control("o")]
        }
    }

    /// For the footer and the help.
    public var title: String {
        switch self {
        case .next: "next field"
        case .previous: "field before"
        case .down: "next choice or field"
        case .up: "choice or field before"
        case .accept: "next field, at the last one save"
        case .save: "save"
        case .leave: "back, what was typed is kept"
        case .startOver: "start over"
        }
    }

    /// Why it can't be used now; nil where it can.
    func obstacle(in form: Form) -> String? {
        switch self {
        case .save where form.isSaving: "It is being saved."
        case .startOver where !form.isTouched: "Nothing was typed yet."
        default: nil
        }
    }

    /// Shorter than the titles, which are for the help.
    static let hints = HintLine(
        hints: [
            (FormCommand.save, "save"), (.next, "next"), (.leave, "back"), (.startOver, "start over"),
        ].compactMap { HintLine.Hint(keys: $0.0.keys, title: $0.1) })
}
