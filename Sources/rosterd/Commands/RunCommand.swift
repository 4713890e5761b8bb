import ArgumentParser

struct RunCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "run",
        abstract: "Sends what is due, until it is stopped.",
        discussion: """
            It wakes for the next due message, when the record changes, and at least once a minute. SIGTERM and Ctrl-C
            stop it within ten seconds; SIGHUP, or a change of the configuration's file, has it read that again. A second
            runner on the same record stands by until the first one ends.

            It writes a line for each message to standard error: numbers and states, never texts, names or addresses.
            """)

    @OptionGroup var options: RunnerOptions

    @Flag(help: "Also write a JSON line for each change of a message's state.")
    var trace = false

    func run() throws {
        try Runner(options, isTracing: trace).run()
    }
}
