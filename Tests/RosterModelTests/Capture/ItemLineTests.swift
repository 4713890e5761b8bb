import RosterModel
import Testing

@Suite("Capture: which lines are items")
struct ItemLineTests {
    private func texts(_ note: String, source: CaptureContext.Source = .file, headings: [String] = []) -> [String] {
        parse(note, .monday(policy: CapturePolicy(headings: headings), source: source)).items.map(\.text)
    }

    @Test(
        "What is no list line",
        arguments: [
            "-no space", "1.no space", "1 x", "--- ", "***", "- - -", "* * *", "+1 for this", "*emphasis* here",
            "1234567890. x",
            "a) x", "2026.11.23 x",
        ])
    func notLists(line: String) {
        #expect(texts(line + "\n- real\n") == ["real"])
    }

    @Test("Indentation before the marker does not matter where all have it")
    func indented() {
        #expect(texts("   - a\n   - b\n") == ["a", "b"])
        #expect(texts("\t- a\n\t\t- deeper\n\t- b\n") == ["a", "b"])
    }

    @Test("Tabs and spaces that line up nest alike")
    func tabs() {
        let items = parse("  - a\n\t- sub\n  - b\n", .monday()).items
        #expect(items.map(\.text) == ["a", "b"])
        #expect(items.first?.detail == "- sub")
    }

    @Test(
        "Every usual action heading, in every shape",
        arguments: [
            "action items", "actions", "action steps", "commitments", "homework", "next steps", "tasks", "to do",
            "todo",
            "to-dos", "follow-ups", "assignments",
        ])
    func headings(name: String) {
        let shapes = [
            "# \(name)", "### \(name.uppercased()) ##", "**\(name)**", "__\(name)__", "**\(name):**", "**\(name)**:",
            "\(name):", "\(name.capitalized) :", "## *\(name)*", "_\(name)_:", "# \(name)!",
        ]
        for shape in shapes {
            #expect(texts("- before\n\n\(shape)\n- a\n") == ["a"], "\(shape)")
        }
    }

    @Test(
        "What is no action heading",
        arguments: [
            "#actions", "actions", "## my actions today", "*homework*", "- homework:", "> ## actions",
            "**a** and **b**",
        ])
    func notHeadings(line: String) {
        #expect(texts("- before\n\n\(line)\n\n- a\n").contains("before"))
    }

    @Test("Headings of the configuration count too")
    func configured() {
        #expect(texts("- x\n\n## Agreed!\n- a\n", headings: ["agreed"]) == ["a"])
    }

    @Test("A section ends at a heading of the same or a higher level")
    func sections() {
        #expect(texts("## Actions\n- a\n### Later\n- b\n## Notes\n- c\n# Todo\n- d\n") == ["a", "b", "d"])
        #expect(texts("## Actions\n**This week**\n- a\nLater:\n- b\n# X\n- c\n") == ["a", "b"])
        #expect(texts("Homework:\n- a\nParking lot:\n- b\n") == ["a"])
        #expect(texts("**Homework**\n- a\n\n#### X\n- b\n") == ["a"])
        #expect(texts("# Actions\n- a\n## Next steps\n- b\n## Other\n- c\n# End\n- d\n") == ["a", "b", "c"])
    }

    @Test("An action heading without list lines: nothing counts")
    func emptySection() {
        #expect(texts("- a\n\n## Actions\n\nNone today.\n") == [])
    }

    @Test("Deeper and indented lines are the detail, joined by newlines, their markers kept")
    func details() {
        let note = "- a\n  - b\n    - c\n\n  more\n- d\n  > quoted\n"
        let items = parse(note, .monday()).items
        #expect(items.map(\.text) == ["a", "d"])
        #expect(items.map(\.detail) == ["- b\n  - c\nmore", "> quoted"])
    }

    @Test("A list line below no item is not dropped silently")
    func strays() {
        let result = parse("  - deep\n- a\n", .monday())
        #expect(result.items.map(\.text) == ["a"])
        #expect(result.warnings.map(\.line) == [1])
        #expect(result.warnings.first?.text == "- deep")
    }

    @Test("Under an action heading the lists need not begin at one indent")
    func sectionIndents() {
        #expect(texts("## Actions\n  - a\n\n## Tasks\n- b\n") == ["a", "b"])
    }

    @Test(
        "Code, quotes, tables, comments and front matter are never items",
        arguments: [
            "```\n- no\n```", "~~~sh\n- no\n~~~", "````\n```\n- no\n````", "> - no",
            "| a | b |\n|---|---|\n| - no | x |",
            "<!-- - no -->", "<!--\n- no\n-->", "text <!-- \n- no\n--> more", "| - no |",
        ])
    func neverItems(block: String) {
        #expect(texts(block + "\n\n- yes\n") == ["yes"])
    }

