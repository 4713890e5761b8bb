import Testing

@testable import RosterSettings

@Suite("Lines of a TOML document") struct LineIndexTests {
    private static let document = """
        # top = 1
        plain = 1
        "quoted.dots" = 2   # [not.a.table]
        dotted.inner = 3
        text = \"""
        [fake]
        fake = 1
        \"""
        list = [
          "a ] # b",
          { x = 1 },
        ]

        [ table . inner ]
        'literal' = 'it\\'
        after = "\\" ["
        [[rows]]
        a = 1
        [[rows]]
        a = 2
        [rows.sub]
        b = 3
        """

    @Test(
        "Each key has the line that it stands on",
        arguments: [
            (["plain"], 2), (["quoted.dots"], 3), (["dotted", "inner"], 4), (["text"], 5), (["list"], 9),
            (["list", "1", "x"], 9), (["table", "inner"], 14), (["table", "inner", "literal"], 15),
            (["table", "inner", "after"], 16), (["rows", "0", "a"], 18), (["rows", "1", "a"], 20),
            (["rows", "1", "sub", "b"], 22),
        ] as [([String], Int)])
    func line(path: [String], line: Int) {
        #expect(LineIndex(text: LineIndexTests.document).line(of: path) == line)
    }

    @Test("What is not there has no line") func nothing() {
        let index = LineIndex(text: LineIndexTests.document)
        #expect(index.line(of: ["fake"]) == nil)
        #expect(index.line(of: ["top"]) == nil)
        #expect(index.line(of: []) == nil)
    }

    @Test("Windows line ends count once") func carriageReturns() {
        #expect(LineIndex(text: "a = 1\r\n[b]\r\nc = 2\r\n").line(of: ["b", "c"]) == 3)
    }

    @Test(
        "Text that is no TOML ends the reading, not the program",
        arguments: ["\"", "a = \"\"\"", "[[", "a = [", "= =", "'", "a"])
    func broken(text: String) {
        _ = LineIndex(text: text)
    }
}

@Suite("The nearest name") struct NearestNameTests {
    @Test(
        "is the one that the fewest changes lead to",
        arguments: [("colour", "color"), ("naem", "name"), ("NAME", "name"), ("", "name"), ("colr", "color")])
    func nearest(name: String, expected: String) {
        #expect(nearestName(to: name, among: ["name", "color", "phone_number"]) == expected)
    }
}
