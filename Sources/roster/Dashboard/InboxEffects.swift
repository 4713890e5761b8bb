import RosterDashboard
import RosterModel
import RosterStore

/// What the inbox of the dashboard asks for.
struct InboxEffects {
    private let store: Store
    private let now: Instant

    init(_ store: Store, at now: Instant) {
        self.store = store
        self.now = now
    }

    /// A note whole; where there is none, why.
    func text(of entry: InboxEntry) throws -> InboxText {
        switch entry.kind {
        case .review:
            guard let note = try store.note(reviewedIn: entry, at: now) else {
                return InboxText(entry: entry.id, problem: "The note is gone; x lets it go.")
            }
            return InboxText(entry: entry.id, text: note.text, items: note.items)
        case .unmatchedNote:
            do {
                return InboxText(entry: entry.id, text: try file(of: entry).text)
            } catch {
                return InboxText(entry: entry.id, problem: Failure.sentence(of: error))
            }
        case .unmatchedEvent, .unknownSender, .comment, .question:
            return InboxText(entry: entry.id, text: entry.body)
        }
    }

    /// With the notes among them as their files have them now.
    func assign(_ entries: [InboxEntry], _ assignment: InboxAssignment, by origin: Origin) -> Message {
        let ids = entries.map(\.id)
        do {
            var assignment = assignment
            assignment.notes = try entries.filter { $0.kind == .unmatchedNote }.map(file)
            let operation = Operation.assign(ids, assignment)
            return .performed(operation, try store.perform(operation, by: origin, at: now))
        } catch {
            return .failed(Failure.sentence(of: error), .assign(ids, assignment))
        }
    }

    private func file(of entry: InboxEntry) throws -> NotesFolder.File {
        try InboxNotes.read(entry, coachZone: store.settings.coachZone, orElse: "x lets it go")
    }
}
