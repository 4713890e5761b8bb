import ArgumentParser
import RosterModel
import RosterStore

struct AssignCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "assign",
        abstract: "Says whose something is that came in.",
        discussion: """
            A note is captured for the client or cohort, and notes under its name from now on. An event of the calendar
            is theirs from the next import on. A message becomes a comment on ITEM.

            Examples:
              roster inbox assign 5 ada
              roster inbox assign 6 ada 142
            """)

    @Argument(help: "The entry of the inbox.")
    var id: String

    @Argument(help: "Whose it is: a client or cohort.")
    var client: String

    @Argument(help: "The item that a message is about.")
    var item: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws { _ = try numbers() }

    func run() throws {
        let (id, item) = try numbers()
        try common.writing { desk, store in
            let party = try WhoIsMeant(store).party(client).party
            let entry = try store.inbox().first { $0.id == id }
            // A note that went to an item would be refused: its file need not be there for that.
            let isNote = entry?.kind == .unmatchedNote && item == nil
            let wayOut = "“roster inbox dismiss \(id)” lets it go"
            let notes = try [entry].compactMap { $0 }.filter { _ in isNote }
                .map { try InboxNotes.read($0, coachZone: desk.zone, orElse: wayOut) }
            let assignment = InboxAssignment(to: party, notes: notes, item: item)
            let receipt = try store.perform(.assign([id], assignment), by: Desk.origin, at: desk.now)
            try desk.report(receipt, json: json, itemsOf: store)
            if !json.isOn { CaptureWarnings(desk).print(receipt.warnings) }
        }
    }

    private func numbers() throws -> (InboxEntry.ID, ActionItem.ID?) {
        (try EntryNumbers.read([id])[0], try item.map { try ItemNumbers.read([$0])[0] })
    }
}
