import RosterModel

@testable import RosterDashboard

/// Marking two items of Ada's on Monday 23 November 2026, 10:31 in New York.
struct MarkingStage {
    static let now = CaptureStage.at("2026-11-23", 10, 31)
    static let scorecard = ItemTarget(TriageStage.mixed[0])
    static let skipLevels = ItemTarget(TriageStage.mixed[1])

    var marking = Marking()

    mutating func perform(_ command: ItemCommand, on targets: [ItemTarget] = [Self.scorecard]) -> [Effect] {
        marking.perform(command, on: targets, now: Self.now, zone: CaptureStage.zone, policy: CapturePolicy())
    }

    @discardableResult
    mutating func press(_ key: Key) -> [Effect] {
        marking.answer(.key(key), now: Self.now, zone: CaptureStage.zone, policy: CapturePolicy())
    }

    mutating func type(_ text: String) {
        for character in text { press(.character(character)) }
    }

    /// The prompt's row, 60 cells wide.
    var row: Grid {
        var grid = Grid(size: Size(columns: 60, rows: 1))
        let area = Area(row: 0, column: 1, columns: 58, rows: 1)
        marking.drawPrompt(
            into: &grid, area: area, now: Self.now, zone: CaptureStage.zone, policy: CapturePolicy())
        return grid
    }
}
