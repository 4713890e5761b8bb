import ArgumentParser
import RosterStore

struct SchemaCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "schema",
        abstract: "Prints the schema of the record, with what every column is.",
        discussion: """
            It is that of your file; before there is one, that of the file Roster
            would make. The output is SQL.
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try Desk()
        desk.console.print(try schema(desk))
        try desk.console.flush()
    }

    private func schema(_ desk: Desk) throws -> String {
        let store: Store
        do {
            store = try desk.open(common, for: .reading)
        } catch StoreError.missing {
            return try Store.latestSchema()
        }
        let schema = try store.schema()
        try store.close()
        return schema
    }
}
