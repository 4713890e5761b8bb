import RosterModel
import Testing

@testable import RosterDashboard

struct RunnerHeaderTests {
    private static let now = RosterFixture.now

    @Test(
        "the header says whether nudges go out",
        arguments: [
            (RunnerState(work: .on), "nudges on", Role.runnerOn),
            (RunnerState(work: .off), "nudges off", .runnerOff),
            (
                RunnerState(work: .silent(since: now.adding(seconds: -3 * 3600 - 60))), "runner silent for 3 h",
                .runnerSilent
            ),
            (RunnerState(work: .silent(since: now.adding(minutes: -16))), "runner silent for 16 min", .runnerSilent),
            (RunnerState(work: .disabled), "nudges disabled", .runnerDisabled),
            (RunnerState(work: .on, standstill: "the clock went back"), "nudges pause", .runnerSilent),
        ])
    func words(state: RunnerState, words: String, role: Role) throws {
        var stage = StateStage(columns: 200)
        stage.receive(.runnerLoaded(state))
        let start = try #require(stage.line(0).range(of: words))
        let column = stage.line(0).distance(from: stage.line(0).startIndex, to: start.lowerBound)
        #expect(stage.grid[0, column].role == role)
    }

    @Test("what goes well gives way where there is little room; a silent runner stays", arguments: [60, 80, 100])
    func narrow(columns: Int) {
        var stage = StateStage(columns: columns, rows: 24)
        stage.receive(.runnerLoaded(RunnerState(work: .silent(since: Self.now.adding(seconds: -7200)))))
        #expect(stage.line(0).contains("runner silent for 2 h"))
    }

    @Test("it is read at the start, and whenever the record has changed")
    func reading() {
        var stage = StateStage()
        #expect(stage.state.openingEffects.contains(.loadRunner))
        stage.receive(.runnerLoaded(RunnerState(work: .on)))
        stage.receive(.recordChanged)
        #expect(stage.take().contains(.loadRunner))
    }
}
