import RosterModel
import Testing

@Suite("Capture: deadlines in words")
struct DeadlineWordsTests {
    /// Read on Monday 2026-11-23 at 09:00 in New York.
    @Test(
        "WHEN",
        arguments: [
            ("by today", "2026-11-23T18:00"), ("by tonight", "2026-11-23T20:00"),
            ("tonight at 9pm", "2026-11-23T21:00"),
            ("tomorrow", "2026-11-24T18:00"), ("tomorrow morning", "2026-11-24T09:00"),
            ("by tomorrow 5pm", "2026-11-24T17:00"),
            ("by monday", "2026-11-30T18:00"), ("by Tue", "2026-11-24T18:00"), ("by tues", "2026-11-24T18:00"),
            ("by weds", "2026-11-25T18:00"), ("by thur", "2026-11-26T18:00"), ("by thurs", "2026-11-26T18:00"),
            ("by FRI", "2026-11-27T18:00"), ("by sat", "2026-11-28T18:00"), ("by Sunday", "2026-11-29T18:00"),
            ("by this fri", "2026-11-27T18:00"), ("by next fri", "2026-12-04T18:00"),
            ("by next monday", "2026-11-30T18:00"),
            ("by next sunday", "2026-12-06T18:00"),
            ("due in 3 days", "2026-11-26T18:00"), ("due in 2 weeks", "2026-12-07T18:00"),
            ("due 3d", "2026-11-26T18:00"),
            ("due 2w", "2026-12-07T18:00"), ("due +3d", "2026-11-26T18:00"), ("due in a week", "2026-11-30T18:00"),
            ("by end of week", "2026-11-27T18:00"), ("by eow", "2026-11-27T18:00"),
            ("by the end of the week", "2026-11-27T18:00"),
            ("by end of month", "2026-11-30T18:00"), ("by eom", "2026-11-30T18:00"),
            ("by next week", "2026-11-30T18:00"), ("by next month", "2026-12-01T18:00"),
            ("by 2026-12-04", "2026-12-04T18:00"), ("due:2026-12-04", "2026-12-04T18:00"),
            ("due: friday", "2026-11-27T18:00"),
            ("due:next fri", "2026-12-04T18:00"),
            ("by 4 Dec", "2026-12-04T18:00"), ("by Dec 4", "2026-12-04T18:00"), ("by December 4th", "2026-12-04T18:00"),
            ("by the 4th of December", "2026-12-04T18:00"), ("by 4 december 2027", "2027-12-04T18:00"),
            ("by Dec. 4, 2027", "2027-12-04T18:00"), ("by Friday, Dec 4", "2026-12-04T18:00"),
            ("by 23 Nov", "2026-11-23T18:00"),
            ("by 22 Nov", "2027-11-22T18:00"), ("by 29 Feb", "2028-02-29T18:00"), ("by sept 1st", "2027-09-01T18:00"),
            ("by 12/4", "2026-12-04T18:00"), ("by 12/4/2026", "2026-12-04T18:00"), ("by 12/4/26", "2026-12-04T18:00"),
            ("by 4.12.", "2026-12-04T18:00"), ("by 4.12.2026", "2026-12-04T18:00"), ("by 4.12.26", "2026-12-04T18:00"),
            ("on Friday at 5pm", "2026-11-27T17:00"), ("until Fri 5 pm", "2026-11-27T17:00"),
            ("by fri 17:00", "2026-11-27T17:00"),
            ("by fri 5:30pm", "2026-11-27T17:30"), ("by fri at noon", "2026-11-27T12:00"),
            ("by fri 12pm", "2026-11-27T12:00"),
            ("by fri 12am", "2026-11-27T00:00"), ("by fri midnight", "2026-11-27T23:59"),
            ("by fri morning", "2026-11-27T09:00"),
            ("by fri afternoon", "2026-11-27T15:00"), ("by fri evening", "2026-11-27T19:00"),
            ("by fri 5 p.m.", "2026-11-27T17:00"),
            ("before Friday", "2026-11-27T18:00"), ("due by Friday", "2026-11-27T18:00"),
            ("due on Friday", "2026-11-27T18:00"),
            ("(by Friday)", "2026-11-27T18:00"), ("by Friday.", "2026-11-27T18:00"),
            ("- by Friday", "2026-11-27T18:00"),
            (", by Friday @client #x", "2026-11-27T18:00"), ("by Friday every day", "2026-11-27T18:00"),
        ])
    func when(words: String, due: String) {
        let result = parse("- send memo \(words)\n", .monday())
        #expect(result.items.map { wall($0.due) } == [due])
        #expect(result.items.first?.rule == .date && result.items.first?.follows == nil)
        #expect(
            result.items.first?.text
                == (words.hasSuffix("day") && words.contains("every") ? "send memo every day" : "send memo"))
        #expect(result.warnings.isEmpty)
    }

    @Test(
        "Words that are no WHEN stay",
        arguments: [
            "stand by the team", "read up on Monday.com pricing", "draft in 3 days", "finish by 31 Feb",
            "finish by 13/4",
            "finish by 2026-13-01", "meet on Friday about the offsite", "upgrade to 4.12", "prepare by Friday's call",
            "leave by 25:00", "stop by", "by by by", "be on call", "tomorrow is another day", "call by 5",
            "work on 4.12",
            "by Thursday Dec 4",
        ])
    func noWhen(text: String) {
        let result = parse("- \(text)\n", .monday())
        #expect(result.items.map(\.text) == [text])
        #expect(result.items.first?.rule == .session(daysBefore: 2))
    }

    @Test(
        "The words of a session give the rule",
        arguments: [
            "next session", "next call", "next meeting", "our next session", "the next call", "session", "call",
            "the session",
        ])
    func sessionWords(words: String) {
        let policy = CapturePolicy(due: .days(5))
        let result = parse("- journal before \(words)\n- plain\n", .monday(policy: policy))
        #expect(result.items.map(\.text) == ["journal", "plain"])
        #expect(result.items.map(\.rule) == [.session(daysBefore: 2), .days(5)])
        #expect(result.items.map { wall($0.due) } == ["2026-12-05T18:00", "2026-11-28T18:00"])
        #expect(result.items.map(\.follows) == [2, nil])
    }

    @Test("A date order of dmy turns slashes, not dots")
    func dayFirst() {
        let policy = CapturePolicy(dateOrder: .dayFirst)
        let result = parse("- a by 4/12\n- b by 4.12.\n- c by 12/13\n", .monday(policy: policy))
        #expect(result.items.map { wall($0.due) } == ["2026-12-04T18:00", "2026-12-04T18:00", "2026-12-05T18:00"])
        #expect(result.items.last?.text == "c by 12/13")
    }

    @Test(
        "A moment before the note's is past: the default, with a warning",
        arguments: [
            "by 2026-11-01", "by Nov 3 2026", "by today 8:00", "by 12/4/2020",
        ])
    func past(words: String) {
        let result = parse("- finish \(words)\n", .monday())
        #expect(result.items.map(\.text) == ["finish"])
        #expect(result.items.map { wall($0.due) } == ["2026-12-05T18:00"])
        #expect(
            result.warnings.count == 1 && result.warnings[0].line == 1 && result.warnings[0].text == "- finish \(words)"
        )
    }

    @Test("End of week on a weekend is the next week's; on a Friday it is that day")
    func endOfWeek() {
        for (now, due) in [("2026-11-27", "2026-11-27"), ("2026-11-28", "2026-12-04"), ("2026-11-29", "2026-12-04")] {
            let result = parse("- a by eow", .monday(now: now + "T09:00"))
            #expect(result.items.map { wall($0.due) } == [due + "T18:00"])
        }
    }

    @Test("The configured due time")
    func dueTime() {
        let policy = CapturePolicy(dueTime: .noon)
        let result = parse("- a by friday\n- b\n- c tonight", .monday(policy: policy))
        #expect(result.items.map { wall($0.due) } == ["2026-11-27T12:00", "2026-12-05T12:00", "2026-11-23T20:00"])
    }

    @Test("Time changes: the wall clock is kept; what it skips or repeats is its first moment")
    func timeChanges() {
        let spring = parse("- a by sunday 2:30\n- b by sunday 5pm", .monday(now: "2027-03-12T09:00", next: nil))
        #expect(spring.items.map { wall($0.due) } == ["2027-03-14T03:00", "2027-03-14T17:00"])
        let autumn = parse("- a by sunday 1:30", .monday(now: "2026-10-30T09:00", next: nil))
        #expect(autumn.items.first?.due.seconds == 1_793_511_000)
    }

    @Test(
        "Days are the client's own",
        arguments: [
            ("Australia/Adelaide", "2026-11-24T18:00"), ("Asia/Kathmandu", "2026-11-24T18:00"),
            ("Pacific/Apia", "2026-11-24T18:00"),
            ("Pacific/Pago_Pago", "2026-11-23T18:00"),
        ])
    func zones(name: String, due: String) {
        // Monday 23:30 in New York is Tuesday east of Greenwich.
        let now = moment("2026-11-23T13:30")
        let client = zone(name)
        let context = CaptureContext(now: now, zone: client)
        let result = parse("- a due 0d at 11:59pm", context)
        #expect(result.items.map { wall($0.due, in: client) } == [due.replacing("18:00", with: "23:59")])
    }

    @Test(
        "parseWhen reads a WHEN by itself",
        arguments: [
            ("fri", "2026-11-27T18:00"), ("by fri 5pm", "2026-11-27T17:00"), ("3d", "2026-11-26T18:00"),
            ("2026-12-04 14:00", "2026-12-04T14:00"), ("2026-12-04T14:00", "2026-12-04T14:00"),
            ("2026-12-04T14:00:00-05:00", "2026-12-04T14:00"), ("2026-12-04T19:00:00Z", "2026-12-04T14:00"),
            ("4.12.", "2026-12-04T18:00"), ("Dec 4, 2027", "2027-12-04T18:00"), ("  Tomorrow  ", "2026-11-24T18:00"),
            ("due:eow", "2026-11-27T18:00"), ("2026-11-01", "2026-11-01T18:00"),
        ])
    func typed(text: String, moment expected: String) {
        #expect(parseWhen(text, .monday()) == .moment(moment(expected)))
    }

    @Test("What is no WHEN is refused", arguments: ["", "soon", "by", "fri fri", "31 Feb", "25:00", "10:00", "-1d"])
    func typedNonsense(text: String) {
        #expect(parseWhen(text, .monday()) == nil)
    }

    @Test("The rule, typed")
    func typedRule() {
        #expect(parseWhen("next session", .monday()) == .nextSession)
        #expect(parseWhen("before the next call", .monday()) == .nextSession)
    }

    @Test("A session starts at a time that was said")
    func sessionStart() {
        let now = moment("2026-11-23T09:00")
        func start(_ text: String) -> Instant? { parseSessionStart(text, at: now, in: newYork, dateOrder: .monthFirst) }
        #expect(start("2026-12-04 14:00") == moment("2026-12-04T14:00"))
        #expect(start("fri 10:00") == moment("2026-11-27T10:00"))
        #expect(start("tomorrow at 5pm") == moment("2026-11-24T17:00"))
        #expect(start("2026-12-04T14:00:00+01:00") == moment("2026-12-04T08:00"))
        #expect(start("fri") == nil)
        #expect(start("next session") == nil)
    }
}
