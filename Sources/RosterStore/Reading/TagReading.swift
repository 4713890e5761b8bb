import GRDB
import RosterModel

extension Store {
    /// The tags of items that are not closed, or were closed at that moment or later, each once and in order. Read
    /// beside everything else: it may take a while.
    public func tags(closedSince since: Instant) throws -> [String] {
        try readBehind { db in
            var tags: Set<String> = []
            // Two questions, each from an index of its own.
            let conditions: [(String, StatementArguments)] = [
                ("closed IS NULL", []), ("closed >= ?", [since.seconds]),
            ]
            for (condition, arguments) in conditions {
                let sql = "SELECT DISTINCT tags FROM item WHERE \(condition) AND tags <> ''"
                for column in try String.fetchAll(db.cached(sql), arguments: arguments) {
                    tags.formUnion(column.split(separator: " ").map(String.init))
                }
            }
            // Without case and accents two are the same for a filter.
            let folded = Dictionary(tags.map { (Text.folded($0), $0) }, uniquingKeysWith: min)
            return folded.sorted { $0.key < $1.key }.map(\.value)
        }
    }
}
