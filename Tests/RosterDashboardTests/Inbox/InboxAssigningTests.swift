import RosterModel
import Testing

@testable import RosterDashboard

struct InboxAssigningTests {
    private func titles(_ stage: InboxStage) -> [String] {
        switch stage.view.mode {
        case .party(let list, _), .item(let list, _, _), .waiting(let list, _):
            list.matching.map { list.choices[$0].title }
        case .list, .text: []
        }
    }

    @Test("the list begins with the likeliest, and narrows as one types")
    func likeliest() {
        var stage = InboxStage()
        stage.type("jjja")
        #expect(titles(stage).first == "Ben Okafor")
        #expect(titles(stage).count == InboxStage.parties.count)
        stage.type("q4")
        #expect(titles(stage) == ["Q4 founders (6)"])
    }

    @Test("Enter assigns a note to whom is chosen, as its file has it then")
    func note() {
        var stage = InboxStage()
        stage.type("jjja")
        #expect(stage.press(.enter) == [.assign([InboxStage.entries[3]], InboxAssignment(to: InboxStage.ben))])
        #expect(stage.shown == [6, 5, 4, 2, 1])
        #expect(stage.cursor == 2)
        #expect(!stage.view.isTyping)
    }

    @Test("several are assigned in one step")
    func several() {
        var stage = InboxStage()
        stage.type("jjj  afound")
        let both = [InboxStage.entries[3], InboxStage.entries[4]]
        #expect(stage.press(.enter) == [.assign(both, InboxAssignment(to: InboxStage.founders))])
    }

    @Test("a message goes to an item of whom is chosen, an open one first")
    func message() {
        var stage = InboxStage()
        stage.type("jaada")
        #expect(stage.press(.enter) == [.loadCard(InboxStage.ada)])
        let done = Practice.line(31, 1, "Ada Moreau", "Journal", due: "2026-11-20", status: .done)
        let open = Practice.line(32, 1, "Ada Moreau", "Call them", due: "2026-11-25")
        stage.receive(.cardLoaded(Card(party: InboxStage.ada, name: "Ada Moreau", items: [done, open])))
        #expect(titles(stage) == ["Call them", "Journal"])
        let assignment = InboxAssignment(to: InboxStage.ada, item: ActionItem.ID(32))
        #expect(stage.press(.enter) == [.assign([InboxStage.entries[1]], assignment)])
    }

    @Test("whom it is said of that there is no item, is said")
    func noItem() {
        var stage = InboxStage()
        stage.type("jaben")
        stage.press(.enter)
        stage.receive(.cardLoaded(Card(party: InboxStage.ben, name: "Ben Okafor")))
        #expect(stage.view.notice == "Ben Okafor has no item that it could be about.")
        #expect(stage.press(.enter) == [])
        stage.press(.escape)
        #expect(stage.shown.count == 6)
    }

    @Test("what can't be assigned together, or at all, is said")
    func obstacles() {
        var stage = InboxStage()
        stage.type("a")
        #expect(stage.view.notice == "It is known whose note that is; y confirms its items, x drops them.")
        stage.type("j   a")
        #expect(
            stage.view.notice
                == "A message goes to an item, the rest to a client: assign them one after the other.")
        var nobody = InboxStage(parties: [])
        nobody.type("jjja")
        #expect(nobody.view.notice == "There are no clients yet to whom it could be assigned.")
    }

    @Test("Esc leaves the list, and nothing is assigned")
    func escape() {
        var stage = InboxStage()
        stage.type("jjja")
        #expect(stage.press(.escape) == [])
        #expect(titles(stage) == [])
        #expect(stage.cursor == 3)
    }

    @Test("a click in the list takes what it points at")
    func click() {
        var stage = InboxStage()
        stage.type("jjja")
        let area = ReadingLayout(stage.surroundings.area).choices
        let effects = stage.point(.click(Position(row: area.row + 2, column: area.column + 3)))
        #expect(effects == [.assign([InboxStage.entries[3]], InboxAssignment(to: InboxStage.ada))])
    }

    @Test("an item that waits is edited: which one is asked where there are several")
    func edit() {
        var stage = InboxStage()
        stage.type("e")
        #expect(titles(stage) == ["Sketch the pitch", "Print it"])
        stage.press(.down, .enter)
        #expect(stage.view.editing?.id == ActionItem.ID(22))
        #expect(!stage.view.isTyping)
        stage.type("je")
        #expect(stage.view.notice == "Only items that wait to be confirmed can be edited here.")
    }
}
