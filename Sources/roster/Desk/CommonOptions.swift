import ArgumentParser

/// What every command takes.
struct CommonOptions: ParsableArguments {
    @Option(
        name: .customLong("db"),
        help: ArgumentHelp("The coach's record (default: ROSTER_DB, then the data folder).", valueName: "file"),
        completion: .file())
    var database: String?
}

/// Commands that print for programs as well as for people.
struct JSONOption: ParsableArguments {
    @Flag(name: .customLong("json"), help: "Print one JSON document instead of text.")
    var isOn = false
}
