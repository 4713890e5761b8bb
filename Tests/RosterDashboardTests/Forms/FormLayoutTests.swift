import RosterModel
import Testing

@testable import RosterDashboard

struct FormLayoutTests {
    /// Which column belongs to what: l the label, e what is typed, m what it means.
    private func picture(_ columns: Int) -> String {
        let form = FormColumns(["Name", "Time zone"], columns: columns)
        return String(
            (0..<columns).map { column -> Character in
                if column < form.label { return "l" }
                if (form.entryStart..<form.entryStart + form.entry).contains(column) { return "e" }
                return form.meaning > 0 && column >= form.meaningStart ? "m" : " "
            })
    }

    @Test("labels in a column, what is typed in the next, what it means beside it")
    func wide() {
        #expect(
            picture(78)
                == "lllllllll  eeeeeeeeeeeeeeeeeeeeeeeeeeeeeeeee  mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm")
    }

    @Test("where it is narrow, what it means stands below")
    func narrow() {
        #expect(picture(38) == "lllllllll  eeeeeeeeeeeeeeeeeeeeeeeeeee")
    }

    @Test("where it is very narrow, labels are cut")
    func veryNarrow() {
        #expect(picture(18) == "llllll  eeeeeeeeee")
    }

    private func lines(rows: Int, columns: Int = 40, _ keys: Key...) -> [String] {
        var stage = FormStage(columns: columns, rows: rows)
        stage.press(.character("A"))
        for key in keys { stage.press(key) }
        return (0..<rows).map { stage.stage.line($0) }
    }

    @Test("the view follows the field, with the next one in sight")
    func scrolling() {
        #expect(
            lines(rows: 8, .tab, .tab, .tab, .tab, .tab, .tab) == [
                " Add a client", " Nudges     all", "▌Since", "            the first day: today, 3 Mar",
                "            2025",
                " Agreed     –", "                                 1 more", " Ctrl-S save  Tab next  Esc back",
            ])
    }

    @Test("any size can be drawn, with the cursor in it", arguments: [(1, 1), (20, 5), (21, 6), (40, 10), (200, 60)])
    func anySize(columns: Int, rows: Int) {
        for key in "ABEMCIe" {
            var stage = FormStage()
            stage.press(.character(key))
            stage.stage.receive(.terminal(.resized(Size(columns: columns, rows: rows))))
            stage.type("横山 ")
            stage.press(.tab)
            let grid = stage.stage.grid
            #expect(grid.size == Size(columns: columns, rows: rows))
            expectCursorInside(grid)
        }
    }

    @Test("what is typed while it is too small to be seen is not lost")
    func tooSmall() {
        var stage = FormStage()
        stage.press(.character("A"))
        stage.stage.receive(.terminal(.resized(Size(columns: 10, rows: 3))))
        stage.type("Cem")
        stage.stage.receive(.terminal(.resized(Size(columns: 80, rows: 24))))
        #expect(stage.value(.name) == "Cem")
    }
}
