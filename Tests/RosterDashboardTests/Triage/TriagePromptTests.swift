import RosterModel
import Testing

@testable import RosterDashboard

struct TriagePromptTests {
    private typealias Stage = TriageStage

    @Test(
        "t takes any WHEN and says what it means as it is typed",
        arguments: [
            ("fri", "Fri 27 Nov 18:00", DeadlineChange.moment(CaptureStage.at("2026-11-27", 18))),
            ("in 3 days at 9:30", "Thu 26 Nov 09:30", .moment(CaptureStage.at("2026-11-26", 9, 30))),
            ("next session", "the next session's rule", .nextSession),
        ])
    func date(typed: String, meaning: String, change: DeadlineChange) {
        var stage = Stage()
        stage.perform(.date)
        stage.type(typed)
        #expect(stage.triage.datePreview(typed, in: stage.surroundings).words == meaning)
        #expect(stage.take() == [])
        stage.press(.enter)
        #expect(stage.take() == [.perform(.setDeadline(Stage.ids(3), change))])
        #expect(stage.triage.prompt == nil)
        #expect(stage.cursor == 1)
    }

    @Test("what is no date stays in the field and is said; Esc leaves the item alone")
    func noDate() {
        var stage = Stage()
        stage.perform(.date)
        stage.type("31 Feb")
        stage.press(.enter)
        #expect(stage.triage.prompt?.field.text == "31 Feb")
        #expect(stage.triage.notice?.hasPrefix("That is not a date") == true)
        stage.press(.escape)
        #expect(stage.triage.prompt == nil)
        #expect(stage.take() == [])
        stage.perform(.date)
        stage.type("2026-11-01")
        #expect(stage.triage.datePreview("2026-11-01", in: stage.surroundings).decision == nil)
    }

    @Test("a date is meant in the client's zone")
    func zone() {
        var line = Stage.mixed[0]
        line.timeZone = "Europe/Paris"
        let stage = Stage([line])
        let preview = stage.triage.datePreview("fri", in: stage.surroundings)
        #expect(preview.words == "Fri 27 Nov 18:00")
        #expect(preview.decision == .moment(CaptureStage.at("2026-11-27", 12)))
    }

    @Test("a writes a note on the selected items; it decides nothing")
    func note() {
        var stage = Stage()
        stage.perform(.note)
        stage.type("asked by phone")
        stage.press(.enter)
        #expect(stage.take() == [.perform(.comment(Stage.ids(3), "asked by phone"))])
        #expect(stage.queue.count == 6)
        stage.perform(.note)
        stage.press(.enter)
        #expect(stage.take() == [])
        #expect(stage.triage.prompt == nil)
    }

    @Test("e edits the item under the cursor, which stays in the queue")
    func edit() {
        var stage = Stage()
        stage.perform(.edit)
        #expect(stage.triage.editing?.id == ActionItem.ID(3))
        #expect(stage.queue.count == 6)
    }
}
