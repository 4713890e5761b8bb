import GRDB
import RosterModel

/// How the values of the model stand in columns. What the schema's CHECKs allow is all that can be there, so an unknown
/// word can only mean that another program changed the schema.
extension Row {
    func instant(_ column: String) -> Instant { Instant(seconds: self[column]) }

    func instant(ifAny column: String) -> Instant? {
        let seconds: Int64? = self[column]
        return seconds.map { Instant(seconds: $0) }
    }

    func id<Entity>(_ column: String, of entity: Entity.Type = Entity.self) -> Identifier<Entity> {
        Identifier(self[column])
    }

    func id<Entity>(ifAny column: String, of entity: Entity.Type = Entity.self) -> Identifier<Entity>? {
        let number: Int64? = self[column]
        return number.map { Identifier($0) }
    }

    /// A word of a fixed list.
    func word<Word: RawRepresentable>(_ column: String) throws -> Word where Word.RawValue == String {
        let text: String = self[column]
        guard let word = Word(rawValue: text) else { throw unreadable(column) }
        return word
    }

    /// The same by the column's place.
    func word<Word: RawRepresentable>(_ column: Int) throws -> Word where Word.RawValue == String {
        let text: String = self[column]
        guard let word = Word(rawValue: text) else { throw unreadable("\(column)") }
        return word
    }

    /// `client_id` or `cohort_id`: exactly one is there.
    func party() throws -> Party {
        if let client: Client.ID = id(ifAny: "client_id") { return .client(client) }
        if let cohort: Cohort.ID = id(ifAny: "cohort_id") { return .cohort(cohort) }
        throw unreadable("client_id")
    }

    func origin(by: String = "by", via: String = "via") throws -> Origin {
        Origin(by: try word(by), via: try word(via))
    }
}

/// A value that no Roster wrote, in the words of SQLite's own errors.
private func unreadable(_ name: String) -> DatabaseError {
    DatabaseError(resultCode: .SQLITE_CORRUPT, message: "the column \(name) holds a value that no Roster writes")
}

extension Party {
    /// For the columns `client_id` and `cohort_id`.
    var clientNumber: Int64? {
        if case .client(let id) = self { id.number } else { nil }
    }

    var cohortNumber: Int64? {
        if case .cohort(let id) = self { id.number } else { nil }
    }
}
