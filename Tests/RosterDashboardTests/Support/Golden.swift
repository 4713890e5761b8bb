import Foundation
import Testing

@testable import RosterDashboard

/// Compares a grid with its golden in `Goldens/`: the text as it stands on the screen, and below it the roles of each
/// row that are not plain text. With `ROSTER_RECORD_GOLDENS` set the file is written anew, and the test fails, so that
/// recording is never mistaken for passing.
func expectGolden(_ grid: Grid, _ name: String, sourceLocation: SourceLocation = #_sourceLocation) throws {
    let drawn = Golden.picture(of: grid)
    if ProcessInfo.processInfo.environment["ROSTER_RECORD_GOLDENS"] != nil {
        try drawn.write(to: Golden.source(name), atomically: true, encoding: .utf8)
        Issue.record("recorded \(name)", sourceLocation: sourceLocation)
        return
    }
    let recorded = try? String(contentsOf: Golden.source(name), encoding: .utf8)
    #expect(drawn == recorded ?? "", "\(name) differs from what is drawn:\n\(drawn)", sourceLocation: sourceLocation)
}

/// A cursor off the screen would be the painter's to answer for.
func expectCursorInside(_ grid: Grid, sourceLocation: SourceLocation = #_sourceLocation) {
    guard let cursor = grid.cursor else { return }
    #expect((0..<grid.size.rows).contains(cursor.row), sourceLocation: sourceLocation)
    #expect((0..<grid.size.columns).contains(cursor.column), sourceLocation: sourceLocation)
}

enum Golden {
    static func source(_ name: String) -> URL {
        URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .appending(path: "Goldens/\(name).txt")
    }

    static func picture(of grid: Grid) -> String {
        let rows = (0..<grid.size.rows).map { row in trimmed(grid.row(row).map(\.text).joined()) }
        let roles = (0..<grid.size.rows).compactMap { row in
            let runs = runs(Array(grid.row(row)))
            return runs.isEmpty ? nil : "\(row): " + runs.joined(separator: ", ")
        }
        let cursor = grid.cursor.map { "cursor \($0.row),\($0.column)" } ?? "no cursor"
        let head = "\(grid.size.columns)x\(grid.size.rows), \(cursor)"
        return ([head] + rows + ["--- roles"] + roles).joined(separator: "\n") + "\n"
    }

    private static func trimmed(_ text: String) -> String {
        String(text.reversed().drop { $0 == " " }.reversed())
    }

    /// `1-7 strong`, `0-119 text on selection`, for everything but plain text and blank cells.
    private static func runs(_ cells: [Cell]) -> [String] {
        var runs: [String] = []
        var start = 0
        for end in 1...cells.count {
            if end < cells.count, look(cells[end]) == look(cells[start]) { continue }
            let look = look(cells[start])
            if look != "text" { runs.append(end - start == 1 ? "\(start) \(look)" : "\(start)-\(end - 1) \(look)") }
            start = end
        }
        return runs
    }

    private static func look(_ cell: Cell) -> String {
        cell.role.rawValue + (cell.isUnderlined ? " underlined" : "")
            + (cell.ground.map { " on \($0.rawValue)" } ?? "")
    }
}
