import Testing

@testable import RosterDashboard

struct ListContinuationTests {
    @Test(
        "Enter goes on with the list, and on an empty item ends it",
        arguments: [
            ("- one|", "- one\n- |"),
            ("* one|", "* one\n* |"),
            ("• one|", "• one\n• |"),
            ("  + one|", "  + one\n  + |"),
            ("1. one|", "1. one\n2. |"),
            ("9) one|", "9) one\n10) |"),
            ("- [x] one|", "- [x] one\n- [ ] |"),
            ("- one| two", "- one\n- | two"),
            ("- one\n- |", "- one\n|"),
            ("- one\n2. |", "- one\n|"),
            ("- one\n- [ ] |", "- one\n|"),
            ("|- one", "\n|- one"),
            ("- |one", "- \n- |one"),
            ("one|", "one\n|"),
            ("-one|", "-one\n|"),
            ("2026. was|", "2026. was\n|"),
            ("# Actions|", "# Actions\n|"),
        ])
    func enter(before: String, after: String) {
        var stage = EditorStage(before)
        stage.press(.enter)
        #expect(stage.picture == after)
        stage.press(.control("_"))
        #expect(stage.picture == before, "one step to undo")
    }

    @Test(
        "a marker that is typed all the same is there once",
        arguments: [
            "- one\n- two\n- three", "1. one\n2. two", "- [ ] one\n- [ ] two", "- one\n  - two", "  - one\n  - two",
            "* one\n* - two", "- one\n1. two", "- [ ] one\n- two",
        ])
    func typed(text: String) {
        var stage = EditorStage("|")
        stage.type(text)
        #expect(stage.buffer.text == text)
    }

    @Test("a marker is watched only as long as the caret is behind it")
    func left() {
        var stage = EditorStage("- one|")
        stage.press(.enter, .left, .end)
        stage.type("- two")
        #expect(stage.buffer.text == "- one\n- - two")
    }

    @Test("a field of one line has no lists")
    func field() {
        var field = LineField("- one")
        #expect(field.handle(.key(.enter)) == .ignored)
        #expect(field.text == "- one")
    }
}