    @Test("Front matter only at the very start")
    func frontMatter() {
        #expect(texts("---\nclient: A\nlist:\n- no\n---\n- yes\n") == ["yes"])
        #expect(texts("\n---\n- yes\n---\n") == ["yes"])
        #expect(texts("---\n- yes\n") == ["yes"])
    }

    @Test("A comment inside a line leaves the text")
    func inlineComment() {
        #expect(texts("- call <!-- not Ann --> Bob <!-- 2 -->\n- a <!-- open\n") == ["call Bob", "a <!-- open"])
    }

    @Test("What never ends says so")
    func unclosed() {
        let fence = parse("- a\n```\n- b\n", .monday())
        #expect(fence.items.map(\.text) == ["a"])
        #expect(fence.warnings.map(\.line) == [2])
        let comment = parse("- a\n<!-- x\n- b\n", .monday())
        #expect(comment.items.map(\.text) == ["a"])
        #expect(comment.warnings.map(\.line) == [2])
    }

    @Test("A fence below an item ends with it")
    func nestedFence() {
        let items = parse("- a\n  ```\n  - b\n- c\n", .monday()).items
        #expect(items.map(\.text) == ["a", "c"])
        #expect(items.first?.detail == "```\n- b")
    }

    @Test("In the pane a note without list lines gives one item a line")
    func pane() {
        #expect(
            texts("a\n\n  b\n# private\n> quote\n```\ncode\n```\n| t | u |\n---\n[x] done\n", source: .pane) == [
                "a", "b", "done",
            ])
        #expect(texts("Homework:\nread\n", source: .pane) == ["read"])
        #expect(texts("prose\n- a\n", source: .pane) == ["a"])
        #expect(texts("a | b\n--- | ---\nc | d\n\nplain\n", source: .pane) == ["plain"])
    }

    @Test(
        "Checkboxes",
        arguments: [
            ("- [ ] a", ActionItem.Status.open, "a"), ("- [x] a", .done, "a"), ("1. [X] a", .done, "a"),
            ("* [-] a", .skipped, "a"),
            ("+ [?] a", .stuck, "a"), ("- [x]a", .open, "[x]a"), ("- [!] a", .open, "[!] a"), ("- [] a", .open, "[] a"),
        ])
    func checkboxes(line: String, status: ActionItem.Status, text: String) {
        let items = parse(line, .monday()).items
        #expect(items.map(\.status) == [status])
        #expect(items.map(\.text) == [text])
    }

    @Test("An item without text is a warning that names and quotes its line")
    func empty() {
        let result = parse("- a\n-\n- [ ] \n- @me #x by friday\n- b\n", .monday())
        #expect(result.items.map(\.text) == ["a", "b"])
        #expect(result.warnings.map(\.line) == [2, 3, 4])
        #expect(result.warnings.last?.text == "- @me #x by friday")
    }

    @Test("Over 500 characters a text is cut at a word, the rest goes to the detail")
    func long() {
        let words = Array(repeating: "word", count: 150).joined(separator: " ")
        let result = parse("- \(words) by friday\n  more\n", .monday())
        #expect(result.items.first?.text.count == 499)
        #expect(
            result.items.first?.detail.hasPrefix("word") == true
                && result.items.first?.detail.hasSuffix("word\nmore") == true)
        #expect(wall(result.items[0].due) == "2026-11-27T18:00")
        #expect(result.warnings.count == 1)
        let solid = parse("- " + String(repeating: "x", count: 700), .monday())
        #expect(solid.items.map(\.text.count) == [500])
        #expect(solid.items.map(\.detail.count) == [200])
    }

    @Test("Lines are counted from 1, however they end")
    func numbers() {
        #expect(parse("a\r\n\r- b\u{2028}- c\n", .monday()).items.map(\.line) == [3, 4])
    }

    @Test("A note over 1 MiB is refused whole")
    func tooLong() throws {
        let note = String(repeating: "- a\n", count: 262_145)
        #expect(parse(note, .monday()) == .tooLong)
        #expect(parse(bytes: Array(note.utf8), .monday()) == .tooLong)
        let party = Party.client(Client.ID(1))
        let request = NoteCapture(
            party: party, source: .pane("x"), taken: .moment(moment("2026-11-23T09:00")), text: note)
        #expect(throws: CaptureError.tooLong) {
            try capture(
                request, subject: CaptureSubject(party: party, name: "A", members: []), coachZone: newYork,
                policy: CapturePolicy())
        }
    }

    @Test("Hidden characters are counted")
    func hidden() {
        #expect(parse("- a\u{200B}\u{202E}b\n", .monday()).hiddenCharacters == 2)
        #expect(parse(bytes: [0x2D, 0x20, 0x61, 0x9B], .monday()).items.map(\.text) == ["a\u{FFFD}"])
    }
}
