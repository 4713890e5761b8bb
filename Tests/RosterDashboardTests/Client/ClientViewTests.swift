import RosterModel
import Testing

@testable import RosterDashboard

struct ClientViewTests {
    private typealias Stage = ClientStage

    @Test("the agenda: stuck, overdue, open, then what was closed since the last session")
    func agenda() {
        #expect(Agenda(of: Stage.ada, at: Practice.now).items.map(\.id.number) == [2, 1, 6, 13, 10, 14])
    }

    @Test(
        "the cursor goes from item to item",
        arguments: [
            ("j", 1), ("2j", 6), ("jk", 2), ("k", 2), ("5j", 14), ("jjg", 2), ("6jk", 14),
        ] as [(String, Int64)])
    func motions(keys: String, cursor: Int64) {
        var stage = Stage()
        stage.type(keys)
        #expect(stage.cursor == cursor)
    }

    @Test("behind the last item come the notes, then the same keys scroll; no mark acts on what is out of sight")
    func scrolls() {
        var stage = Stage(columns: 80, rows: 16)
        stage.type("6j")
        while stage.noteCursor == nil, stage.view.top < 40 { stage.type("j") }
        #expect(stage.noteCursor == 21)
        stage.type("j")
        #expect(stage.noteCursor == 22)
        #expect(stage.type("d") == [])
        #expect(stage.view.notice == "There is no item here.")
        stage.type("G")
        #expect(stage.view.cursor == nil)
        #expect(stage.type("d") == [])
        stage.type("99k")
        #expect(stage.cursor == 2)
        #expect(stage.view.top == 0)
    }

    @Test("nothing is jumped over on the way down", arguments: [(120, 40), (120, 16), (80, 24), (40, 10), (30, 6)])
    func everyRow(columns: Int, rows: Int) throws {
        var stage = Stage(columns: columns, rows: rows)
        let count = try #require(stage.view.page(in: stage.surroundings)).count
        let body = ViewLayout(stage.surroundings.area).body.rows
        var seen = body
        for _ in 0..<200 {
            stage.type("j")
            #expect(stage.view.top <= seen)
            seen = max(seen, stage.view.top + body)
        }
        #expect(seen >= count)
    }

    @Test(
        "marks act on the item under the cursor, or on all that are marked, in their order",
        arguments: [
            ("d", [Effect.perform(.mark(TriageStage.ids(2), Mark(.done)))]),
            ("j+", [.perform(.checkOff(TriageStage.ids(1), by: 1))]),
            ("j k r", [.perform(.setDeadline(TriageStage.ids(6), .nextSession))]),
            ("  x", [.perform(.mark(TriageStage.ids(2, 1), Mark(.skipped)))]),
            ("4jO", [.perform(.mark(TriageStage.ids(10), Mark(.open)))]),
        ] as [(String, [Effect])])
    func marks(keys: String, effects: [Effect]) {
        var stage = Stage()
        #expect(stage.type(keys) == effects)
    }

    @Test("n and p ask for another client, Esc clears marks and then leaves")
    func steps() {
        var stage = Stage()
        stage.type("n")
        #expect(stage.view.wants == .next)
        stage.type("p")
        #expect(stage.view.wants == .previous)
        stage.type(" ")
        stage.press(.escape)
        #expect(!stage.view.isFinished)
        stage.press(.escape)
        #expect(stage.view.isFinished)
    }

    @Test("n and p are letters while a note is typed")
    func typing() {
        var stage = Stage()
        stage.type("anp")
        #expect(stage.view.isTyping)
        #expect(stage.view.wants == nil)
        #expect(stage.press(.enter) == [.perform(.comment(TriageStage.ids(2), "np"))])
    }

    @Test("the card is read when it opens and when the record changes; another client's is left alone")
    func reading() {
        var stage = Stage(nil)
        #expect(stage.view.openingEffects == [.loadCard(CaptureStage.ada)])
        _ = stage.view.receive(.cardLoaded(Stage.new), in: stage.surroundings)
        #expect(stage.view.card == nil)
        #expect(stage.type("dj") == [])
        _ = stage.view.receive(.cardLoaded(Stage.ada), in: stage.surroundings)
        #expect(stage.cursor == 2)
        #expect(stage.view.receive(.recordChanged, in: stage.surroundings) == [.loadCard(CaptureStage.ada)])
    }

    @Test("where the item under the cursor is gone, the cursor goes to one in view")
    func gone() {
        var stage = Stage()
        stage.type("j")
        var card = Stage.ada
        card.items.removeAll { $0.id.number == 1 }
        _ = stage.view.receive(.cardLoaded(card), in: stage.surroundings)
        #expect(stage.cursor == 2)
    }

    @Test("a smaller screen keeps the item under the cursor in view")
    func smaller() {
        var stage = Stage()
        stage.type("5j")
        stage.surroundings = Practice.surroundings(80, 10)
        let picture = Golden.picture(of: stage.grid)
        #expect(picture.contains("▌– Wed       Rework the deck"))
        #expect(stage.type("O") == [.perform(.mark(TriageStage.ids(14), Mark(.open)))])
    }

    @Test("what is wrong with a date is said below it")
    func noDate() {
        var stage = Stage(columns: 80, rows: 24)
        stage.type("tnever")
        stage.press(.enter)
        #expect(stage.view.isTyping)
        #expect(Golden.picture(of: stage.grid).contains("That is not a date"))
    }

    @Test("a click puts the cursor on an item, the wheel scrolls")
    func mouse() {
        var stage = Stage(columns: 80, rows: 24)
        stage.point(.click(Position(row: 8, column: 10)))
        #expect(stage.cursor == 6)
        stage.point(.scroll(Position(row: 7, column: 10), lines: 3))
        #expect(stage.view.top == 3)
    }
}
