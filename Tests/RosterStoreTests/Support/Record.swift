import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// A record in a folder of its own, and the moment that counts as now.
final class Record {
    let folder: TemporaryFolder
    let path: String
    private(set) var store: Store
    var now: Instant

    init(now: Instant = moment("2026-11-23 10:00"), settings: Store.Settings = .forTests) throws {
        folder = try TemporaryFolder()
        path = folder.path + "/roster.db"
        store = try Store.open(at: path, for: .writing, settings: settings)
        self.now = now
    }

    /// Closes the file and opens it again, as another start of the program would.
    func reopen() throws {
        try store.close()
        store = try Store.open(at: path, for: .writing, settings: store.settings)
    }

    /// The same, where it was closed before another process had it.
    func reopenAfterKill() throws {
        store = try Store.open(at: path, for: .writing, settings: store.settings)
    }

    // MARK: Writing

    @discardableResult
    func perform(_ operation: RosterModel.Operation, by origin: Origin = .coach) throws -> Receipt {
        try store.perform(operation, by: origin, at: now)
    }

    @discardableResult
    func undo() throws -> Receipt { try store.undo(by: .coach, at: now) }

    @discardableResult
    func redo() throws -> Receipt { try store.redo(by: .coach, at: now) }

    func addClient(_ name: String, _ change: (inout ClientDetails) -> Void = { _ in }) throws -> Client.ID {
        var details = ClientDetails(name: name)
        change(&details)
        return try #require(perform(.addClient(details)).clients.first)
    }

    func addCohort(_ name: String, _ members: [Client.ID]) throws -> Cohort.ID {
        try #require(perform(.addCohort(name: name, members: members)).cohorts.first)
    }

    func book(_ party: Party, _ starts: String, minutes: Int = 60) throws -> Session.ID {
        try #require(perform(.addSession(party, starts: moment(starts), minutes: minutes)).sessions.first)
    }

    func capture(
        _ party: Party, _ text: String, source: Note.Source = .commandLine("1"), taken: Instant? = nil
    ) throws -> [ActionItem.ID] {
        try perform(.capture(note(party, text, source: source, taken: taken))).items
    }

    func note(
        _ party: Party, _ text: String, source: Note.Source = .commandLine("1"), taken: Instant? = nil
    ) -> NoteCapture {
        NoteCapture(party: party, source: source, taken: .moment(taken ?? now), text: text)
    }

    /// As another program would: behind the back of the store.
    func change(behindTheBack sql: String) throws {
        let queue = try DatabaseQueue(path: path)
        try queue.inDatabase { try $0.execute(sql: sql) }
        try queue.close()
    }

    // MARK: Looking

    func item(_ id: ActionItem.ID) throws -> ActionItem {
        try #require(try store.item(id, at: now)).line.item
    }

    func number(_ sql: String) throws -> Int {
        try store.read { try Int.fetchOne($0, sql: sql) ?? 0 }
    }

    func text(_ sql: String) throws -> String? {
        try store.read { try String.fetchOne($0, sql: sql) }
    }

    /// Every row of every table as text; without the history, what the record says now.
    func dump(withHistory: Bool = false) throws -> [String] {
        try Record.dump(of: store, withHistory: withHistory)
    }

    static func dump(of store: Store, withHistory: Bool = false) throws -> [String] {
        try store.read { db in
            let sql = "SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name"
            let tables = try String.fetchAll(db, sql: sql).filter {
                withHistory
                    || !(["operation", "change", "sqlite_sequence"] + tablesKeptByThemselves).contains($0)
            }
            return try tables.flatMap { table in
                try Row.fetchAll(db, sql: "SELECT * FROM \(table) ORDER BY 1").map { "\(table): \($0.description)" }
            }
        }
    }

    /// What planner and runner write by themselves: undo leaves it, and the plan follows from the rest.
    private static let tablesKeptByThemselves = [
        "nudge", "nudge_item", "nudge_bytes", "escalation", "runner", "channel",
    ]

    /// What is planned, as `2026-11-23T10:02Z confirm email #1,#2`, by time.
    func plan() throws -> [String] {
        try store.nudges(NudgeQuery(), at: now).map { line in
            let items = line.nudge.items.map { "#\($0)" }.joined(separator: ",")
            return "\(line.nudge.plannedFor.rfc3339(in: .utc)) \(line.nudge.kind) \(line.nudge.channel) \(items)"
        }
        .sorted()
    }

    /// What the latest operation did, as `item+3 note+1` (made), `~` (changed) and `-` (deleted).
    func lastChanges() throws -> String {
        let sql = """
            SELECT group_concat(said, ' ') FROM (
                SELECT entity || CASE WHEN before IS NULL THEN '+' WHEN after IS NULL THEN '-' ELSE '~' END || count(*)
                    AS said FROM change WHERE operation_id = (SELECT max(id) FROM operation)
                GROUP BY entity, before IS NULL, after IS NULL ORDER BY entity, said)
            """
        return try text(sql) ?? ""
    }

    /// What SQLite's own checks find: nothing in a sound file.
    func findings() throws -> [String] {
        try store.read { db in
            let integrity = try String.fetchAll(db, sql: "PRAGMA integrity_check").filter { $0 != "ok" }
            return try integrity + Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map(\.description)
        }
    }
}

extension Store.Settings {
    static let forTests = Store.Settings(allowsNetworkFileSystem: true)
}

extension Record {
    func client(_ id: Client.ID) throws -> Client {
        try #require(try store.read { try Client.fetch(id, $0) })
    }

    func numbers(_ sql: String) throws -> [Int64] {
        try store.read { try Int64.fetchAll($0, sql: sql) }
    }
}

extension ActionItem {
    static func ids(_ db: Database, _ condition: String) throws -> [ID] {
        try Int64.fetchAll(db, sql: "SELECT id FROM item WHERE \(condition)").map { ID($0) }
    }
}
