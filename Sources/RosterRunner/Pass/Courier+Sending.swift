import Failpoints
import RosterDelivery
import RosterModel
import RosterStore

extension Courier {
    /// So many are claimed at a time: few enough that a stop frees the rest at once.
    private static let batch = 50
    /// A claim holds for ten minutes and one send takes five at most: after so many seconds what is left of a batch is
    /// freed and claimed anew.
    private static let patience = 240.0
    /// Between attempts to write down what became of a message; seconds.
    private static let pauses = [0.2, 1, 3]

    /// Until nothing is due any more.
    func send(_ report: inout PassReport) throws {
        var tried: Set<Nudge.ID> = []
        while !stopping.isStopping {
            let claims = try store.claim(
                Courier.batch, on: outlets.channels, by: sender, at: time.now(),
                write: { [outlets] in try outlets.write($0, facts: $1, template: $2) })
            if claims.isEmpty { break }
            // What was tried in this pass already waits for the next, whatever the record says.
            let fresh = claims.filter { tried.insert($0.nudge.id).inserted }
            let isDone: Bool
            do {
                try Failpoint.hit("claim.after_commit")
                isDone = try send(fresh, &report)
            } catch {
                // The first error is the one to tell; what stays claimed is freed by the next pass.
                _ = try? finishWriting(&report)
                _ = try? store.release(by: sender, at: time.now())
                throw error
            }
            if !isDone || fresh.count < claims.count { _ = try store.release(by: sender, at: time.now()) }
            if fresh.isEmpty { break }
        }
        outlets.hangUp()
    }

    /// - Returns: whether all of them were handed to their channel.
    private func send(_ claims: [Claim], _ report: inout PassReport) throws -> Bool {
        let begin = time.sinceBoot()
        // By channel, so that the messages of one go over one connection.
        for claim in claims.sorted(by: { $0.nudge.channel.rawValue < $1.nudge.channel.rawValue }) {
            let channel = claim.nudge.channel
            if pace.isOver(channel) { continue }
            waitForTurn(channel)
            if stopping.isStopping || time.sinceBoot() - begin > Courier.patience {
                try finishWriting(&report)
                return false
            }
            try send(claim, &report)
        }
        try finishWriting(&report)
        return !claims.contains { pace.isOver($0.nudge.channel) }
    }

    private func send(_ claim: Claim, _ report: inout PassReport) throws {
        tell(.claimed(.init(claim.nudge, from: .planned, to: .claimed)))
        inFlight.set(claim)
        defer { inFlight.set(nil) }
        let outcome = outlets.send(claim, at: time.now()) {
            // What came before it is in the record first.
            try finishWriting(&report)
            let isOurs = try store.offer(claim, by: sender, at: time.now())
            if isOurs { tell(.offered(.init(claim.nudge, from: .claimed, to: .offered))) }
            return isOurs
        }
        pace.note(outcome, of: claim.nudge.channel, at: time.sinceBoot())
        // Where it was not offered, the one before may still be waiting.
        try finishWriting(&report)
        beginWriting(outcome, of: claim)
    }

    // MARK: What became of it

    /// Right after the answer, beside the next message's way to the server.
    private func beginWriting(_ outcome: DeliveryOutcome, of claim: Claim) {
        settling = (claim, outcome)
        outcomes.begin { [store, sender, time] in
            try Failpoint.hit("outcome.before_commit")
            return try store.settle(claim, as: outcome, by: sender, at: time.now())
        }
    }

    private func finishWriting(_ report: inout PassReport) throws {
        guard let (claim, outcome) = settling, let result = outcomes.finish() else { return }
        settling = nil
        switch result {
        case .success(let state): count(state, of: claim, after: outcome, &report)
        case .failure: try write(outcome, of: claim, &report)
        }
    }

    /// Once more where it failed. Where the record can't take it now it is tried a few times, then kept and written before
    /// the next pass begins.
    private func write(_ outcome: DeliveryOutcome, of claim: Claim, _ report: inout PassReport) throws {
        var pauses = Courier.pauses[...]
        while true {
            do {
                try Failpoint.hit("outcome.before_commit")
                let state = try store.settle(claim, as: outcome, by: sender, at: time.now())
                return count(state, of: claim, after: outcome, &report)
            } catch {
                if let pause = pauses.popFirst() {
                    stopping.sleep(pause)
                    continue
                }
                unwritten.append((claim, outcome))
                tell(.unwritten(claim.nudge.id, why: "\(type(of: error))"))
                throw error
            }
        }
    }

    func writeTheRest(_ report: inout PassReport) throws {
        while let (claim, outcome) = unwritten.first {
            let state = try store.settle(claim, as: outcome, by: sender, at: time.now())
            count(state, of: claim, after: outcome, &report)
            unwritten.removeFirst()
        }
    }

    private func count(
        _ state: Nudge.State, of claim: Claim, after outcome: DeliveryOutcome, _ report: inout PassReport
    ) {
        let from: Nudge.State =
            switch outcome {
            case .sent, .unknown: .offered
            default: .claimed
            }
        tell(.message(.init(claim.nudge, from: from, to: state)))
        report.count(state)
    }

    /// A second between attempts by a channel that has just failed.
    func waitForTurn(_ channel: Nudge.Channel) {
        while !stopping.isStopping {
            let wait = pace.wait(before: channel, at: time.sinceBoot())
            if wait <= 0 { return }
            stopping.sleep(wait)
        }
    }
}
