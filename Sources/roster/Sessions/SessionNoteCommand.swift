import ArgumentParser
import RosterModel
import RosterStore

struct SessionNoteCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "note",
        abstract: "Prints the notes of a session, or captures one for it.",
        discussion: """
            Examples:
              roster session note 12
              roster session note 12 --note note.md
            """)

    @Argument(help: "The session's number, or the client or cohort whose next session it is.")
    var session: String

    @Option(help: ArgumentHelp("The note to capture; - for standard input.", valueName: "file"), completion: .file())
    var note: String?

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try note == nil ? common.reading(print) : common.writing(capture)
    }

    private func capture(_ desk: Desk, _ store: Store) throws {
        let found = try desk.session(session, in: store)
        if found.session.status == .cancelled {
            throw Failure(.badData, "session \(found.session.id) was cancelled, so there is nothing to note of it")
        }
        let taking = try NoteTaking(of: found, path: note ?? "-")
        let receipt = try store.perform(.capture(taking.note), by: Desk.origin, at: desk.now)
        try CaptureReport(desk: desk, store: store).print(receipt, of: taking, asJSON: json.isOn)
    }

    private func print(_ desk: Desk, _ store: Store) throws {
        let found = try desk.session(session, in: store)
        let notes = try store.notes(of: found.session.id)
        if json.isOn {
            let people = PeopleJSON(desk)
            desk.console.print(.array(notes.map { people.note($0, name: found.name) }))
        } else {
            print(notes, of: found, desk)
        }
    }

    private func print(_ notes: [Note], of found: SessionLine, _ desk: Desk) {
        let session = "\(found.name), \(SpokenTime(now: desk.now, zone: desk.zone).full(found.session.starts))"
        guard !notes.isEmpty else {
            let advice = "“roster session note \(found.session.id) --note FILE” captures one."
            return desk.console.print("No note was taken of the session with \(session). \(advice)")
        }
        for (index, note) in notes.enumerated() {
            if index > 0 { desk.console.print() }
            desk.console.print(StyledLine(session, .strong))
            var text = note.text[...]
            while text.last?.isNewline == true { text.removeLast() }
            desk.console.print(String(text))
        }
    }
}
