import RosterModel
import Testing

@testable import RosterDashboard

struct StartViewTests {
    private func grid(of view: StartView, _ columns: Int, _ rows: Int) -> Grid {
        var grid = Grid(size: Size(columns: columns, rows: rows))
        view.draw(into: &grid, in: Practice.surroundings(columns, rows))
        return grid
    }

    private func press(_ key: Key, in view: inout StartView) -> [Effect] {
        view.handle(.key(key), command: StartCommand(key: key), in: Practice.surroundings(80, 24))
    }

    @Test("an empty roster says how it is filled", arguments: [(120, 40), (80, 24), (40, 10), (20, 5)])
    func pictures(columns: Int, rows: Int) throws {
        try expectGolden(grid(of: StartView(), columns, rows), "start-\(columns)x\(rows)")
    }

    @Test(
        "Enter and s look around in the sample practice, q quits, other keys do nothing",
        arguments: [
            (Key.enter, [Effect.openSamplePractice]), (.character("s"), [.openSamplePractice]),
            (.character("q"), [.quit]), (.character("d"), []), (.escape, []),
        ])
    func keys(key: Key, effects: [Effect]) {
        var view = StartView()
        #expect(press(key, in: &view) == effects)
    }

    @Test("it says that the practice is being made, and makes one only")
    func opening() throws {
        var view = StartView()
        _ = press(.enter, in: &view)
        #expect(press(.enter, in: &view) == [])
        #expect(Golden.picture(of: grid(of: view, 80, 24)).contains("Making the sample practice"))
        view.receive(.rosterLoaded(Roster()))
        #expect(press(.enter, in: &view) == [.openSamplePractice])
    }

    @Test("where that fails it says so, and can be tried again")
    func failure() {
        var view = StartView()
        _ = press(.enter, in: &view)
        view.receive(.failed("The disk is full.", nil))
        #expect(Golden.picture(of: grid(of: view, 80, 24)).contains("The disk is full."))
        #expect(press(.enter, in: &view) == [.openSamplePractice])
        #expect(!Golden.picture(of: grid(of: view, 80, 24)).contains("The disk is full."))
    }

    @Test("no size breaks it")
    func anySize() {
        for (columns, rows) in Practice.sizes {
            var view = StartView()
            _ = grid(of: view, columns, rows)
            _ = press(.enter, in: &view)
            _ = grid(of: view, columns, rows)
        }
    }
}
