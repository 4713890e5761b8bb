import GRDB
import RosterModel

extension Note {
    init(_ row: Row) throws {
        guard let source = Source(kind: row["source_kind"], key: row["source_key"]) else {
            throw DatabaseError(resultCode: .SQLITE_CORRUPT, message: "a note has a source of an unknown kind")
        }
        self.init(
            id: row.id("id"), uid: row["uid"], party: try row.party(), session: row.id(ifAny: "session_id"),
            source: source, taken: row.instant("taken"), text: row["text"])
    }

    static func fetch(_ source: Note.Source, _ db: Database) throws -> Note? {
        let sql = "SELECT * FROM note WHERE source_kind = ? AND source_key = ?"
        return try Row.fetchOne(db.cached(sql), arguments: [source.kind, source.key]).map { try Note($0) }
    }
}
