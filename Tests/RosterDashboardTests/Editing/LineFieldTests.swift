import Testing

@testable import RosterDashboard

struct LineFieldTests {
    @Test("a field has one line: line ends become spaces, Enter and Tab are left to what it is part of")
    func oneLine() {
        var field = LineField("next ")
        #expect(field.handle(.paste("fri\nnoon")) == .changed(InsertionReport()))
        #expect(field.text == "next fri noon")
        for key in [Key.enter, .tab, .up, .down, .escape] { #expect(field.handle(.key(key)) == .ignored) }
    }

    @Test("a field takes no more characters than it may")
    func limit() {
        var field = LineField("abc", characters: 5)
        _ = field.handle(.paste("defg"))
        #expect(field.text == "abcde")
    }

    @Test(
        "the part that is shown holds the caret",
        arguments: [
            ("abc", 0, 10, "abc", 3),
            ("abcdefghij", 0, 5, "ghij", 4),
            ("abcdefghij", 8, 5, "abcde", 2),
            ("横山健", 0, 4, "健", 2),
        ])
    func window(text: String, lefts: Int, columns: Int, shown: String, caret: Int) {
        var field = LineField(text)
        for _ in 0..<lefts { _ = field.handle(.key(.left)) }
        let window = field.window(columns: columns)
        #expect(window.text == shown)
        #expect(window.caret == caret)
    }

    @Test("Ctrl-A and Ctrl-E go to its ends")
    func ends() {
        var field = LineField("abc")
        _ = field.handle(.key(.control("a")))
        #expect(field.window(columns: 10).caret == 0)
        _ = field.handle(.key(.control("e")))
        #expect(field.window(columns: 10).caret == 3)
    }
}
