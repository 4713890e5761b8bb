import Foundation
import RosterModel
import Testing

@testable import RosterDashboard

struct TriageQueueTests {
    @Test("overdue, stuck and unreviewed items, by the day of the next session, then how late, a client's together")
    func order() {
        let stage = TriageStage()
        // Ben and Ada today, Ben's item being later; 横山 tomorrow; then those without a session, Eli's a week late.
        #expect(stage.queue == [3, 1, 2, 4, 8, 5])
        #expect(stage.cursor == 3)
        #expect(stage.triage.total == 6)
    }

    @Test("each item says why it is here")
    func reasons() {
        let stage = TriageStage()
        let reasons = stage.triage.queue.map { TriageReason($0, spoken: stage.surroundings.spoken).summary }
        #expect(
            reasons == [
                "4d late, carried x2, session today 11:30",
                "2d late, 3 nudges, no answer, session today 10:00",
                "“VP away until Thu”, session today 10:00",
                "1h late, session tomorrow 09:00",
                "7d late, no session",
                "waits for review, no session",
            ])
    }

    @Test("what falls due while triage is open does not push in")
    func opened() {
        var stage = TriageStage()
        stage.surroundings.now = stage.surroundings.now.adding(minutes: 60 * 24 * 10)
        stage.receive(.itemsLoaded(stage.items))
        #expect(stage.queue == [3, 1, 2, 4, 8, 5])
    }

    @Test("what others decide meanwhile leaves the queue, the cursor stays or goes to the first")
    func othersDecide() {
        var stage = TriageStage()
        stage.perform(.down)
        stage.items[2].item.status = .done
        stage.receive(.itemsLoaded(stage.items))
        #expect(stage.queue == [1, 2, 4, 8, 5])
        #expect(stage.cursor == 1)
        stage.items[0].item.status = .done
        stage.receive(.itemsLoaded(stage.items))
        #expect(stage.cursor == 2)
        stage.receive(.recordChanged)
        #expect(stage.take() == [.loadItems])
    }

    @Test("where more wait for a decision than are listed, the title says so")
    func unread() {
        var stage = TriageStage()
        stage.receive(.itemsLoaded(stage.items, unread: 4000, undecided: 3213))
        stage.perform(.done)
        var grid = Grid(size: Size(columns: 120, rows: 24))
        stage.triage.draw(into: &grid, in: stage.surroundings)
        let title = grid.row(0).map(\.text).joined()
        #expect(title.hasPrefix(" Triage  5 left of the 6 most urgent of 3219  "))
    }

    @Test("a text that fills its column, or is cut, keeps its distance to what follows", arguments: [80, 100, 120])
    func distance(columns: Int) {
        let session = CaptureStage.at("2026-11-23", 10)
        let items = (1...60).map { number in
            TriageStage.line(
                Int64(number), 1, "Ada Moreau", String(repeating: "w", count: number),
                due: CaptureStage.at("2026-11-21", 18), session: session)
        }
        let grid = TriageStage(items, columns: columns, rows: 70).grid
        let rows = (0..<70).map { grid.row($0).map(\.text).joined() }.filter { $0.contains("Ada Moreau") }
        let places = rows.compactMap { row in
            row.range(of: "session today").map { row.distance(from: row.startIndex, to: $0.lowerBound) }
        }
        #expect(Set(places).count == 1)
        #expect(places.count == items.count)
    }
}
