import ArgumentParser
import RosterModel

struct ImportClientsCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "clients",
        abstract: "Imports clients from a CSV file.",
        discussion: """
            Columns are found by their names: name, email, phone, time zone, SMS consent, start date, cohort, package;
            and as “roster export csv” writes them, SMS proof and coaching status.
            Where one has another name, say so: --map "Mobile=phone".
            """)

    @Argument(help: ArgumentHelp("The CSV file; - for standard input.", valueName: "file.csv"), completion: .file())
    var file: String

    @Option(help: ArgumentHelp("Which column is which.", valueName: "column=field"))
    var map: [String] = []

    @OptionGroup var options: ImportOptions

    func validate() throws { _ = try columns() }

    func run() throws {
        let columns = try columns()
        try options.perform { try ImportSource($0).clients(file, map: columns) }
    }

    private func columns() throws -> [String: ClientSheet.Column] {
        var columns: [String: ClientSheet.Column] = [:]
        for pair in map {
            guard let equals = pair.lastIndex(of: "="), let column = ColumnName.read(pair[pair.index(after: equals)...])
            else {
                let names = ColumnName.all.joined(separator: ", ")
                throw ValidationError("“\(pair)” is no map; write --map \"Mobile=phone\", with one of \(names).")
            }
            columns[String(pair[..<equals])] = column
        }
        return columns
    }
}

/// The fields of a client as `--map` names them.
enum ColumnName {
    private static let names: KeyValuePairs<String, ClientSheet.Column> = [
        "name": .name, "email": .email, "phone": .phone, "time-zone": .timeZone, "sms-consent": .smsConsent,
        "sms-proof": .smsProof, "since": .since, "cohort": .cohort, "package": .package, "status": .status,
    ]

    static let all = names.map(\.key)

    /// Without regard to case, and to how words are joined: `Time zone`, `time_zone`.
    static func read(_ text: some StringProtocol) -> ClientSheet.Column? {
        func plain(_ name: some StringProtocol) -> String { name.lowercased().filter(\.isLetter) }
        return names.first { plain($0.key) == plain(text) }?.value
    }
}
