import ArgumentParser
import RosterModel

struct CancelNudgesCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "cancel",
        abstract: "Cancels nudges that have not gone yet.",
        discussion: "“roster undo” takes it back. What was sent can't be unsent.")

    @Argument(help: ArgumentHelp("The nudges.", valueName: "id"))
    var ids: [String]

    @OptionGroup var change: NudgeChange

    func validate() throws { _ = try NudgeNumbers.read(ids) }

    func run() throws {
        try change.perform(.cancelNudges(NudgeNumbers.read(ids)))
    }
}

struct SendNudgesNowCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "now",
        abstract: "Lets planned nudges go now, or at the next opening of the client's hours.",
        discussion: "The runner sends them; “rosterd once” does it at once where none is at work.")

    @Argument(help: ArgumentHelp("The nudges.", valueName: "id"))
    var ids: [String]

    @OptionGroup var change: NudgeChange

    func validate() throws { _ = try NudgeNumbers.read(ids) }

    func run() throws {
        try change.perform(.sendNow(NudgeNumbers.read(ids)))
    }
}

/// What the commands that change nudges share.
struct NudgeChange: ParsableArguments {
    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func perform(_ operation: Operation) throws {
        try common.writing { desk, store in
            let receipt = try store.perform(operation, by: Desk.origin, at: desk.now)
            guard json.isOn else { return desk.console.print(receipt.summary) }
            let texts = NudgeTexts(desk)
            let touched = try receipt.nudges.compactMap { try store.nudge($0, at: desk.now) }.map(texts.worded)
            desk.console.print(.array(touched.map(NudgeJSON(desk).nudge)))
        }
    }
}
