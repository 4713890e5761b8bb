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
    func items() throws {
        var stage = StateStage()
        stage.press(.character("/"))
        stage.type("status:stuck")
        let filter = try Filter("status:stuck")
        stage.receive(.matchesFound(try Filter("s"), RosterMatches()))
        #expect(stage.take().contains(.findMatches(filter)))
        #expect(stage.state.roster.listing.rows.isEmpty)
        stage.receive(.matchesFound(filter, RosterMatches(parties: [RosterFixture.ada])))
        #expect(stage.state.roster.listing.rows.map(\.name) == ["Ada Moreau"])
    }

    @Test("the record is asked one question at a time, and at last the one that stands")
    func oneQuestionAtATime() throws {
        var stage = StateStage()
        stage.press(.character("/"))
        stage.type("scorecard")
        let first = try Filter("s")
        #expect(stage.take().filter(\.isSearch) == [.findMatches(first)])
        stage.receive(.matchesFound(first, RosterMatches(parties: [RosterFixture.ada, RosterFixture.ben])))
        #expect(stage.take().filter(\.isSearch) == [.findMatches(try Filter("scorecard"))])
        #expect(stage.state.roster.listing.rows.isEmpty)
    }

    @Test("the cursor stays on a client whose item the record finds")
    func cursorStays() throws {
        var stage = StateStage()
        stage.press(.down, .character("/"))
        #expect(stage.cursor == 2)
        stage.type("360")
        #expect(stage.cursor == nil)
        stage.receive(.matchesFound(try Filter("3"), RosterMatches()))
        let parties: Set = [RosterFixture.ada, RosterFixture.ben]
        stage.receive(.matchesFound(try Filter("360"), RosterMatches(parties: parties)))
        #expect(stage.state.roster.listing.rows.map(\.name) == ["Ada Moreau", "Ben Okafor"])
        #expect(stage.cursor == 2)
    }

    @Test("a record that changes is asked anew, and one that could not be asked can be asked again")
    func again() throws {
        var stage = StateStage()
        stage.press(.character("/"))
        stage.type("q")
        _ = stage.take()
        stage.receive(.failed("the database is busy", nil))
        stage.receive(.recordChanged)
        #expect(stage.take().filter(\.isSearch) == [.findMatches(try Filter("q"))])
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

extension Effect {
    fileprivate var isSearch: Bool { if case .findMatches = self { true } else { false } }
}
