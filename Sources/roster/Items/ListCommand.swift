import ArgumentParser
import RosterModel

struct ListCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "list",
        abstract: "Lists action items.",
        discussion: """
            Without a filter, those that are not closed. A filter is words of the client or the text, and keys:
            status:overdue  client:ada  owner:me  due:<fri  #tag  cohort:q4  quiet:yes; “-” before one negates it.

            Examples:
              roster list status:overdue
              roster list client:ada -status:done
              roster list due:today --json
            """)

    // What begins with “-” is a negated term, not an option.
    @Argument(
        parsing: .allUnrecognized, help: ArgumentHelp("What to list; all terms must hold.", valueName: "filter"))
    var filter: [String] = []

    @Flag(help: "Closed items too.")
    var all = false

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws {
        if let unknown = filter.first(where: { $0.hasPrefix("--") }) {
            throw ValidationError("Unknown option “\(unknown)”.")
        }
    }

    func run() throws {
        try common.reading { desk, store in
            let filter = try Filter(filter.joined(separator: " "), dateOrder: desk.configuration.coach.dateOrder)
            let items = try store.items(
                matching: filter, at: desk.now, includingClosed: all || !filter.isEmpty)
            if json.isOn {
                let shape = ItemJSON(desk)
                desk.console.print(.array(items.map(shape.item)))
            } else {
                let empty = filter.isEmpty ? "Nothing is open. “roster capture” adds items." : "Nothing matches."
                ItemTable(desk).print(items, empty: empty)
            }
        }
    }
}
