import RosterModel
import Testing

@testable import RosterDashboard

/// The keys that the three moments of a coach's day take (`screens.md`).
struct ThreeMomentsTests {
    @Test("before the sessions: five briefs in five keys")
    func briefs() {
        var stage = StateStage()
        var seen: [Party] = []
        for key in [Key.enter, .character("n"), .character("n"), .character("n"), .character("n")] {
            stage.press(key)
            if case .client(let open) = stage.state.view { seen.append(open.party) }
        }
        #expect(Set(seen).count == 5)
        #expect(seen == Array(stage.state.roster.listing.rows.prefix(5).map(\.party)))
    }

    @Test("during a call: three items in at most five command keys beside the text")
    func capture() {
        var stage = StateStage()
        let lines = ["draft the hiring scorecard by friday", "schedule two skip-levels", "send the list @me tomorrow"]
        var commandKeys = 0
        func command(_ key: Key) {
            stage.press(key)
            commandKeys += 1
        }
        command(.character("c"))
        stage.receive(.captureSubjectLoaded(CaptureStage.adaSubject))
        for (number, line) in lines.enumerated() {
            if number > 0 { command(.enter) }
            stage.type(line)
        }
        #expect(stage.state.pane?.reading.result.items.count == 3)
        _ = stage.take()
        command(.control("s"))
        let saved = stage.take().compactMap { effect in
            if case .perform(.capture(let note)) = effect { note.text } else { nil }
        }
        #expect(saved == [lines.joined(separator: "\n")])
        #expect(commandKeys <= 5)
    }

    @Test("triage: twelve overdue items in at most fifteen keys")
    func triage() {
        var stage = StateStage()
        stage.press(.character("o"))
        stage.receive(.itemsLoaded(TriageStage.overdue(12)))
        _ = stage.take()
        let decisions = "dsxr3dd..rrx"
        stage.type(decisions)
        let performed = stage.take().filter { if case .perform = $0 { true } else { false } }
        #expect(performed.count == 12)
        guard case .triage(let open) = stage.state.view else { return #expect(Bool(false)) }
        #expect(open.isDone)
        #expect(1 + decisions.count <= 15)
    }
}
