import ArgumentParser

/// For tests and for those who look into the program: not shown in the help.
struct DebugCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: "Looks into the program.", shouldDisplay: false,
        subcommands: [ManualCommand.self])
}
