import RosterModel
import Testing

@testable import RosterDashboard

struct HelpViewTests {
    private static let sections = [
        section("Items", ItemCommand.allCases.map { ($0.keys, $0.title, $0.name) }),
        section("Client", ClientCommand.all.map { ($0.keys, $0.title, $0.name) }),
        section(
            "Everywhere", [([.character("?")], "help", "help"), ([.control("z")], "back to the shell", "suspend")]),
    ]

    private static func section(_ heading: String, _ rows: [([Key], String, String)]) -> KeySection {
        KeySection(
            heading: heading,
            rows: rows.map { keys, title, name in
                KeySection.Row(keys: keys.map(\.name).joined(separator: ", "), title: title, name: name)
            })
    }

    private func grid(of view: HelpView, _ columns: Int, _ rows: Int) -> Grid {
        var grid = Grid(size: Size(columns: columns, rows: rows))
        view.draw(into: &grid, in: Practice.surroundings(columns, rows))
        return grid
    }

    @Test("the keys in sections, in two columns where both have room", arguments: [(120, 40), (80, 24), (40, 10)])
    func pictures(columns: Int, rows: Int) throws {
        try expectGolden(
            grid(of: HelpView(sections: Self.sections), columns, rows), "help-\(columns)x\(rows)")
    }

    @Test(
        "Esc, q and ? close it; other keys do not",
        arguments: [
            (Key.escape, true), (.character("q"), true), (.character("?"), true), (.character("d"), false),
            (.enter, false), (.down, false),
        ])
    func closes(key: Key, isFinished: Bool) {
        var view = HelpView(sections: Self.sections)
        view.handle(.key(key), in: Practice.surroundings(80, 24))
        #expect(view.isFinished == isFinished)
    }

    @Test("it scrolls to its last line and no further")
    func scrolls() {
        let surroundings = Practice.surroundings(40, 10)
        var view = HelpView(sections: Self.sections)
        let height = HelpColumns(sections: Self.sections, columns: 38).height
        view.handle(.key(.character("G")), in: surroundings)
        #expect(view.scrolling.top == height - 7)
        view.handle(.scroll(Position(row: 1, column: 1), lines: 3), in: surroundings)
        #expect(view.scrolling.top == height - 7)
        view.handle(.key(.up), in: surroundings)
        view.handle(.key(.pageUp), in: surroundings)
        #expect(view.scrolling.top == height - 14)
        view.handle(.key(.home), in: surroundings)
        view.handle(.key(.character("k")), in: surroundings)
        #expect(view.scrolling.top == 0)
    }

    @Test("every row is somewhere, in both forms", arguments: [30, 79, 80, 200])
    func complete(columns: Int) {
        let lines = HelpColumns(sections: Self.sections, columns: columns).columns.joined()
        let rows = lines.compactMap { line in
            if case .row(let row) = line { row.name } else { nil }
        }
        #expect(rows == Self.sections.flatMap(\.rows).map(\.name))
    }

    @Test("no size breaks it, nor having nothing to say")
    func anySize() {
        for (columns, rows) in Practice.sizes {
            for sections in [Self.sections, []] {
                var view = HelpView(sections: sections)
                view.handle(.key(.end), in: Practice.surroundings(columns, rows))
                _ = grid(of: view, columns, rows)
                _ = grid(of: view, rows, columns)
            }
        }
    }
}
