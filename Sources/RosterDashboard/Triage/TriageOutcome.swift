import RosterModel

extension Triage {
    /// What was decided, and what goes out because of it.
    func drawOutcome(into grid: inout Grid, area: Area) {
        var row = area.row
        func say(_ text: String, _ role: Role) {
            guard row < area.row + area.rows else { return }
            grid.put(text, row: row, column: area.column, columns: area.columns, role: role)
            row += 1
        }
        guard !records.isEmpty else {
            say("Nothing is overdue, stuck or waiting.", .text)
            say("What falls due without an answer comes here by itself.", .dim)
            return
        }
        say(decidedCount == 1 ? "1 item decided" : "\(decidedCount) items decided", .strong)
        for (heading, count) in tally {
            let number = String(count)
            say(String(repeating: " ", count: max(0, 4 - number.count)) + number + "  " + heading, .text)
        }
        row += 1
        say("F3 shows what goes out because of it.", .dim)
    }
}
