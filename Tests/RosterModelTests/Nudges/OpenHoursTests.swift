import RosterModel
import Testing

@Suite("The client's hours, where the clocks change")
struct OpenHoursTests {
    private func utc(_ instant: Instant?) -> String? { instant?.rfc3339(in: .utc) }

    @Test("From the opening on, before the closing")
    func halfOpen() {
        #expect(!NudgeHours.usual.contains(moment("2026-11-23T08:59"), in: newYork))
        #expect(NudgeHours.usual.contains(moment("2026-11-23T09:00"), in: newYork))
        #expect(NudgeHours.usual.contains(moment("2026-11-23T20:00").adding(seconds: -1), in: newYork))
        #expect(!NudgeHours.usual.contains(moment("2026-11-23T20:00"), in: newYork))
        #expect(NudgeHours.usual.closing(after: moment("2026-11-23T10:00"), in: newYork) == moment("2026-11-23T20:00"))
        #expect(NudgeHours.usual.closing(after: moment("2026-11-23T21:00"), in: newYork) == moment("2026-11-23T21:00"))
    }

    @Test("An opening that the change skips is the first moment after it")
    func gap() throws {
        let hours = try #require(NudgeHours(text: "02:30-20:00"))
        let opening = hours.firstOpen(from: moment("2026-03-08T01:00"), in: newYork)
        #expect(utc(opening) == "2026-03-08T07:00:00Z")
        let within = try #require(NudgeHours(text: "02:10-02:50"))
        #expect(within.stretch(of: day("2026-03-08"), in: newYork) == nil)
        #expect(within.firstOpen(from: moment("2026-03-08T01:00"), in: newYork) == moment("2026-03-09T02:10"))
    }

    @Test("Hours that the change repeats are taken once, the first time")
    func overlap() throws {
        let hours = try #require(NudgeHours(text: "01:15-01:45"))
        let stretch = try #require(hours.stretch(of: day("2026-11-01"), in: newYork))
        #expect(utc(stretch.lowerBound) == "2026-11-01T05:15:00Z" && utc(stretch.upperBound) == "2026-11-01T05:45:00Z")
        let second = try #require(Instant(rfc3339: "2026-11-01T06:30:00Z"))
        #expect(wall(second) == "2026-11-01T01:30" && !hours.contains(second, in: newYork))
        #expect(hours.firstOpen(from: second, in: newYork) == moment("2026-11-02T01:15"))
    }

    @Test("Half an hour in Lord Howe")
    func lordHowe() {
        let zone = zone("Australia/Lord_Howe")
        #expect(utc(NudgeHours.usual.stretch(of: day("2026-10-03"), in: zone)?.lowerBound) == "2026-10-02T22:30:00Z")
        #expect(utc(NudgeHours.usual.stretch(of: day("2026-10-04"), in: zone)?.lowerBound) == "2026-10-03T22:00:00Z")
    }

    @Test("The day that Apia left out has no hours")
    func apia() {
        let zone = zone("Pacific/Apia")
        #expect(NudgeHours.usual.stretch(of: day("2011-12-30"), in: zone) == nil)
        let evening = zone.instant(of: day("2011-12-29"), at: .evening).adding(seconds: 4 * 3600)
        let next = NudgeHours.usual.firstOpen(from: evening, in: zone)
        #expect(next.map { wall($0, in: zone) } == "2011-12-31T09:00")
        let last = NudgeHours.usual.lastOpening(before: zone.instant(of: day("2011-12-31"), at: .midnight), in: zone)
        #expect(last.map { wall($0, in: zone) } == "2011-12-29T09:00")
    }

    @Test("A nudge over a time change comes at its wall-clock time")
    func nudgeOverChange() {
        // 24 hours before 10:00 on the day when the clocks went forward is 09:00 by the wall.
        var stage = PlannerStage(("2026-03-02T10:00", "2026-03-08T10:00"))
        stage.cadence.steps = [CadenceStep(kind: .final, at: .deadline(-86_400), channels: [.sms])]
        #expect(stage.lines(at: "2026-03-02T10:00") == ["final sms 2026-03-07T09:00 1"])
        stage = PlannerStage(("2026-03-02T10:00", "2026-03-08T09:30"))
        #expect(stage.lines(at: "2026-03-02T10:00").last == "final sms 2026-03-07T09:00 1")
    }
}
