import ArgumentParser

struct ImportCalendarCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "calendar",
        abstract: "Imports sessions from an iCalendar file.",
        discussion: """
            Events that repeat become sessions for half a year to either side. An event belongs to the client who attends
            it, or whose name it has; what belongs to nobody waits in the inbox.
            """)

    @Argument(help: ArgumentHelp("The iCalendar file.", valueName: "file.ics"), completion: .file())
    var file: String

    @OptionGroup var options: ImportOptions

    func validate() throws {
        if file.contains("://") {
            throw ValidationError(
                "Download the calendar first, as “curl -o calendar.ics \(file)”, and import the file.")
        }
    }

    func run() throws {
        try options.perform { try ImportSource($0).calendar(file) }
    }
}

struct ImportNotesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "notes",
        abstract: "Imports a folder of session notes.",
        discussion: """
            Whose a note is says its front matter (client:), its folder or its file's name; when it was taken, its front
            matter (date:) or the date at the start of its name. A note imported again changes only what changed.
            """)

    @Argument(help: ArgumentHelp("The folder.", valueName: "folder"), completion: .directory)
    var folder: String

    @OptionGroup var options: ImportOptions

    func run() throws {
        try options.perform { try ImportSource($0).notes(folder) }
    }
}
