import RosterModel
import Testing

@testable import RosterDashboard

struct FormChoicesTests {
    private func choices(_ titles: String..., isMany: Bool = false, allowsOthers: Bool = false, showsAll: Bool = false)
        -> FieldChoices
    {
        FieldChoices(
            ChoiceIndex(titles.map { ($0, "") }), isMany: isMany, allowsOthers: allowsOthers, showsAll: showsAll)
    }

    @Test(
        "every word begins a word of the title, without case and accents; those that begin so come first",
        arguments: [
            ("lind", ["Chloé Lindqvist"]), ("CHLOE l", ["Chloé Lindqvist"]), ("b", ["Ben Okafor", "Anna Berg"]),
            ("ok be", ["Ben Okafor"]), ("x", []), ("横", ["横山 健"]), ("כ", ["Tamar כהן"]), ("", []), ("-", []),
        ])
    func matching(typed: String, titles: [String]) {
        let index = ChoiceIndex(
            ["Anna Berg", "Ben Okafor", "Chloé Lindqvist", "Tamar כהן", "横山 健"].map { ($0, "") })
        #expect(index.matching(typed).map { index.titles[$0] } == titles)
    }

    @Test("a city finds its zone")
    func zones() {
        let found = ChoiceIndex.zones.matching("new york").map { ChoiceIndex.zones.titles[$0] }
        #expect(found == ["America/New_York"])
    }

    @Test("Tab takes the first that matches; a field that is empty stays so")
    func taking() {
        var choices = choices("Ada Moreau", "Adam West", showsAll: true)
        choices.narrow(to: "")
        #expect(choices.isOpen)
        #expect(choices.completed("") == nil)
        choices.narrow(to: "ada")
        #expect(choices.completed("ada") == "Ada Moreau")
        let hasMoved = choices.move(1)
        #expect(hasMoved)
        #expect(choices.completed("ada") == "Adam West")
    }

    @Test("a title that was typed whole is settled, and Down goes on to the next field")
    func settled() {
        var choices = choices("Ada Moreau", "Ada Moreau-Klein")
        choices.narrow(to: "ada moreau")
        #expect(!choices.isOpen)
        let hasMoved = choices.move(1)
        #expect(!hasMoved)
    }

    @Test("of several the last is completed")
    func many() {
        var choices = choices("Ada Moreau", "Ben Okafor", isMany: true)
        choices.narrow(to: "Ada Moreau,be")
        #expect(choices.completed("Ada Moreau,be") == "Ada Moreau, Ben Okafor")
        choices.narrow(to: "Ada Moreau, be")
        #expect(choices.completed("Ada Moreau, be") == "Ada Moreau, Ben Okafor")
    }

    @Test("what is new can be typed where an old one begins like it: Up points at none")
    func others() {
        var choices = choices("Q4 founders", isMany: true, allowsOthers: true)
        choices.narrow(to: "Q4")
        #expect(choices.completed("Q4") == "Q4 founders")
        let hasMoved = choices.move(-1)
        #expect(hasMoved)
        #expect(choices.completed("Q4") == nil)
    }

    @Test("ten thousand clients are narrowed at every key")
    func manyClients() {
        let clients = (1...10_000).map { number in
            Client(id: Client.ID(Int64(number)), uid: "client-\(number)", name: "Client \(number) Özil")
        }
        let book = PeopleBook(
            clients: clients, cohorts: [], sessions: [],
            spoken: SpokenTime(now: RosterFixture.now, zone: CaptureStage.zone))
        var stage = FormStage()
        stage.stage.press(.character("B"))
        stage.stage.receive(.peopleLoaded(book))
        stage.stage.press(.control("u"))
        stage.type("ozil 9999")
        stage.stage.press(.tab)
        #expect(stage.value(.party) == "Client 9999 Özil")
    }
}
