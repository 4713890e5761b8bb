import RosterDelivery
import RosterModel
import RosterStore

extension Courier {
    /// SMS of which nobody knows whether they went: the API's own list decides, and none is sent again without it
    /// (`reliability.md` 2.7).
    func askAbout(_ report: inout PassReport) throws {
        for uncertain in try store.uncertain(at: time.now()) {
            let channel = uncertain.nudge.channel
            if pace.isOver(channel) { continue }
            waitForTurn(channel)
            if stopping.isStopping { return }
            let finding = outlets.find(uncertain, at: time.now())
            if case .cannotAsk(let why) = finding {
                pace.note(.retry(why: why), of: channel, at: time.sinceBoot())
            }
            let state = try store.settleUncertain(uncertain, as: finding, at: time.now())
            guard state != .unknown else { continue }
            tell(.message(.init(uncertain.nudge, from: .unknown, to: state)))
            report.count(state)
        }
    }
}
