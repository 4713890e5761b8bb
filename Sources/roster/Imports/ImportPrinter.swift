import RosterModel

/// What an import added, changed and left alone, and why, for people.
struct ImportPrinter {
    let desk: Desk
    /// Of each kind; the rest is counted. What needs the coach's eye is shown whole.
    private let shown = 10

    init(desk: Desk) {
        self.desk = desk
    }

    func print(_ receipt: Receipt, isDryRun: Bool) {
        desk.console.print(
            StyledLine(isDryRun ? "Nothing was changed. It would be: " : "", .dim).appending(receipt.summary))
        guard let report = receipt.report else { return }
        section("added", report.added)
        section("changed", report.changed)
        if report.unchanged > 0 { desk.console.print(StyledLine("\(report.unchanged) left as they are", .dim)) }
        refusals("waiting in the inbox", report.waiting, .soon)
        refusals("not taken", report.refused, .overdue)
        for warning in report.warnings { desk.console.print(StyledLine("look at: ", .soon).appending(warning)) }
        CaptureWarnings(desk).print(receipt.warnings)
    }

    private func section(_ title: String, _ names: [String]) {
        guard !names.isEmpty else { return }
        let rest = names.count > shown ? " and \(names.count - shown) more" : ""
        let list = names.prefix(shown).joined(separator: ", ") + rest
        desk.console.print(StyledLine("\(names.count) \(title): ", .done).appending(list))
    }

    private func refusals(_ title: String, _ refusals: [Refusal], _ ink: Ink) {
        guard !refusals.isEmpty else { return }
        desk.console.print(StyledLine("\(refusals.count) \(title):", ink))
        for refusal in refusals {
            let place = refusal.line.map { "line \($0): " } ?? ""
            desk.console.print(StyledLine("  \(place)\(refusal.what)", .strong).appending("  \(refusal.reason)", .dim))
        }
    }
}
