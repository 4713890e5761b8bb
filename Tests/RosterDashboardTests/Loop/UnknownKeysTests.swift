import RosterModel
import Testing

@testable import RosterDashboard

struct UnknownKeysTests {
    @Test(
        "a key that does nothing says so quietly, and which key lists the others",
        arguments: [
            (key: Key.character("w"), sentence: "w does nothing here; ? lists the keys."),
            (key: .control("t"), sentence: "Ctrl-T does nothing here; ? lists the keys."),
            (key: .function(9), sentence: "F9 does nothing here; ? lists the keys."),
        ], ["", "o", "i", "\n"])
    func said(unknown: (key: Key, sentence: String), view: String) {
        var stage = StateStage()
        for character in view { stage.press(character == "\n" ? .enter : .character(character)) }
        _ = stage.take()
        stage.press(unknown.key)
        #expect(stage.said.hasPrefix(" " + unknown.sentence))
        #expect(stage.take().isEmpty)
        stage.press(.down)
        #expect(!stage.said.contains("does nothing"))
    }

    @Test(
        "digits are counts where they count, and Esc and the arrows need no word",
        arguments: [Key.character("3"), .escape, .left])
    func quiet(key: Key) {
        var stage = StateStage()
        stage.press(key)
        #expect(stage.said.hasSuffix("  1-8 of 8"))
    }

    @Test("where one types, everything is text", arguments: ["c", "/", ":"])
    func typing(keys: String) {
        var stage = StateStage()
        stage.type(keys + "w")
        #expect(!(0..<40).contains { stage.line($0).contains("does nothing") })
    }

    @Test("the help key is named as it is bound")
    func rebound() throws {
        var stage = StateStage(keymap: try Keymap(rebinding: ["help": ["f1"], "roster": ["f9"]]))
        stage.press(.character("w"))
        #expect(stage.said.hasPrefix(" w does nothing here; F1 lists the keys."))
    }
}
