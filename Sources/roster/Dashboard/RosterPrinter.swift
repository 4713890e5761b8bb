import RosterModel

/// The roster as text: what the dashboard shows, for a pipe.
struct RosterPrinter {
    let desk: Desk
    private let times: SpokenTime

    init(_ desk: Desk) {
        self.desk = desk
        times = SpokenTime(now: desk.now, zone: desk.zone)
    }

    func print(_ roster: Roster) {
        guard !roster.rows.isEmpty else {
            return desk.console.print("No clients yet. “roster client add” or “roster import clients” brings them.")
        }
        var table = TextTable(["Session", "Client", "Items", "Next due", "Done", "Heard", ""], numbers: [4])
        for row in inOrder(roster.rows) { table.add(cells(row)) }
        table.print(to: desk.console)
    }

    /// By next session, those without one last.
    private func inOrder(_ rows: [RosterRow]) -> [RosterRow] {
        rows.sorted { left, right in
            let (first, second) = (next(left)?.starts, next(right)?.starts)
            if first == second { return left.name < right.name }
            guard let first, let second else { return first != nil }
            return first < second
        }
    }

    private func next(_ row: RosterRow) -> Session? {
        row.sessions.first { $0.status != .cancelled }
    }

    private func cells(_ row: RosterRow) -> [TextTable.Cell] {
        let session = next(row).map { times.session($0.starts) } ?? "none"
        let open = row.items.filter { !$0.status.isClosed }.min { $0.due < $1.due }
        let standing = open.map { Standing($0.status, due: $0.due, at: desk.now) }
        let heard = row.lastHeard.map { "\(times.ago($0.at)) \($0.via.rawValue)" } ?? ""
        return [
            .init(session, .dim),
            .init(row.name + (row.memberCount.map { " (\($0))" } ?? ""), .strong),
            .init(glyphs(row)),
            .init(open.map { times.due($0.due) } ?? "–", standing.map { Ink($0) } ?? .dim),
            .init(row.completion.percent), .init(heard, .dim),
            .init(row.flags.map(\.words).joined(separator: ", "), .soon),
        ]
    }

    private func glyphs(_ row: RosterRow) -> String {
        row.items
            .map { Standing($0.status, due: $0.due, at: desk.now) }
            .sorted { $0.urgency < $1.urgency }
            .map { $0.glyph(unicode: desk.console.isUnicode) }
            .joined(separator: " ")
    }
}
