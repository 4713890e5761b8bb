import ArgumentParser
import RosterModel
import RosterStore

struct CheckCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "check",
        abstract: "Checks off items that are to be done several times; without any, checks the record.",
        discussion: """
            With items, each is checked off once, or as often as +N says; the last one makes it done.

            Without items it looks whether the file is sound: it writes nothing, and exits with 65 where something is
            not as it should be. With --repair it makes a backup, then mends what can be mended without deleting
            anything, as one change that “roster undo” takes back.

            Examples:
              roster check 142 +2
              roster check
              roster check --repair
            """)

    @Argument(help: ArgumentHelp("The items, then how many times (+1).", valueName: "id ... +n"))
    var words: [String] = []

    @Flag(help: "Without items: mend what is found, after a backup.")
    var repair = false

    @OptionGroup var change: ItemChange

    func validate() throws {
        if repair, !words.isEmpty { throw ValidationError("--repair is for the whole record: leave the items away.") }
        if !words.isEmpty { _ = try read() }
    }

    func run() throws {
        guard words.isEmpty else {
            let (ids, count) = try read()
            return try change.perform(.checkOff(ids, by: count))
        }
        let check = RecordCheck(json: change.json.isOn)
        let isSound = repair ? try change.common.writing(check.repair) : try change.common.reading(check.look)
        if !isSound { throw ExitCode(Failure.Code.badData.rawValue) }
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
