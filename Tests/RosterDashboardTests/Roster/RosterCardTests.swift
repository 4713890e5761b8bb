import RosterModel
import Testing

@testable import RosterDashboard

struct RosterCardTests {
    @Test("the card of the selected client is asked for once, and not for those passed over")
    func asking() {
        var stage = StateStage()
        stage.type("jjj")
        #expect(stage.take() == [.loadCard(RosterFixture.ben)])
        stage.receive(.cardLoaded(Card(party: RosterFixture.ben, name: "Ben Okafor")))
        #expect(stage.take() == [.loadCard(.client(Client.ID(4)))])
        stage.receive(.cardLoaded(Card(party: .client(Client.ID(4)), name: "横山 健")))
        #expect(!stage.take().contains { if case .loadCard = $0 { true } else { false } })
        stage.type("kkk")
        #expect(stage.take() == [.loadCard(.client(Client.ID(3)))])
    }

    @Test("the cards next to the cursor are read ahead, one at a time; a key that goes there asks for none")
    func ahead() {
        let third = Party.client(Client.ID(3))
        var stage = StateStage()
        stage.receive(.cardLoaded(Card(party: RosterFixture.ben, name: "Ben Okafor")))
        #expect(stage.take() == [.readAhead(third)])
        stage.receive(.cardLoaded(Card(party: third, name: "Chloé Lindqvist")))
        #expect(stage.take() == [])
        stage.type("j")
        #expect(stage.take() == [.readAhead(.client(Client.ID(4)))])
    }

    @Test("a card that could not be read ahead is asked for when it is wanted")
    func aheadInVain() {
        var stage = StateStage()
        stage.type("j")
        #expect(stage.take() == [.loadCard(RosterFixture.ben)])
    }

    @Test("a j draws the row that was left, the row that is reached, and the card: the header and the other rows stay")
    func rowsOfAKey() {
        var stage = StateStage()
        stage.receive(.cardLoaded(Card(party: RosterFixture.ben, name: "Ben Okafor")))
        let before = stage.grid
        stage.type("j")
        let after = stage.grid
        let listColumns = 0..<78
        let changed = (0..<40).filter { row in
            listColumns.contains { before[row, $0] != after[row, $0] }
        }
        #expect(changed == [2, 3])
    }

    @Test("what changes while a card is on its way is read again")
    func stale() {
        var stage = StateStage()
        stage.type("j")
        stage.receive(.recordChanged)
        _ = stage.take()
        stage.receive(.cardLoaded(Card(party: RosterFixture.ben, name: "Ben Okafor")))
        #expect(stage.take() == [.loadCard(RosterFixture.ben)])
    }

    @Test("a card that can't be read is not asked for again and again")
    func failing() {
        var stage = StateStage()
        stage.type("j")
        _ = stage.take()
        stage.receive(.failed("the file can't be read", nil))
        #expect(stage.take() == [])
        #expect(stage.said.hasPrefix(" the file can't be read"))
        stage.type("j")
        #expect(stage.take() == [.loadCard(.client(Client.ID(3)))])
    }

    @Test("until the card is there, the head says what the roster knows")
    func head() {
        var stage = StateStage()
        stage.type("j")
        #expect(stage.line(1).hasSuffix("│ Ben Okafor        session 11:30, in 1h"))
        #expect(stage.line(2).contains("So far: 3 open"))
    }

    @Test("a session that has no room beside a long name stands under it")
    func longName() {
        var roster = RosterFixture.roster
        roster.rows[0].name = "Wren Taylor-Whitcombe-Montgomery III"
        let stage = StateStage(roster: roster)
        #expect(stage.line(1).hasSuffix("│ Wren Taylor-Whitcombe-Montgomery III"))
        #expect(stage.line(2).hasSuffix("│ session 10:00, in 19 min"))
    }

    @Test("the card of a cohort names its members, and whose an item is")
    func cohort() {
        var stage = StateStage(columns: 160)
        stage.type("4j")
        let card = Card(
            party: RosterFixture.founders, name: "Q4 founders", companions: ["Ada Moreau", "Ben Okafor"],
            items: [RosterFixture.line(11, "Draft the hiring scorecard", due: "2026-11-27")])
        stage.receive(.cardLoaded(card))
        let lines = (1..<12).map { stage.line($0) }
        #expect(lines.contains { $0.contains("Ada Moreau, Ben Okafor") })
        #expect(lines.contains { $0.contains("Ada Moreau: Draft the hiring scorecard") })
    }

    @Test("what was closed before the last session is not in play any more")
    func closed() {
        var card = RosterFixture.adaCard
        card.items[2].item.closed = CaptureStage.at("2026-11-01", 12)
        var stage = StateStage()
        stage.receive(.recordChanged)
        stage.receive(.cardLoaded(card))
        #expect(!(1..<20).contains { stage.line($0).contains("Journal twice") })
    }

    @Test("where the list stands alone, no card is read")
    func alone() {
        var stage = StateStage(columns: 80, rows: 15)
        _ = stage.take()
        stage.type("j")
        #expect(stage.take() == [])
    }
}
