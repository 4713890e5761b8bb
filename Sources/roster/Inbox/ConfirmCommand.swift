import ArgumentParser
import RosterModel

struct ConfirmCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "confirm", abstract: "Takes the items of notes that came by themselves.")

    @Argument(help: ArgumentHelp("The entries of the inbox.", valueName: "id"))
    var ids: [String]

    @OptionGroup var change: ItemChange

    func validate() throws { _ = try EntryNumbers.read(ids) }

    func run() throws {
        try change.perform(.confirm(EntryNumbers.read(ids)))
    }
}

struct DismissCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "dismiss",
        abstract: "Settles entries that need no place; they don't come back.",
        discussion: "The items of a note that waits for review are dropped with it. “roster undo” takes it back.")

    @Argument(help: ArgumentHelp("The entries of the inbox.", valueName: "id"))
    var ids: [String]

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws { _ = try EntryNumbers.read(ids) }

    func run() throws {
        try common.writing { desk, store in
            let ids = try EntryNumbers.read(ids)
            let entries = try store.inbox().filter { ids.contains($0.id) }
            let receipt = try store.perform(.dismiss(ids), by: Desk.origin, at: desk.now)
            if json.isOn {
                desk.console.print(.array(entries.map(PeopleJSON(desk).inbox)))
            } else {
                desk.console.print(receipt.summary)
            }
        }
    }
}
