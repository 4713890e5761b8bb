import Testing

@testable import RosterDashboard

struct EditorKeysTests {
    @Test(
        "a key moves the caret or changes the text as readline does",
        arguments: [
            ("ab|c", [Key.left], "a|bc"),
            ("|ab\ncd", [.left], "|ab\ncd"),
            ("ab\n|cd", [.left], "ab|\ncd"),
            ("ab|\ncd", [.right], "ab\n|cd"),
            ("ab\ncd|", [.right], "ab\ncd|"),
            ("ab|c", [.control("b"), .control("f"), .control("f")], "abc|"),
            ("one\ntw|o", [.home], "one\n|two"),
            ("one\ntw|o", [.control("a")], "one\n|two"),
            ("o|ne\ntwo", [.end], "one|\ntwo"),
            ("one two|", [.alt("b")], "one |two"),
            ("one two|", [.wordLeft, .wordLeft], "|one two"),
            ("one\n|two", [.alt("b")], "|one\ntwo"),
            ("|one two", [.alt("f")], "one| two"),
            ("one|\n  two", [.wordRight], "one\n  two|"),
            ("one|", [.wordRight], "one|"),
            ("one\ntwo|", [.alt("<")], "|one\ntwo"),
            ("|one\ntwo", [.alt(">")], "one\ntwo|"),
            ("ab|c", [.backspace], "a|c"),
            ("ab\n|c", [.backspace], "ab|c"),
            ("|abc", [.backspace], "|abc"),
            ("ab|c", [.delete], "ab|"),
            ("ab|\nc", [.control("d")], "ab|c"),
            ("abc|", [.delete], "abc|"),
            ("see e-mail x|", [.control("w")], "see e-mail |"),
            ("see e-mail |x", [.control("w")], "see |x"),
            ("see e-mail|", [.alt("\u{7F}")], "see e-|"),
            ("|see x", [.alt("d")], "| x"),
            ("se|e x\ny", [.control("k")], "se|\ny"),
            ("see|\ny", [.control("k")], "see|y"),
            ("se|e", [.control("u")], "|e"),
            ("se\n|e", [.control("u")], "se|e"),
            ("ab|c", [.enter], "ab\n|c"),
            ("|abc", [.alt("i")], "  |abc"),
        ])
    func keys(before: String, keys: [Key], after: String) {
        var stage = EditorStage(before)
        for key in keys { stage.press(key) }
        #expect(stage.picture == after)
    }

    @Test("what was cut comes back with Ctrl-Y, and cuts in a row gather")
    func yank() {
        var stage = EditorStage("one two three|")
        stage.press(.control("w"), .control("w"))
        #expect(stage.picture == "one |")
        stage.press(.home, .control("y"))
        #expect(stage.picture == "two three|one ")
        stage.press(.control("k"), .control("y"), .control("y"))
        #expect(stage.picture == "two threeone one |")
    }

    @Test("a key that is not the editor's is left to others")
    func othersKeys() {
        var buffer = TextBuffer("x")
        for key in [Key.escape, .control("s"), .control("e"), .control("p"), .control("o"), .function(1)] {
            #expect(buffer.handle(.key(key), columns: 40, rows: 10) == .ignored)
        }
        #expect(buffer.text == "x")
    }

    @Test("no key stands for two commands")
    func keysAreUnique() {
        let keys = EditCommand.allCases.flatMap(\.keys)
        #expect(Set(keys).count == keys.count)
    }
}
