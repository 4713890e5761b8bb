import GRDB
import RosterModel

extension Store {
    /// By client's name, then by deadline.
    public func items(at now: Instant, includingClosed closed: ClosedItems = .none) throws -> [ItemLine] {
        try read { db in
            let lines = try ItemLines(db, at: now)
            switch closed {
            case .none: return try lines.lines(where: "item.closed IS NULL", [])
            case .since(let moment):
                // Two questions, each from an index of its own.
                let open = try lines.lines(where: "item.closed IS NULL", [])
                return ItemLines.inOrder(open + (try lines.lines(where: "item.closed >= ?", [moment.seconds])))
            case .all: return try lines.lines(where: "1", [])
            }
        }
    }

    /// Nil where there is no such item.
    public func item(_ id: ActionItem.ID, at now: Instant) throws -> ItemDetail? {
        try read { db in
            guard let line = try ItemLines(db, at: now).lines(where: "item.id = ?", [id.number]).first else {
                return nil
            }
            let sql = "SELECT * FROM comment WHERE item_id = ? ORDER BY at, id"
            let comments = try Row.fetchAll(db, sql: sql, arguments: [id.number]).map { try Comment($0) }
            let history = try HistoryReading(db).lines(of: .item, row: id.number)
            return ItemDetail(line: line, comments: comments, history: history)
        }
    }
}

/// Items with what is shown beside them.
struct ItemLines {
    private let db: Database
    private let cohorts: [Cohort]
    private let sessions: PartySessions
    private let quiet: Set<Client.ID>

    init(_ db: Database, at now: Instant) throws {
        let cohorts = try Cohort.fetchAll(db)
        self.init(
            db, at: now, clients: try Client.fetchAll(db, ended: false), cohorts: cohorts,
            sessions: try PartySessions(db, at: now, cohorts: cohorts))
    }

    /// - Parameters: whose items they are, with all that concerns those clients.
    init(_ db: Database, at now: Instant, clients: [Client], cohorts: [Cohort], sessions: PartySessions) {
        self.db = db
        self.cohorts = cohorts
        self.sessions = sessions
        let flags = Flags(now: now, sessions: sessions)
        quiet = Set(clients.filter { flags.flags(of: $0).contains(.quiet) }.map(\.id))
    }

    /// - Parameter condition: over the columns of `item` and `client`.
    func lines(where condition: String, _ arguments: StatementArguments) throws -> [ItemLine] {
        let sql = """
            SELECT item.*, client.name AS client_name, client.time_zone,
                comment.at AS comment_at, comment.by AS comment_by, comment.via AS comment_via,
                comment.text AS comment_text
            FROM item JOIN client ON client.id = item.client_id
            LEFT JOIN comment ON comment.id = (
                SELECT id FROM comment WHERE item_id = item.id ORDER BY at DESC, id DESC LIMIT 1)
            WHERE \(condition)
            """
        let names = names()
        var lines: [ItemLine] = []
        let rows = try Row.fetchCursor(db.cached(sql), arguments: arguments)
        while let row = try rows.next() { lines.append(try line(row, names)) }
        return Self.inOrder(lines)
    }

    static func inOrder(_ lines: [ItemLine]) -> [ItemLine] {
        var folded: [String: String] = [:]
        for line in lines where folded[line.clientName] == nil {
            folded[line.clientName] = Text.folded(line.clientName)
        }
        return lines.sorted { left, right in
            if left.clientName != right.clientName {
                return (folded[left.clientName] ?? "", left.clientName)
                    < (folded[right.clientName] ?? "", right.clientName)
            }
            return (left.item.deadline.at, left.id) < (right.item.deadline.at, right.id)
        }
    }

    private func line(_ row: Row, _ names: [Client.ID: [String]]) throws -> ItemLine {
        let item = try ActionItem(row)
        var comment: Comment?
        if let at = row.instant(ifAny: "comment_at") {
            comment = Comment(
                item: item.id, at: at, origin: try row.origin(by: "comment_by", via: "comment_via"),
                text: row["comment_text"])
        }
        return ItemLine(
            item: item, clientName: row["client_name"], timeZone: row["time_zone"], cohorts: names[item.client] ?? [],
            lastComment: comment, nextSession: sessions.next(of: item.client, cohort: item.cohort)?.starts,
            isClientQuiet: quiet.contains(item.client))
    }

    private func names() -> [Client.ID: [String]] {
        var names: [Client.ID: [String]] = [:]
        for cohort in cohorts {
            for member in cohort.members { names[member, default: []].append(cohort.name) }
        }
        return names
    }
}

extension Comment {
    init(_ row: Row) throws {
        self.init(item: row.id("item_id"), at: row.instant("at"), origin: try row.origin(), text: row["text"])
    }
}
