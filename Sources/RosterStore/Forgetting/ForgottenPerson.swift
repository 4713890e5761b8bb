import GRDB
import RosterModel

/// A client who is to be forgotten, with those who were merged into the client earlier: whatever a file knows them by.
struct ForgottenPerson {
    /// Rows of `client`, also such as are only in the history by now.
    private(set) var ids: Set<Int64>
    private(set) var uids: Set<String> = []
    private(set) var names: Set<String> = []
    /// Addresses and telephone numbers.
    private(set) var contacts: Set<String> = []

    init(_ id: Client.ID, in db: Database) throws {
        ids = [id.number]
        try follow(in: db)
    }

    /// In another file, which may number them otherwise. Nil where it never knew them.
    init?(uids: Set<String>, in db: Database) throws {
        ids = []
        for uid in uids.sorted() {
            ids.formUnion(try Int64.fetchSet(db, sql: "SELECT id FROM client WHERE uid = ?", arguments: [uid]))
            let sql = """
                SELECT row FROM change WHERE entity = 'client' AND json_extract(coalesce(after, before), '$.uid') = ?
                """
            ids.formUnion(try Int64.fetchSet(db, sql: sql, arguments: [uid]))
        }
        if ids.isEmpty { return nil }
        try follow(in: db)
    }

    /// For SQL: `1, 2`.
    var list: String { ids.sorted().map(String.init).joined(separator: ", ") }

    private mutating func follow(in db: Database) throws {
        var new = ids
        while !new.isEmpty {
            let merged = try new.flatMap { try Self.merged(into: $0, db) }
            new = Set(merged).subtracting(ids)
            ids.formUnion(new)
        }
        for id in ids { try learn(of: id, db) }
    }

    /// As long as the merge was not taken back.
    private static func merged(into id: Int64, _ db: Database) throws -> [Int64] {
        let sql = """
            SELECT change.row FROM change JOIN operation ON operation.id = change.operation_id
            WHERE change.client_id = ? AND change.entity = 'client' AND change.row <> change.client_id
                AND change.after IS NULL AND operation.kind = ? AND operation.undone = 0
            """
        return try Int64.fetchAll(db, sql: sql, arguments: [id, Work.mergeKind])
    }

    /// Names change: all that they ever were called.
    private mutating func learn(of id: Int64, _ db: Database) throws {
        let sql = """
            SELECT uid, name, email, phone FROM client WHERE id = :id
            UNION SELECT json_extract(row, '$.uid'), json_extract(row, '$.name'), json_extract(row, '$.email'),
                json_extract(row, '$.phone')
            FROM (SELECT before AS row FROM change WHERE entity = 'client' AND change.row = :id AND before IS NOT NULL
                UNION SELECT after FROM change WHERE entity = 'client' AND change.row = :id AND after IS NOT NULL)
            """
        for row in try Row.fetchAll(db, sql: sql, arguments: ["id": id]) {
            uids.insert(row["uid"])
            names.insert(row["name"])
            contacts.formUnion([row["email"], row["phone"]].compactMap(\.self) as [String])
        }
    }
}
