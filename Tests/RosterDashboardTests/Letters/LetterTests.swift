import RosterModel
import Testing

@testable import RosterDashboard

struct LetterTests {
    @Test("m opens it about the item under the cursor, and asks how the client is reached")
    func opens() throws {
        var stage = StateStage()
        stage.type("m")
        #expect(stage.take().contains(.loadCard(.client(LetterStage.ada))))
        let letter = try #require(stage.state.letters.open)
        #expect(letter.client == LetterStage.ada && letter.items.count == 1)
        #expect(stage.state.context == .message)
    }

    @Test("Ctrl-S sends it by the first way that reaches the client, with its subject")
    func sends() throws {
        var stage = LetterStage.stage()
        let items = try #require(stage.state.letters.open).items.map(\.id)
        stage.press(.tab)
        stage.type("Scorecard")
        stage.press(.enter)
        stage.type("How is it going?")
        stage.press(.enter)
        stage.type("Kim")
        stage.press(.control("s"))
        let message = PersonalMessage(
            channel: .email, subject: "Scorecard", text: "How is it going?\nKim", items: items)
        #expect(stage.take() == [.perform(.message(LetterStage.ada, message))])
        #expect(stage.state.letters.open != nil, "until the record has answered")
        stage.receive(
            .performed(.message(LetterStage.ada, message), Receipt(operation: 1, summary: "message to Ada goes now")))
        #expect(stage.state.letters.open == nil)
        #expect(stage.said.contains("message to Ada goes now"))
        #expect(stage.said.contains("u takes it back"))
    }

    @Test("an SMS has no subject, and at most 320 characters")
    func sms() throws {
        var stage = LetterStage.stage()
        stage.type(String(repeating: "a", count: 321))
        stage.press(.control("p"))
        #expect(stage.state.letters.open?.channel == .sms)
        stage.press(.control("s"))
        #expect(stage.take() == [])
        #expect(stage.state.letters.open?.notice?.text == "An SMS has at most 320 characters, and this one has 321.")
        stage.press(.backspace, .control("s"))
        guard case .perform(.message(_, let message))? = stage.take().first else {
            Issue.record("nothing was sent")
            return
        }
        #expect(message.channel == .sms && message.subject.isEmpty)
    }

    @Test("Esc keeps what was typed, and it comes back; Ctrl-O starts over")
    func kept() {
        var stage = LetterStage.stage()
        stage.type("Dear Ada")
        stage.press(.escape)
        #expect(stage.state.letters.open == nil)
        stage.type("m")
        #expect(stage.state.letters.open?.text.text == "Dear Ada")
        stage.press(.control("o"))
        #expect(stage.state.letters.open?.text.text == "")
        stage.press(.escape)
        stage.type("m")
        #expect(stage.state.letters.open?.isUntouched == true)
    }

    @Test("what the record refuses stays, with the sentence")
    func refused() throws {
        var stage = LetterStage.stage()
        stage.type("Hello")
        stage.press(.control("s"))
        guard case .perform(let operation)? = stage.take().first else {
            Issue.record("nothing was sent")
            return
        }
        stage.receive(.failed("The record is busy.", operation))
        #expect(stage.state.letters.open?.text.text == "Hello")
        #expect(stage.state.letters.open?.notice?.text == "The record is busy.")
        stage.press(.control("s"))
        #expect(stage.take() == [.perform(operation)])
    }

    @Test(
        "why it can't be sent, or not that way",
        arguments: [
            (LetterStage.client(), "", Key.control("s"), "There is nothing to send yet."),
            (
                LetterStage.client(email: nil, consent: .none), "a", .control("s"),
                "Ada Moreau has no channel: E adds an address or a consent."
            ),
            (LetterStage.client(consent: .none), "a", .control("p"), "No consent to SMS is recorded."),
            (
                LetterStage.client(consent: .optedOut(proof: "stop")), "a", .control("p"),
                "Ada Moreau has opted out of SMS."
            ),
            (LetterStage.client(phone: nil), "a", .control("p"), "There is no phone number."),
            (LetterStage.client(emailFault: "550"), "a", .control("p"), "There is no email address that works."),
            (LetterStage.client(emailFault: "550"), "a", .tab, "An SMS has no subject."),
        ])
    func obstacles(contact: Client, text: String, key: Key, sentence: String) {
        var stage = LetterStage.stage(contact: contact)
        stage.type(text)
        stage.press(key)
        #expect(stage.state.letters.open?.notice?.text == sentence)
        #expect(stage.take() == [])
    }

    @Test("in triage it is about what is marked, and n reminds of it; both say why they can't")
    func triage() throws {
        var stage = StateStage(columns: 80, rows: 24)
        stage.type("o")
        stage.receive(.itemsLoaded(TriageStage.mixed))
        stage.type("V")
        stage.type("m")
        #expect(stage.state.letters.open?.client == Client.ID(2))
        stage.press(.escape)
        stage.type("jV")
        stage.type("m")
        #expect(stage.state.letters.open == nil)
        #expect(stage.line(22).contains("A message goes to one client at a time: Space takes a mark away."))
    }

    @Test("a client without a channel can't be reminded or written to", arguments: ["R", "m"])
    func unreachable(key: String) {
        var roster = RosterFixture.roster
        for index in roster.rows.indices { roster.rows[index].flags = [.noChannel] }
        var stage = StateStage(roster: roster)
        stage.receive(.cardLoaded(RosterFixture.adaCard))
        stage.type(key)
        #expect(stage.said.contains("Ada Moreau has no channel: E adds an email address, or a number with consent."))
        #expect(stage.state.letters.open == nil)
    }

    @Test("R reminds of the item under the cursor")
    func remind() {
        var stage = StateStage()
        stage.type("R")
        guard case .perform(.remind(let items))? = stage.take().first else {
            Issue.record("nothing was asked for")
            return
        }
        #expect(items.count == 1)
    }

    @Test("nothing else takes the screen from it, and it can be left by Ctrl-C")
    func stays() {
        var stage = LetterStage.stage()
        stage.perform(.view(.nudges))
        #expect(
            stage.state.letters.open?.notice?.text == "Send the message first, or leave it: what was typed is kept.")
        stage.press(.control("c"))
        #expect(stage.state.letters.open == nil)
    }

    @Test("the message over the view", arguments: [(120, 40), (80, 24), (40, 10)])
    func golden(columns: Int, rows: Int) throws {
        var stage = LetterStage.stage(columns: columns, rows: rows)
        stage.type("How is the scorecard coming along? Send me what you have, rough is fine.")
        try expectGolden(stage.grid, "message-\(columns)x\(rows)")
    }

    @Test("no size breaks it")
    func anySize() {
        for (columns, rows) in Practice.sizes {
            var stage = LetterStage.stage()
            stage.receive(.terminal(.resized(Size(columns: columns, rows: rows))))
            stage.type("横山 e\u{301} hello")
            stage.press(.enter, .up, .tab, .control("p"), .pageDown)
            stage.receive(.terminal(.click(Position(row: rows / 2, column: columns / 2))))
            stage.receive(.terminal(.scroll(Position(row: rows / 2, column: 1), lines: 3)))
            expectCursorInside(stage.grid)
        }
    }
}
