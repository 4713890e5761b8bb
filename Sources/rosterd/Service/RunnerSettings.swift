import CommandDesk
import Foundation
import RosterModel
import RosterRunner
import RosterSettings
import RosterStore

/// What the runner works by: read at its start, and again when the configuration changes.
struct RunnerSettings: Sendable {
    let environment: [String: String]
    let paths: Paths
    let configuration: Configuration
    let clock: Clock
    /// The record's path, as it was given.
    let database: String

    init(_ options: RunnerOptions, environment: [String: String] = ProcessInfo.processInfo.environment) throws {
        var environment = environment
        if let config = options.config { environment["ROSTER_CONFIG"] = config }
        self.environment = environment
        paths = Paths(environment: environment)
        configuration = try Configuration.load(paths: paths, defaults: .init(environment: environment))
        clock = try Clock(environment: environment)
        database = options.database ?? paths.database
    }

    /// The coach's zone.
    var zone: Zone { configuration.coach.zone }

    /// Where messages go while nothing is set up to send by.
    var outbox: String { configuration.outboxFolder(paths: paths, environment: environment) }

    /// The coach's own texts.
    var templates: TemplateFolder { TemplateFolder(path: paths.templates) }

    /// Opens the record. Unlike a command of the coach's it makes none: there is nothing to send from an empty one.
    func open() throws -> Store {
        guard FileManager.default.fileExists(atPath: database) else { throw StoreError.missing(path: database) }
        return try Store.open(at: database, for: .writing, settings: configuration.storeSettings)
    }
}

/// Which contents of a file were read, to see when there are others.
struct FileStamp: Equatable {
    private let facts: [Int]

    init(_ path: String) {
        var info = stat()
        facts =
            stat(path, &info) == 0
            ? [Int(info.st_ino), Int(info.st_size), info.st_mtim.tv_sec, info.st_mtim.tv_nsec, Int(info.st_mode)] : []
    }
}
