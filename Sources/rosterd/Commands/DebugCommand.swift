import ArgumentParser
import CommandDesk
import Foundation

/// For those who look into the program: not shown in the help.
struct DebugCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: "Looks into the program.", shouldDisplay: false,
        subcommands: [ManualCommand.self, PlacesCommand.self])
}

/// The manual page, which the program writes about itself: `scripts/install` keeps it fresh.
struct ManualCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "manual", abstract: "Prints the manual page, for “man”.")

    func run() throws {
        try Console.write(Array(try RunnerPage.text().utf8), to: 1)
    }
}

/// The folders that the runner writes to, a line each: the service is allowed these.
struct PlacesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "places", abstract: "Prints the folders that the runner writes to.")

    @OptionGroup var options: RunnerOptions

    func run() throws {
        let settings = try RunnerSettings(options)
        let record = URL(fileURLWithPath: settings.database).deletingLastPathComponent().path
        let places = [record, URL(fileURLWithPath: settings.outbox).path]
        try Console.write(Array(places.map { $0 + "\n" }.joined().utf8), to: 1)
    }
}
