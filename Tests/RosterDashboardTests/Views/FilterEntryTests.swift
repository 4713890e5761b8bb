import RosterModel
import Testing

@testable import RosterDashboard

/// The filter on the roster and in the list of items: the same keys, the same language.
struct FilterEntryTests {
    private func opened(columns: Int = 120, rows: Int = 40) -> StateStage {
        var stage = StateStage(columns: columns, rows: rows)
        stage.press(.character("/"))
        _ = stage.take()
        return stage
    }

    @Test(
        "Tab completes, and goes through what fits; Shift-Tab goes back",
        arguments: [
            ("st", 1, "status:"), ("st", 2, "status:open"), ("st", 3, "status:soon"), ("st", -1, "status:"),
            ("c", 1, "client:"), ("c", 2, "cohort:"), ("c", 3, "client:"), ("c", -1, "cohort:"),
            ("-quiet:y", 1, "-quiet:yes "), ("client:lind", 1, "client:\"Chloé Lindqvist\" "),
            ("status:overdue,st", 1, "status:overdue,stuck "), ("ada", 1, "ada"),
        ])
    func tab(text: String, times: Int, becomes: String) {
        var stage = opened()
        stage.type(text)
        for _ in 0..<abs(times) { stage.press(times > 0 ? .tab : .backTab) }
        #expect(stage.entry.field.text == becomes)
    }

    @Test("what is completed narrows at once, and stands at the caret")
    func narrows() throws {
        var stage = opened()
        stage.type("q ben")
        stage.press(.wordLeft, .left)
        stage.type("uiet:n")
        stage.press(.tab)
        #expect(stage.entry.field.text == "quiet:no  ben")
        #expect(stage.state.roster.listing.rows.map(\.name) == ["Ben Okafor"])
    }

    @Test("any other key takes what Tab has chosen")
    func choice() {
        var stage = opened()
        stage.type("status:o")
        stage.press(.tab, .tab)
        #expect(stage.entry.field.text == "status:overdue")
        stage.type(",d")
        stage.press(.tab)
        #expect(stage.entry.field.text == "status:overdue,done ")
        stage.press(.control("w"))
        #expect(stage.entry.field.text == "")
    }

    @Test("tags are asked for once, when they are looked for, and offered when they are there")
    func tags() {
        var stage = opened()
        stage.type("#")
        #expect(stage.take().contains(.loadTags))
        stage.type("h")
        #expect(!stage.take().contains(.loadTags))
        stage.receive(.tagsLoaded(["health", "team"]))
        stage.press(.tab)
        #expect(stage.entry.field.text == "#health ")
    }

    @Test("Up brings the filters that were kept, Down what was being typed")
    func history() {
        var stage = StateStage()
        for text in ["ada", "ben", "ada"] {
            stage.press(.character("/"), .control("u"))
            stage.type(text)
            stage.press(.enter)
        }
        stage.press(.escape, .character("/"))
        stage.type("q4")
        stage.press(.up)
        #expect(stage.entry.field.text == "ada")
        #expect(stage.state.roster.listing.rows.map(\.name) == ["Ada Moreau"])
        stage.press(.up)
        #expect(stage.entry.field.text == "ben")
        stage.press(.up, .down, .down)
        #expect(stage.entry.field.text == "q4")
        stage.press(.down)
        #expect(stage.entry.field.text == "q4")
    }

    @Test(
        "a filter that was kept is said with its count, opened again to go on with, and cleared by what the footer says"
    )
    func kept() {
        var stage = opened()
        stage.type("ben")
        stage.press(.enter)
        #expect(stage.line(0).contains("/ben"))
        #expect(stage.line(0).contains("1 of 8"))
        #expect(stage.line(39).contains("Esc clear filter"))
        stage.press(.character("/"))
        stage.type("x")
        #expect(stage.entry.field.text == "benx")
        stage.press(.escape)
        #expect(!stage.state.roster.filter.isActive)
        #expect(!stage.line(39).contains("clear filter"))
    }

    @Test("a filter that is not understood is told once it could not become one, or is to be kept")
    func problem() {
        var stage = opened(columns: 40, rows: 10)
        stage.type("status:o")
        #expect(stage.line(9).contains("open  overdue"))
        stage.press(.enter)
        #expect(stage.entry.isOpen)
        #expect(stage.line(9).contains("Tab: what there is"))
        stage.press(.tab)
        #expect(stage.line(9).contains("status:open"))
        stage.press(.enter)
        #expect(!stage.entry.isOpen)
    }

    @Test("pages go through what is found while it is typed")
    func pages() {
        var stage = opened()
        stage.type("e")
        stage.press(.pageDown)
        #expect(stage.state.roster.cursor == stage.state.roster.listing.rows.last?.party)
        stage.press(.pageUp)
        #expect(stage.state.roster.cursor == stage.state.roster.listing.rows.first?.party)
        #expect(stage.entry.isOpen)
    }

    @Test("the list of items has the same keys and the same history")
    func items() {
        var stage = opened()
        stage.type("ada")
        stage.press(.enter, .character("i"))
        stage.receive(.itemsLoaded(Practice.items))
        stage.press(.character("/"), .up)
        #expect(stage.items?.filter.field.text == "ada")
        #expect(stage.items?.list.count == 3)
        stage.press(.control("u"))
        stage.type("#")
        #expect(stage.take().contains(.loadTags))
        stage.receive(.tagsLoaded(["health"]))
        stage.press(.tab, .enter)
        #expect(stage.items?.list.count == 1)
        #expect(stage.line(0).contains("Items  1 of 8  1 open  /#health"))
    }

    @Test("a word that does not fit into the field any more is not put there")
    func tooLong() {
        var stage = opened()
        stage.type(String(repeating: "x", count: 194) + " st")
        let text = stage.entry.field.text
        stage.press(.tab)
        #expect(stage.entry.field.text == text)
    }

    @Test(
        "the filter with what the word could become, and the rest of the screen as it is",
        arguments: [(120, 40), (80, 24), (40, 10)])
    func golden(columns: Int, rows: Int) throws {
        var stage = opened(columns: columns, rows: rows)
        stage.type("client:")
        stage.press(.tab, .tab)
        try expectGolden(stage.grid, "filter-\(columns)x\(rows)")
    }

    @Test("a filter that was kept, with its words marked", arguments: [(120, 40), (80, 24), (40, 10)])
    func keptGolden(columns: Int, rows: Int) throws {
        var stage = opened(columns: columns, rows: rows)
        stage.type("or")
        stage.press(.enter)
        try expectGolden(stage.grid, "filter-kept-\(columns)x\(rows)")
    }
}

extension StateStage {
    fileprivate var entry: FilterEntry { state.roster.filter.entry }

    fileprivate var items: ItemsView? {
        if case .items(let open) = state.view { open } else { nil }
    }
}
