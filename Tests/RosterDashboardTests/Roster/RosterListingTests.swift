import RosterModel
import Testing

@testable import RosterDashboard

/// Of very many rows the listing is an effect: no key waits for it.
struct RosterListingTests {
    /// Client 1 has no session and the earliest deadline; by name they stand in the order of their numbers.
    private static let rows = (1...10_000).map { number in
        let id = Int64(number)
        let due = RosterFixture.now.adding(seconds: id)
        return RosterRow(
            party: .client(Client.ID(id)), name: "Client \(10_000 + number)",
            items: [RosterRow.ItemBrief(id: ActionItem.ID(id), status: .open, due: due)])
    }

    private func opened() -> StateStage {
        var stage = StateStage(roster: nil)
        stage.receive(.rosterLoaded(RosterLoadingTests.firstRows))
        stage.effects = []
        return stage
    }

    private func listed() -> StateStage {
        var stage = opened()
        stage.receive(.rosterLoaded(Roster(rows: Self.rows)))
        stage.list()
        return stage
    }

    @Test("ten thousand rows are listed like ten")
    func large() {
        var stage = listed()
        stage.press(.character("G"))
        #expect(stage.said.contains("of 10000"))
        #expect(stage.cursor == 10_000)
        #expect(stage.take().filter(\.isListing).isEmpty)
    }

    @Test("until they are listed, the rows from before are shown and moved through")
    func meanwhile() {
        var stage = opened()
        stage.receive(.rosterLoaded(Roster(rows: Self.rows)))
        #expect(stage.state.roster.listing.rows.count == 2)
        stage.press(.down)
        #expect(stage.cursor == 2)
        stage.list()
        #expect(stage.cursor == 2)
        #expect(stage.said.contains("1-36 of 10000"))
    }

    @Test("one listing is made at a time; what comes meanwhile is in the next")
    func oneAtATime() throws {
        var stage = listed()
        var renamed = Self.rows[0]
        renamed.name = "Zoe Moreau"
        stage.receive(.rosterChanged(RosterChanges(rows: [renamed])))
        stage.receive(.rosterChanged(RosterChanges(gone: [Self.rows[1].party])))
        stage.press(.character("S"), .character("S"))
        #expect(stage.effects.filter(\.isListing).count == 1)
        stage.list()
        #expect(stage.state.roster.roster?.rows.count == 10_000)
        stage.list()
        #expect(stage.state.roster.roster?.rows.count == 9_999)
        #expect(stage.state.roster.listing.order == .name)
        #expect(stage.state.roster.listing.rows.last?.name == "Zoe Moreau")
        #expect(stage.take().filter(\.isListing).isEmpty)
    }

    @Test("each minute they are listed anew, and not more often")
    func minutes() {
        var stage = listed()
        stage.pass(seconds: 1)
        #expect(stage.take().filter(\.isListing).isEmpty)
        stage.pass(seconds: 3 * 3600)
        #expect(stage.state.roster.listing.counts.overdue == 0)
        stage.list()
        #expect(stage.state.roster.listing.counts.overdue == 10_000)
    }

    @Test("a filter narrows ten thousand rows, folded when they were listed, without listing them anew")
    func narrow() {
        var stage = listed()
        stage.press(.character("/"))
        for (letter, count) in [("1", 9999), ("9", 1279), ("9", 120), ("9", 11), ("9", 1)] {
            stage.type(letter)
            #expect(stage.state.roster.listing.rows.count == count)
        }
        stage.press(.control("u"))
        stage.type("client:19")
        #expect(stage.entryWords.first == "Client 19000")
        #expect(stage.take().filter(\.isListing).isEmpty)
    }

    @Test("a filter that is typed meanwhile narrows what comes")
    func filter() {
        var stage = opened()
        stage.receive(.rosterLoaded(Roster(rows: Self.rows)))
        stage.press(.character("/"))
        stage.type("10007")
        stage.list()
        #expect(stage.state.roster.listing.rows.map(\.name) == ["Client 10007"])
    }
}

extension StateStage {
    /// What the filter's word could become.
    fileprivate var entryWords: [String] { state.roster.filter.entry.completion?.words.map(\.title) ?? [] }
}

extension Effect {
    var isListing: Bool {
        if case .listRoster = self { true } else { false }
    }
}
