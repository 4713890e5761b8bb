import RosterModel
import Testing

@testable import RosterStore

@Suite("A record that is imported") struct ImportedRecordTests {
    // MARK: Into an empty one

    @Test("Into an empty record it comes as it was, numbers included") func empty() throws {
        let record = try Record()
        let copy = RecordCopy.cem()
        let receipt = try record.perform(.importRecord(copy))
        #expect(
            receipt.summary
                == "record imported: 1 client, 1 cohort, 1 session, 1 note, 2 items, 1 inbox entry added")
        #expect(try record.store.recordCopy() == copy)
        #expect(try record.findings() == [])
    }

    @Test("Again, it changes nothing and is not in the history") func again() throws {
        let record = try Record()
        let copy = RecordCopy.cem()
        try record.perform(.importRecord(copy))
        let before = try record.dump(withHistory: true)
        let receipt = try record.perform(.importRecord(copy))
        #expect(receipt.operation == nil && receipt.summary == "record imported: nothing in it is new")
        #expect(receipt.report?.unchanged == 7)
        #expect(try record.dump(withHistory: true) == before)
    }

    @Test("A whole practice goes over with all that it has, and comes back by one undo") func practice() throws {
        let practice = try Practice()
        try practice.record.perform(.comment(practice.items, "Well done"))
        try practice.record.perform(.drop([practice.items[1]]))
        let copy = try practice.record.store.recordCopy()
        let other = try Record()
        let empty = try other.dump()
        try other.perform(.importRecord(copy))
        #expect(try other.store.recordCopy() == copy)
        try other.undo()
        #expect(try other.dump() == empty)
        try other.perform(.importRecord(copy))
        #expect(try other.store.recordCopy() == copy, "the numbers are free for the very same things again")
    }

    @Test("The order of a file does not matter") func order() throws {
        let practice = try Practice()
        let copy = try practice.record.store.recordCopy()
        var mixed = copy
        mixed.clients.reverse()
        mixed.items.reverse()
        mixed.sessions.reverse()
        mixed.notes.reverse()
        let other = try Record()
        try other.perform(.importRecord(mixed))
        #expect(try other.store.recordCopy() == copy)
    }

    // MARK: Into another

    @Test("Into another it gives new numbers where one is or was taken, and keeps the others") func numbers() throws {
        let practice = try Practice()
        let record = practice.record
        var copy = RecordCopy.cem()
        let item = copy.items[0]
        copy.items[0] = ActionItem(
            id: practice.items[0], uid: item.uid, client: item.client, text: item.text, deadline: item.deadline,
            created: item.created)
        copy.comments = []
        try record.perform(.drop([practice.items[0]]))
        try record.perform(.importRecord(copy))
        let after = try record.store.recordCopy()
        #expect(after.clients.map(\.id.number) == [1, 2, 7])
        #expect(after.items.map(\.id.number) == [2, 3, 4, 51, 52])
        #expect(after.items.last?.uid == item.uid && after.items.last?.client == Client.ID(7))
        #expect(try record.findings() == [])
    }

    @Test("What is known by its uid is changed to what the file says, whatever its number") func changed() throws {
        let record = try Record()
        var copy = RecordCopy.cem()
        try record.perform(.importRecord(copy))
        copy.clients[0].name = "Cem A."
        copy.clients[0].phone = nil
        copy.items[0].text = "Plan it"
        copy.items[0].deadline.session = nil
        copy.sessions[0].session.starts = moment("2026-12-01 09:30")
        let receipt = try record.perform(.importRecord(copy))
        #expect(receipt.summary == "record imported: 3 changed")
        let after = try record.store.recordCopy()
        #expect(after.clients[0].name == "Cem A." && after.items[0].text == "Plan it")
        #expect(after.clients[0].phone == "+12025550107", "what the file lacks is not cleared")
        #expect(after.items[0].deadline.session == Session.ID(9))
        #expect(after.sessions[0].session.starts == moment("2026-12-01 09:30"))
    }

    @Test("Without its uid, a client is known by the address, else the name") func people() throws {
        let record = try Record()
        let byEmail = try record.addClient("Somebody Else") { $0.email = "CEM@example.com" }
        var copy = RecordCopy.cem()
        try record.perform(.importRecord(copy))
        #expect(try record.store.recordCopy().clients.map(\.id) == [byEmail])
        #expect(try record.store.recordCopy().clients.map(\.name) == ["Cem Aydin"])
        copy.clients[0].email = nil
        try record.perform(.importRecord(copy))
        #expect(try record.store.recordCopy().clients.map(\.email) == ["cem@example.com"])
        #expect(try record.store.recordCopy().items.map(\.client) == [byEmail, byEmail])
    }

    @Test("The same event, note and item of another record are not doubled") func sameSources() throws {
        let first = try Practice()
        let second = try Practice()
        try second.record.perform(.importRecord(try first.record.store.recordCopy()))
        let (mine, theirs) = (try first.record.store.recordCopy(), try second.record.store.recordCopy())
        #expect(mine.clients.count == theirs.clients.count && mine.cohorts.count == theirs.cohorts.count)
        #expect(mine.sessions.count + 1 == theirs.sessions.count, "the one that was cancelled is known by nothing")
        #expect(mine.notes.count == theirs.notes.count && mine.items.count == theirs.items.count)
        #expect(theirs.drafts == mine.drafts)
    }

    @Test("Who has opted out stays so; a consent is not lost to a file without one") func consent() throws {
        let record = try Record()
        var copy = RecordCopy.cem()
        try record.perform(.importRecord(copy))
        copy.clients[0].smsConsent = .none
        try record.perform(.importRecord(copy))
        #expect(try record.store.recordCopy().clients[0].smsConsent == .consented(proof: "by phone"))
        copy.clients[0].smsConsent = .optedOut(proof: "STOP")
        try record.perform(.importRecord(copy))
        copy.clients[0].smsConsent = .consented(proof: "again")
        let receipt = try record.perform(.importRecord(copy))
        #expect(receipt.report?.warnings == ["Cem Aydin has opted out of SMS, and stays so"])
        #expect(try record.store.recordCopy().clients[0].smsConsent == .optedOut(proof: "STOP"))
    }

    @Test("What was closed since the file was written stays closed") func closed() throws {
        let record = try Record()
        let copy = RecordCopy.cem()
        try record.perform(.importRecord(copy))
        try record.perform(.mark([ActionItem.ID(50)], Mark(.done)))
        let before = try record.dump()
        let receipt = try record.perform(.importRecord(copy))
        #expect(receipt.report?.warnings == ["1 item closed here and open in the file: left closed"])
        #expect(try record.dump() == before)
    }

    @Test("Who can't be taken is named, and what hangs on them is not taken either") func refused() throws {
        let record = try Record()
        var copy = RecordCopy.cem()
        try record.perform(.importRecord(copy))
        let uid = "01a00000-0000-7000-8000-00000000000a"
        copy.clients = [copy.clients[0], Client(id: Client.ID(8), uid: uid, name: "Eve", email: "eve@example.com")]
        try record.perform(.editClient(Client.ID(7), ClientEdit(email: "eve@example.com")))
        copy.clients[0].email = nil
        copy.items[1] = ActionItem(
            id: ActionItem.ID(60), uid: uid, client: Client.ID(8), text: "Hers", deadline: copy.items[1].deadline,
            created: copy.items[1].created)
        let receipt = try record.perform(.importRecord(copy))
        #expect(
            receipt.report?.refused == [
                Refusal(what: "Eve", reason: "Cem Aydin has the address eve@example.com already")
            ])
        #expect(receipt.report?.warnings == ["1 thing of what was not taken went with it"])
        #expect(try record.store.recordCopy().items.count == 2)
    }

    @Test("Two cohorts of a file that are one here do not fight for its name") func cohortNames() throws {
        let record = try Record()
        var copy = RecordCopy.cem()
        try record.perform(.importRecord(copy))
        let other = Cohort(
            id: Cohort.ID(5), uid: "01a00000-0000-7000-8000-00000000000b", name: "Writers", members: [Client.ID(7)])
        copy.cohorts[0].name = "Authors"
        copy.cohorts.append(other)
        try record.perform(.importRecord(copy))
        #expect(try record.store.cohorts().map(\.name) == ["Authors"])
        #expect(try record.findings() == [])
    }

    @Test("Deadlines that were here follow the sessions that come; those that come stay as they are") func deadlines()
        throws
    {
        let record = try Record()
        let cem = try record.addClient("Cem Aydin") { $0.timeZone = "Europe/Istanbul" }
        let here = try #require(try record.capture(.client(cem), "- Call").first)
        #expect(try record.item(here).deadline.rule == .days(7))
        let copy = RecordCopy.cem()
        let receipt = try record.perform(.importRecord(copy))
        #expect(receipt.summary.hasSuffix("1 changed; 1 deadline moved"))
        #expect(try record.item(here).deadline.rule == .session(daysBefore: 2))
        #expect(try record.item(ActionItem.ID(50)).deadline.at == copy.items[0].deadline.at)
    }

    // MARK: One client's part

    @Test("One client's part has what is theirs and refers to nothing else") func part() throws {
        let practice = try Practice()
        let record = practice.record
        try record.perform(.capture(record.note(.cohort(practice.founders), "- Read", source: .commandLine("f"))))
        try record.perform(.addSession(.cohort(practice.founders), starts: moment("2026-12-05 10:00"), minutes: 60))
        let part = try record.store.recordCopy(of: practice.ada)
        #expect(part.clients.map(\.name) == ["Ada Moreau"])
        #expect(part.cohorts.map(\.members) == [[practice.ada]])
        #expect(part.items.map(\.text) == ["Draft the scorecard", "Walk", "Book the room", "Read"])
        #expect(part.items.last?.note == nil && part.items.last?.cohort == practice.founders)
        #expect(part.notes.map(\.party) == [.client(practice.ada)])
        #expect(part.sessions.count == 2 && part.inbox == [] && part.drafts.count == 1)
        #expect(part == part.withoutLooseEnds())
        let other = try Record()
        try other.perform(.importRecord(part))
        #expect(try other.store.recordCopy() == part)
        #expect(throws: StoreError.unknownClient(Client.ID(99))) { try record.store.recordCopy(of: Client.ID(99)) }
    }

    @Test("A client's part imported where it came from changes nothing") func partAtHome() throws {
        let practice = try Practice()
        let record = practice.record
        try record.perform(.capture(record.note(.cohort(practice.founders), "- Read", source: .commandLine("f"))))
        let before = try record.dump(withHistory: true)
        try record.perform(.importRecord(try record.store.recordCopy(of: practice.ada)))
        #expect(try record.dump(withHistory: true) == before)
    }
}
