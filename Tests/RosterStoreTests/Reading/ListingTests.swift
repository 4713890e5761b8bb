import GRDB
import RosterModel
import Synchronization
import Testing

@testable import RosterStore

@Suite struct ListingTests {
    @Test func itemsStandByClientThenDeadlineThenNumber() throws {
        let record = try Record()
        let zoe = try record.addClient("zoe Lind")
        let ada = try record.addClient("Ada Moreau")
        _ = try record.capture(.client(zoe), "- Z", source: .file("/z"))
        _ = try record.capture(.client(ada), "- Late by 2026-12-01\n- Same\n- Same too", source: .file("/a"))
        let lines = try record.store.items(at: record.now)
        #expect(lines.map(\.item.text) == ["Same", "Same too", "Late", "Z"])
        #expect(lines.map(\.clientName) == ["Ada Moreau", "Ada Moreau", "Ada Moreau", "zoe Lind"])
    }

    @Test(arguments: [
        (Store.ClosedItems.none, ["Open"]), (.since(moment("2026-11-23 09:30")), ["New", "Open"]),
        (.all, ["Old", "New", "Open"]),
    ])
    func closedItemsOnlyWhereTheyAreWanted(closed: Store.ClosedItems, texts: [String]) throws {
        let record = try Record()
        let ada = try record.addClient("Ada Moreau")
        let ids = try record.capture(.client(ada), "- Old\n- New\n- Open")
        try record.store.perform(.mark([ids[0]], Mark(.done)), by: .coach, at: moment("2026-11-23 09:00"))
        try record.store.perform(.mark([ids[1]], Mark(.done)), by: .coach, at: moment("2026-11-23 09:30"))
        #expect(try record.store.items(at: record.now, includingClosed: closed).map(\.item.text) == texts)
    }

    @Test func whatIsLeftOutOfTheMostUrgentIsCounted() throws {
        let record = try Record()
        let ada = try record.addClient("Ada Moreau")
        let ids = try record.capture(
            .client(ada), "- Late by 2026-11-20\n- Later by 2026-11-21\n- Stuck\n- Open\n- Open too",
            taken: moment("2026-11-18 10:00"))
        try record.perform(.mark([ids[2]], Mark(.stuck)))
        let now = record.now
        let few = try record.store.urgentItems(at: now, closedSince: now, limit: 1)
        #expect(few.lines.map(\.id) == [ids[0]])
        #expect(few.unread == 4)
        #expect(few.undecided == 2)
        let most = try record.store.urgentItems(at: now, closedSince: now, limit: 4)
        #expect(most.unread == 1)
        #expect(most.undecided == 0)
        #expect(try record.store.urgentItems(at: now, closedSince: now, limit: 9).undecided == 0)
    }

    @Test func aClientsCounts() throws {
        let record = try Record()
        let ada = try record.addClient("Ada Moreau")
        _ = try record.book(.client(ada), "2026-11-16 10:00")
        let next = try record.book(.client(ada), "2026-11-30 10:00")
        let ids = try record.capture(
            .client(ada), "- Late by 2026-11-20\n- Stuck\n- Open\n- Done\n- Skipped", taken: moment("2026-11-18 10:00"))
        try record.perform(.mark([ids[1]], Mark(.stuck)))
        try record.perform(.mark([ids[3]], Mark(.done)))
        try record.perform(.mark([ids[4]], Mark(.skipped)))
        let line = try #require(try record.store.clients(at: record.now).first)
        #expect([line.open, line.overdue, line.stuck, line.doneSinceLastSession] == [3, 1, 1, 1])
        #expect(line.nextSession == moment("2026-11-30 10:00"))
        try record.perform(.cancelSession(next))
        #expect(try record.store.clients(at: record.now).first?.nextSession == nil)
    }

    @Test func aCardAsksTheFileAsOftenInALargePractice() throws {
        let small = try Practice()
        let large = try Practice()
        for number in 1...30 {
            let id = try large.record.addClient("Client \(number)")
            _ = try large.record.book(.client(id), "2026-12-01 10:00")
            _ = try large.record.capture(.client(id), "- Call", source: .file("/\(number)"))
            _ = try large.record.addCohort("Group \(number)", [id])
        }
        for party in [Party.client(small.ada), .cohort(small.founders)] {
            #expect(try small.record.statements(of: party) == large.record.statements(of: party))
        }
    }

    @Test func everyItemOfManyClientsHasItsOwnClientBesideIt() throws {
        let record = try Record()
        for number in 100...250 {
            let id = try record.addClient("Client \(number)") { $0.timeZone = number % 2 == 0 ? "Asia/Tokyo" : nil }
            _ = try record.capture(.client(id), "- Call \(number)", source: .file("/\(number)"))
        }
        let lines = try record.store.items(at: record.now)
        #expect(lines.map(\.clientName) == (100...250).map { "Client \($0)" })
        for (line, number) in zip(lines, 100...250) {
            #expect(line.item.text == "Call \(number)")
            #expect(line.timeZone == (number % 2 == 0 ? "Asia/Tokyo" : nil))
        }
    }

    @Test func aCardHasWhatWasAgreedAndWhatWasSaid() throws {
        let practice = try Practice()
        let record = practice.record
        _ = try record.book(.client(practice.ada), "2026-11-22 10:00")
        record.now = moment("2026-11-24 10:00")
        try record.perform(.comment([practice.items[0]], "Half of it"))
        let card = try record.store.card(of: .client(practice.ada), at: record.now)
        #expect(card.name == "Ada Moreau")
        #expect(card.companions == ["Founders"])
        #expect(card.items.map(\.id) == [practice.items[0], practice.items[1], practice.items[2]])
        #expect(card.items.first?.lastComment?.text == "Half of it")
        #expect(card.sessions.map(\.id) == [practice.session])
        #expect(card.pastSessions.map(\.session.status) == [.held])
        #expect(card.notes.map(\.text) == [Practice.note])
        #expect(card.history.first?.summary == "comment added: Draft the scorecard")
        #expect(card.client?.id == practice.ada)
    }

    @Test func aCohortsCardNamesItsMembers() throws {
        let practice = try Practice()
        let card = try practice.record.store.card(of: .cohort(practice.founders), at: practice.record.now)
        #expect(card.companions == ["Ada Moreau", "Ben Okafor"])
        #expect(card.client == nil)
        #expect(card.items.isEmpty)
    }

    @Test func whoIsNotThereHasNoCard() throws {
        let record = try Record()
        #expect(throws: StoreError.unknownClient(Client.ID(7))) {
            try record.store.card(of: .client(Client.ID(7)), at: record.now)
        }
        #expect(throws: StoreError.unknownCohort(Cohort.ID(7))) {
            try record.store.card(of: .cohort(Cohort.ID(7)), at: record.now)
        }
        #expect(try record.store.item(ActionItem.ID(7), at: record.now) == nil)
    }
}

extension Record {
    /// The statements that a card takes; the order in which parties are asked for is open.
    fileprivate func statements(of party: Party) throws -> [String] {
        let statements = Statements()
        store.file.reader.inDatabase { db in db.trace { statements.add("\($0)") } }
        _ = try store.card(of: party, at: now)
        store.file.reader.inDatabase { db in db.trace(nil) }
        return statements.all
    }

    private final class Statements: Sendable {
        private let lines = Mutex<[String]>([])

        func add(_ line: String) { lines.withLock { $0.append(line) } }
        var all: [String] { lines.withLock { $0.sorted() } }
    }
}
