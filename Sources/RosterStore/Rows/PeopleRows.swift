import GRDB
import RosterModel

extension Client {
    init(_ row: Row) throws {
        let consent: SMSConsent =
            switch row["sms"] as String {
            case "consented": .consented(proof: row["sms_proof"] ?? "")
            case "opted-out": .optedOut(proof: row["sms_proof"] ?? "")
            default: .none
            }
        let since: String? = row["since"]
        self.init(
            id: row.id("id"), uid: row["uid"], name: row["name"], email: row["email"], phone: row["phone"],
            timeZone: row["time_zone"], status: try row.word("status"), smsConsent: consent,
            since: since.flatMap { Day(iso: $0) }, package: row["package"], nudges: try NudgeWishes(row),
            emailFault: row["email_fault"], phoneFault: row["phone_fault"])
    }

    static func fetch(_ id: Client.ID, _ db: Database) throws -> Client? {
        try Row.fetchOne(db.cached("SELECT * FROM client WHERE id = ?"), arguments: [id.number]).map { try Client($0) }
    }

    /// In the order of their numbers, without those whose coaching has ended where `ended` is false.
    static func fetchAll(_ db: Database, ended: Bool = true) throws -> [Client] {
        let condition = ended ? "" : " WHERE status <> 'ended'"
        return try Row.fetchAll(db, sql: "SELECT * FROM client\(condition) ORDER BY id").map { try Client($0) }
    }
}

extension Cohort {
    /// By name, each with its members in the order of their numbers.
    static func fetchAll(_ db: Database) throws -> [Cohort] {
        var members: [Cohort.ID: [Client.ID]] = [:]
        let sql = "SELECT cohort_id, client_id FROM cohort_member ORDER BY client_id"
        for row in try Row.fetchAll(db, sql: sql) {
            members[row.id("cohort_id"), default: []].append(row.id("client_id"))
        }
        return try Row.fetchAll(db, sql: "SELECT id, uid, name FROM cohort ORDER BY name COLLATE NOCASE, id").map {
            Cohort(id: $0.id("id"), uid: $0["uid"], name: $0["name"], members: members[$0.id("id")] ?? [])
        }
    }
}

extension Database {
    /// A statement that is asked often: compiled once for the connection.
    func cached(_ sql: String) throws -> Statement {
        try cachedStatement(sql: sql)
    }
}
