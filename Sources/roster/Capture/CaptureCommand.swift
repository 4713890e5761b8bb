import ArgumentParser
import Foundation
import RosterExchange
import RosterModel
import RosterStore

struct CaptureCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "capture",
        abstract: "Turns a note into action items.",
        discussion: """
            With --note or a pipe it needs no screen; otherwise it opens the capture pane. Without CLIENT, it is the one
            that the note names, else the one of the current session.

            Examples:
              roster capture ada
              roster capture ada --note note.md --dry-run
              printf '%s\\n' '- draft the scorecard by friday' | roster capture ada
            """)

    @Argument(help: "The client or cohort.", completion: .party)
    var client: String?

    @Option(help: ArgumentHelp("The note; - for standard input.", valueName: "file"), completion: .file())
    var note: String?

    @Option(help: ArgumentHelp("The session that the note is of, by its day or start.", valueName: "when"))
    var session: String?

    @Flag(help: "In a note without a list, every line is an item.")
    var lines = false

    @Flag(help: "Show what would be captured, and change nothing.")
    var dryRun = false

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        let isPiped = isatty(STDIN_FILENO) == 0
        guard note != nil || isPiped else { return try openPane() }
        // A dry run writes nothing, so it opens nothing for writing.
        try dryRun ? common.reading(capture) : common.writing(capture)
    }

    private func openPane() throws {
        if json.isOn || dryRun || lines || session != nil {
            throw ValidationError("These options need a note: --note FILE, or a pipe.")
        }
        try Dashboard.open(database: common.database, start: .capture(client))
    }

    private func capture(_ desk: Desk, _ store: Store) throws {
        let taking = try NoteTaking(self, desk: desk, store: store)
        let preview = CapturePreview(desk: desk, store: store)
        if dryRun {
            try preview.print(taking, asJSON: json.isOn)
        } else {
            let receipt = try store.perform(.capture(taking.note), by: Desk.origin, at: desk.now)
            try CaptureReport(desk: desk, store: store).print(receipt, of: taking, asJSON: json.isOn)
        }
    }
}
