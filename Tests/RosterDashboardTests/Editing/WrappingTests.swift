import Testing

@testable import RosterDashboard

struct WrappingTests {
    @Test(
        "a line breaks after spaces, else anywhere, by the width of its characters",
        arguments: [
            ("", 5, [""]),
            ("hello", 5, ["hello"]),
            ("hello you", 5, ["hello ", "you"]),
            ("to be or not", 5, ["to be ", "or ", "not"]),
            ("abcdefghijkl", 5, ["abcde", "fghij", "kl"]),
            ("a bcdefghi", 5, ["a ", "bcdef", "ghi"]),
            ("横山 健です", 5, ["横山 ", "健で", "す"]),
            ("e\u{301}e\u{301}e\u{301}e\u{301}", 3, ["e\u{301}e\u{301}e\u{301}", "e\u{301}"]),
            ("ab    cd", 3, ["ab  ", "  ", "cd"]),
        ])
    func rows(line: String, columns: Int, expected: [String]) {
        let characters = Array(line)
        let rows = Wrapping.rows(of: line, columns: columns).map { String(characters[$0]) }
        #expect(rows == expected)
    }

    @Test("up and down go by rows as shown and keep the column where they began")
    func keptColumn() {
        var stage = EditorStage("hello you|\nab\nhello", columns: 20)
        stage.press(.down)
        #expect(stage.picture == "hello you\nab|\nhello")
        stage.press(.down)
        #expect(stage.picture == "hello you\nab\nhello|")
        stage.press(.up, .up)
        #expect(stage.picture == "hello you|\nab\nhello")
    }

    @Test("the kept column is counted in cells")
    func wideColumn() {
        var stage = EditorStage("横山健|\nabcdefgh", columns: 20)
        stage.press(.down)
        #expect(stage.picture == "横山健\nabcdef|gh")
    }

    @Test("up and down walk through a wrapped line")
    func wrappedRows() {
        var stage = EditorStage("one two three| four", columns: 8)
        stage.press(.up)
        #expect(stage.picture == "one t|wo three four")
        stage.press(.down, .down)
        #expect(stage.picture == "one two three four|")
    }

    @Test("up in the first row goes to its start, down in the last to its end")
    func ends() {
        var stage = EditorStage("on|e", columns: 8)
        stage.press(.up)
        #expect(stage.picture == "|one")
        stage.press(.down)
        #expect(stage.picture == "one|")
    }

    @Test("the view scrolls as little as keeps the caret in it")
    func viewport() {
        var stage = EditorStage((0..<30).map(String.init).joined(separator: "\n") + "|")
        var view = TextViewport()
        func shown() -> [String] {
            view.visibleRows(of: stage.buffer, columns: 20, rows: 3).map { String($0.characters) }
        }
        view.follow(stage.buffer, columns: 20, rows: 3)
        #expect(shown() == ["27", "28", "29"])
        stage.press(.up, .up)
        view.follow(stage.buffer, columns: 20, rows: 3)
        #expect(shown() == ["27", "28", "29"])
        stage.press(.up)
        view.follow(stage.buffer, columns: 20, rows: 3)
        #expect(shown() == ["26", "27", "28"])
        stage.buffer = TextBuffer("short")
        view.follow(stage.buffer, columns: 20, rows: 3)
        #expect(shown() == ["short"])
    }
}
