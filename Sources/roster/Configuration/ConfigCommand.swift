import ArgumentParser
import Foundation
import RosterSettings

struct ConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "config",
        abstract: "Shows, edits and checks the configuration.",
        discussion: """
            None is needed to start. “roster config” alone is “roster config show”.

            Examples:
              roster config edit
              roster config check
            """,
        subcommands: [
            ShowConfigCommand.self, EditConfigCommand.self, CheckConfigCommand.self, ConfigPathCommand.self,
        ],
        defaultSubcommand: ShowConfigCommand.self)
}

struct ConfigPathCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "path", abstract: "Prints where the configuration's file is, or would be.")

    func run() throws {
        let environment = ProcessInfo.processInfo.environment
        let console = Console(environment: environment)
        console.print(Paths(environment: environment).configuration)
        try console.flush()
    }
}

struct ShowConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show",
        abstract: "Shows every setting that is in force, and where it comes from.",
        discussion: "Secrets are shown as ***.")

    func run() throws {
        let desk = try Desk()
        var table = TextTable(["Setting", "Value", "From"])
        for setting in try Configuration.inForce(paths: desk.paths, environment: desk.environment) {
            let isOwn = setting.source != .standard && setting.source != .system
            table.add([
                .init(setting.name, isOwn ? .strong : .plain), .init(setting.value ?? "–", isOwn ? .plain : .dim),
                .init(words(setting, desk), .dim),
            ])
        }
        table.print(to: desk.console)
        try desk.console.flush()
    }

    private func words(_ setting: SettingInForce, _ desk: Desk) -> String {
        switch setting.source {
        case .file(let line): desk.paths.configuration + (line.map { ":\($0)" } ?? "")
        case .environment(let variable): variable
        case .system: "the system"
        case .standard: setting.value == nil ? "not set" : "default"
        }
    }
}

struct CheckConfigCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check", abstract: "Checks the configuration: every mistake with its file and line.")

    func run() throws {
        let check = ConfigurationCheck(environment: ProcessInfo.processInfo.environment)
        let console = Console(environment: check.environment)
        let problems = check.problems()
        if !problems.isEmpty { throw ConfigurationError(problems: problems) }
        console.print(check.isThere ? "\(check.file) is fine" : "There is no \(check.file): the defaults hold")
        try console.flush()
    }
}
