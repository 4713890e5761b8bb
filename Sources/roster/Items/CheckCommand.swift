import ArgumentParser
import RosterModel

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks off one time, or more, of items that are to be done several times.",
        discussion: """
            The last one makes the item done.

            Examples:
              roster check 142
              roster check 142 +2
            """)

    @Argument(help: ArgumentHelp("The items, then how many times (+1).", valueName: "id ... +n"))
    var words: [String]

    @OptionGroup var change: ItemChange

    func validate() throws { _ = try read() }

    func run() throws {
        let (ids, count) = try read()
        try change.perform(.checkOff(ids, by: count))
    }

    private func read() throws -> (ids: [ActionItem.ID], count: Int) {
        guard let last = words.last, last.hasPrefix("+") else { return (try ItemNumbers.read(words), 1) }
        guard let count = Int(last.dropFirst()), (1...1000).contains(count) else {
            throw ValidationError("“\(last)” is no number of times, as +2.")
        }
        guard words.count > 1 else { throw ValidationError("Say which items, as “roster check 142 +2”.") }
        return (try ItemNumbers.read(words.dropLast()), count)
    }
}
