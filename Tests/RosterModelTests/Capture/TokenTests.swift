import RosterModel
import Testing

@Suite("Capture: what a line may carry")
struct TokenTests {
    private func item(_ line: String, _ context: CaptureContext = .monday()) -> CapturedItem? {
        parse("- " + line, context).items.first
    }

    @Test(
        "Removed tokens leave clean text",
        arguments: [
            ("send list @coach, please", "send list please"), ("@me: introduce Lena", "introduce Lena"),
            ("send the memo, by Friday", "send the memo"), ("send the memo - by Friday.", "send the memo"),
            ("send memo (by Friday)", "send memo"), ("call (Bob @me)", "call (Bob)"),
            ("send memo by Friday @me #tag x2", "send memo"),
            ("send memo #tag by Friday @ME", "send memo"), ("  a   b\u{A0}c  ", "a b c"),
            ("call the bank.", "call the bank."),
            ("did you call? @me", "did you call?"), ("#health - run", "run"),
            ("run #health, then rest", "run then rest"),
            ("slides for tomorrow", "slides"), ("email me@example.com", "email me@example.com"),
            ("C# and F#", "C# and F#"),
            ("issue #12", "issue #12"), ("read #a/b", "read #a/b"), ("meet @home", "meet @home"),
            ("walk 3x3", "walk 3x3"),
            ("xx x", "xx x"), ("x0 a", "x0 a"), ("a (#x) b", "a b"),
        ])
    func texts(line: String, text: String) {
        #expect(item(line)?.text == text)
    }

    @Test(
        "Owners",
        arguments: [
            ("a @coach", ActionItem.Owner.coach), ("a @Me", .coach), ("@me. a", .coach), ("a @client", .client),
            ("a", .client),
            ("a @meg", .client),
        ])
    func owners(line: String, owner: ActionItem.Owner) {
        #expect(item(line)?.owner == owner)
    }

    @Test(
        "Counts",
        arguments: [
            ("a x3", "a", 3), ("a ×3", "a", 3), ("3x a", "a", 3), ("X12 a", "a", 12), ("a once", "a once", 1),
            ("a twice", "a twice", 2),
            ("a three times", "a three times", 3), ("ten times a", "ten times a", 10), ("a 4 times", "a 4 times", 4),
            ("Twice, a", "Twice, a", 2), ("a twice x5", "a twice", 5),
        ])
    func counts(line: String, text: String, target: Int) {
        #expect(item(line)?.text == text)
        #expect(item(line)?.target == target)
    }

    /// From Monday 23 November; the default is due on Saturday 5 December.
    @Test(
        "Recurrences count their days after today up to the due day",
        arguments: [
            ("a daily", 12), ("a every day", 12), ("a every day by tomorrow", 1), ("a daily by Friday", 4),
            ("a daily by today", 1),
            ("a every weekday", 9), ("a every weekday by Sunday", 4), ("a weekly", 1),
            ("every week a by 2026-12-14", 3),
            ("a weekly by Friday", 1), ("every Monday a", 1), ("every monday a by 2026-12-07", 2), ("every tue a", 2),
            ("a every sun", 1),
            ("a every sat", 2), ("a twice daily by Friday", 8), ("a once daily by Friday", 4), ("a every other day", 1),
        ])
    func recurrences(line: String, target: Int) {
        #expect(item(line)?.target == target)
    }

    @Test(
        "Tags",
        arguments: [
            ("a #Speaking #q1-goal #a_b", ["Speaking", "q1-goal", "a_b"]), ("#über a", ["über"]), ("a #x #X", ["x"]),
            ("a #1 #-", []),
            ("a #x!", ["x"]), ("a #目標", ["目標"]),
        ] as [(String, [String])])
    func tags(line: String, tags: [String]) {
        #expect(item(line)?.tags == tags)
    }

    @Test(
        "Marks of the Tasks format leave the text, its due date stays",
        arguments: [
            ("a 📅 2026-12-04", "2026-12-04T18:00"),
            ("a 📅2026-12-04 ➕ 2026-11-01 ⏳ 2026-11-20 🛫 2026-11-20", "2026-12-04T18:00"),
            ("a ⏫ 🔁 every week when done 📅 2026-12-04 #x", "2026-12-04T18:00"),
            ("a ✅ 2026-12-03 ❌ 2026-12-03", "2026-12-05T18:00"),
            ("a 🆔 abc123 ⛔ def 🔺", "2026-12-05T18:00"), ("a 🗓️ 2026-12-04", "2026-12-04T18:00"),
            ("a 📅 2026-11-01", "2026-12-05T18:00"),
        ])
    func tasksMarks(line: String, due: String) {
        #expect(item(line)?.text == "a")
        #expect(item(line).map { wall($0.due) } == due)
    }

    @Test(
        "Other emoji and marks without a day stay", arguments: ["send the ✅ list", "a 📅 soon", "📅 2026-02-31 a", "🎉 a"])
    func otherEmoji(line: String) {
        #expect(item(line)?.text == line)
    }

    @Test("The recognised words, for colour, in characters of the line")
    func ranges() {
        let line = "  - [ ] café 👩‍👩‍👧 x3 @me #tag by friday 5pm"
        let characters = Array(line)
        let tokens = parse(line, .monday()).items.first?.tokens ?? []
        #expect(tokens.map { String(characters[$0.range]) } == ["- [ ]", "x3", "@me", "#tag", "by friday 5pm"])
        #expect(tokens.map(\.kind) == [.marker, .count, .owner, .tag, .deadline])
    }

    @Test("Words that stay are coloured too")
    func keptRanges() {
        let tokens = parse("journal twice tonight", .monday(source: .pane)).items.first?.tokens
        #expect(tokens == [.init(range: 8..<13, kind: .count), .init(range: 14..<21, kind: .deadline)])
    }
}
