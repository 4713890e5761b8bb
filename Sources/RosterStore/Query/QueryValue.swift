/// What stands in a cell of a query's result: SQLite's five kinds (sqlite.org/datatype3.html).
public enum QueryValue: Equatable, Sendable {
    case null
    case integer(Int64)
    case real(Double)
    /// Bytes that are not UTF-8 have become U+FFFD.
    case text(String)
    case blob([UInt8])
}

/// What a query gives, in order: for each statement that has a result its columns, then its rows.
public enum QueryStep: Equatable, Sendable {
    case columns([String])
    case row([QueryValue])
}

/// Why a query could not be answered. The file is as it was: nothing here writes.
public enum QueryError: Error, Equatable, Sendable {
    /// SQLite's own words: `no such column: nme`.
    case sqlite(String)
    /// It would change something, here or in another file.
    case notReading
    /// More results than one, where only one is wanted.
    case severalResults
    /// No statement at all.
    case empty
}
