/// One step of the schema: plain SQL, which names no types of this program, so that it means the same for ever.
struct Migration: Sendable {
    /// What `user_version` is after it.
    let version: Int
    let sql: String

    /// Every step, in order. A step that was released is never changed: the next one corrects it.
    static let all: [Migration] = [.version1, .version2, .version3]

    /// The version that this program reads and writes.
    static var latest: Int { all.last?.version ?? 0 }

    /// Bytes: SQLite's own choice.
    static let pageSize = 4096

    /// `application_id`: "rost".
    static let applicationID: Int64 = 0x726F_7374
}
