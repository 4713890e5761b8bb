import GRDB
import RosterModel

/// What a row of the roster has to know of a client.
struct ClientFacts {
    var id: Client.ID
    var name: String
    var timeZone: String?
    var status: Client.Status
    /// The address is there and good; for SMS the number, with the client's consent.
    var hasMail: Bool
    var hasSMS: Bool
    /// The client's own thresholds.
    var quietAfter: Int?
    var noSessionAfter: Int?

    static let columns = """
        id, name, time_zone, status,
        email IS NOT NULL AND email_fault IS NULL, sms = 'consented' AND phone IS NOT NULL AND phone_fault IS NULL,
        quiet_after, no_session_after
        """

    /// A row with these columns.
    init(_ row: Row) throws {
        id = Client.ID(row[0])
        name = row[1]
        timeZone = row[2]
        status = try row.word(3)
        hasMail = row[4]
        hasSMS = row[5]
        quietAfter = row[6]
        noSessionAfter = row[7]
    }

    /// By any of the channels that are set up.
    func canBeReached(by channels: Set<Nudge.Channel>) -> Bool {
        hasMail && channels.contains(.email) || hasSMS && channels.contains(.sms)
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
