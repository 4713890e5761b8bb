import ArgumentParser
import Foundation
import RosterModel
import RosterStore

/// What the dashboard opens with.
enum DashboardStart: Equatable {
    case view(View)
    /// Only the capture pane, for the client that was named.
    case capture(String?)

    enum View: String, CaseIterable, ExpressibleByArgument {
        case roster, items, triage
    }
}

enum Dashboard {
    static func open(_ common: CommonOptions, start: DashboardStart) throws {
        let desk = try Desk()
        try open(desk, at: common.database ?? desk.paths.database, start: start)
    }

    static func open(_ desk: Desk, at path: String, start: DashboardStart) throws {
        guard Screen.isThere(desk.environment) else {
            return try printInstead(desk, at: path, start: start)
        }
        try printInstead(desk, at: path, start: start)
    }

    /// Without a terminal the roster is printed (`reliability.md` 5.6).
    private static func printInstead(_ desk: Desk, at path: String, start: DashboardStart) throws {
        guard case .view = start else {
            throw Failure(.noTerminal, "the capture pane needs a terminal; give it a note with --note FILE or a pipe")
        }
        let store = try desk.open(path: path, for: .reading)
        RosterPrinter(desk).print(try store.roster(at: desk.now))
        try store.close()
        try desk.console.flush()
    }
}

/// Whether there is a terminal for the dashboard.
enum Screen {
    static func isThere(_ environment: [String: String]) -> Bool {
        let term = environment["TERM"] ?? ""
        return isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 && !["", "dumb"].contains(term)
    }
}
