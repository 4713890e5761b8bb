import RosterModel
import Testing

@testable import RosterDashboard

struct RenderTests {
    @Test(
        "every size renders, whatever is open", arguments: ["", "c", "/ben", "t", "?", "o", "i", "\n", "\t", "V"],
        [false, true])
    func sizes(keys: String, isASCII: Bool) {
        for columns in [1, 2, 5, 19, 20, 21, 33, 39, 40, 41, 60, 79, 80, 99, 100, 101, 160, 300] {
            for rows in [1, 2, 4, 5, 6, 9, 12, 16, 19, 20, 24, 40, 100] {
                var stage = StateStage(isASCII: isASCII)
                for character in keys {
                    stage.press(character == "\n" ? .enter : character == "\t" ? .tab : .character(character))
                }
                stage.receive(.terminal(.resized(Size(columns: columns, rows: rows))))
                stage.press(.down, .pageDown, .up)
                let grid = stage.grid
                #expect(grid.size == Size(columns: columns, rows: rows))
                expectCursorInside(grid)
                if isASCII { #expect(grid.cells.allSatisfy { (0x20...0x7E).contains($0.base) && $0.marks == .zero }) }
            }
        }
    }

    @Test("the first start renders at every size", arguments: [false, true])
    func firstStart(isASCII: Bool) {
        for columns in [1, 2, 19, 20, 21, 39, 40, 79, 80, 120, 500] {
            for rows in [1, 2, 5, 6, 10, 24, 200] {
                var stage = StateStage(columns: columns, rows: rows, roster: Roster(), isASCII: isASCII)
                #expect(stage.grid.size == Size(columns: columns, rows: rows))
                stage.press(.character("?"), .down, .escape)
                expectCursorInside(stage.grid)
            }
        }
    }

    @Test(
        "where there is too little room, one line says so and keys do nothing", arguments: [(19, 5), (80, 4), (1, 1)])
    func tooSmall(columns: Int, rows: Int) {
        var stage = StateStage(columns: columns, rows: rows)
        #expect("Roster needs 20x5".hasPrefix(stage.line(0).replacing("…", with: "")))
        stage.press(.character("d"), .character("q"))
        #expect(stage.take() == [])
        stage.press(.control("c"))
        #expect(stage.take() == [.quit])
    }

    @Test("a wide character never ends in the last column, and every row is as wide as the screen")
    func wide() {
        for columns in 20...130 {
            let grid = StateStage(columns: columns, rows: 24).grid
            for row in 0..<24 {
                let cells = Array(grid.row(row))
                #expect(cells[columns - 1].text.cells < 2)
                for column in cells.indices where cells[column].text.cells == 2 {
                    #expect(cells[column + 1].isContinuation)
                }
            }
        }
    }

    @Test("of ten thousand clients only those in view are drawn")
    func many() {
        let rows = (1...10_000).map { number in
            RosterRow(party: .client(Client.ID(Int64(number))), name: "Client \(number)")
        }
        var stage = StateStage(roster: Roster(rows: rows))
        stage.press(.character("G"))
        #expect(stage.said.hasSuffix("of 10000"))
        #expect(stage.cursor != 1)
    }
}
