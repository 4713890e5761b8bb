import RosterModel
import Testing

@testable import RosterStore

/// What the brief before a session is made of.
@Suite struct BriefReadingTests {
    private static let bySMS = Origin(by: .client, via: .sms)

    @Test func aPastSessionHasItsNotesWhole() throws {
        let record = try Record()
        let ada = try record.addClient("Ada Moreau")
        let held = try record.book(.client(ada), "2026-11-20 10:00")
        let text = "Tired.\n\n- One\n- Two"
        _ = try record.capture(.client(ada), text, source: .file("/a.md"), taken: moment("2026-11-20 10:20"))
        _ = try record.capture(.client(ada), "- Three", source: .file("/b.md"), taken: moment("2026-11-20 10:40"))
        let card = try record.store.card(of: .client(ada), at: record.now)
        #expect(card.pastSessions.map(\.session.id) == [held])
        #expect(card.pastSessions.first?.notes.map(\.text) == [text, "- Three"])
        #expect(card.pastSessions.first?.completion == Completion(done: 0, due: 3))
    }

    @Test func theCardHasTheRostersTrend() throws {
        let practice = try LargePractice(clients: 3, fortnights: 12)
        let party = Party.client(Client.ID(2))
        let row = try #require(
            try practice.record.store.roster(at: practice.record.now).rows.first { $0.party == party })
        let card = try practice.record.store.card(of: party, at: practice.record.now)
        #expect(card.trend == row.trend)
        #expect(card.trend.contains { $0 != nil })
    }

    @Test func whatAClientAnsweredIsWithTheItem() throws {
        let practice = try Practice()
        let record = practice.record
        try record.perform(.mark([practice.items[0]], Mark(.done, rating: 4)), by: Self.bySMS)
        try record.perform(.mark([practice.items[1]], Mark(.stuck, comment: "my knee")), by: Self.bySMS)
        let card = try record.store.card(of: .client(practice.ada), at: record.now)
        let done = try #require(card.items.first { $0.id == practice.items[0] })
        #expect(done.item.closedBy == Self.bySMS)
        #expect(done.item.rating == 4)
        let stuck = try #require(card.items.first { $0.id == practice.items[1] })
        #expect(stuck.lastComment?.origin == Self.bySMS)
        #expect(card.lastHeard?.via == .sms)
    }

    // MARK: The history of one client

    /// Two clients; what an import did to the other one is not told.
    private func imported() throws -> (Record, Client.ID) {
        let record = try Record()
        let ada = try record.addClient("Ada Moreau")
        _ = try record.addClient("Ben Okafor")
        try record.perform(
            .importCalendar(
                .november([
                    .meeting("1", "2026-11-16 10:00", "Ada Moreau"), .meeting("2", "2026-11-30 10:00", "Ada Moreau"),
                    .meeting("3", "2026-12-01 10:00", "Ben Okafor"),
                ])))
        try record.perform(
            .importNotes(
                NotesFolder(files: [
                    .file("/a.md", ["Ada Moreau"], "2026-11-16", "- One\n- Two"),
                    .file("/b.md", ["Ben Okafor"], "2026-11-16", "- Three"),
                ])))
        return (record, ada)
    }

    @Test func anImportIsToldAsFarAsItConcernsThisClient() throws {
        let (record, ada) = try imported()
        #expect(
            try record.store.history(of: ada).map(\.summary) == [
                "notes imported: 1 note, 2 items added", "calendar imported: 2 sessions added", "Ada Moreau added",
            ])
        #expect(
            try record.store.card(of: .client(ada), at: record.now).history.first?.summary.contains("2 items") == true)
        #expect(try record.store.history().first?.summary == "notes imported: 2 added; 3 items")
    }

    @Test func aDeadlineThatFollowedIsAMovedOne() throws {
        let (record, ada) = try imported()
        try record.perform(
            .importCalendar(
                .november([
                    .meeting("1", "2026-11-16 10:00", "Ada Moreau"), .meeting("2", "2026-12-02 10:00", "Ada Moreau"),
                    .meeting("3", "2026-12-01 10:00", "Ben Okafor"),
                ])))
        #expect(
            try record.store.history(of: ada).first?.summary
                == "calendar imported: 1 session changed, 2 deadlines moved")
    }

    @Test func anImportThatWasTakenBackToo() throws {
        let (record, ada) = try imported()
        try record.undo()
        let lines = try record.store.history(of: ada)
        #expect(lines.first?.summary == "undid: notes imported, 1 note, 2 items added")
        #expect(lines.dropFirst().first?.isUndone == true)
    }

    @Test(arguments: [
        (Operation.mark, "undid: marked done “Draft the scorecard”"),
        (.edit, "undid: changed “Write: the scorecard”"),
        (.comment, "undid: comment added “Draft the scorecard”"),
        (.several, "undid: 2 items marked done"),
    ])
    private func whatWasTakenBackIsSaidWithOneColon(_ operation: Operation, said: String) throws {
        let practice = try Practice()
        let items = Array(practice.items.prefix(operation == .several ? 2 : 1))
        switch operation {
        case .mark, .several: try practice.record.perform(.mark(items, Mark(.done)))
        case .edit: try practice.record.perform(.editItem(items, ItemEdit(text: "Write: the scorecard")))
        case .comment: try practice.record.perform(.comment(items, "Half of it: done"))
        }
        #expect(try practice.record.undo().summary == said)
        #expect(try practice.record.redo().summary == said.replacing("undid", with: "redid"))
    }

    private enum Operation: Sendable { case mark, edit, comment, several }

    // MARK: Who comes next

    @Test func sessionsAheadAreThoseThatWillBeHeld() throws {
        let practice = try Practice()
        let record = practice.record
        let eve = try record.addClient("Eve Ended")
        _ = try record.book(.client(eve), "2026-11-24 10:00")
        try record.perform(.setClientStatus(eve, .ended))
        let group = try record.book(.cohort(practice.founders), "2026-11-25 10:00")
        let now = try record.book(.client(practice.ben), "2026-11-23 08:30")
        _ = try record.book(.client(practice.ben), "2026-11-23 07:00")
        let ahead = try record.store.sessionsAhead(at: record.now, limit: 9)
        #expect(ahead.map(\.id) == [now, group, practice.session])
        #expect(try record.store.sessionsAhead(at: record.now, limit: 1).map(\.id) == [now])
        let until = moment("2026-11-25 00:00")
        #expect(try record.store.sessionsAhead(at: record.now, until: until, limit: 9).map(\.id) == [now])
    }
}
