import ArgumentParser
import RosterModel
import RosterStore

struct DemoCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "demo",
        abstract: "Opens the dashboard on a sample practice, in a database of its own.",
        discussion: """
            Your own record is not touched. What you try out is kept for the rest of the day; tomorrow the practice
            starts afresh, with dates around that day.
            """)

    @OptionGroup var common: CommonOptions

    func run() throws {
        let desk = try Desk()
        let path = try SampleFile(desk).ready(at: common.database)
        try Dashboard.open(desk, at: path, start: .view(.roster), keepsBackups: false)
    }
}
