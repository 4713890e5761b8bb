import RosterModel
import Testing

@testable import RosterStore

/// A small practice on Monday, 23 November 2026, 10:00 UTC: Ada and Ben, who meet as Founders too. Ada has a session in
/// a week; her note of today has three items, one of them done; Ben has one item.
struct Practice {
    let record: Record
    let ada: Client.ID
    let ben: Client.ID
    let founders: Cohort.ID
    let session: Session.ID
    let cancelled: Session.ID
    /// “Draft the scorecard”, “Walk” (three check-offs), “Book the room” (done in the note).
    let items: [ActionItem.ID]
    let bens: ActionItem.ID

    static let note = "- Draft the scorecard\n- Walk x3\n- [x] Book the room\n"

    init() throws {
        record = try Record()
        ada = try record.addClient("Ada Moreau") { $0.email = "ada@example.com" }
        ben = try record.addClient("Ben Okafor") { $0.email = "ben@example.com" }
        founders = try record.addCohort("Founders", [ada, ben])
        session = try record.book(.client(ada), "2026-11-30 10:00")
        cancelled = try record.book(.client(ben), "2026-12-02 10:00")
        try record.perform(.cancelSession(cancelled))
        items = try record.capture(.client(ada), Self.note, source: .file("/notes/ada.md"))
        bens = try #require(try record.capture(.client(ben), "- Call the bank", source: .commandLine("b")).first)
        let draft = Draft(key: "pane-1", party: .client(ada), text: "- Something new", changed: record.now)
        try record.perform(.keepDraft(draft))
        try #require(items.count == 3)
    }

    /// The next one of that kind.
    func nudge(_ kind: Nudge.Kind, to client: Client.ID) throws -> Nudge.ID {
        let lines = try record.store.nudges(NudgeQuery(client: client), at: record.now)
        return try #require(lines.first { $0.nudge.kind == kind }).id
    }
}
