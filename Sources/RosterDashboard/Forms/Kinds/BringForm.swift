import RosterModel

/// A file of another tool: clients as CSV, sessions as iCalendar, a folder of notes, or a whole record as JSON. It is
/// looked at while its name is typed, and brought in when the form is saved.
enum BringForm {
    static func fields(_ surroundings: FormSurroundings) -> [FormField] {
        let names = surroundings.file?.names ?? []
        return [
            FormField(
                .file, "File", hint: "~/clients.csv, ~/calendar.ics, a folder of notes, roster.json",
                choices: FieldChoices(files: names), characters: 4000)
        ]
    }

    static func reading(
        of key: FieldKey, in values: FormValues, _ surroundings: FormSurroundings
    ) -> FieldReading {
        let path = values[.file]
        if path.isEmpty { return .problem("say which file") }
        guard let file = surroundings.file, file.path == path else { return .plain }
        switch file.outcome {
        case .none: return .plain
        case .problem(let sentence): return .problem(sentence)
        case .preview(let preview): return .meaning(preview.summary)
        }
    }

    static func aside(_ values: FormValues, _ surroundings: FormSurroundings) -> [CardLine] {
        guard let file = surroundings.file, file.path == values[.file], case .preview(let preview) = file.outcome
        else { return [] }
        return [.say("It would bring", .columnTitle)] + preview.lines.map { .say($0, .text) }
            + preview.doubts.map { .say($0, .flag) }
    }
}

/// What was found under the name that is being typed.
public struct FileFindings: Equatable, Sendable {
    /// As it was typed.
    public var path: String
    /// Files and folders whose names begin so, as they would be typed.
    public var names: [String]
    /// Nil where nothing of that name can be brought in yet.
    public var outcome: Outcome?

    public enum Outcome: Equatable, Sendable {
        case preview(Preview)
        /// Why it can't be brought in.
        case problem(String)
    }

    public struct Preview: Equatable, Sendable {
        public var summary: String
        /// "12 added: Ada Moreau, Ben Okafor …".
        public var lines: [String]
        /// What would not be taken, or wants a look.
        public var doubts: [String]

        public init(summary: String, lines: [String], doubts: [String]) {
            self.summary = summary
            self.lines = lines
            self.doubts = doubts
        }
    }

    public init(path: String, names: [String] = [], outcome: Outcome? = nil) {
        self.path = path
        self.names = names
        self.outcome = outcome
    }
}
