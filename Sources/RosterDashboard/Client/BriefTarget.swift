import RosterModel

/// What the cursor of the brief can stand on.
enum BriefTarget: Hashable, Sendable {
    case item(ActionItem.ID)
    /// Enter reads it whole.
    case note(Note.ID)

    var item: ActionItem.ID? {
        if case .item(let id) = self { id } else { nil }
    }

    var note: Note.ID? {
        if case .note(let id) = self { id } else { nil }
    }
}

extension CardLine {
    var target: BriefTarget? { item.map { .item($0) } ?? note.map { .note($0) } }
}
