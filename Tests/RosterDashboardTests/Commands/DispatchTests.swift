import RosterModel
import Testing

@testable import RosterDashboard

struct DispatchTests {
    @Test(
        "what belongs to another place says which",
        arguments: [
            (Command.triage(.done), "That works in triage."), (.client(.next), "That works on a client’s screen."),
            (.capture(.close), "That works while a note is taken."),
            (.start(.sample), "That works on an empty roster."),
            (.items(.closed), "That works in the list of items."),
        ])
    func elsewhere(command: Command, sentence: String) {
        var stage = StateStage()
        #expect(command.obstacle(in: stage.state) == sentence)
        stage.perform(command)
        #expect(stage.said.hasPrefix(" " + sentence))
        #expect(stage.take().isEmpty)
    }

    @Test("what works in several places names them all")
    func severalPlaces() {
        var stage = StateStage()
        stage.press(.character("o"))
        stage.perform(.item(.done))
        let places = "on the roster or on a client’s screen or in the list of items or on the agenda beside a note"
        #expect(stage.said.hasPrefix(" That works \(places)."))
    }

    @Test(
        "nothing takes the screen from a note, and the pane says so",
        arguments: ViewCommand.allCases.filter { $0 != .writingHelp })
    func underPane(command: ViewCommand) {
        var stage = StateStage()
        stage.press(.character("c"))
        _ = stage.take()
        stage.perform(.view(command))
        #expect(stage.state.pane?.notice == "Save the note first, or keep it as a draft.")
        #expect(stage.take().isEmpty)
    }

    @Test("a number before a key that can't be used is not left for the next one")
    func counts() {
        var stage = StateStage()
        stage.type("G7")
        stage.press(.enter)
        stage.type("G3n")
        #expect(stage.said.hasPrefix(" This is the last client."))
        stage.press(.escape)
        stage.type("k")
        // The row above the last one, by session.
        #expect(stage.cursor == 6)
    }

    @Test("views can be left for one another, triage too")
    func views() {
        var stage = StateStage()
        stage.press(.character("o"))
        stage.perform(.view(.items))
        #expect(stage.state.context == .items)
        stage.perform(.view(.roster))
        #expect(stage.state.context == .roster)
    }
}
