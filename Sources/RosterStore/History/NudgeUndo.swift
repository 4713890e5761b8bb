import GRDB
import RosterModel

/// Takes back what the coach did with a message by hand. Planner and runner change messages too, so it need not be as the
/// history has it; but what has gone can't be called back, and no message disappears.
struct NudgeUndo {
    let journal: Journal

    private static let gone: [Nudge.State] = [.sent, .offered, .unknown, .failed]

    /// What stands in the way, for people; nil where it was done.
    func apply(_ change: Journal.Change, _ expected: String?, _ wanted: String?) throws -> String? {
        switch change.table {
        case .nudge: return try applyToMessage(change, expected, wanted)
        case .nudgeItem:
            try applyToItem(change, expected, wanted)
            return nil
        default: return nil
        }
    }

    private func applyToMessage(_ change: Journal.Change, _ expected: String?, _ wanted: String?) throws -> String? {
        let current = try journal.snapshot(.nudge, change.row)
        let state = try Nudge.fetch(Nudge.ID(change.row), journal.db)?.state
        let isGone = state.map(NudgeUndo.gone.contains) ?? false
        // What an import brought, or a merger moved, and nothing has happened to since.
        if current == expected, isGone || current == nil || wanted != nil {
            try journal.restore(.nudge, change.row, to: wanted)
            return nil
        }
        if isGone { return "message #\(change.row) has gone already" }
        if let wanted {
            try journal.restore(.nudge, change.row, to: wanted)
        } else if state != nil {
            try journal.update(
                .nudge, change.row,
                ["state": Nudge.State.cancelled.rawValue, "reason": "taken back", "due": nil, "claimed_by": nil])
        }
        return nil
    }

    private func applyToItem(_ change: Journal.Change, _ expected: String?, _ wanted: String?) throws {
        let current = try journal.snapshot(.nudgeItem, change.row)
        if wanted != nil {
            if current == nil { try journal.restore(.nudgeItem, change.row, to: wanted) }
        } else if current == expected, let current {
            let sql = "SELECT state FROM nudge WHERE id = json_extract(?, '$.nudge_id')"
            let state = try String.fetchOne(journal.db.cached(sql), arguments: [current])
            let isGone = state.flatMap { Nudge.State(rawValue: $0) }.map(NudgeUndo.gone.contains) ?? false
            if isGone { try journal.restore(.nudgeItem, change.row, to: nil) }
        }
    }
}
