import GRDB
import RosterModel

/// One time that SMS were allowed or forbidden.
public struct ConsentRecord: Equatable, Sendable {
    public var at: Instant
    public var says: SMSConsent
    /// The number that it was about.
    public var phone: String?
    public var origin: Origin

    public init(at: Instant, says: SMSConsent, phone: String?, origin: Origin) {
        self.at = at
        self.says = says
        self.phone = phone
        self.origin = origin
    }
}

extension Work {
    /// Whenever a client's word about SMS changes, it is kept with who took it down, when and by which way (rule 9 of
    /// `nudges.md`).
    func recordConsent(of client: Client.ID, was: SMSConsent, is new: SMSConsent, phone: String?) throws {
        guard was != new else { return }
        try journal.insert(
            .consent,
            [
                "client_id": client.number, "at": now.seconds, "says": new.word,
                "proof": new.proof.map { Text.line($0, limit: 500) }, "phone": phone, "by": origin.by.rawValue,
                "via": origin.via.rawValue,
            ])
    }
}

extension Store {
    /// Every time that a client allowed or forbade SMS, the latest first.
    public func consents(of client: Client.ID) throws -> [ConsentRecord] {
        try read { db in
            let sql = "SELECT * FROM consent WHERE client_id = ? ORDER BY at DESC, id DESC"
            return try Row.fetchAll(db, sql: sql, arguments: [client.number]).map { row in
                let proof: String = row["proof"] ?? ""
                let says: SMSConsent =
                    switch row["says"] as String {
                    case "consented": .consented(proof: proof)
                    case "opted-out": .optedOut(proof: proof)
                    default: .none
                    }
                return ConsentRecord(
                    at: row.instant("at"), says: says, phone: row["phone"], origin: try row.origin())
            }
        }
    }
}
