import ArgumentParser
import RosterExchange
import RosterModel

struct ExportCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "export",
        abstract: "Writes the record for other tools.",
        discussion: """
            To standard output, or to a file with --output, which nobody else can read.

            Examples:
              roster export json --output roster.json
              roster export csv --of items --client ada > ada.csv
              roster export markdown --client ada
            """,
        subcommands: [
            ExportJSONCommand.self, ExportCSVCommand.self, ExportICSCommand.self, ExportTodoTextCommand.self,
            ExportMarkdownCommand.self,
        ])
}

struct ExportJSONCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "json",
        abstract: "Writes the whole record as one JSON document.",
        discussion: """
            Clients, cohorts, sessions, notes, items with their comments, the inbox and drafts: all that “roster import
            json” needs to make the same record again. Moments are in UTC. The history is not in it: “roster backup” keeps
            that too. With --client a cohort's notes are left out, for they speak of others.
            """)

    @OptionGroup var options: ExportOptions

    func run() throws {
        try options.perform { copy, desk, stream in
            try RecordWriter.write(copy, to: &stream)
            try stream.finish()
            if stream.count > RecordDocument.limit {
                desk.console.complain(
                    "the export is over \(RecordDocument.limit >> 20) MiB, more than “roster import json” reads; "
                        + "“roster backup” copies a record of any size")
            }
        }
    }
}

struct ExportCSVCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "csv",
        abstract: "Writes the clients, items or sessions for a spreadsheet.",
        discussion: """
            UTF-8 with a mark that spreadsheets know it by. A cell that they would take for a formula has an apostrophe
            before it. The clients can be imported again with “roster import clients”, which takes it away.
            """)

    enum Subject: String, ExpressibleByArgument, CaseIterable {
        case clients, items, sessions
    }

    @Option(help: "What to write: clients, items or sessions.")
    var of: Subject = .clients

    @OptionGroup var options: ExportOptions

    func run() throws {
        try options.perform { copy, desk, stream in
            let sheets = SheetWriter(copy, now: desk.now, coachZone: desk.zone)
            switch of {
            case .clients: try sheets.writeClients(to: &stream)
            case .items: try sheets.writeItems(to: &stream)
            case .sessions: try sheets.writeSessions(to: &stream)
            }
        }
    }
}

struct ExportICSCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "ics",
        abstract: "Writes sessions and open items for a calendar.",
        discussion: "Sessions become events (iCalendar VEVENT), items that are not closed become tasks (VTODO).")

    @OptionGroup var options: ExportOptions

    func run() throws {
        try options.perform { copy, desk, stream in try CalendarWriter(copy, now: desk.now).write(to: &stream) }
    }
}

struct ExportTodoTextCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "todotxt",
        abstract: "Writes the items as todo.txt, one a line.",
        discussion: """
            The client is the project (+Ada_Moreau), tags are contexts (@work), what you do yourself has @coach. Stuck and
            skipped items say so: status:stuck.
            """)

    @OptionGroup var options: ExportOptions

    func run() throws {
        try options.perform { copy, desk, stream in try TodoTextWriter(copy, coachZone: desk.zone).write(to: &stream) }
    }
}

struct ExportMarkdownCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "markdown",
        abstract: "Writes items and notes for reading, client by client.",
        discussion: "- [ ] is open, [x] done, [-] skipped, [?] stuck. Notes are quoted as they were taken.")

    @OptionGroup var options: ExportOptions

    func run() throws {
        try options.perform { copy, desk, stream in try MarkdownWriter(copy, coachZone: desk.zone).write(to: &stream) }
    }
}
