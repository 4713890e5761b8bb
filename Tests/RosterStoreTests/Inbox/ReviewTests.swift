import RosterModel
import Testing

@testable import RosterStore

/// What came in and waits for the coach. Now is Monday, 23 November 2026, 10:00 UTC.
@Suite struct ReviewTests {
    private let practice: Practice
    private let record: Record

    init() throws {
        practice = try Practice()
        record = practice.record
    }

    private func watched(_ text: String) throws -> Receipt {
        var note = record.note(.client(practice.ada), text, source: .file("/watched/ada.md"))
        note.awaitsReview = true
        return try record.perform(.capture(note))
    }

    private func entries() throws -> [String] {
        try record.store.inbox().map { "\($0.kind.rawValue) of \($0.from): \($0.body)" }
    }

    @Test func aNoteThatCameByItselfWaitsWithItsItems() throws {
        let items = try watched("- Breathe\n- Walk").items
        #expect(try entries() == ["review of Ada Moreau: Breathe\nWalk"])
        #expect(try items.map { try record.item($0).awaitsReview } == [true, true])
    }

    @Test func whatTheCoachCapturesDoesNotWait() throws {
        _ = try record.capture(.client(practice.ada), "- One", source: .file("/notes/x.md"))
        #expect(try entries().isEmpty)
    }

    @Test func itWaitsForAsLongAsAnItemOfItDoes() throws {
        let items = try watched("- Breathe\n- Walk").items
        try record.perform(.mark([items[0]], Mark(.stuck)))
        #expect(try entries() == ["review of Ada Moreau: Walk"])
        try record.perform(.checkOff([items[1]], by: 1))
        #expect(try entries().isEmpty)
        try record.undo()
        #expect(try entries() == ["review of Ada Moreau: Walk"])
    }

    @Test func aNoteThatGrowsWaitsAgain() throws {
        let items = try watched("- Breathe").items
        let id = try #require(try record.store.inbox().first).id
        try record.perform(.confirm([id]))
        #expect(try record.item(items[0]).awaitsReview == false)
        record.now = record.now.adding(minutes: 60)
        _ = try watched("- Breathe\n- Walk")
        #expect(try entries() == ["review of Ada Moreau: Walk"])
        #expect(try record.store.inbox().first?.received == record.now)
        #expect(try record.item(items[0]).awaitsReview == false)
    }

    @Test func whatWasDismissedDoesNotComeBack() throws {
        _ = try watched("- Breathe\n- Walk")
        try record.perform(.dismiss(record.store.inbox().map(\.id)))
        let before = try record.dump()
        _ = try watched("- Breathe\n- Walk")
        #expect(try record.dump() == before)
        #expect(try record.number("SELECT count(*) FROM item WHERE awaits_review") == 0)
    }

    @Test func whatWasDismissedOfImportsDoesNotComeBackEither() throws {
        let waiting = try Waiting(in: record)
        try record.perform(.dismiss([waiting.event, waiting.note]))
        try record.perform(.importNotes(NotesFolder(files: [Waiting.file])))
        try record.perform(.importCalendar(.november([.meeting("c1", "2026-11-24 10:00", "Coffee with B")])))
        #expect(Set(try record.store.inbox().map(\.kind)) == [.unknownSender, .review])
    }
}

/// Where things are that were assigned once.
@Suite struct AssignmentTests {
    private let practice: Practice
    private let record: Record
    private let waiting: Waiting

    init() throws {
        practice = try Practice()
        record = practice.record
        waiting = try Waiting(in: record)
    }

    @Test func notesUnderThatNameAreFoundFromThenOn() throws {
        let assignment = InboxAssignment(to: .client(practice.ben), notes: [Waiting.file])
        try record.perform(.assign([waiting.note], assignment))
        let next = NotesFolder.File.file("/notes/2.md", ["benny"], "2026-11-22", "- Sleep")
        #expect(
            try record.perform(.importNotes(NotesFolder(files: [Waiting.file, next]))).summary == """
                notes imported: 1 added, 1 left as they are; 1 item
                """)
        #expect(try record.text("SELECT client_id FROM item ORDER BY id DESC LIMIT 1") == practice.ben.description)
    }

    @Test func aNameOfOnesOwnComesBeforeWhatWasAssigned() throws {
        try record.perform(.assign([waiting.note], InboxAssignment(to: .client(practice.ada), notes: [Waiting.file])))
        let note = NotesFolder.File.file("/notes/benny/ben.md", ["Benny", "Ben Okafor"], "2026-11-22", "- Sleep")
        try record.perform(.importNotes(NotesFolder(files: [note])))
        #expect(try record.text("SELECT client_id FROM item ORDER BY id DESC LIMIT 1") == practice.ben.description)
    }

    @Test func anEventIsBookedByTheNextImport() throws {
        try record.perform(.assign([waiting.event], InboxAssignment(to: .client(practice.ben))))
        let feed = CalendarFeed.november([
            .meeting("c1", "2026-11-24 10:00", "Coffee with B"), .meeting("c2", "2026-12-08 10:00", "Coffee with B"),
        ])
        let report = try #require(try record.perform(.importCalendar(feed)).report)
        #expect(report.added == ["Ben Okafor Tue 24 Nov 10:00", "Ben Okafor Tue 8 Dec 10:00"])
        #expect(report.waiting.isEmpty)
    }

    @Test func theLastWordOnANameCounts() throws {
        try record.perform(.assign([waiting.event], InboxAssignment(to: .client(practice.ben))))
        var other = CalendarFeed.Meeting.meeting("c9", "2026-11-25 10:00", "Coffee with B")
        other.addresses = []
        try record.perform(.changeMembers(practice.founders, add: [waiting.dee], remove: []))
        try record.perform(.importCalendar(.november([other])))
        #expect(try record.number("SELECT count(*) FROM session WHERE client_id = \(practice.ben)") == 2)
    }

    @Test func aMessageBecomesACommentInTheClientsName() throws {
        try record.perform(.assign([waiting.message], InboxAssignment(to: .client(practice.ben), item: practice.bens)))
        let comment = try #require(try record.store.item(practice.bens, at: record.now)?.comments.first)
        #expect(comment.origin == Origin(by: .client, via: .sms))
        #expect(comment.text == "Done, I called them")
        #expect(comment.at == Instant(seconds: 1_795_000_000))
    }
}
