import CommandDesk
import RosterModel
import RosterSettings
import RosterStore
import RosterTerminal

extension Failure {
    /// Turns any error into what a person reads. Nil for those of the argument parser, which speaks for itself.
    init?(_ error: any Error) {
        switch error {
        case let error as QueryError: self = error.failure
        case let error as FilterError: self.init(.usage, error.description)
        case let error as TerminalError: self.init(.noTerminal, error.sentence)
        case let error as CaptureError: self.init(.badData, error.description)
        default: self.init(common: error)
        }
    }

    /// The sentence for any error.
    static func sentence(of error: any Error) -> String {
        Failure(error)?.sentence ?? RootCommand.message(for: error)
    }

    static func end(with error: any Error) -> Never {
        Ending.end(Failure(error), of: error, root: RootCommand.self)
    }
}

extension QueryError {
    fileprivate var failure: Failure {
        switch self {
        case .sqlite(let words): Failure(.badData, "SQLite says: \(words)")
        case .notReading:
            Failure(
                .badData,
                "“roster sql” only reads this record; change it with Roster's own commands, so that undo works")
        case .severalResults: Failure(.usage, "--json prints one result; give one statement that has one")
        case .empty: Failure(.usage, "there is no query; give one, as: roster sql \"SELECT * FROM v_roster\"")
        }
    }
}
