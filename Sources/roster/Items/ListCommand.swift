import ArgumentParser
import RosterModel
import RosterStore

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
              roster list client:ada --all --as-of 2026-11-20
            """)

    // What begins with “-” is a negated term, not an option.
    @Argument(
        parsing: .allUnrecognized, help: ArgumentHelp("What to list; all terms must hold.", valueName: "filter"))
    var filter: [String] = []

    @Flag(help: "Closed items too.")
    var all = false

    @Option(
        help: ArgumentHelp("The record as it was at the end of that day: yesterday, fri, 20 Nov.", valueName: "day"))
    var asOf: String?

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
            // A filter finds closed items too.
            let isWhole = all || !filter.isEmpty
            guard let day = try asOf.flatMap(desk.dayLookedBackTo) else {
                return print(
                    try store.items(
                        matching: filter, at: desk.now, includingClosed: isWhole, countingNudges: json.isOn), filter,
                    desk)
            }
            let items = try desk.items(asOf: day, includingClosed: isWhole ? .all : .none, in: store)
            if !json.isOn {
                desk.console.print(StyledLine("As it was at the end of \(desk.spoken(day)):", .dim))
            }
            let past = desk.lookingBack(to: day)
            var judge = filter.judge(at: past.now, coachZone: past.zone)
            print(items.filter { judge.matches($0) }, filter, past)
        }
    }

    private func print(_ items: [ItemLine], _ filter: Filter, _ desk: Desk) {
        if json.isOn {
            let shape = ItemJSON(desk)
            desk.console.print(.array(items.map(shape.item)))
        } else {
            let advice = asOf == nil ? "Nothing is open. “roster capture” adds items." : "Nothing was open."
            let empty = filter.isEmpty && !all ? advice : "Nothing matches."
            ItemTable(desk).print(items, empty: empty)
        }
    }
}
