import RosterModel
import Testing

@testable import RosterStore

/// A note that is captured again from the same source (`capture.md`, Capturing again).
@Suite struct RecaptureTests {
    private let practice: Practice
    private var record: Record { practice.record }

    init() throws {
        practice = try Practice()
    }

    private func again(_ text: String, _ party: Party? = nil) throws -> Receipt {
        let note = record.note(party ?? .client(practice.ada), text, source: .file("/notes/ada.md"))
        return try record.perform(.capture(note))
    }

    @Test func itIsTheSameNoteAndTheSameItems() throws {
        let receipt = try again("- Draft the scorecard\n- Walk x4\n- [x] Book the room\n- Pay the invoice")
        #expect(receipt.notes.count == 1)
        #expect(receipt.items.contains(practice.items[1]))
        #expect(try record.item(practice.items[1]).target == 4)
        #expect(try record.number("SELECT count(*) FROM note WHERE source_key = '/notes/ada.md'") == 1)
        #expect(try record.number("SELECT count(*) FROM item WHERE client_id = \(practice.ada)") == 4)
    }

    @Test func aDateInTheNoteMovesTheDeadlineAndMakesItOne() throws {
        _ = try again("- Draft the scorecard by 2026-12-01\n- Walk x3\n- [x] Book the room")
        let deadline = try record.item(practice.items[0]).deadline
        #expect(deadline.at == moment("2026-12-01 18:00"))
        #expect(deadline.rule == .date)
    }

    @Test func whatTheCoachHasSetOtherwiseStaysWhereTheLineHasNotChanged() throws {
        try record.perform(.setDeadline([practice.items[0]], .moment(moment("2026-12-24 12:00"))))
        try record.perform(.editItem([practice.items[0]], ItemEdit(text: "Draft the whole scorecard")))
        _ = try again("- Draft the scorecard\n- Walk x3\n- [x] Book the room\n- Pay")
        let item = try record.item(practice.items[0])
        #expect(item.deadline.at == moment("2026-12-24 12:00"))
        #expect(item.text == "Draft the whole scorecard")
    }

    @Test func aNoteThatIsAnothersNowLeavesItsItemsWhereTheyWere() throws {
        let receipt = try again(Practice.note, .client(practice.ben))
        #expect(receipt.items.count == 3)
        #expect(try receipt.items.map { try record.item($0).client } == [practice.ben, practice.ben, practice.ben])
        #expect(try practice.items.map { try record.item($0).client } == [practice.ada, practice.ada, practice.ada])
        #expect(try again(Practice.note, .client(practice.ben)).operation == nil)
    }

    @Test func aCheckedBoxIsTheNotesWord() throws {
        _ = try again("- [x] Draft the scorecard\n- Walk x3\n- [x] Book the room")
        let item = try record.item(practice.items[0])
        #expect(item.status == .done)
        #expect(item.closedBy == Origin(by: .note, via: .note))
        #expect(item.closed == record.now)
    }

    @Test func itemsThatArriveByThemselvesWaitUntilTheyAreMarked() throws {
        var note = record.note(.client(practice.ada), "- One\n- Two", source: .webhook("evt-1"))
        note.awaitsReview = true
        let ids = try record.perform(.capture(note)).items
        #expect(try ids.map { try record.item($0).awaitsReview } == [true, true])
        try record.perform(.mark([ids[0]], Mark(.open)))
        #expect(try ids.map { try record.item($0).awaitsReview } == [false, true])
    }
}
