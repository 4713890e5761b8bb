import RosterModel
import Testing

@testable import RosterStore

/// What waits in the inbox of the small practice: of a third client, Dee, a note that came by itself (“Sketch the
/// pitch”, “Print it”); a file of “Benny”; an event called “Coffee with B”; and a message.
struct Waiting {
    let dee: Client.ID
    let items: [ActionItem.ID]
    let review, note, event, message: InboxEntry.ID

    static let file = NotesFolder.File.file("/notes/benny.md", ["Benny"], "2026-11-20", "- Ask for a raise")

    init(in record: Record) throws {
        dee = try record.addClient("Dee Park")
        var watched = record.note(.client(dee), "- Sketch the pitch\n- Print it", source: .file("/watched/dee.md"))
        watched.awaitsReview = true
        items = try record.perform(.capture(watched)).items
        try record.perform(.importNotes(NotesFolder(files: [Waiting.file])))
        try record.perform(.importCalendar(.november([.meeting("c1", "2026-11-24 10:00", "Coffee with B")])))
        try record.change(
            behindTheBack: """
                INSERT INTO inbox (kind, key, channel, sender, received, body)
                VALUES ('unknown-sender', 'm1', 'sms', '+12025550199', 1795000000, 'Done, I called them')
                """)
        let inbox = try record.store.inbox()
        func entry(_ kind: InboxEntry.Kind) throws -> InboxEntry.ID {
            try #require(inbox.first { $0.kind == kind }).id
        }
        review = try entry(.review)
        note = try entry(.unmatchedNote)
        event = try entry(.unmatchedEvent)
        message = try entry(.unknownSender)
    }
}
