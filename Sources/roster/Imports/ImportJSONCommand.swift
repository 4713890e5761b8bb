import ArgumentParser
import Foundation
import RosterExchange
import RosterModel

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
        try options.perform { _ in
            let size = RecordDocument.limit >> 20
            let tooLong = Failure(
                .badData, "\(file) is over \(size) MiB; copy the record with “roster backup” instead")
            let bytes = try InputFile.read(file, limit: RecordDocument.limit, tooLong: tooLong)
            do throws(ExchangeError) {
                let copy = try RecordReader.read(bytes)
                LongWork.tell("\(copy.clients.count) clients and \(copy.items.count) items read; taking them in", bytes)
                return .importRecord(copy)
            } catch {
                throw error.named(file == "-" ? "standard input" : file)
            }
        }
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
