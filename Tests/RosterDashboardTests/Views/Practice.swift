import RosterModel

@testable import RosterDashboard

/// What the views are shown with: Monday 23 November 2026, 09:41 in New York, and names of several scripts.
enum Practice {
    static let now = CaptureStage.at("2026-11-23", 9, 41)

    static func surroundings(_ columns: Int, _ rows: Int) -> ViewSurroundings {
        ViewSurroundings(
            now: now, zone: CaptureStage.zone, area: Area(row: 0, column: 0, columns: columns, rows: rows))
    }

    /// Triage's items, with a name of combining letters, tags and closed ones beside them.
    static var items: [ItemLine] {
        TriageStage.mixed + [
            tagged(
                line(9, 6, "Zoe\u{308} Be\u{304}rzin\u{327}a", "Walk daily", due: "2026-11-24", target: 5), "health"),
            line(10, 1, "Ada Moreau", "Journal twice", due: "2026-11-22", status: .done, target: 2),
            line(11, 3, "横山 健", "前の目標", due: "2026-11-16", status: .skipped),
        ]
    }

    static func line(
        _ number: Int64, _ client: Int64, _ name: String, _ text: String, due: String,
        status: ActionItem.Status = .open, target: Int = 1
    ) -> ItemLine {
        let at = CaptureStage.at(due, 18)
        var line = TriageStage.line(
            number, client, name, text, due: at, status: status, progress: status == .done ? target : 1,
            target: target)
        line.item.closed = status.isClosed ? at.adding(minutes: -90) : nil
        return line
    }

    static func tagged(_ line: ItemLine, _ tags: String...) -> ItemLine {
        var copy = line
        copy.item.tags = tags
        return copy
    }

    /// Sizes from nothing to a wall.
    static let sizes: [(Int, Int)] = [1, 2, 3, 5, 9, 20, 39, 57, 80, 121, 300].flatMap { columns in
        [1, 2, 3, 4, 7, 16, 40, 100].map { (columns, $0) }
    }
}
