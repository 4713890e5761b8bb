import ArgumentParser
import RosterModel

struct MarkCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mark",
        abstract: "Marks items done, stuck, skipped, or open again.",
        discussion: """
            Examples:
              roster mark 142 done
              roster mark 1 2 3 stuck --comment "VP away until Thu"
              roster mark 142 done --rating 4
            """)

    @Argument(help: ArgumentHelp("The items, then done, stuck, skipped or open.", valueName: "id ... status"))
    var words: [String]

    @Option(help: "What there is to say about it.")
    var comment: String?

    @Option(help: "How well it went, 1 to 5.")
    var rating: Int?

    @OptionGroup var change: ItemChange

    func validate() throws {
        _ = try read()
        if let rating, !(1...5).contains(rating) { throw ValidationError("A rating is 1 to 5.") }
    }

    func run() throws {
        let (ids, status) = try read()
        try change.perform(.mark(ids, Mark(status, comment: comment, rating: rating)))
    }

    private func read() throws -> (ids: [ActionItem.ID], status: ActionItem.Status) {
        guard let last = words.last, let status = ActionItem.Status(rawValue: last.lowercased()) else {
            throw ValidationError("The last word is the status: done, stuck, skipped or open.")
        }
        guard words.count > 1 else { throw ValidationError("Say which items, as “roster mark 142 \(status)”.") }
        return (try ItemNumbers.read(words.dropLast()), status)
    }
}
