import Testing

@testable import RosterDashboard

struct LineEditingTests {
    @Test(
        "characters, words and lines change places, letters their case",
        arguments: [
            ("teh|", [Key.control("t")], "the|"),
            ("t|eh", [.control("t")], "et|h"),
            ("|ab", [.control("t")], "|ab"),
            ("a|", [.control("t")], "a|"),
            ("山横|健", [.control("t")], "山健横|"),
            ("two one|", [.alt("t")], "one two|"),
            ("two| one", [.alt("t")], "one two|"),
            ("call, t|hen", [.alt("t")], "then, call|"),
            ("one|", [.alt("t")], "one|"),
            ("|ada moreau", [.alt("c"), .alt("c")], "Ada Moreau|"),
            ("|mcKinsey", [.alt("c")], "McKinsey|"),
            ("|ADA", [.alt("l")], "ada|"),
            ("one\nt|wo\nthree", [.altUp], "t|wo\none\nthree"),
            ("one\nt|wo\nthree", [.altDown], "one\nthree\nt|wo"),
            ("o|ne\ntwo", [.altUp], "o|ne\ntwo"),
            ("one\nt|wo", [.altDown], "one\nt|wo"),
            ("|one\ntwo\nthree", [.shift(.down), .shift(.down), .altDown], "three\none\ntwo|"),
            ("one|\n  two", [.alt("j")], "one |two"),
            ("on|e \ntwo", [.alt("j")], "one |two"),
            ("one|", [.alt("j")], "one|"),
        ])
    func keys(before: String, keys: [Key], after: String) {
        var stage = EditorStage(before)
        for key in keys { stage.press(key) }
        #expect(stage.picture == after)
    }

    @Test(
        "Tab and Shift-Tab indent an item, or all lines of the selection",
        arguments: [
            ("- one\n- tw|o", [Key.alt("i")], "- one\n  - tw|o"),
            ("- one\n  - tw|o", [.backTab], "- one\n- tw|o"),
            ("one| two", [.alt("i")], "one  | two"),
            (" |one", [.backTab], "|one"),
            ("|one\ntwo", [.shift(.down), .shift(.end), .alt("i")], "  one\n  two|"),
            ("  one\n  two|", [.alt("a"), .backTab], "one\ntwo|"),
        ])
    func indentation(before: String, keys: [Key], after: String) {
        var stage = EditorStage(before)
        for key in keys { stage.press(key) }
        #expect(stage.picture == after)
    }

    @Test("Alt-Y exchanges what was put back for what was cut before it, round and round")
    func earlierKills() {
        var stage = EditorStage("a b c|")
        stage.press(.control("w"), .left, .control("k"), .home)
        #expect(stage.picture == "|a b")
        stage.press(.control("y"))
        #expect(stage.picture == " |a b")
        stage.press(.alt("y"))
        #expect(stage.picture == "c|a b")
        stage.press(.alt("y"))
        #expect(stage.picture == " |a b")
        stage.press(.right, .alt("y"))
        #expect(stage.picture == " a| b", "only right after it")
    }

    @Test("what is kept of cuts is bounded")
    func bounded() {
        var kills = KillRing()
        for number in 0..<50 { kills.add("\(number)") }
        #expect(kills.count == 20)
        #expect(kills.kill(back: 19) == "30")
        for _ in 0..<10 { kills.add(String(repeating: "x", count: 1 << 20)) }
        #expect(kills.count == 4)
    }
}
