import RosterModel

/// The brief as text, for a pipe or a shell: the lines of the client's full screen, in one column.
public struct BriefText {
    /// Words in one role.
    public struct Run: Equatable, Sendable {
        public var text: String
        public var role: Role
    }

    private let brief: Brief
    private let isASCII: Bool

    /// - Parameters:
    ///   - columns: how wide it may be.
    ///   - wholeNotes: notes to their end, and not their first lines.
    public init(
        _ card: Card, now: Instant, zone: Zone, columns: Int, wholeNotes: Bool = false, isASCII: Bool = false
    ) {
        brief = Brief(
            card: card, spoken: SpokenTime(now: now, zone: zone), columns: columns, noteRows: wholeNotes ? nil : 8,
            historySteps: 10, namesKeys: false, canBeTwo: false)
        self.isASCII = isASCII
    }

    public var lines: [[Run]] {
        ([title, .blank] + BriefPage(brief).lines).map { runs(of: $0) }
    }

    /// The name, and when the session is.
    private var title: CardLine {
        let session = brief.card.sessions.current(at: brief.spoken.now)
        let words = brief.spoken.words(for: session).first ?? ""
        return CardLine(parts: [
            .init(text: brief.card.name, role: .strong, gap: 3),
            .init(text: words, role: brief.spoken.role(of: session)),
        ])
    }

    /// Drawn as on the screen, so that it can't look otherwise.
    private func runs(of line: CardLine) -> [Run] {
        var grid = Grid(size: Size(columns: brief.columns, rows: 1))
        line.draw(into: &grid, row: 0, area: Area(row: 0, column: 0, columns: brief.columns, rows: 1), ground: nil)
        let cells = (isASCII ? grid.inASCII() : grid).row(0)
        let end = cells.lastIndex { $0.text != " " } ?? cells.startIndex - 1
        var runs: [Run] = []
        for cell in cells[...max(end, cells.startIndex)] where end >= cells.startIndex {
            if let last = runs.last, last.role == cell.role {
                runs[runs.count - 1].text += cell.text
            } else {
                runs.append(Run(text: cell.text, role: cell.role))
            }
        }
        return runs
    }
}

extension BriefPage {
    /// Of a page of one column.
    var lines: [CardLine] { head + (columns.first ?? []) }
}
