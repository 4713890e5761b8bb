import RosterModel
import Testing

@Suite("What a message says")
struct MessageTextTests {
    @Test(
        "SMS, for one item and for three with the same deadline",
        arguments: [
            (
                .confirm, "Hi Ada, Kim here. We agreed:\n", "Hi Ada, Kim here. We agreed, due Sat 5 Dec, 18:00:\n"
            ),
            (
                .midpoint, "Hi Ada, Kim here. How is it going?\n",
                "Hi Ada, Kim here. How are these going? Due Sat 5 Dec, 18:00:\n"
            ),
            (.final, "Hi Ada, Kim here. A short reminder:\n", "Hi Ada, Kim here. Due Sat 5 Dec, 18:00:\n"),
            (.digest, "Hi Ada, Kim here. This week:\n", "Hi Ada, Kim here. This week, due Sat 5 Dec, 18:00:\n"),
            (.reminder, "Hi Ada, Kim here. A reminder:\n", "Hi Ada, Kim here. A reminder, due Sat 5 Dec, 18:00:\n"),
        ] as [(Nudge.Kind, String, String)])
    func sms(kind: Nudge.Kind, one: String, three: String) throws {
        #expect(
            try MessageStage(kind, by: .sms).text() == one + """
                Ask Rana for feedback on the talk (due Sat 5 Dec, 18:00)
                Reply D done, S stuck, X skip.
                """)
        #expect(
            try MessageStage(kind, by: .sms, items: 3).text() == three + """
                1 Ask Rana for feedback on the talk
                2 Draft the one-pager
                3 Block two mornings for writing
                Reply D done, S stuck, X skip (1D 2S for several).
                """)
    }

    @Test("Deadlines that differ stand with their items, near ones as people say them")
    func differing() throws {
        let stage = MessageStage(
            .final, by: .sms, items: 3, dues: ["2026-11-23T18:00", "2026-11-24T10:00", "2027-01-04T09:00"])
        #expect(
            try stage.text() == """
                Hi Ada, Kim here. A short reminder:
                1 Ask Rana for feedback on the talk (due today, 18:00)
                2 Draft the one-pager (due tomorrow, Tue 24 Nov, 10:00)
                3 Block two mornings for writing (due Mon 4 Jan 2027, 09:00)
                Reply D done, S stuck, X skip (1D 2S for several).
                """)
    }

    @Test("The first SMS names the coach and ends with how to stop; later ones don't")
    func firstSMS() throws {
        var stage = MessageStage(.confirm, by: .sms)
        stage.facts.isFirstSMS = true
        #expect(
            try stage.text() == """
                Hi Ada, this is Kim Example, your coach. We agreed:
                Ask Rana for feedback on the talk (due Sat 5 Dec, 18:00)
                Reply D done, S stuck, X skip. Reply STOP to end.
                """)
        stage.facts.coach.name = nil
        #expect(try stage.text().hasPrefix("Hi Ada, this is your coach. We agreed:"))
        stage.facts.isFirstSMS = false
        #expect(try stage.text().hasPrefix("Hi Ada, your coach here. We agreed:"))
    }

    @Test("What is past its deadline was due, what is counted says how far it is")
    func states() throws {
        var stage = MessageStage(.reminder, by: .sms, dues: ["2026-11-20T18:00"])
        stage.facts.items[0].item.target = 3
        stage.facts.items[0].item.progress = 1
        #expect(
            try stage.text() == """
                Hi Ada, Kim here. A reminder:
                Ask Rana for feedback on the talk (1 of 3 so far) (was due Fri 20 Nov, 18:00)
                Reply + for one more, D done, S stuck, X skip.
                """)
    }

    @Test("Mail for one item, with links that answer")
    func mail() throws {
        let made = try MessageStage(.confirm, by: .email).composed()
        #expect(made.subject == "What we agreed: Ask Rana for feedback on the talk")
        #expect(
            made.text == """
                Hi Ada,

                Here is what we agreed, so that it stays in sight:

                1. Ask Rana for feedback on the talk
                   due Sat 5 Dec, 18:00

                To answer, tap one, or reply to this mail with a letter: D done, S stuck (and why), X skip.
                  1 done: <mailto:kim@example.com?subject=1D%20%5B%23123%5D>
                  1 stuck: <mailto:kim@example.com?subject=1S%20%5B%23123%5D>
                  1 skip: <mailto:kim@example.com?subject=1X%20%5B%23123%5D>

                Kim Example

                """)
    }

    @Test(
        "Mail of every kind: its subject and its first words",
        arguments: [
            (.confirm, 3, "What we agreed: 3 items", "Here is what we agreed, so that it stays in sight:"),
            (.midpoint, 1, "How is it going: Ask Rana for feedback on the talk", "I wanted to ask how this is going:"),
            (.midpoint, 3, "How is it going with your 3 items?", "I wanted to ask how these are going:"),
            (.final, 1, "Due soon: Ask Rana for feedback on the talk", "A short reminder of what is due soon:"),
            (.final, 3, "Due soon: 3 items", "A short reminder of what is due soon:"),
            (.digest, 1, "This week: Ask Rana for feedback on the talk", "Here is what is on your list this week:"),
            (.digest, 3, "This week: 3 items", "Here is what is on your list this week:"),
            (.reminder, 1, "A reminder: Ask Rana for feedback on the talk", "A reminder of what we agreed:"),
            (.reminder, 3, "A reminder of 3 items", "A reminder of what we agreed:"),
        ] as [(Nudge.Kind, Int, String, String)])
    func mails(kind: Nudge.Kind, count: Int, subject: String, opening: String) throws {
        let made = try MessageStage(kind, by: .email, items: count).composed()
        #expect(made.subject == subject)
        #expect(made.text.hasPrefix("Hi Ada,\n\n\(opening)\n\n1. Ask Rana"))
        #expect(made.text.hasSuffix("\n\nKim Example\n"))
        if count == 3 {
            #expect(
                made.text.contains(
                    "reply to this mail with number and letter, as 1D 2S: D done, S stuck (and why), X skip."))
            #expect(made.text.contains("  3 skip: <mailto:kim@example.com?subject=3X%20%5B%23123%5D>"))
        }
    }

    @Test("Without an address of the coach, a reply is the answer")
    func withoutLinks() throws {
        var stage = MessageStage(.final, by: .email)
        stage.facts.coach = .init()
        let made = try stage.composed()
        #expect(made.text.contains("To answer, reply to this mail with a letter: D done, S stuck (and why), X skip.\n"))
        #expect(made.text.hasSuffix("\n\nYour coach\n"))
        #expect(!made.text.contains("mailto") && made.html?.contains("mailto") == false)
    }

    @Test("The coach's mail about what is overdue: by client, how late, what was sent and answered")
    func overdue() throws {
        var stage = MessageStage(.overdue, by: .email, items: 3, dues: ["2026-12-05T18:00"], now: "2026-12-05T20:05")
        stage.facts.items[0].story = "3 nudges, no answer"
        stage.facts.items[2].item.owner = .coach
        var other = stage.facts.items[1]
        other.item.client = .init(2)
        other.item.deadline.at = moment("2026-12-03T18:00")
        other.clientName = "תמר כהן"
        stage.facts.items[1] = other
        let made = try stage.composed()
        #expect(made.subject == "Overdue: 3 items of 2 clients")
        #expect(
            made.text == """
                3 action items passed their deadlines:

                Ada Moreau
                - Ask Rana for feedback on the talk
                  due today, 18:00, 2h late
                  3 nudges, no answer
                - Block two mornings for writing (yours)
                  due today, 18:00, 2h late

                תמר כהן
                - Draft the one-pager
                  due Thu 3 Dec, 18:00, 2d late

                Roster

                """)
        let one = try MessageStage(.overdue, by: .email, now: "2026-12-05T20:05").composed()
        #expect(one.subject == "Overdue: Ada Moreau, Ask Rana for feedback on the talk")
        #expect(one.text.hasPrefix("One action item passed its deadline:\n\nAda Moreau\n- Ask Rana"))
    }

    @Test("The coach's own words, with the signature")
    func words() throws {
        var stage = MessageStage(.message, by: .email, items: 0)
        stage.facts.words = "I thought of our talk.\r\n\r\nThe book is “Range”.\n"
        #expect(try stage.text() == "I thought of our talk.\n\nThe book is “Range”.\n\nKim Example\n")
        #expect(try stage.composed().subject == "A message from Kim Example")
        stage.facts.wordsSubject = "The book\r\nBcc: all@example.com"
        #expect(try stage.composed().subject == "The book Bcc: all@example.com")
        stage.facts.channel = .sms
        #expect(try stage.text() == "I thought of our talk.\nThe book is \"Range\".\n- Kim Example")
        stage.facts.isFirstSMS = true
        #expect(
            try stage.text() == "Kim Example: I thought of our talk.\nThe book is \"Range\".\nReply STOP to end.")
        stage.facts.words = " \n"
        #expect(throws: MessageFacts.Problem.noWords) { try stage.facts.compose() }
        #expect(throws: MessageFacts.Problem.noItems) { try MessageStage(.final, by: .sms, items: 0).composed() }
    }

    @Test(
        "People are greeted by their first name",
        arguments: [
            ("Ada Moreau", "Ada"), ("Dr. Ann Lee", "Ann"), ("Moreau, Ada", "Ada"), ("María José Carreño", "María"),
            ("横山 健", "横山 健"), ("林欣怡", "林欣怡"), ("Xin Yi 林欣怡", "Xin"), ("תמר כהן", "תמר"),
            ("J. K. Example", "J. K. Example"),
            ("Ada", "Ada"), ("🦊 Fox", "🦊 Fox"), ("", "there"), ("Mr", "Mr"),
        ])
    func firstNames(name: String, first: String) throws {
        #expect(try MessageStage(.final, by: .sms, name: name).text().hasPrefix("Hi \(first), Kim here."))
    }

    @Test(
        "HTML: the same as the text, with buttons, names whose direction is their own, and no colours but the reader's")
    func html() throws {
        var stage = MessageStage(.final, by: .email, name: "תמר <b>כהן</b>")
        stage.facts.items[0].item.text = "Read \"Range\" & 'Flow' <today>"
        let html = try #require(try stage.composed().html)
        #expect(html.contains("<p>Hi תמר,</p>"))
        #expect(
            html.contains(
                "<li><bdi>Read &quot;Range&quot; &amp; &#39;Flow&#39; &lt;today&gt;</bdi><br>\ndue Sat 5 Dec, 18:00<br>\n"
            ))
        #expect(html.contains("<a href=\"mailto:kim@example.com?subject=1D%20%5B%23123%5D\" style="))
        #expect(html.contains("content=\"light dark\"") && !html.contains("color: ") && !html.contains("<script"))
    }

    @Test("The coach's address can't break out of a link")
    func address() throws {
        var stage = MessageStage(.final, by: .email)
        stage.facts.coach.email = "k&im?bcc=all%\"é@example.com"
        let text = try stage.text()
        #expect(text.contains("<mailto:k%26im%3Fbcc%3Dall%25%22%C3%A9@example.com?subject=1D%20%5B%23123%5D>"))
    }
}
