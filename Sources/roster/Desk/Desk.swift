import Foundation
import RosterModel
import RosterSettings
import RosterStore

/// What a command works with: the settings, the time it is, the record, and where it prints.
struct Desk {
    let environment: [String: String]
    let paths: Paths
    let configuration: Configuration
    let clock: Clock
    /// One moment for the whole command, so that all it says agrees. A look back has another one.
    var now: Instant
    let console: Console

    init(environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        self.environment = environment
        paths = Paths(environment: environment)
        configuration = try Configuration.load(paths: paths, defaults: .init(environment: environment))
        clock = try Clock(environment: environment)
        now = clock.now()
        console = Console(environment: environment)
    }

    /// The coach's zone.
    var zone: Zone { configuration.coach.zone }

    /// What the command line does is done by the coach.
    static let origin = Origin(by: .coach, via: .cli)

    /// Opens the record, telling what opening found. Throws `StoreError`.
    func open(_ options: CommonOptions, for access: Store.Access) throws -> Store {
        try open(path: options.database ?? paths.database, for: access)
    }

    func open(path: String, for access: Store.Access) throws -> Store {
        let store = try Store.open(at: path, for: access, settings: configuration.storeSettings)
        for notice in store.notices { console.complain(notice.sentence) }
        return store
    }
}

extension CommonOptions {
    /// Runs a command that only reads: not a byte of the file changes.
    func reading<Result>(_ body: (Desk, Store) throws -> Result) throws -> Result {
        try using(.reading, body)
    }

    /// Runs a command that changes the record.
    func writing<Result>(_ body: (Desk, Store) throws -> Result) throws -> Result {
        try using(.writing, body)
    }

    private func using<Result>(_ access: Store.Access, _ body: (Desk, Store) throws -> Result) throws -> Result {
        let desk = try Desk()
        let store = try desk.open(self, for: access)
        let result: Result
        do {
            result = try body(desk, store)
            try desk.console.flush()
            if let complaint = DailyBackup.makeIfSmall(store, on: desk.zone.day(of: desk.now)) {
                desk.console.complain(complaint)
            }
        } catch {
            // The first error is the one to tell.
            try? store.close()
            throw error
        }
        try store.close()
        return result
    }
}
