import RosterModel
import Testing

@testable import RosterDashboard

struct RosterFilterTests {
    @Test(
        "a filter narrows as it is typed; words of the name at once",
        arguments: [
            ("chloe", ["Chloé Lindqvist"]), ("-quiet:yes q4", ["Q4 founders"]), ("quiet:yes", ["Chloé Lindqvist"]),
            ("client:ben", ["Ben Okafor"]), ("健", ["横山 健"]), ("nobody", []),
        ])
    func names(text: String, names: [String]) {
        var stage = StateStage()
        stage.press(.character("/"))
        stage.type(text)
        #expect(stage.state.roster.listing.rows.map(\.name) == names)
    }

    @Test("what only items have is found once they are read, which is asked for")
    func items() {
        var stage = StateStage()
        stage.press(.character("/"))
        stage.type("status:stuck")
        #expect(stage.take().contains(.loadItems))
        #expect(stage.state.roster.listing.rows.isEmpty)
        stage.receive(.itemsLoaded(RosterFixture.adaCard.items))
        #expect(stage.state.roster.listing.rows.map(\.name) == ["Ada Moreau"])
    }

    @Test("Enter keeps the filter and the header says it; Esc clears it, and the cursor stays on its client")
    func keepAndClear() {
        var stage = StateStage()
        stage.press(.character("/"))
        stage.type("ben")
        stage.press(.enter)
        #expect(stage.line(0).contains("/ben"))
        #expect(stage.cursor == 2)
        stage.press(.escape)
        #expect(stage.state.roster.listing.rows.count == RosterFixture.roster.rows.count)
        #expect(stage.cursor == 2)
    }

    @Test("a filter that can't be read is told while it is typed")
    func problem() {
        var stage = StateStage()
        stage.press(.character("/"))
        stage.type("statu:done")
        #expect(stage.said.contains("“statu:” is no key"))
    }

    @Test("what is typed is text: no key of the roster acts")
    func text() {
        var stage = StateStage()
        stage.press(.character("/"))
        _ = stage.take()
        stage.type("dqx")
        #expect(stage.take().allSatisfy { $0.isLoad })
    }
}
