import RosterModel
import Testing
import Torture

@testable import RosterStore

/// Weeks of a practice with everything that can go wrong: servers that refuse, processes that die, days without a runner,
/// clocks that step, clients who opt out. What is promised of messages (`reliability.md` 6, 16 to 26) holds throughout.
@Suite struct SimulationTests {
    @Test func nothingIsLostDoubledStaleOrUnwanted() throws {
        let rounds = Torture.rounds("simulation", short: 12)
        let days = rounds > 1000 ? 90 : 30
        var total = SimulatedPractice.Tally()
        for round in 0..<UInt64(rounds) {
            let seed = Torture.seed() &+ round
            var practice = try SimulatedPractice(seed: seed)
            try practice.live(days: days)
            try practice.checkEnd()
            total.add(practice.tally)
            #expect(practice.breaches == [], "seed \(seed)")
        }
        Torture.report("simulation", "\(rounds) practices of \(days) days: \(total)")
        // Else it has shown nothing.
        #expect(total.sent > rounds * 10 && total.deaths > 0 && total.outages > 0 && total.clockSteps > 0)
    }
}
