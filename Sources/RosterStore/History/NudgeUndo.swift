import GRDB
import RosterModel

/// Takes back what the coach did with a message by hand. Planner and runner change messages too, so it need not be as the
/// history has it; but what has gone can't be called back, and no message disappears.
struct NudgeUndo {
    let journal: Journal

    /// What stands in the way, for people; nil where it was done.
    func apply(_ change: Journal.Change, wanted: String?) throws -> String? {
        switch change.table {
        case .nudge: return try applyToMessage(change, wanted)
        case .nudgeItem:
            guard let wanted, try journal.snapshot(.nudgeItem, change.row) == nil else { return nil }
            try journal.restore(.nudgeItem, change.row, to: wanted)
            return nil
        default: return nil
        }
    }

    private func applyToMessage(_ change: Journal.Change, _ wanted: String?) throws -> String? {
        guard let nudge = try Nudge.fetch(Nudge.ID(change.row), journal.db) else { return nil }
        switch nudge.state {
        case .sent, .offered, .unknown, .failed: return "message #\(nudge.id) has gone already"
        case .planned, .claimed, .retry, .cancelled, .expired, .merged: break
        }
        if let wanted {
            try journal.restore(.nudge, change.row, to: wanted)
        } else {
            try journal.update(
                .nudge, change.row,
                ["state": Nudge.State.cancelled.rawValue, "reason": "taken back", "due": nil, "claimed_by": nil])
        }
        return nil
    }
}
