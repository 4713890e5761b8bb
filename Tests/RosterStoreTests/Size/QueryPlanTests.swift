import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// What costs depend on: every statement of the readings that a screen waits for finds its rows by an index.
@Suite struct QueryPlanTests {
    private struct Reading: CustomTestStringConvertible, Sendable {
        let testDescription: String
        /// Steps over a whole table that this one may take.
        let scanning: [String]
        let read: @Sendable (Store, Instant) throws -> Void

        init(
            _ name: String, scanning: [String] = [], _ read: @escaping @Sendable (Store, Instant) throws -> Void
        ) {
            testDescription = name
            self.scanning = scanning
            self.read = read
        }
    }

    private static let ada = Party.client(Client.ID(1))

    /// Those that a key or the first screen waits for.
    private static let readings = [
        Reading("the first screen") { _ = try $0.rosterGlance(at: $1, rows: 40) },
        Reading("a client's card") { _ = try $0.card(of: ada, at: $1) },
        Reading("a cohort's card") { _ = try $0.card(of: .cohort(Cohort.ID(1)), at: $1) },
        Reading("a client's history") { store, _ in _ = try store.history(of: Client.ID(1), limit: 50) },
        Reading("who comes next") { _ = try $0.sessionsAhead(at: $1, limit: 10) },
        // All that waits is wanted, and the index has nothing else.
        Reading("what waits in the inbox", scanning: ["SCAN inbox USING INDEX inbox_waiting"]) { store, _ in
            _ = try store.inbox(limit: 5000)
        },
        Reading("how much waits", scanning: ["SCAN inbox USING INDEX inbox_waiting"]) { store, _ in
            _ = try store.inboxCount()
        },
        Reading("an item") { _ = try $0.item(ActionItem.ID(1), at: $1) },
        // A list of everybody's items reads everybody, once.
        Reading("what is overdue", scanning: ["SCAN client"]) {
            _ = try $0.items(matching: Filter("status:overdue"), at: $1, includingClosed: true)
        },
        // One row, and one for each channel.
        Reading(
            "how the runner is",
            scanning: ["SCAN runner", "SCAN channel USING INDEX sqlite_autoindex_channel_1"]
        ) {
            _ = try $0.runnerState(at: $1)
        },
        Reading("what is due next", scanning: ["SCAN channel"]) { _ = try $0.nextDue(at: $1) },
        Reading("what is uncertain") { _ = try $0.uncertain(at: $1) },
        Reading("a client's messages") { _ = try $0.nudges(NudgeQuery(client: Client.ID(1)), at: $1) },
        Reading("messages about an item") { _ = try $0.nudges(about: ActionItem.ID(1), at: $1) },
        Reading("what went lately") { _ = try $0.nudges(NudgeQuery(part: .ended(since: $1)), at: $1) },
        Reading("a pass with nothing due", scanning: ["SCAN runner", "SCAN channel"]) { store, now in
            _ = try store.beginPass(by: .test(), at: now)
            try store.flagOverdue(at: now)
            _ = try store.claimPlainly(50, by: .test(), at: now)
            try store.beat(by: .test(), at: now)
        },
        Reading("what has changed") { store, now in
            let mark = try store.wholeRoster(at: now).mark
            try store.perform(.mark([ActionItem.ID(1)], Mark(.stuck)), by: .coach, at: now)
            _ = try store.rosterChanges(since: mark, at: now)
        },
    ]

    /// Rows that are counted are counted in an index that has nothing else.
    private static let counting = [
        "SCAN item USING COVERING INDEX item_standing", "SCAN client USING COVERING INDEX client_status",
        "SCAN cohort USING COVERING INDEX sqlite_autoindex_cohort_1",
        "SCAN cohort USING COVERING INDEX sqlite_autoindex_cohort_2", "SCAN CONSTANT ROW",
        // Whether there is any.
        "SCAN cohort_member USING COVERING INDEX cohort_member_client",
    ]

    @Test(arguments: readings)
    private func nothingIsSearchedForRowByRow(_ reading: Reading) throws {
        let practice = try LargePractice(clients: 310)
        let statements = try practice.record.store.statements { try reading.read($0, practice.record.now) }
        #expect(!statements.isEmpty)
        for statement in statements {
            let plan = try practice.record.store.plan(of: statement)
            let scans = plan.filter { $0.hasPrefix("SCAN") && !(Self.counting + reading.scanning).contains($0) }
            #expect(scans == [], "\(statement)")
        }
    }

    @Test(arguments: readings)
    private func whatIsReadCostsTheSameAfterYears(_ reading: Reading) throws {
        let months = try LargePractice(clients: 310, fortnights: 12)
        let years = try LargePractice(clients: 310, fortnights: 48)
        let short = try months.record.store.steps { try reading.read($0, months.record.now) }
        let long = try years.record.store.steps { try reading.read($0, years.record.now) }
        #expect(short > 0)
        #expect(Double(long) < Double(short) * 1.2, "\(short) steps, then \(long)")
    }
}

extension Store {
    /// What the reader is asked meanwhile.
    fileprivate func statements(_ work: (Store) throws -> Void) throws -> [String] {
        let heard = Heard()
        file.reader.inDatabase { db in
            db.trace { event in if case .statement(let statement) = event { heard.statements.append(statement.sql) } }
        }
        defer { file.reader.inDatabase { $0.trace() } }
        try work(self)
        return heard.statements.filter { $0.hasPrefix("SELECT") || $0.hasPrefix("WITH") }
    }

    fileprivate func plan(of sql: String) throws -> [String] {
        try read { db in
            let statement = try db.makeStatement(sql: "EXPLAIN QUERY PLAN " + sql)
            let nothing = [DatabaseValue](repeating: .null, count: statement.sqliteStatement.parameters)
            statement.setUncheckedArguments(StatementArguments(nothing))
            return try Row.fetchAll(statement).map { $0["detail"] }
        }
    }

    /// Steps of SQLite's machine that it takes.
    fileprivate func steps(_ work: (Store) throws -> Void) throws -> Int {
        // The first time, GRDB looks at the schema.
        try work(self)
        let counter = StepCounter()
        file.reader.inDatabase { counter.start(on: $0) }
        defer { file.reader.inDatabase { counter.stop(on: $0) } }
        try work(self)
        return counter.count
    }
}

/// Used on the reader's own queue alone, one call at a time.
private final class Heard {
    var statements: [String] = []
}
