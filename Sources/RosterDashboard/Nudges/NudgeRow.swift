import RosterModel

/// One row of the nudges.
struct NudgeRow {
    var entry: NudgeEntry
    var spoken: SpokenTime
    var isCursor: Bool
    var isSelected: Bool

    private var nudge: Nudge { entry.nudge }

    func draw(into grid: inout Grid, row: Int, area: Area, columns: NudgesColumns) {
        if isCursor { grid.markSelected(row: row, area: area) }
        var pen = CellPen(
            row: row, column: area.column, columns: area.columns, ground: isCursor ? .selection : nil)
        let look = nudge.state.role
        let text: Role = nudge.state.isEnded && nudge.state != .unknown ? .dim : .text
        pen.put(isSelected ? "*" : "", columns: 1, gap: 0, role: .key, into: &grid)
        pen.put(nudge.state.glyph, columns: 1, gap: 1, role: look, into: &grid)
        pen.put(when(columns: columns.when), columns: columns.when, role: isPressing ? look : text, into: &grid)
        pen.put(there, columns: columns.there, role: .dim, into: &grid)
        pen.put(entry.who, columns: columns.who, role: isCursor ? .strong : text, into: &grid)
        pen.put(entry.what, columns: columns.what, role: .dim, into: &grid)
        let isBroken = entry.worded.problem != nil
        pen.put(entry.gist, columns: columns.gist, gap: 0, role: isBroken ? .nudgeFailed : text, into: &grid)
    }

    /// Only what wants a look has a colour beside its glyph.
    private var isPressing: Bool { [.failed, .unknown, .retry].contains(nudge.state) }

    /// "today 18:00"; what is no longer planned says its state too, where there is room.
    private func when(columns: Int) -> String {
        let moment = nudge.state == .retry ? nudge.plannedFor : nudge.moment
        let words = spoken.dayAndClock(moment)
        return words.cells <= columns ? words : spoken.day(moment)
    }

    private var there: String {
        entry.line.clockThere(spoken) ?? ""
    }

    /// What the columns have no room for: "planned, final, SMS, 24 h before the deadline".
    func detail(columns: NudgesColumns) -> String {
        let parts = [
            nudge.state == .planned ? "" : nudge.state.word, columns.what == 0 ? entry.what : "",
            columns.there == 0 && !there.isEmpty ? "\(there) there" : "", nudge.reason,
        ]
        return parts.filter { !$0.isEmpty }.joined(separator: ", ")
    }
}
