import Foundation
import PseudoTerminal
import Testing

extension Program {
    /// Starts the dashboard on a terminal of its own and waits for its first whole screen.
    func dashboard(
        _ arguments: String..., columns: Int = 120, rows: Int = 40, variables: [String: String?] = [:],
        prepare: (PseudoTerminal) -> Void = { _ in }
    ) throws -> PseudoTerminal {
        let terminal = try start(
            [Program.path] + arguments, columns: columns, rows: rows, variables: variables, prepare: prepare)
        try terminal.wait(forScreen: "clients", "? help")
        return terminal
    }

    /// Starts any command on a terminal of its own, which can be prepared before, in the program's environment with
    /// these changes.
    func start(
        _ command: [String], columns: Int = 120, rows: Int = 40, variables: [String: String?] = [:],
        prepare: (PseudoTerminal) -> Void = { _ in }
    ) throws -> PseudoTerminal {
        let terminal = try PseudoTerminal(columns: columns, rows: rows)
        prepare(terminal)
        var environment = whole.merging(["TERM": "xterm-256color"]) { $1 }
        for (name, value) in variables { environment[name] = value }
        try terminal.start(command, environment: environment)
        return terminal
    }

    /// A program whose record holds the practice of 28 clients. It is imported once for all tests.
    static func withPractice() throws -> Program {
        let program = Program()
        try FileManager.default.copyItem(
            atPath: try imported.get().folder.path + "/data", toPath: program.folder.path + "/data")
        return program
    }

    private static let imported = Result {
        let program = Program()
        try program.succeed("import", "clients", Program.practice + "/clients.csv")
        try program.succeed("import", "calendar", Program.practice + "/calendar.ics")
        try program.succeed("import", "notes", Program.practice + "/notes")
        return program
    }

    /// Whether the record's files hold the text, at the moment.
    func recordHolds(_ text: String) -> Bool {
        [database, database + "-wal"].contains { path in
            // Either may be missing: what is looked for is not in it then.
            let bytes = (try? Data(contentsOf: URL(fileURLWithPath: path))) ?? Data()
            return bytes.range(of: Data(text.utf8)) != nil
        }
    }
}

/// Keys as a terminal sends them.
enum Keys {
    static let enter = "\r"
    static let escape = "\u{1B}"
    static let pasteStart = "\u{1B}[200~"
    static let pasteEnd = "\u{1B}[201~"

    static func control(_ letter: Character) -> String {
        String(Unicode.Scalar((letter.asciiValue ?? 0) & 0x1F))
    }
}
