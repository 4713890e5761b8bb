import ArgumentParser
import RosterStore

/// For tests and for those who look into the program: not shown in the help.
struct DebugCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "debug", abstract: "Looks into the record and the program.", shouldDisplay: false,
        subcommands: [InvariantsCommand.self, ManualCommand.self])
}

struct InvariantsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "invariants",
        abstract: "Prints what does not hold in the record, as JSON; exits with 0 if all does.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        let isSound = try common.reading(RecordCheck(json: true).look)
        if !isSound { throw ExitCode(Failure.Code.badData.rawValue) }
    }
}
