import RosterDashboard
import RosterModel

/// Briefs for people: the lines of the dashboard, in the terminal's own colours.
struct BriefPrinter {
    let desk: Desk
    let wholeNotes: Bool
    private let columns: Int
    private let theme: Theme?

    /// Longer lines are hard to read, and paper has no more.
    private static let mostColumns = 100
    /// Into a pipe or a file.
    private static let usualColumns = 80

    init(_ desk: Desk, wholeNotes: Bool) {
        self.desk = desk
        self.wholeNotes = wholeNotes
        columns = desk.console.columns.map { max(20, min(Self.mostColumns, $0)) } ?? Self.usualColumns
        theme = desk.console.hasColor ? Themes.load("default", from: Themes.library(desk.paths)).theme : nil
    }

    func print(_ cards: [Card]) {
        for (index, card) in cards.enumerated() {
            if index > 0 {
                let rule = String(repeating: desk.console.isUnicode ? "─" : "-", count: columns)
                desk.console.print()
                desk.console.print(StyledLine(rule, .dim))
                desk.console.print()
            }
            let text = BriefText(
                card, now: desk.now, zone: desk.zone, columns: columns, wholeNotes: wholeNotes,
                isASCII: !desk.console.isUnicode)
            for line in text.lines { desk.console.print(styled(line)) }
        }
    }

    private func styled(_ runs: [BriefText.Run]) -> StyledLine {
        runs.reduce(into: StyledLine()) { line, run in line.append(run.text, ink(run.role)) }
    }

    private func ink(_ role: Role) -> Ink {
        theme.map { Ink($0.style(of: role), colors: desk.console.colorCount) } ?? .plain
    }
}
