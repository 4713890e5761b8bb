import GRDB
import RosterModel

/// Items with what is shown beside them. What concerns a client is asked once for each that has an item here.
final class ItemLines {
    /// What is read beside the item and its client.
    struct Details: OptionSet {
        let rawValue: Int
        static let comment = Details(rawValue: 1)
        static let nextSession = Details(rawValue: 2)
        static let quiet = Details(rawValue: 4)
        static let nudges = Details(rawValue: 8)
        static let all: Details = [.comment, .nextSession, .quiet, .nudges]
    }

    private let db: Database
    private let details: Details
    private let memberships: Memberships
    private let sessions: PartySessions
    private let flags: Flags
    private let nudges: NudgeCounts
    private var clients: [Client.ID: Known] = [:]
    /// Of all clients, once it is seen that many have items here.
    private var facts: [Client.ID: ClientFacts] = [:]

    private struct Known {
        var name: String
        var timeZone: String?
        var cohorts: [String]
        var isQuiet: Bool
    }

    init(_ db: Database, at now: Instant, by cadence: Cadence, details: Details = .all) throws {
        self.db = db
        self.details = details
        memberships = try Memberships(db)
        sessions = PartySessions(db, at: now, memberships: memberships)
        flags = Flags(db: db, now: now, sessions: sessions, cadence: cadence)
        nudges = NudgeCounts(db)
    }

    /// By client's name, then by deadline.
    static func fetch(
        _ db: Database, at now: Instant, by cadence: Cadence, includingClosed closed: Store.ClosedItems
    ) throws -> [ItemLine] {
        let lines = try ItemLines(db, at: now, by: cadence)
        switch closed {
        case .none: return try lines.lines(where: "item.closed IS NULL", [])
        case .since(let moment):
            // Two questions, each from an index of its own.
            let open = try lines.lines(where: "item.closed IS NULL", [])
            return inOrder(open + (try lines.lines(where: "item.closed >= ?", [moment.seconds])))
        case .all: return try lines.lines(where: "1", [])
        }
    }

    /// By client's name, then by deadline.
    /// - Parameter condition: over the columns of `item`.
    func lines(where condition: String, _ arguments: StatementArguments) throws -> [ItemLine] {
        Self.inOrder(try unsorted(where: condition, arguments) { _ in true })
    }

    func unsorted(
        where condition: String, _ arguments: StatementArguments, _ isWanted: (ItemLine) -> Bool
    ) throws -> [ItemLine] {
        let sql = "SELECT \(ActionItem.columns) FROM item WHERE \(condition)"
        var lines: [ItemLine] = []
        let rows = try Row.fetchCursor(db.cached(sql), arguments: arguments)
        while let row = try rows.next() {
            var line = try line(ActionItem(inOrder: row))
            guard isWanted(line) else { continue }
            if details.contains(.comment) { line.lastComment = try lastComment(on: line.id) }
            lines.append(line)
        }
        return lines
    }

    private func line(_ item: ActionItem) throws -> ItemLine {
        let client = try client(item.client)
        var line = ItemLine(
            item: item, clientName: client.name, timeZone: client.timeZone, cohorts: client.cohorts,
            isClientQuiet: client.isQuiet)
        if details.contains(.nextSession) {
            line.nextSession = try sessions.next(of: item.client, cohort: item.cohort)?.starts
        }
        if details.contains(.nudges) { line.nudgesSent = try nudges.sent(about: item.id) }
        return line
    }

    private func client(_ id: Client.ID) throws -> Known {
        if let known = clients[id] { return known }
        guard let facts = try facts(of: id) else { throw StoreError.unknownClient(id) }
        let known = Known(
            name: facts.name, timeZone: facts.timeZone, cohorts: try memberships.cohorts(of: id).map(\.name),
            isQuiet: details.contains(.quiet) ? try flags.flags(of: facts).contains(.quiet) : false)
        clients[id] = known
        return known
    }

    /// A few are asked for one by one; then all at once, which is one question instead of thousands.
    private func facts(of id: Client.ID) throws -> ClientFacts? {
        if clients.count == 64 { facts = try ClientFacts.fetchAll(db) }
        return try facts[id] ?? ClientFacts.fetch(id, db)
    }

    private func lastComment(on item: ActionItem.ID) throws -> Comment? {
        let sql = "SELECT * FROM comment WHERE item_id = ? ORDER BY at DESC, id DESC LIMIT 1"
        return try Row.fetchOne(db.cached(sql), arguments: [item.number]).map { try Comment($0) }
    }

    static func inOrder(_ lines: [ItemLine]) -> [ItemLine] {
        let names = Set(lines.map(\.clientName)).map { (Text.folded($0), $0) }.sorted { $0 < $1 }
        let places = Dictionary(uniqueKeysWithValues: names.enumerated().map { ($1.1, $0) })
        let keys = lines.enumerated().map { place, line in
            (places[line.clientName] ?? 0, line.item.deadline.at.seconds, line.id.number, place)
        }
        return keys.sorted { $0 < $1 }.map { lines[$0.3] }
    }
}
