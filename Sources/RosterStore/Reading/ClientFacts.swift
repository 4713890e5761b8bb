import GRDB
import RosterModel

/// What a row of the roster has to know of a client.
struct ClientFacts {
    var id: Client.ID
    var name: String
    var timeZone: String?
    var status: Client.Status
    /// By email, or by SMS with the client's consent.
    var canBeReached: Bool

    static let columns = """
        id, name, time_zone, status,
        email IS NOT NULL OR (sms = 'consented' AND phone IS NOT NULL)
        """

    /// A row with these columns.
    init(_ row: Row) throws {
        id = Client.ID(row[0])
        name = row[1]
        timeZone = row[2]
        status = try row.word(3)
        canBeReached = row[4]
    }

    static func fetch(_ id: Client.ID, _ db: Database) throws -> ClientFacts? {
        try Row.fetchOne(db.cached("SELECT \(columns) FROM client WHERE id = ?"), arguments: [id.number])
            .map { try ClientFacts($0) }
    }

    static func fetchAll(_ db: Database) throws -> [Client.ID: ClientFacts] {
        var all: [Client.ID: ClientFacts] = [:]
        let rows = try Row.fetchCursor(db.cached("SELECT \(columns) FROM client"))
        while let row = try rows.next() {
            let facts = try ClientFacts(row)
            all[facts.id] = facts
        }
        return all
    }
}
