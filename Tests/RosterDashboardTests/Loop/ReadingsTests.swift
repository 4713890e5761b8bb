import RosterModel
import Testing

@testable import RosterDashboard

struct ReadingsTests {
    @Test("a record that changes faster than it is read is read once more, not as often as it changed")
    func storm() {
        var stage = StateStage()
        for _ in 0..<10 { stage.receive(.recordChanged) }
        #expect(stage.take().filter { $0 == .loadRoster } == [.loadRoster])
        stage.receive(.rosterLoaded(RosterFixture.roster))
        #expect(stage.take().filter { $0 == .loadRoster } == [.loadRoster])
        stage.receive(.rosterLoaded(RosterFixture.roster))
        #expect(!stage.take().contains(.loadRoster))
    }

    @Test("what could not be read can be asked for again")
    func failure() {
        var stage = StateStage()
        stage.receive(.recordChanged)
        stage.receive(.failed("the database is busy", nil))
        _ = stage.take()
        stage.receive(.recordChanged)
        #expect(stage.take().contains(.loadRoster))
    }
}
