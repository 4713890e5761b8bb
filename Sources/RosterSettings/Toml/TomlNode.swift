/// A value of a TOML document, copied out of the parser.
enum TomlNode: Equatable {
    case string(String)
    case integer(Int)
    case number(Double)
    case boolean(Bool)
    /// A date, a time or both. Nothing in Roster's files is one; kept to say so.
    case moment
    case array([TomlNode])
    case table([String: TomlNode])

    /// What it is, for a message: "a text".
    var kind: String {
        switch self {
        case .string: "a text"
        case .integer: "a whole number"
        case .number: "a number with a fraction"
        case .boolean: "true or false"
        case .moment: "a date or time"
        case .array: "a list"
        case .table: "a table"
        }
    }
}
