import RosterModel
import Testing

@testable import RosterDashboard

struct FormSavingTests {
    private static let cem = ClientDetails(name: "Cem Aydin")

    @Test("a new client with all that is known, normalised")
    func addClient() {
        var stage = FormStage()
        stage.press(.character("A"))
        for text in [
            "Cem Aydin", "cem@Example.com", "+33 6 39 98 00 01", "europe/par", "yes, today", "",
            "3 Mar 2025", "1:1, 12 sessions", "Writers, Q4 founders",
        ] {
            stage.type(text)
            stage.press(.tab)
        }
        stage.press(.control("s"))
        #expect(
            stage.operations() == [
                .addClient(
                    ClientDetails(
                        name: "Cem Aydin", email: "cem@example.com", phone: "+33639980001", timeZone: "Europe/Paris",
                        smsConsent: .consented(proof: "yes, today"), since: Day(iso: "2025-03-03"),
                        package: "1:1, 12 sessions", cohorts: ["Writers", "Q4 founders"]))
            ])
    }

    @Test("of a client that is edited only what was changed")
    func editClient() {
        var stage = FormStage()
        stage.press(.character("E"))
        #expect(stage.value(.email) == "ada@example.com")
        stage.press(.tab, .control("u"), .tab)
        stage.press(.control("u"))
        stage.type("+12025550102")
        stage.press(.control("s"))
        let edit = ClientEdit(email: .some(nil), phone: "+12025550102")
        #expect(stage.operations() == [.editClient(Client.ID(1), edit)])
    }

    @Test("cohorts that were added are joined, those taken away left")
    func regroup() {
        var stage = FormStage()
        stage.press(.character("E"), .backTab, .backTab)
        #expect(stage.focused == .cohorts)
        #expect(stage.value(.cohorts) == "Q4 founders")
        stage.press(.control("u"))
        stage.type("Writers")
        stage.press(.control("s"))
        #expect(
            stage.operations() == [.editClient(Client.ID(1), ClientEdit(joins: ["Writers"], leaves: ["Q4 founders"]))])
    }

    @Test("coaching alone is paused by its own operation, and nothing changed is nothing to save")
    func status() {
        var stage = FormStage()
        stage.press(.character("E"), .control("s"))
        #expect(stage.operations().isEmpty)
        #expect(stage.form == nil)
        stage.press(.character("E"), .backTab, .control("u"))
        stage.type("pau")
        stage.press(.enter)
        #expect(stage.operations() == [.setClientStatus(Client.ID(1), .paused)])
    }

    @Test("keys that come before the record wait for it")
    func typedAhead() {
        var stage = FormStage()
        stage.stage.press(.character("E"), .end)
        stage.stage.type(" II")
        stage.stage.press(.control("s"))
        #expect(stage.operations().isEmpty)
        stage.stage.receive(.peopleLoaded(FormStage.book))
        #expect(stage.operations() == [.editClient(Client.ID(1), ClientEdit(name: "Ada Moreau II"))])
    }

    @Test("what somebody else writes meanwhile shows where nothing was typed")
    func readAnew() {
        var stage = FormStage()
        stage.press(.character("E"))
        stage.type(" II")
        var other = FormStage.clients
        other[0].email = "ada@example.net"
        stage.stage.receive(
            .peopleLoaded(
                PeopleBook(
                    clients: other, cohorts: [], sessions: [],
                    spoken: SpokenTime(now: RosterFixture.now, zone: CaptureStage.zone))))
        #expect(stage.value(.email) == "ada@example.net")
        #expect(stage.value(.name) == "Ada Moreau II")
    }

    @Test("a session for who is under the cursor, or for another")
    func book() {
        var stage = FormStage()
        stage.press(.character("B"), .tab)
        stage.type("fri 10:00")
        stage.press(.control("s"))
        let friday = CaptureStage.at("2026-11-27", 10)
        #expect(stage.operations() == [.addSession(RosterFixture.ada, starts: friday, minutes: 50)])
        stage.press(.escape, .character("j"), .character("B"), .control("u"))
        stage.type("q4")
        stage.press(.tab)
        #expect(stage.value(.party) == "Q4 founders")
        stage.type("fri 10:00")
        stage.press(.tab, .control("u"))
        stage.type("90")
        stage.press(.enter)
        #expect(stage.operations() == [.addSession(RosterFixture.founders, starts: friday, minutes: 90)])
    }

    @Test("a session is moved, or cancelled")
    func move() {
        var stage = FormStage()
        stage.press(.character("M"))
        #expect(stage.value(.session) == "Mon 23 Nov 10:00")
        stage.press(.tab)
        stage.type("tomorrow 9:00")
        stage.press(.control("s"))
        #expect(stage.operations() == [.moveSession(Session.ID(101), to: CaptureStage.at("2026-11-24", 9))])
        stage.press(.escape, .character("M"), .control("o"), .down, .down, .enter)
        #expect(stage.value(.session) == "Mon 23 Nov 10:00")
    }

    @Test("another one of the client's is chosen, and cancelled by a yes")
    func cancel() {
        var stage = FormStage()
        stage.press(.character("M"), .control("u"), .down, .down, .tab)
        #expect(stage.value(.session) == "Mon 7 Dec 10:00")
        stage.press(.tab, .control("u"))
        stage.type("y")
        stage.press(.enter)
        #expect(stage.operations() == [.cancelSession(Session.ID(131))])
    }

    @Test("neither moved nor cancelled is asked about")
    func neither() {
        var stage = FormStage()
        stage.press(.character("M"), .control("s"))
        #expect(stage.operations().isEmpty)
        #expect(stage.notice == "Move to: say when it is instead, or that it is cancelled.")
    }

    @Test("a cohort with its members, and who joins and leaves one")
    func cohort() {
        var stage = FormStage()
        stage.press(.character("C"))
        stage.type("Writers")
        stage.press(.tab)
        stage.type("ada,ben")
        stage.press(.enter)
        #expect(
            stage.operations() == [.addCohort(name: "Writers", members: [Client.ID(1), Client.ID(2)])])
        stage.press(.escape)
        stage.type("4j")
        stage.press(.character("E"))
        stage.type("横")
        stage.press(.tab)
        stage.type("ben")
        stage.press(.control("s"))
        #expect(
            stage.operations() == [.changeMembers(Cohort.ID(1), add: [Client.ID(4)], remove: [Client.ID(2)])])
    }

    @Test("an item: its text first, and only what was changed")
    func item() {
        var stage = FormStage()
        stage.press(.character("e"))
        #expect(stage.value(.due) == "Sun 22 Nov 00:00")
        stage.type(" v2")
        stage.press(.control("s"))
        #expect(
            stage.operations() == [
                .editItem([ActionItem.ID(11)], ItemEdit(text: "Draft the hiring scorecard v2"))
            ])
    }

    @Test("an item whole")
    func wholeItem() {
        var stage = FormStage()
        stage.press(.character("e"), .tab, .control("u"))
        stage.type("me")
        stage.press(.tab, .control("u"))
        stage.type("fri")
        stage.press(.tab, .control("u"))
        stage.type("3")
        stage.press(.tab)
        stage.type("#hiring, team")
        stage.press(.tab)
        stage.type("for the board / two pages")
        stage.press(.enter)
        let edit = ItemEdit(
            detail: "for the board\ntwo pages", owner: .coach, tags: ["hiring", "team"], target: 3,
            due: CaptureStage.at("2026-11-27", 12))
        #expect(stage.operations() == [.editItem([ActionItem.ID(11)], edit)])
    }

    @Test("what was saved is said with what comes next, and the cursor goes to who was added")
    func saved() {
        var stage = FormStage()
        stage.press(.character("A"))
        stage.type("Cem Aydin")
        stage.press(.control("s"))
        let receipt = Receipt(operation: 1, summary: "Cem Aydin added", clients: [Client.ID(9)])
        stage.stage.receive(.performed(.addClient(Self.cem), receipt))
        #expect(stage.form == nil)
        #expect(stage.stage.said.hasPrefix(" Cem Aydin added. B books a session."))
        var rows = RosterFixture.roster.rows
        rows.append(RosterRow(party: .client(Client.ID(9)), name: "Cem Aydin"))
        stage.stage.receive(.rosterLoaded(Roster(rows: rows)))
        stage.stage.list()
        #expect(stage.stage.cursor == 9)
    }

    @Test("what the record refuses keeps the form open, with the sentence")
    func failed() {
        var stage = FormStage()
        stage.press(.character("A"))
        stage.type("Cem Aydin")
        stage.press(.control("s"))
        stage.stage.receive(.failed("The disk is full.", .addClient(Self.cem)))
        #expect(stage.notice == "The disk is full.")
        #expect(stage.value(.name) == "Cem Aydin")
        stage.press(.control("s"))
        #expect(stage.operations().last == .addClient(Self.cem))
    }

    @Test("a file is looked at as its name is typed, completed, and brought in")
    func file() {
        var stage = FormStage()
        stage.press(.character("I"))
        stage.type("~/c")
        #expect(stage.stage.take().last == .findFile("~/c"))
        stage.stage.receive(.fileFound(FileFindings(path: "~/c", names: ["~/clients.csv", "~/coaching/"])))
        stage.press(.enter)
        #expect(stage.value(.file) == "~/clients.csv")
        #expect(stage.stage.take() == [.findFile("~/clients.csv")])
        let preview = FileFindings.Preview(
            summary: "28 clients imported", lines: ["28 added: Ada Moreau …"], doubts: [])
        stage.stage.receive(.fileFound(FileFindings(path: "~/clients.csv", outcome: .preview(preview))))
        #expect(stage.stage.grid.row(2).map(\.text).joined().contains("28 clients imported"))
        stage.press(.enter)
        #expect(stage.stage.take() == [.bringFile("~/clients.csv")])
        stage.stage.receive(.bringFailed(file: "~/clients.csv", "The file is gone."))
        #expect(stage.notice == "The file is gone.")
        stage.press(.enter)
        stage.stage.receive(.brought(file: "~/clients.csv", Receipt(summary: "28 clients imported")))
        #expect(stage.form == nil)
        #expect(stage.stage.said.hasPrefix(" 28 clients imported"))
    }

    @Test("what is no file that can be imported says why")
    func noFile() {
        var stage = FormStage()
        stage.press(.character("I"))
        stage.type("x")
        stage.stage.receive(.fileFound(FileFindings(path: "x", outcome: .problem("there is no file of that name"))))
        stage.press(.control("s"))
        #expect(stage.notice == "File: there is no file of that name.")
        #expect(!stage.stage.take().contains(.bringFile("x")))
    }
}
