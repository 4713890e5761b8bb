import RosterModel
import Testing

@testable import RosterDashboard

struct RosterKeysTests {
    @Test("the cursor starts on the client of the current session, else of the next one")
    func start() {
        #expect(StateStage().cursor == 1)
        var roster = RosterFixture.roster
        // Back to back: Ben's has begun, Ada's is over.
        roster.rows[0].sessions = [RosterFixture.session(101, RosterFixture.ada, "2026-11-23", 8, 0)]
        roster.rows[1].sessions = [RosterFixture.session(102, RosterFixture.ben, "2026-11-23", 9, 0)]
        #expect(StateStage(roster: roster).cursor == 2)
        roster.rows[0].sessions = []
        roster.rows[1].sessions = []
        #expect(StateStage(roster: roster).cursor == 3)
    }

    @Test(
        "motions, with counts",
        arguments: [
            ("j", 2), ("jj", 3), ("3j", 4), ("3jk", 3), ("G", 8), ("Gg", 1), ("10j", 8), ("jk", 1), ("k", 1), ("2G", 2),
            ("G3g", 3), ("99G", 8), ("0", 1),
        ])
    func motions(keys: String, client: Int64) {
        var stage = StateStage()
        stage.type(keys)
        #expect(stage.cursor == client)
    }

    @Test("arrows, pages, Home and End do as the letters do")
    func otherMotions() {
        var stage = StateStage(columns: 80, rows: 10)
        stage.press(.down, .down, .up)
        #expect(stage.cursor == 2)
        stage.press(.end)
        #expect(stage.cursor == 8)
        stage.press(.home)
        #expect(stage.cursor == 1)
        stage.press(.control("d"))
        #expect(stage.state.roster.cursor == .client(Client.ID(6)) || stage.cursor == 7)
        stage.press(.control("u"))
        #expect(stage.cursor == 1)
    }

    @Test(
        "the orders, and what stands first in each",
        arguments: [(0, "by next session", "10:00"), (1, "overdue first", "10:00"), (2, "by name", "10:00")])
    func orders(presses: Int, title: String, first: String) {
        var stage = StateStage()
        for _ in 0..<presses { stage.press(.character("S")) }
        #expect(stage.line(0).hasSuffix(title))
        #expect(stage.line(2).contains(first))
    }

    @Test("quiet first: who was not heard of longest")
    func quiet() {
        var stage = StateStage()
        stage.type("SSS")
        #expect(stage.line(0).hasSuffix("quiet first"))
        #expect(stage.line(2).contains("Chloé"))
        #expect(stage.cursor == 1)
    }

    @Test(
        "what a mark key does in the list is done to the client's most urgent item",
        arguments: [
            ("d", Operation.mark([ActionItem.ID(11)], Mark(.done))),
            ("s", .mark([ActionItem.ID(11)], Mark(.stuck))),
            ("x", .mark([ActionItem.ID(11)], Mark(.skipped))),
            ("O", .mark([ActionItem.ID(11)], Mark(.open))),
            ("r", .setDeadline([ActionItem.ID(11)], .nextSession)),
            ("+", .checkOff([ActionItem.ID(11)], by: 1)),
            ("jd", .mark([ActionItem.ID(21)], Mark(.done))),
            ("Vd", .mark([ActionItem.ID(11), ActionItem.ID(12), ActionItem.ID(14)], Mark(.done))),
            ("  d", .mark([ActionItem.ID(11), ActionItem.ID(21)], Mark(.done))),
        ])
    func marks(keys: String, operation: Operation) {
        var stage = StateStage()
        stage.type(keys)
        #expect(stage.take().filter { !$0.isLoad } == [.perform(operation)])
    }

    @Test("on the card the keys act on its items")
    func card() {
        var stage = StateStage()
        stage.press(.tab, .character("j"), .character("d"))
        #expect(stage.take() == [.perform(.mark(StateStage.ids(12), Mark(.done)))])
        stage.press(.character("."))
        #expect(stage.take() == [.perform(.mark(StateStage.ids(12), Mark(.done)))])
        stage.press(.tab, .character("j"))
        #expect(stage.cursor == 2)
    }

    @Test("without room for the card, Tab says so")
    func noRoom() {
        var stage = StateStage(columns: 80, rows: 15)
        stage.press(.tab)
        #expect(stage.said.hasPrefix(" There is no room for the card here; Enter opens the client."))
        stage.press(.character("j"))
        #expect(!stage.said.contains("room"))
    }

    @Test("a key without anything to act on says why")
    func nothingHere() {
        var stage = StateStage(roster: Roster(rows: [RosterRow(party: RosterFixture.ada, name: "Ada Moreau")]))
        stage.type("d")
        #expect(stage.said.hasPrefix(" There is no item here."))
        #expect(!stage.effects.contains { !$0.isLoad })
    }

    @Test("a date is asked for and given")
    func date() {
        var stage = StateStage()
        stage.type("t4 Dec 15:00")
        stage.press(.enter)
        // In the client's zone, Paris.
        let moment = (Zone("Europe/Paris") ?? .utc).instant(
            of: Day(iso: "2026-12-04") ?? Day(ordinal: 0), at: ClockTime(hour: 15, minute: 0) ?? .midnight)
        #expect(stage.take() == [.perform(.setDeadline(StateStage.ids(11), .moment(moment)))])
    }
}

extension Effect {
    var isLoad: Bool {
        switch self {
        case .loadRoster, .findMatches, .loadCard, .readAhead, .loadItems, .loadCaptureSubject, .loadDrafts: true
        default: false
        }
    }
}
