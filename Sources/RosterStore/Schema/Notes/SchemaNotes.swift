/// What every table and column is, for those who read the file with their own tools: `roster schema` prints it. It stands
/// beside the migrations, because those are never changed once they are released; a column that is not named here keeps
/// the comment of its migration.
struct SchemaNotes {
    let name: String
    /// What a row is.
    let about: String
    let columns: [(name: String, about: String)]

    init(_ name: String, _ about: String, _ columns: KeyValuePairs<String, String> = [:]) {
        self.name = name
        self.about = about
        self.columns = columns.map { ($0.key, $0.value) }
    }

    func about(_ column: String) -> String? {
        columns.first { $0.name == column }?.about
    }

    static let all = people + work + nudges + intake + history + views

    static func of(_ name: String) -> SchemaNotes? {
        all.first { $0.name == name }
    }

    /// What holds for all of it.
    static let conventions = """
        Roster's record. Moments are whole seconds since 1970-01-01 UTC: datetime(due, 'unixepoch', 'localtime') shows
        one. Days are text (2026-11-23), time zones IANA names. Rows are numbered for people, and no number is used
        twice; uid (UUIDv7) names a row for other programs. What can be had by comparing with now (overdue, soon,
        quiet) is not stored. Read as you like; write only through Roster, which keeps the history.
        """

    /// Columns that mean the same wherever they stand.
    static let id = "The number for people."
    static let uid = "The name for other programs; it stays the same for ever."
}
