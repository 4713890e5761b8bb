import ArgumentParser

struct KeysCommand: ParsableCommand {
    static let configuration = CommandConfiguration(commandName: "keys", abstract: "Lists the keys of the dashboard.")

    @Flag(help: "As Markdown, for documents.")
    var markdown = false

    func run() throws {
    }
}
