import RosterModel
import Testing

@testable import RosterStore

/// What the inbox of the dashboard reads and decides. Now is Monday, 23 November 2026, 10:00 UTC.
@Suite struct InboxReadingTests {
    private let practice: Practice
    private let record: Record
    private let waiting: Waiting

    init() throws {
        practice = try Practice()
        record = practice.record
        waiting = try Waiting(in: record)
    }

    @Test func theLatestAreReadAndTheOthersCounted() throws {
        let all = try record.store.inbox()
        #expect(try record.store.inboxCount() == 4)
        let (entries, unread) = try record.store.inbox(limit: 3)
        #expect(entries == Array(all.prefix(3)))
        #expect(unread == 1)
        let whole = try record.store.inbox(limit: 10)
        #expect(whole.entries == all)
        #expect(whole.unread == 0)
    }

    @Test func aNoteThatWaitsIsReadWholeWithItsItemsThatDo() throws {
        let entry = try #require(try record.store.inbox().first { $0.id == waiting.review })
        try record.perform(.mark([waiting.items[0]], Mark(.done)))
        let note = try #require(try record.store.note(reviewedIn: entry, at: record.now))
        #expect(note.text == "- Sketch the pitch\n- Print it")
        #expect(note.items.map(\.item.text) == ["Print it"])
    }

    @Test func severalAreAssignedInOneStepThatIsTakenBackAsOne() throws {
        let assignment = InboxAssignment(to: .client(practice.ben), notes: [Waiting.file])
        let receipt = try record.perform(.assign([waiting.note, waiting.event], assignment))
        #expect(receipt.summary == "2 entries assigned to Ben Okafor; 1 item")
        #expect(receipt.items.count == 1)
        #expect(try record.store.inboxCount() == 2)
        try record.undo()
        #expect(try record.store.inboxCount() == 4)
    }

    @Test func aNoteThatIsNoneOfTheEntriesIsRefused() throws {
        let assignment = InboxAssignment(to: .client(practice.ben), notes: [Waiting.file])
        #expect(throws: StoreError.misplacedEntry(waiting.event, kind: .unmatchedEvent)) {
            try record.perform(.assign([waiting.event], assignment))
        }
        #expect(try record.store.inboxCount() == 4)
    }
}
