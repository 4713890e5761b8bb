import ArgumentParser
import Foundation
import RosterStore

struct SQLCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sql",
        abstract: "Answers a query in SQL. It only reads.",
        discussion: """
            QUERY is one statement of SQLite or several with “;” between them; it can
            come on standard input too. Without one, on a terminal, the sqlite3
            program is opened on the record, for reading.

            Views to begin with:
              v_roster        clients: next session, open, overdue and stuck
              v_items         action items with names and dates
              v_overdue       what is late, the latest first
              v_completion    the share that clients finished, over eight weeks
            “roster schema” explains every table and column. Moments are seconds since
            1970 in UTC; datetime(due, 'unixepoch', 'localtime') shows one.

            Examples:
              roster sql "SELECT * FROM v_overdue"
              roster sql --json "SELECT client, rate FROM v_completion"
              roster sql <query.sql
            """)

    @Argument(help: "The query.")
    var query: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try Desk()
        let store = try desk.open(common, for: .reading)
        guard let query = try query ?? SQLCommand.standardInput() else {
            let path = store.path
            try store.close()
            throw SQLiteShell.become(on: path)
        }
        if json.isOn {
            let printer = QueryJSON(desk.console)
            try store.query(query, onlyOneResult: true, printer.take)
            try printer.finish()
        } else {
            let printer = QueryTable(desk.console)
            try store.query(query, printer.take)
            try printer.finish()
        }
        try store.close()
        try desk.console.flush()
    }

    /// Nil where it is a terminal.
    private static func standardInput() throws -> String? {
        if isatty(STDIN_FILENO) == 1 { return nil }
        let tooLong = Failure(.badData, "the query is longer than 1 MiB")
        return String(decoding: try InputFile.read("-", limit: 1 << 20, tooLong: tooLong), as: UTF8.self)
    }
}

/// The `sqlite3` program in place of this one.
enum SQLiteShell {
    /// Returns only where it can't be started, with the reason.
    static func become(on path: String) -> Failure {
        // An absolute path, so it is no option.
        let words = ["sqlite3", "-readonly", "-header", "-column", path]
        let arguments: [UnsafeMutablePointer<CChar>?] = words.map { strdup($0) } + [nil]
        execvp("sqlite3", arguments)
        let reason = errno == ENOENT ? "it is not installed" : String(cString: strerror(errno))
        arguments.forEach { free($0) }
        return Failure(
            .unavailable,
            "the sqlite3 program can't be opened: \(reason). Install it (on Debian: apt install sqlite3), or give a query, "
                + "as: roster sql \"SELECT * FROM v_roster\"")
    }
}
