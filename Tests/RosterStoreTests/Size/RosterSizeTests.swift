import GRDB
import RosterModel
import Testing
import Torture

@testable import RosterStore

/// However the roster is read, whole, in part or anew after changes: it is what the record says.
@Suite struct RosterSizeTests {
    @Test func aRandomPracticeIsReadAsThePlainestWayReadsIt() throws {
        let rounds = Torture.rounds("reading", short: 4)
        for round in 0..<UInt64(rounds) {
            var numbers = SeededNumbers(seed: Torture.seed() &+ round)
            let record = try Practice().record
            var mark = try record.store.wholeRoster(at: record.now).mark
            var known = try record.store.roster(at: record.now)
            for step in 0..<60 {
                _ = try? record.perform(
                    RandomOperations.next(on: record, &numbers),
                    by: step % 3 == 0 ? Origin(by: .client, via: .sms) : .coach)
                if step % 7 == 0 { _ = try? record.undo() }
                if step % 10 == 9 { record.now = record.now.adding(minutes: 90) }
                guard step % 4 == 3 else { continue }
                let plain = try PlainReading(record.store, at: record.now).roster
                #expect(try record.store.roster(at: record.now) == plain)
                let (changes, next) = try #require(try record.store.rosterChanges(since: mark, at: record.now))
                known.apply(changes)
                mark = next
                // Rows that nothing has touched are as they were when they were read.
                #expect(known.rows.map(\.party) == plain.rows.map(\.party))
                for row in changes.rows { #expect(plain.rows.contains(row)) }
            }
        }
        Torture.report("reading", "\(rounds) random practices, each read alike in every way")
    }

    @Test func changesAreThoseThatAClientOrItsCohortsHad() throws {
        let practice = try Practice()
        let (store, now) = (practice.record.store, practice.record.now)
        let mark = try store.wholeRoster(at: now).mark
        #expect(try #require(try store.rosterChanges(since: mark, at: now)).0.isEmpty)
        try practice.record.perform(.mark([practice.bens], Mark(.done)))
        #expect(try #require(try store.rosterChanges(since: mark, at: now)).0.rows.map(\.name) == ["Ben Okafor"])
        _ = try practice.record.book(.cohort(practice.founders), "2026-12-03 10:00")
        let (changes, next) = try #require(try store.rosterChanges(since: mark, at: now))
        #expect(changes.rows.map(\.name) == ["Ada Moreau", "Ben Okafor", "Founders"])
        try practice.record.perform(.setClientStatus(practice.ada, .ended))
        #expect(try #require(try store.rosterChanges(since: next, at: now)).0.gone == [.client(practice.ada)])
    }

    @Test(
        "read whole again: on a new day, and after what is not in the history",
        arguments: [
            "DELETE FROM change; UPDATE operation SET summary = 'Another record'",
            "INSERT INTO client (uid, name) VALUES ('x', 'From elsewhere')",
            "INSERT INTO cohort (uid, name) VALUES ('x', 'From elsewhere')",
        ])
    func wholeAgain(sql: String) throws {
        let record = try Practice().record
        let mark = try record.store.wholeRoster(at: record.now).mark
        #expect(try record.store.rosterChanges(since: mark, at: record.now.adding(minutes: 24 * 60)) == nil)
        try record.change(behindTheBack: sql)
        #expect(try record.store.rosterChanges(since: mark, at: record.now) == nil)
    }

    @Test func aGlanceHasThoseWhoComeNextAndCountsTheRest() throws {
        let large = try LargePractice(clients: 400)
        let store = large.record.store
        let whole = try store.roster(at: large.record.now)
        let (glance, mark) = try store.rosterGlance(at: large.record.now, rows: 40)
        #expect(mark == nil)
        #expect(glance.rows.count == 40)
        #expect(glance.rows == whole.rows.filter { row in glance.rows.contains { $0.party == row.party } })
        let next = whole.rows.compactMap { row in row.sessions.first.map { ($0.starts, row.party) } }.sorted { $0 < $1 }
        #expect(Set(glance.rows.map(\.party)).isSuperset(of: next.prefix(40).map(\.1)))
        let counted = try #require(glance.unread)
        let rest = whole.rows.filter { row in !glance.rows.contains { $0.party == row.party } }.flatMap(\.items)
        let standings = rest.map { Standing($0.status, due: $0.due, at: large.record.now) }
        #expect(counted.rows == whole.rows.count - 40)
        #expect(counted.stuck == standings.count { $0 == .stuck })
        #expect(counted.overdue == standings.count { $0 == .overdue })
        #expect(counted.open == standings.count { [.open, .soon, .overdue].contains($0) })
    }

    @Test func aSmallPracticeIsReadWholeAtOnce() throws {
        let practice = try Practice()
        let (roster, mark) = try practice.record.store.rosterGlance(at: practice.record.now, rows: 1)
        #expect(try roster == practice.record.store.roster(at: practice.record.now))
        #expect(mark != nil)
    }

    @Test(
        "a list by a filter is what the filter leaves of all",
        arguments: [
            "", "status:overdue", "status:open", "-status:open", "status:soon,stuck", "status:done", "status:closed",
            "owner:me", "-owner:me", "client:ada", "client:1", "due:<tomorrow", "#work", "quiet:no", "cohort:founders",
            "scorecard status:open", "status:done status:open",
        ])
    func filters(text: String) throws {
        let large = try LargePractice(clients: 12)
        let filter = try Filter(text)
        let (store, now) = (large.record.store, large.record.now)
        for closed in [true, false] {
            let all = try store.items(at: now, includingClosed: closed ? .all : .none)
            let wanted = all.filter { filter.matches($0, at: now, coachZone: .utc) }.map(\.id)
            #expect(try store.items(matching: filter, at: now, includingClosed: closed).map(\.id) == wanted)
        }
    }

    @Test func whoHasAnItemThatAFilterHoldsForIsFound() throws {
        let practice = try Practice()
        let (store, now) = (practice.record.store, practice.record.now)
        let since = now.adding(seconds: -56 * 86_400)
        let found = try store.rosterMatches(Filter("bank"), closedSince: since, at: now)
        #expect(found.parties == [.client(practice.ben)])
        #expect(found.cohorts == [practice.ada: ["Founders"], practice.ben: ["Founders"]])
        #expect(
            try store.rosterMatches(Filter("status:done"), closedSince: now, at: now).parties == [.client(practice.ada)]
        )
        let later = now.adding(seconds: 1)
        #expect(try store.rosterMatches(Filter("status:done"), closedSince: later, at: now).parties.isEmpty)
    }
}
