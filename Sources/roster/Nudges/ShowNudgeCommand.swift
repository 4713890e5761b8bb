import ArgumentParser
import RosterExchange
import RosterModel
import RosterStore

struct ShowNudgeCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "show", abstract: "Shows nudges whole: when, to whom, why, and the exact text.")

    @Argument(help: ArgumentHelp("The nudge, as 12, or several.", valueName: "id"))
    var ids: [String]

    @OptionGroup var json: JSONOption
    @OptionGroup var common: CommonOptions

    func validate() throws { _ = try NudgeNumbers.read(ids) }

    func run() throws {
        let ids = try NudgeNumbers.read(ids)
        try common.reading { desk, store in
            let texts = NudgeTexts(desk)
            let nudges = try ids.map { id in
                guard let line = try store.nudge(id, at: desk.now) else { throw StoreError.unknownNudge(id) }
                return texts.worded(line)
            }
            if json.isOn {
                let documents = nudges.map(NudgeJSON(desk).nudge)
                return desk.console.print(documents.count == 1 ? documents[0] : .array(documents))
            }
            for (index, nudge) in nudges.enumerated() {
                if index > 0 { desk.console.print() }
                NudgePrinter(desk).printWhole(nudge)
            }
        }
    }
}
