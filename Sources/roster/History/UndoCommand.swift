import ArgumentParser
import RosterModel

struct UndoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "undo", abstract: "Takes back the last change, also after a restart.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            desk.console.print(try store.undo(by: Desk.origin, at: desk.now).summary)
        }
    }
}

struct RedoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "redo", abstract: "Does again what was taken back last.")

    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            desk.console.print(try store.redo(by: Desk.origin, at: desk.now).summary)
        }
    }
}
