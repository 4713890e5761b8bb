import RosterModel
import Testing

@testable import RosterDashboard

struct FormKeysTests {
    private func addingClient() -> FormStage {
        var stage = FormStage()
        stage.press(.character("A"))
        return stage
    }

    @Test(
        "each opens its form for who is under the cursor",
        arguments: [
            (Character("A"), FormPurpose.addClient), ("B", .book(RosterFixture.ada)), ("E", .editClient(Client.ID(1))),
            ("M", .move(RosterFixture.ada)), ("C", .addCohort), ("I", .bring),
            ("e", .editItem(ActionItem.ID(11))),
        ])
    func opening(key: Character, purpose: FormPurpose) {
        var stage = FormStage()
        stage.press(.character(key))
        #expect(stage.form?.purpose == purpose)
        #expect(stage.stage.state.context == .form)
    }

    @Test("they open over a client's screen and the list of items too")
    func elsewhere() {
        var stage = FormStage()
        stage.press(.enter, .character("B"))
        #expect(stage.form?.purpose == .book(RosterFixture.ada))
        stage.press(.escape)
        #expect(stage.stage.state.context == .client)
        stage.press(.escape, .character("i"))
        stage.stage.receive(.itemsLoaded(RosterFixture.adaCard.items))
        stage.press(.character("e"))
        #expect(stage.form?.purpose == .editItem(ActionItem.ID(11)))
    }

    @Test("e in triage opens the item's form, and the queue is there again behind it")
    func triage() {
        var stage = FormStage()
        stage.press(.character("o"))
        stage.stage.receive(.itemsLoaded(RosterFixture.adaCard.items))
        stage.press(.character("e"))
        #expect(stage.form?.purpose == .editItem(ActionItem.ID(11)))
        stage.press(.escape)
        #expect(stage.stage.state.context == .triage)
    }

    @Test("on a cohort E is about who is in it")
    func cohort() {
        var stage = FormStage()
        stage.type("4j")
        stage.press(.character("E"))
        #expect(stage.form?.purpose == .editCohort(Cohort.ID(1)))
    }

    @Test("Tab, Shift-Tab, Up and Down go from field to field, around at the ends")
    func motion() {
        var stage = addingClient()
        #expect(stage.focused == .name)
        stage.press(.tab, .down)
        #expect(stage.focused == .phone)
        stage.press(.up, .backTab, .backTab)
        #expect(stage.focused == .cohorts)
        stage.press(.tab)
        #expect(stage.focused == .name)
    }

    @Test("Enter goes on, and saves at the last field")
    func enter() {
        var stage = addingClient()
        stage.type("Cem Aydin")
        stage.press(.enter)
        #expect(stage.focused == .email)
        stage.press(.backTab, .backTab, .enter)
        #expect(stage.operations() == [.addClient(ClientDetails(name: "Cem Aydin"))])
    }

    @Test("Ctrl-S saves from anywhere; where something is wrong it goes there and says what")
    func save() {
        var stage = addingClient()
        stage.press(.tab)
        stage.type("cem@")
        stage.press(.control("s"))
        #expect(stage.focused == .name)
        #expect(stage.notice == "Name: a client needs a name.")
        #expect(stage.operations().isEmpty)
        stage.type("Cem Aydin")
        stage.press(.control("s"))
        #expect(stage.focused == .email)
        #expect(stage.notice == "Email: what follows the @ is no domain, as example.com is.")
        stage.type("example.com")
        stage.press(.control("s"))
        #expect(stage.operations() == [.addClient(ClientDetails(name: "Cem Aydin", email: "cem@example.com"))])
    }

    @Test("a second Ctrl-S while the record is busy saves nothing twice")
    func twice() {
        var stage = addingClient()
        stage.type("Cem Aydin")
        stage.press(.control("s"), .control("s"))
        #expect(stage.operations().count == 1)
        #expect(stage.notice == "It is being saved.")
    }

    @Test("Esc leaves; what was typed comes back with the form, until it is saved")
    func kept() {
        var stage = addingClient()
        stage.type("Cem Aydin")
        stage.press(.tab, .escape)
        #expect(stage.form == nil)
        stage.press(.character("A"))
        #expect(stage.value(.name) == "Cem Aydin")
        stage.press(.control("s"))
        stage.stage.receive(
            .performed(.addClient(ClientDetails(name: "Cem Aydin")), Receipt(summary: "Cem Aydin added")))
        #expect(stage.form == nil)
        stage.press(.character("A"))
        #expect(stage.value(.name) == "")
    }

    @Test("each form keeps its own, and Ctrl-O empties one")
    func startOver() {
        var stage = FormStage()
        stage.press(.character("B"))
        stage.press(.tab)
        stage.type("fri 10:00")
        stage.press(.escape, .character("j"), .character("B"))
        #expect(stage.value(.party) == "Ben Okafor")
        #expect(stage.value(.when) == "")
        stage.press(.escape, .character("k"), .character("B"))
        #expect(stage.value(.when) == "fri 10:00")
        stage.press(.control("o"))
        #expect(stage.value(.when) == "")
        stage.press(.control("o"))
        #expect(stage.notice == "Nothing was typed yet.")
    }

    @Test("Ctrl-C leaves the form, and not the program")
    func leave() {
        var stage = addingClient()
        stage.type("Cem")
        stage.press(.control("c"))
        #expect(stage.form == nil)
        #expect(stage.stage.take().isEmpty)
    }

    @Test("a click goes to its field, one on a choice takes it, and one on a hint runs it")
    func mouse() {
        var stage = addingClient()
        stage.stage.receive(.terminal(.click(Position(row: 4, column: 20))))
        #expect(stage.focused == .phone)
        stage.press(.tab)
        stage.type("paris")
        stage.stage.receive(.terminal(.click(Position(row: 6, column: 20))))
        #expect(stage.value(.timeZone) == "Europe/Paris")
        stage.stage.receive(.terminal(.click(Position(row: 39, column: 2))))
        #expect(stage.notice == "Name: a client needs a name.")
    }

    @Test("what is pasted is one clean line")
    func paste() {
        var stage = addingClient()
        stage.stage.receive(.terminal(.paste("Cem\u{1B}[31m\nAydin\u{202E}")))
        #expect(stage.value(.name) == "Cem Aydin")
        #expect(stage.notice?.contains("removed") == true)
        #expect(stage.form?.fields.count == 9)
    }

    @Test("a record that can only be read says so at once", arguments: PeopleCommand.allCases)
    func readOnly(command: PeopleCommand) {
        var stage = FormStage()
        stage.stage.state = State(
            now: RosterFixture.now, zone: CaptureStage.zone, size: Size(columns: 80, rows: 24), isReadOnly: true,
            draftSeed: StateStage.seed)
        stage.stage.receive(.rosterLoaded(RosterFixture.roster))
        stage.stage.perform(.people(command))
        #expect(stage.form == nil)
        #expect(stage.stage.said.hasPrefix(" The record can only be read here"))
    }

    @Test("without a session ahead there is none to move")
    func nothingToMove() {
        var stage = FormStage()
        stage.press(.character("G"), .character("M"))
        #expect(stage.form == nil)
        #expect(stage.stage.said.hasPrefix(" No session lies ahead here: B books one."))
    }
}
