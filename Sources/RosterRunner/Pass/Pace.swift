import RosterModel

/// Never more than one attempt a second by a channel that has just failed, and after five failures in a row none: the
/// record says when the next one is due (`reliability.md` 6.23).
struct Pace {
    private var failed: [Nudge.Channel: (at: Double, inARow: Int)] = [:]

    private static let most = 5

    /// Seconds to wait before the next attempt.
    func wait(before channel: Nudge.Channel, at time: Double) -> Double {
        guard let last = failed[channel] else { return 0 }
        return max(0, last.at + 1 - time)
    }

    func isOver(_ channel: Nudge.Channel) -> Bool {
        (failed[channel]?.inARow ?? 0) >= Pace.most
    }

    /// Each pass may try again; the second of the last failure counts on.
    mutating func beginPass() {
        for channel in failed.keys { failed[channel]?.inARow = 0 }
    }

    mutating func note(_ outcome: DeliveryOutcome, of channel: Nudge.Channel, at time: Double) {
        switch outcome {
        case .sent: failed[channel] = nil
        case .retry, .unknown, .failed(.configuration, _):
            failed[channel] = (time, (failed[channel]?.inARow ?? 0) + 1)
        // The channel works; it was this message that did not go.
        case .failed, .withdrawn: break
        }
    }
}
