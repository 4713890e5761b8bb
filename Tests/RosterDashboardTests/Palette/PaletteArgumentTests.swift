import RosterModel
import Testing

@testable import RosterDashboard

struct PaletteArgumentTests {
    private static let offers = [
        ThemeOffer(theme: Theme(name: "dark", styles: [:])), ThemeOffer(theme: Theme(name: "default", styles: [:])),
        ThemeOffer(theme: Theme(name: "light", styles: [:])),
        ThemeOffer(
            theme: Theme(name: "mine", styles: [:]), warnings: ["mine.toml:3: no colour", "mine.toml:4: no role"]),
    ]

    private func stage(_ text: String) -> StateStage {
        var stage = StateStage()
        stage.type(":" + text)
        return stage
    }

    private func titles(_ stage: StateStage) -> [String] {
        stage.state.palette?.entries.map(\.title) ?? []
    }

    // MARK: Themes

    @Test("the themes are read once when their names are asked for, and anew the next time")
    func reading() {
        var stage = stage("theme ")
        #expect(stage.take() == [.loadThemes])
        stage.type("da")
        stage.receive(.themesLoaded(Self.offers))
        #expect(titles(stage) == ["dark"])
        stage.press(.escape)
        stage.type(":theme ")
        #expect(stage.take() == [.loadThemes])
    }

    @Test("a theme is seen while it is chosen, and Esc brings the old one back")
    func preview() {
        var stage = stage("theme ")
        stage.receive(.themesLoaded(Self.offers))
        #expect(stage.state.theme.name == "default")
        #expect(stage.state.palette?.nearest?.note == "in force")
        stage.press(.up)
        #expect(stage.state.theme.name == "dark")
        stage.press(.escape)
        #expect(stage.state.theme.name == "default")
    }

    @Test("Enter keeps it, and says how it is kept for good")
    func keeps() {
        var stage = stage("theme ")
        stage.receive(.themesLoaded(Self.offers))
        stage.type("li")
        stage.press(.enter)
        #expect(stage.state.theme.name == "light")
        #expect(stage.said.contains("name = \"light\" under [theme]"))
        stage.type(":q")
        stage.press(.escape)
        #expect(stage.state.theme.name == "light")
    }

    @Test("one that was asked for before the files were read is taken when they are")
    func early() {
        var stage = stage("theme dark")
        stage.press(.enter)
        #expect(stage.state.theme.name == "default")
        stage.receive(.themesLoaded(Self.offers))
        #expect(stage.state.theme.name == "dark")
        stage.type(":theme noir")
        stage.receive(.themesLoaded(Self.offers))
        stage.press(.enter)
        #expect(stage.state.palette?.problem == "There is no theme “noir”; there are dark, default, light, mine.")
        #expect(stage.state.theme.name == "dark")
    }

    @Test("what can't be used of it is said, all of it among the messages")
    func warnings() {
        var stage = stage("theme mine")
        stage.receive(.themesLoaded(Self.offers))
        stage.press(.enter)
        #expect(stage.said.hasPrefix(" mine.toml:3: no colour (1 more: see “:messages”)  "))
        #expect(stage.state.messages.entries.contains { $0.text == "mine.toml:4: no role" })
        stage.pass(seconds: 60)
        #expect(stage.said.hasPrefix(" mine.toml:3"))
    }

    // MARK: Clients, order, filter

    @Test("a client is found by words of the name, and opened")
    func client() {
        var stage = stage("client oka")
        #expect(titles(stage) == ["Ben Okafor"])
        stage.press(.enter)
        #expect(stage.state.context == .client && stage.cursor == 2)
        stage.type(":client nobody")
        stage.press(.enter)
        #expect(stage.state.palette?.problem == "No client or cohort is called “nobody”.")
    }

    @Test("a client whom the filter leaves out is opened all the same")
    func filteredOut() {
        var stage = StateStage()
        stage.type("/ada")
        stage.press(.enter)
        stage.type(":client ben")
        stage.press(.enter)
        guard case .client(let open) = stage.state.view else { return #expect(Bool(false)) }
        #expect(open.name == "Ben Okafor")
    }

    @Test("an order by its name or its title", arguments: [("name", "by name"), ("quiet", "quiet first")])
    func sort(word: String, title: String) {
        var stage = stage("sort \(word)")
        stage.press(.enter)
        #expect(stage.line(0).hasSuffix(title))
        stage.type(":sort weight")
        #expect(
            stage.state.palette?.problem
                == "There is no order “weight”; there are session, overdue, name, quiet.")
    }

    @Test("a filter, on the roster and in the list of items; what is wrong with it is said while it is typed")
    func filter() {
        var stage = stage("filter client:ben")
        stage.press(.enter)
        #expect(stage.state.roster.listing.rows.map(\.name) == ["Ben Okafor"])
        #expect(!stage.state.isTyping)
        stage.type(":filter ")
        stage.press(.enter)
        #expect(stage.state.roster.listing.rows.count == 8)
        stage.type(":filter stauts:open")
        #expect(stage.state.palette?.problem?.contains("stauts") == true)
        stage.press(.escape, .character("i"))
        stage.receive(.itemsLoaded(RosterFixture.adaCard.items))
        stage.type(":filter status:stuck")
        stage.press(.enter)
        guard case .items(let open) = stage.state.view else { return #expect(Bool(false)) }
        #expect(open.list.shownLines.map(\.id.number) == [12])
    }

    @Test("elsewhere it says where it works")
    func elsewhere() {
        var stage = StateStage()
        stage.type("o:filter x")
        #expect(stage.state.palette?.entries.first?.note == "That works on the roster or in the list of items.")
        stage.press(.enter)
        #expect(stage.said.hasPrefix(" That works on the roster"))
    }

    // MARK: Messages

    @Test("what was said is listed with its time, the latest first, and whole")
    func messages() throws {
        var stage = StateStage(columns: 40, rows: 10)
        stage.receive(.performed(UpdateTests.done, UpdateTests.receipt))
        stage.receive(.failed("the database is busy: another program has been writing to it for ten seconds", nil))
        #expect(stage.line(9).hasSuffix("seconds"))
        stage.type(":messages")
        stage.press(.enter)
        try expectGolden(stage.grid, "messages-40x10")
        stage.press(.escape)
        #expect(stage.state.messagesView == nil)
    }

    @Test("no more than fifty are kept")
    func manyMessages() {
        var log = MessageLog()
        for number in 1...70 { log.add("\(number)", at: RosterFixture.now) }
        #expect(log.entries.count == 50 && log.entries.last?.text == "70")
    }
}
