import ArgumentParser
import Foundation

struct ImportJSONCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Imports a record that “roster export json” wrote.",
        discussion: """
            Into an empty record it comes as it was, numbers included. Into another it adds and changes, by uid, else by
            address and name, and gives new numbers where one is taken. Nothing is removed or cleared, nothing that is
            closed here is reopened, and who has opted out of SMS stays so. At most 64 MiB; “roster backup” takes any size.
            """)

    @Argument(help: ArgumentHelp("The JSON file; - for standard input.", valueName: "file.json"), completion: .file())
    var file: String

    @OptionGroup var options: ImportOptions

    func run() throws {
        try options.perform { try ImportSource($0).record(file) }
    }
}

/// Tells whoever waits at a terminal that something goes on.
enum LongWork {
    /// What takes no time to read needs no telling.
    private static let long = 4 << 20

    static func tell(_ message: String, _ bytes: [UInt8]) {
        guard bytes.count >= long, isatty(STDERR_FILENO) == 1 else { return }
        Console.complain(message)
    }
}
