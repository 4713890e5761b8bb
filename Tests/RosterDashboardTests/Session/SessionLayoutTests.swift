import Testing

@testable import RosterDashboard

/// Pictures of every tenth column: n name, t agenda, l its list, s said, c capture, p preview's title, e note, v
/// preview, f footer.
struct SessionLayoutTests {
    @Test("the agenda stands over the note")
    func above() {
        let layout = CaptureLayout(
            Area(row: 6, column: 0, columns: 80, rows: 5), above: Area(row: 0, column: 0, columns: 80, rows: 6),
            agendaHasKeys: true)
        #expect(
            picture(of: layout, columns: 80, rows: 11) == [
                "nnnnnnnn", "tttttttt", "llllllll", "llllllll", "llllllll", "ssssssss", "ccccpppp", "eeeevvvv",
                "eeeevvvv", "eeeevvvv", "ffffffff",
            ])
    }

    @Test("without room above it shares the preview's column, and has it while it has the keys")
    func beside() {
        let area = Area(row: 0, column: 0, columns: 80, rows: 10)
        #expect(
            picture(of: CaptureLayout(area, hasAgenda: true), columns: 80, rows: 10) == [
                "ccccpppp", "eeeevvvv", "eeeevvvv", "eeeevvvv", "eeeevvvv", "eeeetttt", "eeeellll", "eeeellll",
                "eeeellll", "ffffffff",
            ])
        #expect(
            picture(of: CaptureLayout(area, hasAgenda: true, agendaHasKeys: true), columns: 80, rows: 10) == [
                "cccctttt", "eeeellll", "eeeellll", "eeeellll", "eeeellll", "eeeellll", "eeeellll", "eeeellll",
                "eeeessss", "ffffffff",
            ])
        #expect(CaptureLayout(area).agenda == nil, "an empty one takes no room")
    }

    @Test("on a narrow screen it has the note's place while it has the keys")
    func instead() {
        let area = Area(row: 0, column: 0, columns: 40, rows: 8)
        #expect(
            picture(of: CaptureLayout(area, hasAgenda: true), columns: 40, rows: 8) == [
                "cccc", "eeee", "eeee", "eeee", "pppp", "vvvv", "vvvv", "ffff",
            ])
        #expect(
            picture(of: CaptureLayout(area, hasAgenda: true, agendaHasKeys: true), columns: 40, rows: 8) == [
                "tttt", "llll", "llll", "llll", "llll", "llll", "ssss", "ffff",
            ])
    }

    private func picture(of layout: CaptureLayout, columns: Int, rows: Int) -> [String] {
        var grid = Grid(size: Size(columns: columns, rows: rows))
        let note: [(String, Area?)] = layout.hidesNote ? [] : [("c", layout.title), ("e", layout.note)]
        let areas: [(String, Area?)] = [
            ("n", layout.agenda?.name), ("t", layout.agenda?.title), ("l", layout.agenda?.list),
            ("s", layout.agenda?.said), ("p", layout.previewTitle), ("v", layout.preview), ("f", layout.footer),
        ]
        for (letter, area) in note + areas {
            guard let area else { continue }
            for row in area.row..<area.row + area.rows {
                let line = String(repeating: letter, count: area.columns)
                grid.put(line, row: row, column: area.column, columns: area.columns, role: .text)
            }
        }
        return (0..<rows).map { row in
            stride(from: 5, to: columns, by: 10).map { grid[row, $0].text }.joined()
        }
    }
}
