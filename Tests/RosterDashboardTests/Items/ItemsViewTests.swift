import RosterModel
import Testing

@testable import RosterDashboard

struct ItemsViewTests {
    private typealias Stage = ItemsStage

    @Test("ordered by standing, then by deadline; closed ones are left out")
    func order() {
        #expect(Stage().shown == [8, 3, 1, 4, 2, 9, 5, 6])
        #expect(Stage().view.list.tally == ItemsList.Tally(open: 7, overdue: 4, stuck: 1, hidden: 3))
    }

    @Test(
        "motions and counts",
        arguments: [
            ("j", 3), ("3j", 4), ("G", 6), ("Gk", 5), ("G2k", 9), ("Gg", 8), ("4G", 4), ("99j", 6), ("20k", 8),
            ("10j", 6), ("0j", 3),
        ] as [(String, Int64)])
    func motions(keys: String, cursor: Int64) {
        var stage = Stage()
        stage.type(keys)
        #expect(stage.cursor == cursor)
    }

    @Test("arrows and pages move too; a count does not outlast its key")
    func pages() {
        var stage = Stage(columns: 80, rows: 8)
        stage.press(.pageDown)
        #expect(stage.cursor == 4)
        stage.press(.control("d"), .control("u"), .up, .end, .home, .down)
        #expect(stage.cursor == 3)
        stage.type("3mj")
        #expect(stage.cursor == 1)
    }

    @Test(
        "a mark acts on the item under the cursor",
        arguments: [
            ("jd", [Effect.perform(.mark(TriageStage.ids(3), Mark(.done)))]),
            ("G+", [.perform(.checkOff(TriageStage.ids(6), by: 1))]),
            (
                "jx.",
                [
                    .perform(.mark(TriageStage.ids(3), Mark(.skipped))),
                    .perform(.mark(TriageStage.ids(3), Mark(.skipped))),
                ]
            ),
            ("j  d", [.perform(.mark(TriageStage.ids(3, 1), Mark(.done)))]),
            ("zGO", [.perform(.mark(TriageStage.ids(11), Mark(.open)))]),
        ] as [(String, [Effect])])
    func marks(keys: String, effects: [Effect]) {
        var stage = Stage()
        #expect(stage.type(keys) == effects)
    }

    @Test(
        "the filter narrows as it is typed",
        arguments: [
            ("ada", [1, 2, 6]), ("BĒRZIŅA", [9]), ("横山", [4]), ("status:overdue", [8, 3, 1, 4]),
            ("status:done", [7, 10]), ("owner:me", [8]), ("#health", [9]), ("due:<today", [8, 3, 1]),
            ("-ada", [8, 3, 4, 9, 5]), ("ada status:", [1, 2, 6]), ("nothing like it", []),
        ] as [(String, [Int64])])
    func filters(text: String, shown: [Int64]) {
        var stage = Stage()
        stage.type("/" + text)
        #expect(stage.shown == shown)
        #expect(stage.view.isTyping)
        stage.press(.escape)
        #expect(stage.shown.count == 8)
        #expect(!stage.view.isTyping)
    }

    @Test("Enter keeps the filter and gives the keys back; Esc then clears it, and only then leaves")
    func keepsFilter() {
        var stage = Stage()
        stage.type("/ada")
        stage.press(.enter)
        #expect(stage.type(" d") == [.perform(.mark(TriageStage.ids(1), Mark(.done)))])
        #expect(stage.shown == [1, 2, 6])
        stage.press(.escape)
        #expect(stage.shown.count == 8)
        #expect(!stage.view.isFinished)
        stage.press(.escape)
        #expect(stage.view.isFinished)
    }

    @Test("a filter that is not understood stays open")
    func badFilter() {
        var stage = Stage()
        stage.type("/stat:x")
        stage.press(.enter)
        #expect(stage.view.isTyping)
        #expect(stage.view.filter.problem?.description.contains("status:") == true)
    }

    @Test("the cursor stays on its item when the list is read anew, or on the one in its place")
    func reload() {
        var stage = Stage()
        stage.type("jj")
        let without = Practice.items.filter { $0.id.number != 8 }
        _ = stage.view.receive(.itemsLoaded(without), in: stage.surroundings)
        #expect(stage.cursor == 1)
        _ = stage.view.receive(.itemsLoaded(without.filter { $0.id.number != 1 }), in: stage.surroundings)
        #expect(stage.cursor == 4)
        _ = stage.view.receive(.itemsLoaded([]), in: stage.surroundings)
        #expect(stage.cursor == nil)
        #expect(stage.type("d") == [])
        #expect(stage.view.notice == "There is no item here.")
    }

    @Test("an item that is gone is no longer selected")
    func selection() {
        var stage = Stage()
        stage.type("  ")
        #expect(stage.view.marking.selected == Set(TriageStage.ids(8, 3)))
        _ = stage.view.receive(
            .itemsLoaded(Practice.items.filter { $0.id.number != 8 }), in: stage.surroundings)
        #expect(stage.view.marking.selected == Set(TriageStage.ids(3)))
        stage.press(.escape)
        #expect(stage.view.marking.selected.isEmpty)
        #expect(!stage.view.isFinished)
    }

    @Test("time moves an item up without a key, and the cursor goes with it")
    func clock() {
        var stage = Stage()
        stage.type("G")
        stage.surroundings.now = CaptureStage.at("2026-11-28", 18).adding(seconds: 1)
        _ = stage.view.receive(.clockMoved(stage.surroundings.now), in: stage.surroundings)
        #expect(stage.cursor == 6)
        #expect(stage.shown == [8, 3, 1, 4, 9, 5, 6, 2])
    }

    @Test("a click selects a row, the wheel moves on, a click beside the rows does nothing")
    func mouse() {
        var stage = Stage(columns: 80, rows: 24)
        stage.point(.click(Position(row: 4, column: 20)))
        #expect(stage.cursor == 1)
        stage.point(.scroll(Position(row: 4, column: 20), lines: 3))
        #expect(stage.cursor == 9)
        stage.point(.click(Position(row: 19, column: 20)))
        stage.point(.click(Position(row: 0, column: 3)))
        #expect(stage.cursor == 9)
    }

    @Test("a change in the record reads the list anew")
    func recordChanged() {
        var stage = Stage()
        #expect(stage.view.openingEffects == [.loadItems])
        #expect(stage.view.receive(.recordChanged, in: stage.surroundings) == [.loadItems])
    }

    @Test("a hundred thousand items are sorted once; keys and drawing look at the rows in view")
    func many() {
        let many = (1...100_000).map { number in
            TriageStage.line(
                Int64(number), Int64(number % 100), "Client \(number % 100)", "Item",
                due: Practice.now.adding(minutes: 9))
        }
        var stage = Stage(many, columns: 80, rows: 24)
        let elapsed = ContinuousClock().measure {
            for _ in 0..<100 {
                stage.press(.pageDown)
                _ = stage.grid
            }
        }
        #expect(stage.cursor == 1801)
        #expect(elapsed < .seconds(5), "a pause of 50 ms a key would be felt, even in a debug build")
    }
}
