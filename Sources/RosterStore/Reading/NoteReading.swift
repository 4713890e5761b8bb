import GRDB
import RosterModel

extension Store {
    /// The notes of a session, the earliest first.
    public func notes(of session: Session.ID) throws -> [Note] {
        try read { try Note.fetchAll(of: session, $0) }
    }
}

extension Note {
    /// The earliest first.
    static func fetchAll(of session: Session.ID, _ db: Database) throws -> [Note] {
        let sql = "SELECT * FROM note WHERE session_id = ? ORDER BY taken, id"
        return try Row.fetchAll(db.cached(sql), arguments: [session.number]).map { try Note($0) }
    }
}
