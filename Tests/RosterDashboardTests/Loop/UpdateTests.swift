import RosterModel
import Testing

@testable import RosterDashboard

struct UpdateTests {
    static let done = Operation.mark([ActionItem.ID(11)], Mark(.done))
    static let receipt = Receipt(operation: 7, summary: "marked done: Draft the hiring scorecard")

    @Test("what happened is said for five seconds, and everything in view is read anew")
    func performed() {
        var stage = StateStage()
        stage.receive(.performed(Self.done, Self.receipt))
        #expect(stage.take() == [.loadRoster, .loadCard(RosterFixture.ada), .countInbox, .loadRunner])
        #expect(stage.said.hasPrefix(" marked done: Draft the hiring scorecard  "))
        #expect(stage.state.countsSeconds)
        stage.pass(seconds: 4)
        #expect(stage.said.hasPrefix(" marked"))
        stage.pass(seconds: 1)
        #expect(stage.said.hasSuffix("  1-8 of 8"))
        #expect(!stage.state.countsSeconds)
    }

    @Test("a draft that was kept is not worth a word")
    func drafts() {
        var stage = StateStage()
        stage.receive(.performed(.discardDraft(key: "a"), Receipt(summary: "")))
        #expect(stage.take() == [])
        #expect(!stage.state.countsSeconds)
    }

    @Test("undo and redo say what their receipt says")
    func undo() {
        var stage = StateStage()
        stage.press(.character("u"))
        #expect(stage.take() == [.undo])
        stage.receive(.undone(Receipt(summary: "undid: 12 deadlines")))
        #expect(stage.said.hasPrefix(" undid: 12 deadlines  "))
        #expect(stage.take().contains(.loadRoster))
        stage.press(.control("r"))
        #expect(stage.take().filter { !$0.isLoad } == [.redo])
        stage.receive(.redone(Receipt(summary: "redid: 12 deadlines")))
        #expect(stage.said.hasPrefix(" redid: 12 deadlines  "))
    }

    @Test("an error stays until a key")
    func errors() {
        var stage = StateStage()
        stage.receive(.failed("the database is busy", Self.done))
        stage.pass(seconds: 60)
        #expect(stage.said.hasPrefix(" the database is busy  "))
        stage.press(.character("j"))
        #expect(stage.said.hasSuffix("  1-8 of 8"))
    }

    @Test("time moves the clock, the session and the standings without a key")
    func clock() {
        var stage = StateStage()
        stage.pass(seconds: 60)
        #expect(stage.line(0).hasPrefix(" roster  Mon 23 Nov 09:42"))
        #expect(stage.line(1).contains("in 18 min"))
        #expect(stage.line(0).contains("2 overdue"))
        stage.pass(seconds: 9 * 3600)
        #expect(stage.line(0).contains("3 overdue"))
        #expect(stage.take() == [.loadRunner])
    }

    @Test("a new day is read anew")
    func newDay() {
        var stage = StateStage()
        stage.pass(seconds: 86_400)
        #expect(stage.take().contains(.loadRoster))
    }

    @Test(
        "keys that leave",
        arguments: [
            (Key.character("q"), [Effect.quit]), (.control("c"), [.quit]), (.control("z"), [.suspend]),
            (.control("l"), []),
        ])
    func leaving(key: Key, effects: [Effect]) {
        var stage = StateStage()
        stage.press(key)
        #expect(stage.take() == effects)
    }

    @Test("the views open over the roster and close again")
    func views() {
        var stage = StateStage()
        stage.press(.character("o"))
        #expect(stage.take() == [.loadItems])
        #expect(stage.state.context == .triage)
        stage.press(.escape, .character("i"))
        #expect(stage.state.context == .items)
        stage.press(.function(1))
        #expect(stage.state.context == .roster)
        stage.press(.enter)
        #expect(stage.state.context == .client)
        stage.press(.character("n"))
        #expect(stage.cursor == 2)
        #expect(stage.take().contains(.loadCard(RosterFixture.ben)))
        stage.press(.character("p"), .character("p"))
        #expect(stage.said == " This is the first client.")
        stage.press(.escape)
        #expect(stage.state.context == .roster)
    }

    @Test("help lists the keys that hold where one is, and goes again", arguments: ["", "i", "o"])
    func help(keys: String) {
        var stage = StateStage(columns: 120, rows: 50)
        stage.type(keys + "?")
        #expect((0..<50).contains { stage.line($0).contains("undo") })
        stage.press(.escape)
        #expect(stage.state.help == nil)
    }

    @Test("a click on a hint of the footer runs it")
    func footer() {
        var stage = StateStage()
        let column = stage.line(39).distance(of: "o triage")
        stage.receive(.terminal(.click(Position(row: 39, column: column + 3))))
        #expect(stage.state.context == .triage)
    }

    @Test("a click selects, a double click opens, the wheel moves")
    func mouse() {
        var stage = StateStage()
        stage.receive(.terminal(.click(Position(row: 4, column: 20))))
        #expect(stage.cursor == 3)
        stage.receive(.terminal(.scroll(Position(row: 4, column: 20), lines: -1)))
        #expect(stage.cursor == 2)
        stage.receive(.terminal(.doubleClick(Position(row: 2, column: 20))))
        #expect(stage.state.context == .client)
    }

    @Test("an empty roster offers the sample practice, and shows it when it is there")
    func sample() {
        var stage = StateStage(roster: Roster())
        stage.press(.enter)
        #expect(stage.take() == [.openSamplePractice])
        stage.receive(.rosterLoaded(RosterFixture.roster))
        #expect(stage.cursor == 1)
        #expect(stage.line(2).contains("Ada Moreau"))
    }
}

extension String {
    /// How many cells stand before a part that is there.
    func distance(of part: String) -> Int {
        range(of: part).map { self[..<$0.lowerBound].cells } ?? 0
    }
}
