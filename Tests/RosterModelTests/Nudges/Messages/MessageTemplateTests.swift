import RosterModel
import Testing

@Suite("A coach's own texts")
struct MessageTemplateTests {
    @Test("Fields are filled, by SMS and by mail")
    func fields() throws {
        let template = """
            Subject: {first}: {count} things by {deadline}

            Dear {name},

            you have {{these}:
            {items}

            {answers}

            Best, {coach} {stop}
            """
        let made = try MessageStage(.final, by: .email, items: 2).composed(template)
        #expect(made.subject == "Ada: 2 things by Sat 5 Dec, 18:00")
        #expect(
            made.text.hasPrefix(
                "Dear Ada Moreau,\n\nyou have {these}:\n\n1. Ask Rana for feedback on the talk\n   due Sat"))
        #expect(made.text.hasSuffix("subject=2X%20%5B%23123%5D>\n\nBest, Kim Example\n"))
        #expect(made.html?.contains("<p>you have {these}:</p>\n<ol>\n<li><bdi>Ask Rana") == true)
        var sms = MessageStage(.final, by: .sms, items: 2)
        sms.facts.isFirstSMS = true
        #expect(
            try sms.text(template) == """
                Dear Ada Moreau,

                you have {these}:
                1 Ask Rana for feedback on the talk (due Sat 5 Dec, 18:00)
                2 Draft the one-pager (due Sat 5 Dec, 18:00)

                Reply D done, S stuck, X skip (1D 2S for several).

                Best, Kim Example
                Reply STOP to end.
                """)
    }

    @Test("What it leaves out of the items, the answers, the sender and the way to stop is added")
    func added() throws {
        var stage = MessageStage(.final, by: .sms)
        #expect(
            try stage.text("Nearly there!") == """
                Nearly there!
                Ask Rana for feedback on the talk (due Sat 5 Dec, 18:00)
                Reply D done, S stuck, X skip.
                """)
        stage.facts.isFirstSMS = true
        let first = try stage.text("Nearly there!")
        #expect(first.hasPrefix("Kim Example: Nearly there!\n") && first.hasSuffix(" Reply STOP to end."))
        let mail = try MessageStage(.final, by: .email).composed("Nearly there!")
        #expect(mail.subject == "Due soon: Ask Rana for feedback on the talk")
        #expect(
            mail.text.hasPrefix(
                "Nearly there!\n\n1. Ask Rana for feedback on the talk\n   due Sat 5 Dec, 18:00\n\nTo answer"))
        #expect(mail.text.hasSuffix("\n\nKim Example\n"))
    }

    @Test("Within a line the items are words")
    func inline() throws {
        let made = try MessageStage(.final, by: .email, items: 2).composed("Think of {items}.")
        #expect(made.text.hasPrefix("Think of Ask Rana for feedback on the talk; Draft the one-pager.\n\n"))
    }

    @Test(
        "Mistakes are told with their line and what was probably meant",
        arguments: [
            (
                "Hi {frist}", 1,
                "there is no field {frist}; the nearest one is {first}, and a brace itself is written {{"
            ),
            (
                "Subject: {coch}\n\nHi", 1,
                "there is no field {coch}; the nearest one is {coach}, and a brace itself is written {{"
            ),
            (
                "Subject: x\n\nHi\n{item}", 4,
                "there is no field {item}; the nearest one is {items}, and a brace itself is written {{"
            ),
            (
                "a\n\nHi {first", 3,
                "a field is not closed: a } is missing, or a brace itself is meant, which is written {{"
            ),
            ("", 1, "there is no text in it"), ("Subject: only\n\n  \n", 4, "there is no text in it"),
        ])
    func mistakes(text: String, line: Int, sentence: String) {
        let problem = #expect(throws: MessageTemplate.Problem.self) { try MessageTemplate(text) }
        #expect(problem?.line == line && problem?.sentence == sentence)
    }

    @Test("A field may be spaced and in capitals; a brace alone that closes is itself; line ends are any")
    func lenient() throws {
        let made = try MessageStage(.final, by: .sms).text("\u{FEFF}Hi { First } :} \r\n{ITEMS}\r\n{answers}")
        #expect(made.hasPrefix("Hi Ada :}\nAsk Rana for feedback on the talk (due"))
    }
}
