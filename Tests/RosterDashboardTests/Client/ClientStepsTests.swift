import RosterModel
import Testing

@testable import RosterDashboard

/// Coming to a client's screen, going to the next one, and going back.
@Suite struct ClientStepsTests {
    private func name(_ stage: StateStage) -> String? {
        if case .client(let open) = stage.state.view { open.name } else { nil }
    }

    @Test("n and p go by session, whatever the roster is sorted by", arguments: ["", "S", "SS"])
    func bySession(sorting: String) {
        var stage = StateStage()
        stage.type(sorting)
        stage.press(.home, .enter)
        stage.type("ppppppp")
        var names = [name(stage)]
        for _ in 0..<3 {
            stage.type("n")
            names.append(name(stage))
        }
        let order = RosterOrder.session.sorted(RosterFixture.roster.rows, at: RosterFixture.now)
        #expect(names == order.prefix(4).map { RosterFixture.roster.rows[$0].name })
    }

    @Test("five briefs in five keys")
    func five() {
        var stage = StateStage()
        stage.press(.enter)
        var seen: Set<String?> = [name(stage)]
        for _ in 0..<4 {
            stage.type("n")
            seen.insert(name(stage))
        }
        #expect(seen.count == 5)
        #expect(!seen.contains(nil))
    }

    @Test("at the ends it is said, and nothing moves")
    func ends() {
        var stage = StateStage()
        stage.press(.home, .enter)
        stage.type("p")
        #expect(stage.said.contains("This is the first client."))
        stage.type(String(repeating: "n", count: 30))
        #expect(stage.said.contains("This is the last client."))
    }

    @Test("the next client's card is read ahead, and shows at once")
    func readAhead() {
        // So low a screen has no card beside the list.
        var stage = StateStage(columns: 80, rows: 18)
        stage.press(.enter)
        let ahead = stage.take().compactMap { effect in
            if case .readAhead(let party) = effect { party } else { nil }
        }
        #expect(ahead == [RosterFixture.ben])
        stage.receive(.cardLoaded(Card(party: RosterFixture.ben, name: "Ben Okafor")))
        _ = stage.take()
        stage.type("n")
        guard case .client(let open) = stage.state.view else {
            Issue.record("no client")
            return
        }
        #expect(open.card?.name == "Ben Okafor")
        #expect(!stage.take().contains(.loadCard(RosterFixture.ben)))
    }

    @Test("Enter in the list of items and in triage opens the item's client, Esc goes back", arguments: ["i", "o"])
    func overItems(view: String) {
        var stage = StateStage()
        stage.type(view)
        stage.receive(.itemsLoaded(TriageStage.mixed))
        stage.type("j")
        let before = stage.state.view
        stage.press(.enter)
        #expect(name(stage) != nil)
        stage.type("n")
        #expect(name(stage) != nil)
        _ = stage.take()
        stage.press(.escape)
        #expect(stage.state.view == before)
        #expect(stage.take().contains(.loadItems))
        stage.press(.escape)
        #expect(stage.state.isRosterInView)
    }

    @Test("another view does not come back to where the client was opened from")
    func otherView() {
        var stage = StateStage()
        stage.type("o")
        stage.receive(.itemsLoaded(TriageStage.mixed))
        stage.press(.enter)
        stage.type("i")
        stage.press(.escape)
        #expect(stage.state.isRosterInView)
    }

    @Test("what is decided in triage and undone on the client's screen is back in the queue")
    func undoneBeneath() {
        var stage = StateStage()
        stage.type("o")
        stage.receive(.itemsLoaded(TriageStage.mixed))
        stage.type("d")
        let decided =
            stage.take().compactMap { effect -> [ActionItem.ID]? in
                if case .perform(.mark(let ids, _)) = effect { ids } else { nil }
            }.first ?? []
        stage.press(.enter)
        stage.receive(.undone(Receipt(summary: "undid: marked done", items: decided)))
        stage.press(.escape)
        guard case .triage(let triage) = stage.state.view else {
            Issue.record("no triage")
            return
        }
        #expect(triage.queue.map(\.id).contains(decided[0]))
    }
}
