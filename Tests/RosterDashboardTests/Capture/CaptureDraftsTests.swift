import RosterModel
import Testing

@testable import RosterDashboard

struct CaptureDraftsTests {
    private func draft(_ text: String, _ key: String, _ party: Party?, minutesAgo: Int64) -> Draft {
        Draft(key: key, party: party, text: text, changed: CaptureStage().surroundings.now.adding(minutes: -minutesAgo))
    }

    private var drafts: [Draft] {
        [
            draft("older", "k1", CaptureStage.ada, minutesAgo: 90),
            draft("newer", "k2", CaptureStage.ada, minutesAgo: 5),
            draft("for Ben", "k3", CaptureStage.ben, minutesAgo: 1),
            draft("  \n", "k4", CaptureStage.ada, minutesAgo: 0),
        ]
    }

    @Test("the pane comes back with the client's latest draft, under its key")
    func comesBack() {
        var stage = CaptureStage()
        stage.receive(.draftsLoaded(drafts))
        #expect(stage.pane.buffer.text == "newer")
        #expect(stage.pane.key == "k2")
        #expect(stage.pane.reading.result.items.map(\.text) == ["newer"])
        _ = stage.take()
        stage.type("!")
        #expect(stage.take() == [.perform(.keepDraft(stage.draft("newer!", key: "k2")))])
    }

    @Test("what was typed before the drafts were read is not overwritten")
    func typedFirst() {
        var stage = CaptureStage()
        stage.type("x")
        stage.receive(.draftsLoaded(drafts))
        #expect(stage.pane.buffer.text == "x")
        #expect(stage.pane.key == CaptureStage.key)
    }

    @Test("Ctrl-O lists the other drafts, latest first, and opens the chosen one for its client")
    func earlierDrafts() {
        var stage = CaptureStage()
        stage.type("x")
        stage.receive(.draftsLoaded(drafts))
        _ = stage.take()
        stage.perform(.drafts)
        #expect(stage.take() == [.loadDrafts])
        guard case .choosingDraft(let list) = stage.pane.mode else { Issue.record("no list"); return }
        #expect(list.choices.map(\.title) == ["for Ben", "newer", "older"])
        stage.press(.enter)
        #expect(stage.pane.buffer.text == "for Ben")
        #expect(stage.pane.party == CaptureStage.ben)
        #expect(stage.take() == [.loadCaptureSubject(CaptureStage.ben), .loadCard(CaptureStage.ben)])
        #expect(stage.pane.mode == .writing)
    }

