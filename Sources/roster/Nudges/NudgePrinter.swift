import RosterDashboard
import RosterModel

/// Nudges as text: a table, or each whole.
struct NudgePrinter {
    let desk: Desk
    private let times: SpokenTime

    init(_ desk: Desk) {
        self.desk = desk
        times = SpokenTime(now: desk.now, zone: desk.zone)
    }

    // MARK: The table

    func printTable(_ nudges: [WordedNudge]) {
        let hasThere = nudges.contains { there($0) != nil }
        var table = TextTable(
            ["Number", "When"] + (hasThere ? ["There"] : []) + ["To", "What", "State", "Why"], numbers: [0])
        for worded in nudges {
            let nudge = worded.nudge
            let ink: Ink = nudge.state.isEnded ? .dim : .plain
            var cells: [TextTable.Cell] = [
                .init(nudge.id.description, .dim), .init(times.dayAndClock(nudge.moment), ink),
            ]
            if hasThere { cells.append(.init(there(worded) ?? "", .dim)) }
            let isPlain = nudge.state == .planned
            cells += [
                .init(worded.line.recipientWords, .strong),
                .init("\(nudge.kind.word), \(nudge.channel.word)", ink),
                .init(isPlain ? "" : nudge.state.word, Ink(nudge.state)),
                .init(worded.problem ?? nudge.reason, worded.problem == nil ? .dim : .overdue),
            ]
            table.add(cells)
        }
        table.print(to: desk.console)
    }

    /// What the client's clock shows then, where that differs.
    private func there(_ worded: WordedNudge) -> String? {
        worded.line.clockThere(times)
    }

    // MARK: One whole

    func printWhole(_ worded: WordedNudge) {
        let nudge = worded.nudge
        let console = desk.console
        console.print(
            StyledLine("#\(nudge.id) ", .dim)
                .appending(worded.line.recipientWords, .strong)
                .appending("   \(nudge.kind.word), \(nudge.channel.word)")
                .appending(nudge.state == .planned ? "" : "   \(nudge.state.word)", Ink(nudge.state)))
        let elsewhere = there(worded).map { " (\($0) in \(worded.line.zone.name))" } ?? ""
        console.print(StyledLine("\(label(of: nudge.state)) \(times.full(nudge.moment))\(elsewhere)", .dim))
        console.print(StyledLine("to \(worded.line.addressWords)", .dim))
        console.print(StyledLine("why: \(nudge.reason)", .dim))
        if nudge.attempts > 0 {
            let times = nudge.attempts == 1 ? "once" : "\(nudge.attempts) times"
            console.print(StyledLine("tried \(times)", .dim))
        }
        console.print()
        printText(worded)
    }

    private func printText(_ worded: WordedNudge) {
        let console = desk.console
        if let problem = worded.problem {
            console.print(StyledLine(problem, .overdue))
        } else {
            if !worded.subject.isEmpty {
                console.print(StyledLine("Subject: ", .dim).appending(worded.subject, .strong))
            }
            for line in worded.body.split(separator: "\n", omittingEmptySubsequences: false) {
                console.print(StyledLine(line.isEmpty ? "" : "    \(line)"))
            }
            if let segments = worded.segments {
                let parts = segments == 1 ? "1 segment" : "\(segments) segments"
                console.print(StyledLine("\(worded.body.count) characters, \(parts)", .dim))
            }
        }
    }

    private func label(of state: Nudge.State) -> String {
        switch state {
        case .planned: "goes"
        case .retry: "was to go"
        default: state.word
        }
    }

    // MARK: What keeps them from going

    /// The runner and the channels, as far as something is to be done.
    func news(_ state: RunnerState) -> [StyledLine] {
        var lines: [StyledLine] = []
        if let why = state.standstill { lines.append(StyledLine("Nothing is sent: \(why)", .overdue)) }
        for trouble in state.troubles { lines.append(StyledLine(trouble.sentence(times), .overdue)) }
        if let advice = state.work.advice(times) { lines.append(StyledLine(advice, .soon)) }
        if state.concerns > 0 {
            let many = state.concerns == 1 ? "1 nudge" : "\(state.concerns) nudges"
            lines.append(
                StyledLine("\(many) of the last week failed or may not have arrived: “roster nudges --ended”", .soon))
        }
        if let folder = desk.outbox {
            lines.append(StyledLine("Nothing leaves this machine: messages are written to \(folder).", .dim))
        }
        return lines.isEmpty ? [] : [StyledLine()] + lines
    }
}

extension Ink {
    init(_ state: Nudge.State) {
        switch state {
        case .planned: self = .open
        case .claimed, .offered: self = .strong
        case .retry: self = .soon
        case .sent: self = .done
        case .failed: self = .overdue
        case .unknown: self = .stuck
        case .cancelled, .expired, .merged: self = .dim
        }
    }
}
