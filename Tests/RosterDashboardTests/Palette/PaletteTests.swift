import RosterModel
import Testing

@testable import RosterDashboard

struct PaletteTests {
    private func stage(_ text: String = "", columns: Int = 120, rows: Int = 40) -> StateStage {
        var stage = StateStage(columns: columns, rows: rows)
        stage.type(":" + text)
        return stage
    }

    private func names(_ stage: StateStage) -> [String] {
        stage.state.palette?.entries.map(\.text) ?? []
    }

    @Test(
        "words of the title or the name find it, without case and accents",
        arguments: [
            ("triage", "triage"), ("TRI", "triage"), ("next ses", "next-session"), ("roster-sort", "roster-sort"),
            ("mark all", "roster-select-client"), ("dóne", "done"), ("quit", "roster-quit"), ("redo", "redo"),
        ])
    func finds(text: String, name: String) {
        #expect(names(stage(text)).first == name)
    }

    @Test("with nothing typed it lists what can be used here, first what no key does")
    func everything() {
        let names = names(stage())
        #expect(names.prefix(5) == ["client ", "filter ", "sort ", "theme ", "messages"])
        #expect(names.contains("done") && !names.contains("triage-done") && !names.contains("palette"))
    }

    @Test("what can't be used now comes later, dim, with the reason")
    func reasons() {
        var stage = StateStage(columns: 80, rows: 24)
        stage.type(":list")
        let pane = stage.state.palette?.entries.first { $0.text == "repeat" }
        #expect(pane == nil)
        stage.press(.control("u"))
        stage.type("repeat")
        #expect(stage.state.palette?.entries.first?.note == "There is no decision to repeat yet.")
        #expect(stage.state.palette?.entries.first?.isUsable == false)
        stage.press(.enter)
        #expect(stage.state.palette == nil)
        #expect(stage.said.hasPrefix(" There is no decision to repeat yet."))
    }

    @Test("what belongs to another place says where it works, unless this place has the same")
    func elsewhere() {
        #expect(stage("next client").state.palette?.entries.first?.note == "That works on a client’s screen.")
        #expect(names(stage("done")) == ["done"])
        var triage = StateStage()
        triage.type("o:done")
        #expect(names(triage) == ["triage-done"])
    }

    @Test("Enter runs what is chosen, as its key would")
    func runs() {
        var stage = stage("done")
        stage.press(.enter)
        #expect(stage.take() == [.perform(UpdateTests.done)])
        #expect(stage.state.palette == nil)
        stage.type(":triage")
        stage.press(.enter)
        #expect(stage.state.context == .triage)
    }

    @Test("up and down choose, also as Ctrl-P and Ctrl-N, pages and the wheel")
    func chooses() {
        var stage = stage()
        let place = { (stage: StateStage) in stage.state.palette?.cursor }
        stage.press(.down, .control("n"), .down, .up, .control("p"))
        #expect(place(stage) == 1)
        stage.press(.pageDown)
        #expect(place(stage) == 13)
        stage.press(.pageUp, .pageUp)
        #expect(place(stage) == 0)
        stage.receive(.terminal(.scroll(Position(row: 35, column: 3), lines: 3)))
        #expect(place(stage) == 3)
        stage.receive(.terminal(.scroll(Position(row: 35, column: 3), lines: -9)))
        #expect(place(stage) == 0)
    }

    @Test("a click runs its row; the second press of a double click is not for what lay under it")
    func clicks() {
        var stage = stage("theme")
        let row = stage.state.paletteLayout.list.row
        stage.receive(.terminal(.click(Position(row: row, column: 4))))
        #expect(stage.state.palette?.field.text == "theme ")
        stage.press(.control("u"))
        stage.type("items")
        let place = Position(row: row, column: 4)
        stage.receive(.terminal(.click(place)))
        stage.receive(.terminal(.doubleClick(place)))
        #expect(stage.state.context == .items)
    }

    @Test("a click above it closes it, and what is no place at all is nothing to it")
    func clicksElsewhere() {
        var stage = stage("x")
        stage.receive(.terminal(.click(Position(row: .max, column: .max))))
        stage.receive(.terminal(.click(Position(row: 39, column: 2))))
        #expect(stage.state.palette != nil)
        stage.receive(.terminal(.click(Position(row: 3, column: 2))))
        #expect(stage.state.palette == nil)
        #expect(stage.cursor == 1)
    }

    @Test("Tab writes the whole name, with a blank where more has to follow")
    func completes() {
        var stage = stage("tri")
        stage.press(.tab)
        #expect(stage.state.palette?.field.text == "triage")
        stage.press(.control("u"))
        stage.type("the")
        stage.press(.tab)
        #expect(stage.state.palette?.field.text == "theme ")
    }

    @Test("what is no command is a sentence with the nearest one, which Enter does not run")
    func unknown() {
        var stage = stage("tirage")
        stage.press(.enter)
        #expect(stage.state.palette?.problem == "There is no command “tirage”; the nearest one is “triage”.")
        #expect(stage.state.palette?.isRefused == true)
        #expect(stage.state.context == .roster)
        stage.press(.tab, .enter)
        #expect(stage.state.context == .triage)
        stage.type(":xyzzyxyzzy")
        stage.press(.enter)
        #expect(stage.state.palette?.problem == "There is no command “xyzzyxyzzy”.")
    }

    @Test("Esc closes it, and so does Backspace with nothing typed; Ctrl-C leaves as everywhere")
    func closes() {
        var stage = stage("tri")
        stage.press(.escape)
        #expect(stage.state.palette == nil)
        stage.type(":x")
        stage.press(.backspace)
        #expect(stage.state.palette != nil)
        stage.press(.backspace)
        #expect(stage.state.palette == nil)
        stage.type(":")
        stage.press(.control("c"))
        #expect(stage.take() == [.quit])
    }

    @Test("Up with nothing typed brings back what was run, Down the way back")
    func history() {
        var stage = StateStage()
        for text in [":sort name", ":roster-sort", ":sort name"] {
            stage.type(text)
            stage.press(.enter)
        }
        stage.type(":")
        stage.press(.up)
        #expect(stage.state.palette?.field.text == "sort name")
        stage.press(.up)
        #expect(stage.state.palette?.field.text == "roster-sort")
        stage.press(.up, .down)
        #expect(stage.state.palette?.field.text == "sort name")
        stage.press(.down)
        #expect(stage.state.palette?.field.text == "")
    }

    @Test(
        "it opens in every view, and is text where one types",
        arguments: [("", true), ("o", true), ("i", true), ("c", false), ("/", false), ("t", false), ("?", false)])
    func opens(keys: String, isOpen: Bool) {
        var stage = StateStage()
        stage.type(keys + ":")
        #expect((stage.state.palette != nil) == isOpen)
    }

    @Test("an empty roster has it too")
    func firstStart() {
        var stage = StateStage(roster: Roster())
        stage.type(":sample")
        #expect(names(stage).first == "start-sample")
        stage.press(.enter)
        #expect(stage.take() == [.openSamplePractice])
    }

    @Test(
        "drawn over the lower part, at every size",
        arguments: [(120, 40, ""), (80, 24, "t"), (40, 10, "n"), (80, 24, "flter"), (40, 10, "re")])
    func pictures(columns: Int, rows: Int, text: String) throws {
        let stage = stage(text, columns: columns, rows: rows)
        try expectGolden(stage.grid, "palette-\(text.isEmpty ? "all" : text)-\(columns)x\(rows)")
    }
}
