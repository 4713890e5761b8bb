import ArgumentParser
import RosterModel

struct MoveSessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "move", abstract: "Moves a session, and the deadlines that follow it.",
        discussion: """
            Example:
              roster session move ada thu 15:00
              roster session move 12 2026-12-04 14:00
            """)

    @Argument(help: "The session's number, or the client or cohort whose next session it is.")
    var session: String

    @Argument(help: ArgumentHelp("When it starts now, in your time zone.", valueName: "when"))
    var when: [String]

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            let found = try desk.session(session, in: store)
            let starts = try desk.sessionStart(when)
            let receipt = try store.perform(
                .moveSession(found.session.id, to: starts), by: Desk.origin, at: desk.now)
            try desk.report(receipt, json: json, sessionsOf: store)
        }
    }
}

struct CancelSessionCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel", abstract: "Cancels a session; the deadlines that followed it follow the next one.")

    @Argument(help: "The session's number, or the client or cohort whose next session it is.")
    var session: String

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func run() throws {
        try common.writing { desk, store in
            let found = try desk.session(session, in: store)
            let receipt = try store.perform(.cancelSession(found.session.id), by: Desk.origin, at: desk.now)
            try desk.report(receipt, json: json, sessionsOf: store)
        }
    }
}
