import GRDB
import RosterModel

/// What is known of whom, beside items and sessions: when a client was last heard of, and who wants a second look.
struct Hearings {
    private let last: [Client.ID: RosterRow.Heard]

    /// A client is heard of by a comment and by closing an item.
    init(_ db: Database) throws {
        var last: [Client.ID: RosterRow.Heard] = [:]
        let sql = """
            SELECT client.id AS client_id, heard.at, heard.via FROM client JOIN (
                SELECT client_id, max(at) AS at, via FROM comment WHERE by = 'client' GROUP BY client_id
                UNION ALL
                SELECT id, closed, closed_via FROM (
                    SELECT client.id, item.closed, item.closed_via FROM client JOIN item ON item.id = (
                        SELECT id FROM item WHERE client_id = client.id AND closed IS NOT NULL AND closed_by = 'client'
                        ORDER BY closed DESC LIMIT 1))
            ) AS heard ON heard.client_id = client.id
            """
        for row in try Row.fetchAll(db.cached(sql)) {
            let heard = RosterRow.Heard(at: row.instant("at"), via: try row.word("via"))
            let client: Client.ID = row.id("client_id")
            if let known = last[client], known.at >= heard.at { continue }
            last[client] = heard
        }
        self.last = last
    }

    func last(of client: Client.ID) -> RosterRow.Heard? { last[client] }

    /// Of one client, without reading the others.
    static func last(of client: Client.ID, _ db: Database) throws -> RosterRow.Heard? {
        let sql = """
            SELECT at, via FROM (
                SELECT max(at) AS at, via FROM comment WHERE client_id = :client AND by = 'client'
                UNION ALL
                SELECT * FROM (
                    SELECT closed, closed_via FROM item
                    WHERE client_id = :client AND closed IS NOT NULL AND closed_by = 'client'
                    ORDER BY closed DESC LIMIT 1)
            ) WHERE at IS NOT NULL ORDER BY at DESC LIMIT 1
            """
        return try Row.fetchOne(db.cached(sql), arguments: ["client": client.number]).map { row in
            RosterRow.Heard(at: row.instant("at"), via: try row.word("via"))
        }
    }
}

/// Why clients want a second look (`nudges.md`, Escalation). Only active ones do.
struct Flags {
    let now: Instant
    let sessions: PartySessions

    /// How long nothing may be booked after the last session.
    static let daysWithoutSession: Int64 = 21

    func flags(of client: Client) -> [RosterRow.Flag] {
        guard client.status == .active else { return [] }
        var flags: [RosterRow.Flag] = []
        if sessions.next(of: client.id) == nil {
            if let last = sessions.lastHeld[.client(client.id)],
                now.seconds(since: last) > Flags.daysWithoutSession * 86_400
            {
                flags.append(.quiet)
            }
            flags.append(.noNextSession)
        }
        if !client.canBeReached { flags.append(.noChannel) }
        return flags
    }
}

extension Client {
    /// By email, or by SMS with the client's consent.
    fileprivate var canBeReached: Bool {
        if email != nil { return true }
        if case .consented = smsConsent { return phone != nil }
        return false
    }
}
