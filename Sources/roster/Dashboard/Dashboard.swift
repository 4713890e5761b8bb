import ArgumentParser
import CommandDesk
import Foundation
import RosterDashboard
import RosterModel
import RosterStore

/// What the dashboard opens with.
enum DashboardStart: Equatable {
    case view(View)
    /// Only the capture pane, for the client that was named.
    case capture(String?)

    enum View: String, CaseIterable, ExpressibleByArgument {
        case roster, items, triage, nudges, inbox
    }

    fileprivate var isCapture: Bool {
        if case .capture = self { true } else { false }
    }
}

enum Dashboard {
    /// - Parameter database: as `--db` names it.
    static func open(database: String? = nil, start: DashboardStart) throws {
        let desk = try Desk()
        try open(desk, at: database ?? desk.paths.database, start: start)
    }

    static func open(_ desk: Desk, at path: String, start: DashboardStart, keepsBackups: Bool = true) throws {
        guard Screen.isThere, Screen.canDraw || start.isCapture else {
            return try printInstead(desk, at: path, start: start)
        }
        CoreDumps.forbid()
        let settings = desk.configuration.storeSettings
        let opening = Beside { try openRecord(at: path, settings) }
        // What the record has no part in, meanwhile.
        let look = Result { try Look(desk) }
        let (store, notices) = try opening.value()
        do {
            let screen = DashboardScreen(
                desk: desk, look: try look.get(), store: store, notices: notices, keepsBackups: keepsBackups)
            try screen.run(screenStart(start, desk, store))
        } catch {
            // The first error is the one to tell.
            try? store.close()
            throw error
        }
    }

    /// A record that can't be written can still be looked at: what was said of it is told on the screen.
    private static func openRecord(
        at path: String, _ settings: Store.Settings
    ) throws -> (store: Store, notices: [String]) {
        do {
            let store = try Store.open(at: path, for: .writing, settings: settings)
            return (store, store.notices.map(\.sentence))
        } catch let error as StoreError where error.leavesReading {
            let store = try Store.open(at: path, for: .reading, settings: settings)
            return (store, [error.failure.sentence])
        }
    }

    private static func screenStart(_ start: DashboardStart, _ desk: Desk, _ store: Store) throws -> StartScreen {
        switch start {
        case .view(.roster): .roster
        case .view(.items): .items
        case .view(.triage): .triage
        case .view(.nudges): .nudges
        case .view(.inbox): .inbox
        case .capture(let typed): .capture(try typed.map { try WhoIsMeant(store).party($0).party })
        }
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
    static var isThere: Bool { isatty(STDIN_FILENO) == 1 && isatty(STDOUT_FILENO) == 1 }

    /// False for those that say themselves that they can't draw, as the shells inside of editors do. What must have a
    /// screen says what is wrong (`TerminalError`), and so does a terminal whose name nobody knows.
    static var canDraw: Bool {
        let name = ProcessInfo.processInfo.environment["TERM"] ?? ""
        return !name.isEmpty && name != "dumb"
    }
}

/// A core dump would put the record, and what is being typed, into a file that anybody may find.
private enum CoreDumps {
    static func forbid() {
        var none = rlimit()
        setrlimit(__rlimit_resource_t(RLIMIT_CORE.rawValue), &none)
    }
}

extension StoreError {
    fileprivate var leavesReading: Bool {
        switch self {
        case .readOnly, .networkFileSystem: true
        default: false
        }
    }
}
