import RosterModel

/// The line that asks for a date, a note or a new text.
struct TriagePrompt: Equatable, Sendable {
    enum Purpose: Equatable, Sendable { case date, note, edit }

    var purpose: Purpose
    var field: LineField

    static let date = TriagePrompt(purpose: .date, field: LineField(characters: 80))
    static let note = TriagePrompt(purpose: .note, field: LineField(characters: Text.Field.comment.limit))

    static func edit(_ text: String) -> TriagePrompt {
        TriagePrompt(purpose: .edit, field: LineField(text, characters: Text.Field.item.limit))
    }

    var label: String {
        switch purpose {
        case .date: "New date"
        case .note: "Note"
        case .edit: "Text"
        }
    }
}
