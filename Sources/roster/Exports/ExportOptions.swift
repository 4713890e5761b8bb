import ArgumentParser
import RosterExchange
import RosterModel
import RosterStore

/// What the exports share.
struct ExportOptions: ParsableArguments {
    @Option(help: "Only what concerns this client.", completion: .client)
    var client: String?

    @OptionGroup var destination: ExportDestination

    /// Reads what is wanted in one snapshot, and then writes it: nothing waits for a slow disk.
    func perform(_ write: @escaping (RecordCopy, Desk, inout ByteStream) throws -> Void) throws {
        try destination.perform { desk, store in
            let who = try client.map { try WhoIsMeant(store).client($0).id }
            let copy = try store.recordCopy(of: who)
            return { stream in try write(copy, desk, &stream) }
        }
    }
}

/// Where an export goes.
struct ExportDestination: ParsableArguments {
    @Option(
        name: .shortAndLong,
        help: ArgumentHelp("Write to this file; without it, to standard output.", valueName: "file"),
        completion: .file())
    var output: String?

    @Flag(help: "Write over a file that is there.")
    var force = false

    @OptionGroup var common: CommonOptions

    func perform(_ read: (Desk, Store) throws -> (inout ByteStream) throws -> Void) throws {
        try common.reading { desk, store in
            guard let output, output != "-" else {
                let write = try read(desk, store)
                return try desk.console.stream(write)
            }
            // Before anything is read: what can't be written needs no waiting for.
            let file = try OutputFile(output, overwriting: force, record: store.path)
            try file.write(try read(desk, store))
        }
    }
}
