import RosterModel
import Testing

@testable import RosterDashboard

/// The whole table, so that no row of it is forgotten.
struct EveryCommandTests {
    /// The dashboard where a command's key is pressed: in the middle of things, on a screen that is not large.
    static func stage(in context: Context) -> StateStage? {
        switch context.rawValue {
        case "roster":
            var stage = StateStage(columns: 80, rows: 12)
            stage.type("/e")
            stage.press(.enter, .down, .down)
            return stage
        case "client":
            var stage = StateStage(columns: 80, rows: 10)
            stage.press(.enter, .pageDown)
            return stage
        case "items", "triage":
            var stage = StateStage(columns: 80, rows: 10)
            stage.type(context.rawValue == "items" ? "i" : "o")
            stage.receive(.itemsLoaded(TriageStage.overdue(12)))
            stage.press(.down, .down)
            return stage
        case "nudges":
            var stage = StateStage(columns: 80, rows: 24)
            stage.type("N")
            stage.receive(.nudgesLoaded(NudgesStage.board))
            stage.press(.down, .down)
            return stage
        case "message":
            var stage = StateStage(columns: 80, rows: 24)
            stage.type("mA word")
            return stage
        case "capture":
            var stage = StateStage(columns: 80, rows: 24)
            stage.type("cdraft the scorecard")
            return stage
        case "form":
            var stage = StateStage(columns: 80, rows: 24)
            stage.type("ACem")
            return stage
        case "start": return StateStage(columns: 80, rows: 24, roster: Roster())
        default: return nil
        }
    }

    private static var all: [(Command, Context)] {
        CommandTable.all.flatMap { command in
            Context.allCases.filter(command.contexts.contains).map { (command, $0) }
        }
    }

    @Test("each key of each command does something, asks for something, or says why not", arguments: all)
    func key(command: Command, context: Context) {
        if case .edit = command { return }
        for key in command.keys where command != .everywhere(.repaint) {
            guard var stage = Self.stage(in: context) else { return }
            let before = stage.state
            _ = stage.take()
            stage.press(key)
            #expect(stage.state != before || !stage.effects.isEmpty, "\(key.name) in \(context)")
        }
    }

    @Test("each is found in the palette by its name, wherever there is one", arguments: all)
    func palette(command: Command, context: Context) {
        guard CommandTable.palette.contains(command), var stage = Self.stage(in: context),
            ![.capture, .form, .message].contains(context)
        else {
            return
        }
        _ = stage.state.openPalette(command.name)
        #expect(stage.state.palette?.entries.first?.action == .command(command))
    }

    @Test("each is in the help with its keys, or with what is written for it", arguments: all)
    func help(command: Command, context: Context) {
        if case .triage(.days) = command { return }
        let rows = Keymap.standard.sections(in: context).flatMap(\.rows)
        let row = rows.first { $0.name == command.name }
        #expect(row?.title == command.title && row?.keys.isEmpty == false)
    }

    @Test("each says where it works when it is asked for elsewhere", arguments: CommandTable.all)
    func elsewhere(command: Command) {
        for context in Context.allCases where !command.contexts.contains(context) {
            guard let stage = Self.stage(in: context) else { continue }
            let words = command.obstacle(in: stage.state)
            if case .view(let shared) = command, shared != .writingHelp {
                #expect(context != .capture || words == "Save the note first, or keep it as a draft.")
                #expect(context != .message || words == "Send the message first, or leave it: what was typed is kept.")
            } else {
                #expect(words?.hasPrefix("That works ") == true)
            }
        }
    }

    @Test(
        "the reasons why one can't be used now",
        arguments: [
            ("/zzz\n", Command.roster(.open), "There is no client here to open."),
            ("/zzz\n", .roster(.selectClient), "There is no open item here to mark."),
            ("/zzz\n", .roster(.pane), "There is no client here."),
            ("/zzz\n", .item(.done), "There is no item here."),
            ("/zzz\n", .item(.select), "There is no item here."),
            ("", .item(.repeatLast), "There is no decision to repeat yet."),
            ("V", .item(.edit), "One item at a time: Space takes a mark away."),
            ("/zzz\n", .people(.edit), "There is no client here."),
            ("G", .people(.move), "No session lies ahead here: B books one."),
            ("A", .form(.startOver), "Nothing was typed yet."),
            ("A", .view(.triage), "Save the form first, or leave it: what was typed is kept."),
            ("", .view(.roster), "This is the roster already."),
            ("i", .view(.items), "These are the items already."),
            ("i", .items(.filter), "There are no items yet."),
            ("i", .items(.closed), "There are no items yet."),
            ("\n", .client(.previous), "This is the first client."),
            ("G\n", .client(.next), "This is the last client."),
            ("o", .triage(.done), "Nothing is left to decide."),
            ("o", .triage(.days(3)), "Nothing is left to decide."),
            ("o", .triage(.repeatLast), "There is no decision to repeat yet."),
            ("c", .capture(.save), "There is nothing to save yet."),
        ])
    func reasons(keys: String, command: Command, sentence: String) {
        var stage = StateStage()
        for character in keys { stage.press(character == "\n" ? .enter : .character(character)) }
        #expect(command.obstacle(in: stage.state) == sentence)
    }

    @Test("of an empty roster no note can be taken, and the sample is made once")
    func emptyRoster() {
        var stage = StateStage(roster: Roster())
        #expect(Command.view(.capture).obstacle(in: stage.state) == "There is nobody to take a note of yet.")
        stage.perform(.start(.sample))
        #expect(Command.start(.sample).obstacle(in: stage.state) == "The sample practice is being made.")
    }

    @Test("where there is no room for the card, that is said")
    func noCard() {
        let stage = StateStage(columns: 40, rows: 10)
        let words = "There is no room for the card here; Enter opens the client."
        #expect(Command.roster(.pane).obstacle(in: stage.state) == words)
    }
}
