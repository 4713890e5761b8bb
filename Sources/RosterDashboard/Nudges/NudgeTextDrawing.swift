import RosterModel

/// The nudge under the cursor, whole: when and why, to whom, how it went, and its exact text.
extension NudgesView {
    func drawText(into grid: inout Grid, area: Area, in surroundings: NudgesSurroundings) {
        let lines = textLines(columns: area.columns, in: surroundings)
        let first = max(0, min(textTop, lines.count - area.rows))
        for (index, line) in lines.dropFirst(first).prefix(area.rows).enumerated() {
            line.draw(into: &grid, row: area.row + index, area: area, ground: nil)
        }
    }

    func textLines(columns: Int, in surroundings: NudgesSurroundings) -> [CardLine] {
        current.map { NudgePage(entry: $0, spoken: surroundings.spoken, columns: columns).lines } ?? []
    }
}

/// What there is to say of one nudge, as lines.
struct NudgePage {
    let entry: NudgeEntry
    /// In the coach's zone.
    let spoken: SpokenTime
    let columns: Int

    private var nudge: Nudge { entry.nudge }

    var lines: [CardLine] {
        [head] + facts + [.blank] + text
    }

    private var head: CardLine {
        CardLine(parts: [
            .init(text: nudge.state.glyph, role: nudge.state.role, gap: 1),
            .init(
                text: entry.who, role: .strong,
                columns: max(1, min(entry.who.cells, columns - 4 - entry.what.cells))),
            .init(text: entry.what, role: .dim),
        ])
    }

    // MARK: What is known of it

    private var facts: [CardLine] {
        var facts: [(String, String, Role)] = [(nudge.state.label, when, .text)]
        facts.append(("to", Text.line(entry.line.addressWords), nudge.to == nil ? .flag : .text))
        facts.append(("why", Text.line(nudge.reason), nudge.state == .failed ? .nudgeFailed : .text))
        if let attempts { facts.append(("tried", attempts, .text)) }
        if nudge.state == .planned || nudge.state == .retry, let until = nudge.usefulUntil {
            facts.append(("useful", "until \(spoken.dayAndClock(until))", .dim))
        }
        return facts.flatMap { label, words, role in
            CardLine.labelled(label, wrapping: words, role: role, columns: columns)
        }
    }

    /// "Fri 27 Nov 09:00, 15:00 in Paris".
    private var when: String {
        let moment = nudge.moment
        let there = entry.line.clockThere(spoken)
        return spoken.full(moment) + (there.map { ", \($0) in \(entry.line.zone.city)" } ?? "")
    }

    /// "twice, the last time today 09:20".
    private var attempts: String? {
        guard nudge.attempts > 0, nudge.state != .sent || nudge.attempts > 1 else { return nil }
        let times = nudge.attempts == 1 ? "once" : nudge.attempts == 2 ? "twice" : "\(nudge.attempts) times"
        return "\(times), the last time \(spoken.dayAndClock(nudge.changed))"
    }

    // MARK: Its text

    private var text: [CardLine] {
        if let problem = entry.worded.problem {
            return CardLine.wrapped(Text.line(problem), role: .nudgeFailed, columns: columns) + items
        }
        if entry.worded.body.isEmpty, entry.worded.subject.isEmpty { return items }
        var lines: [CardLine] = []
        if !entry.worded.subject.isEmpty {
            lines += CardLine.labelled(
                "subject", wrapping: Text.line(entry.worded.subject), role: .strong, columns: columns)
            lines.append(.blank)
        }
        lines += CardLine.wrapped(Text.block(entry.worded.body), role: .text, columns: columns)
        if let size { lines += [.blank, .say(size, .dim)] }
        return lines
    }

    /// What it is about, where there is no text.
    private var items: [CardLine] {
        entry.line.itemTexts.enumerated().flatMap { index, text in
            CardLine.labelled("\(index + 1)", wrapping: Text.line(text), role: .text, columns: columns)
        }
    }

    /// "143 characters, 1 segment".
    private var size: String? {
        guard let segments = entry.worded.segments else { return nil }
        let count = entry.worded.body.count
        return "\(count) characters, \(segments) \(segments == 1 ? "segment" : "segments")"
    }
}

extension Nudge.State {
    /// Before the time: "goes today 18:00".
    fileprivate var label: String {
        switch self {
        case .planned: "goes"
        case .claimed, .offered: "going out"
        case .retry: "was to go"
        default: word
        }
    }
}

extension Zone {
    /// "Paris", of `Europe/Paris`.
    var city: String {
        (name.split(separator: "/").last.map(String.init) ?? name).replacing("_", with: " ")
    }
}

extension CardLine {
    /// A text over as many lines as it needs.
    static func wrapped(_ text: String, role: Role, columns: Int) -> [CardLine] {
        var rows = TextRows(text)
        rows.layOut(columns: max(1, columns), rows: .max)
        return rows.rows.indices.map { .say(String(rows[$0]), role) }
    }
}
