import ArgumentParser
import RosterDashboard

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "keys", abstract: "Lists the keys of the dashboard.")

    @Flag(help: "As Markdown, for documents.")
    var markdown = false

    func run() throws {
        let desk = try Desk()
        // Each line on its own, as the console wants them; the last line end is the console's.
        for line in try Keys.keymap(desk).table(markdown: markdown).split(
            separator: "\n", omittingEmptySubsequences: false
        )
        .dropLast() {
            desk.console.print(String(line))
        }
        try desk.console.flush()
    }
}
