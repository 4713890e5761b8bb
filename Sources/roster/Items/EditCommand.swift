import ArgumentParser
import RosterModel

struct EditCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "edit",
        abstract: "Changes what items say.",
        discussion: """
            Example:
              roster edit 142 --text "Draft the scorecard" --tags hiring,team --count 3
            """)

    @Argument(help: ArgumentHelp("The items.", valueName: "id"))
    var ids: [String]

    @Option(help: "What is to be done.")
    var text: String?

    @Option(help: "Whose it is: client or coach.")
    var owner: String?

    @Option(help: ArgumentHelp("The tags, with commas between; empty for none.", valueName: "a,b"))
    var tags: String?

    @Option(help: "How many times it is to be done.")
    var count: Int?

    @OptionGroup var change: ItemChange

    func validate() throws {
        _ = try ItemNumbers.read(ids)
        if [text, owner, tags].allSatisfy({ $0 == nil }), count == nil {
            throw ValidationError("Say what to change, as --text or --owner.")
        }
        if let owner, ActionItem.Owner(rawValue: owner) == nil { throw ValidationError("An owner is client or coach.") }
        if let text, Text.spaced(text).isEmpty { throw ValidationError("An item needs a text.") }
        if let count, !ActionItem.targets.contains(count) { throw ValidationError("A count is 1 to 999.") }
    }

    func run() throws {
        let tags = tags?.split(separator: ",").map { word in
            let tag = Text.spaced(Text.line(String(word)))
            return tag.hasPrefix("#") ? String(tag.dropFirst()) : tag
        }
        let edit = ItemEdit(
            text: text, owner: owner.flatMap { ActionItem.Owner(rawValue: $0) }, tags: tags?.filter { !$0.isEmpty },
            target: count)
        try change.perform(.editItem(ItemNumbers.read(ids), edit))
    }
}

struct CommentCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "comment",
        abstract: "Adds your comment to an item, or to several.",
        discussion: """
            Examples:
              roster comment 142 see the template
              roster comment 142,143 see the template
            """)

    @Argument(help: "The item, as 142; several with commas between.")
    var id: String

    @Argument(help: "What there is to say.")
    var text: [String]

    @OptionGroup var change: ItemChange

    func validate() throws { _ = try ids() }

    private func ids() throws -> [ActionItem.ID] { try ItemNumbers.read(id.split(separator: ",").map(String.init)) }

    func run() throws {
        try change.perform(.comment(ids(), text.joined(separator: " ")))
    }
}

struct DropCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "drop", abstract: "Deletes items that were captured by mistake.")

    @Argument(help: ArgumentHelp("The items.", valueName: "id"))
    var ids: [String]

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws { _ = try ItemNumbers.read(ids) }

    func run() throws {
        try common.writing { desk, store in
            let ids = try ItemNumbers.read(ids)
            // As they were: afterwards there are none.
            let dropped = json.isOn ? try ids.compactMap { try store.item($0, at: desk.now)?.line } : []
            let receipt = try store.perform(.drop(ids), by: Desk.origin, at: desk.now)
            guard json.isOn else { return desk.console.print(receipt.summary) }
            desk.console.print(.array(dropped.map(ItemJSON(desk).item)))
        }
    }
}
