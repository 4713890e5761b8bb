import RosterModel
import Testing

@testable import RosterDashboard

/// The editor's keys, which stand in the table too.
struct WritingKeysTests {
    private func stage(_ rebinding: [String: [String]]) throws -> StateStage {
        StateStage(keymap: try Keymap(rebinding: rebinding))
    }

    @Test("a key of the configuration writes in the note, and the table's does not any more")
    func note() throws {
        var stage = try stage(["edit-cut": ["alt-x"], "edit-line-end": ["f8", "end"]])
        stage.type("cone two")
        stage.press(.control("w"))
        #expect(stage.state.pane?.buffer.text == "one two")
        stage.press(.alt("x"))
        #expect(stage.state.pane?.buffer.text == "one ")
        stage.press(.home, .function(8), .character("!"))
        #expect(stage.state.pane?.buffer.text == "one !")
    }

    @Test("it does so in a prompt, in the filter and in the palette as well", arguments: ["t", "/", ":"])
    func fields(open: String) throws {
        var stage = try stage(["edit-cut": ["alt-x"]])
        stage.type(open + "one two")
        stage.press(.control("w"), .alt("x"), .character("3"))
        #expect(stage.grid.cells.map(\.text).joined().contains("one 3"))
    }

    @Test("what a prompt or a list does with Enter, Tab and the arrows stays")
    func lists() throws {
        var stage = try stage(["edit-new-line": ["alt-m"], "edit-up": ["alt-k"], "edit-down": ["alt-n"]])
        stage.type(":")
        stage.press(.down, .down, .up, .enter)
        #expect(stage.state.palette?.field.text == "filter ")
        stage.press(.escape)
        stage.type("cone")
        stage.press(.enter, .alt("m"))
        stage.type("two")
        #expect(stage.state.pane?.buffer.text == "one\ntwo")
    }

    @Test(
        "keys that the pane or the writing has are told apart",
        arguments: [
            (
                ["edit-line-end": ["ctrl-e"]],
                KeymapProblem.clash(key: "Ctrl-E", first: "capture-editor", second: "edit-line-end")
            ),
            (["edit-copy": ["c"]], .typed(key: "c", command: "edit-copy")),
            (["repaint": ["ctrl-k"]], .clash(key: "Ctrl-K", first: "edit-cut-to-line-end", second: "repaint")),
        ])
    func problems(rebinding: [String: [String]], problem: KeymapProblem) {
        #expect(throws: problem) { try Keymap(rebinding: rebinding) }
    }

    @Test("the pane has its help too, over the whole screen, on a key that its footer names")
    func help() {
        var stage = StateStage()
        stage.type("cone?")
        #expect(stage.line(39).contains("Alt-? help"))
        stage.press(.alt("?"))
        #expect(stage.line(0) == " Keys")
        let names = stage.state.help?.sections.flatMap(\.rows).map(\.name) ?? []
        #expect(names.contains("edit-cut") && names.contains("capture-save") && !names.contains("roster-open"))
        stage.press(.escape)
        #expect(stage.state.pane?.buffer.text == "one?")
        stage.press(.function(1))
        #expect(stage.state.help != nil)
    }
}