    @Test("Ctrl-P narrows as one types; the note goes to the chosen client and its draft with it")
    func choosesClient() {
        var stage = CaptureStage()
        stage.type("x")
        _ = stage.take()
        stage.perform(.client)
        stage.type("ok")
        guard case .choosingClient(let list) = stage.pane.mode else { Issue.record("no list"); return }
        #expect(list.matching == [1])
        stage.press(.enter)
        #expect(stage.pane.party == CaptureStage.ben)
        #expect(stage.pane.buffer.text == "x")
        #expect(
            stage.take() == [
                .loadCaptureSubject(CaptureStage.ben), .loadCard(CaptureStage.ben),
                .perform(.keepDraft(stage.draft("x", party: CaptureStage.ben))),
            ])
    }

    @Test("an empty pane takes the chosen client's draft; Esc leaves all as it was")
    func emptyPaneTakesDraft() {
        var stage = CaptureStage(party: nil)
        stage.receive(.draftsLoaded(drafts))
        stage.perform(.client)
        stage.press(.escape)
        #expect(stage.pane.mode == .writing)
        #expect(stage.pane.party == nil)
        stage.perform(.client)
        stage.press(.down, .enter)
        #expect(stage.pane.buffer.text == "for Ben")
        #expect(stage.pane.key == "k3")
    }

    @Test("a draft that came back by itself stays with its client when another is chosen")
    func staysWithClient() {
        var stage = CaptureStage()
        stage.receive(.draftsLoaded(drafts.filter { $0.party == CaptureStage.ada }))
        _ = stage.take()
        stage.perform(.client)
        stage.type("ben")
        stage.press(.enter)
        #expect(stage.pane.party == CaptureStage.ben)
        #expect(stage.pane.buffer.isEmpty)
        #expect(stage.take() == [.loadCaptureSubject(CaptureStage.ben), .loadCard(CaptureStage.ben)])
        stage.type("x")
        let fresh = stage.draft("x", key: stage.pane.key, party: CaptureStage.ben)
        #expect(stage.take() == [.perform(.keepDraft(fresh))])
        #expect(!["k1", "k2", CaptureStage.key].contains(stage.pane.key))
    }

    @Test("one that was chosen, or written on, goes with the note to the other client")
    func goesAlong() {
        for isChosen in [true, false] {
            var stage = CaptureStage()
            stage.receive(.draftsLoaded(drafts.filter { $0.key == "k2" }))
            if isChosen {
                stage.receive(.draftsLoaded(drafts))
                stage.perform(.drafts)
                stage.press(.enter)
            } else {
                stage.type("!")
            }
            let (text, before) = (stage.pane.buffer.text, stage.pane.party)
            stage.perform(.client)
            stage.type(before == CaptureStage.ben ? "ada" : "ben")
            stage.press(.enter)
            #expect(stage.pane.buffer.text == text)
            #expect(stage.pane.party != before)
        }
    }

    @Test("the lists say what there is to know: whose draft, since when, how long; who has one")
    func details() {
        var stage = CaptureStage()
        stage.receive(.draftsLoaded([draft("\n  call the board\n- and more", "k3", CaptureStage.ben, minutesAgo: 1)]))
        stage.perform(.drafts)
        guard case .choosingDraft(let list) = stage.pane.mode else { Issue.record("no list"); return }
        #expect(list.choices == [.init(title: "call the board", detail: "Ben Okafor, today 10:30, 2 lines")])
        stage.press(.escape)
        stage.perform(.client)
        guard case .choosingClient(let clients) = stage.pane.mode else { Issue.record("no list"); return }
        #expect(clients.choices[1].detail == "draft, session today 11:30")
    }

    @Test("keys for drafts are UUIDs that do not repeat")
    func keys() {
        var keys = DraftKeys(seed: "0E984725-C51C-4BF4-9960-FFFFFFFFFFFE")
        #expect(
            [keys.next(), keys.next(), keys.next()] == [
                "0e984725-c51c-4bf4-9960-ffffffffffff", "0e984725-c51c-4bf4-9960-000000000000",
                "0e984725-c51c-4bf4-9960-000000000001",
            ])
    }

    @Test("the client of the current session is whose note it is; back to back, the session that began last")
    func preselected() {
        func row(_ party: Party, _ starts: Instant) -> RosterRow {
            let session = Session(
                id: Session.ID(1), uid: "u", party: party, starts: starts, ends: starts.adding(minutes: 50))
            return RosterRow(party: party, name: "n", sessions: [session])
        }
        let roster = Roster(rows: [
            row(CaptureStage.ada, CaptureStage.at("2026-11-23", 10)),
            row(CaptureStage.ben, CaptureStage.at("2026-11-23", 11)),
        ])
        #expect(roster.partyInSession(at: CaptureStage.at("2026-11-23", 9, 30)) == nil)
        #expect(roster.partyInSession(at: CaptureStage.at("2026-11-23", 9, 40)) == CaptureStage.ada)
        #expect(roster.partyInSession(at: CaptureStage.at("2026-11-23", 10, 45)) == CaptureStage.ada)
        #expect(roster.partyInSession(at: CaptureStage.at("2026-11-23", 11, 5)) == CaptureStage.ben)
        #expect(roster.partyInSession(at: CaptureStage.at("2026-11-23", 13)) == nil)
    }
}
