import RosterModel

/// An item on the card: glyph, when, text, and what was said about it, beside it where there is room and else below.
struct CardItem {
    let line: ItemLine
    let spoken: SpokenTime
    let columns: Int
    var isSelected = false
    /// What the text has where something is said beside it; nil: its share.
    var textColumns: Int?

    private static let due = 8
    /// The glyph, the day, and the gaps behind them.
    static let indent = 2 + due + 2
    /// From this width on, what was said has a column of its own.
    private static let columnsForTwo = 60

    var lines: [CardLine] {
        let room = max(1, columns - Self.indent)
        let isWide = columns >= Self.columnsForTwo && !said.text.isEmpty
        let textColumns = isWide ? textColumns ?? room * 11 / 20 : room
        var first = CardLine(parts: [sign, when], item: line.id)
        first.parts += text(columns: textColumns)
        if isWide { first.parts.append(said) }
        if isWide || said.text.isEmpty { return [first] }
        return [
            first, CardLine(parts: [.init(text: "", role: .text, columns: Self.indent, gap: 0), said], item: line.id),
        ]
    }

    private var standing: Standing { line.item.standing(at: spoken.now) }

    private var sign: CardLine.Part {
        .init(text: standing.glyph, role: standing.role, columns: 1, gap: 1)
    }

    private var when: CardLine.Part {
        let item = line.item
        let words = item.status.isClosed ? item.closed.map(spoken.day) ?? "" : spoken.narrow.due(item.deadline.at)
        let role: Role = [.overdue, .soon].contains(standing) ? standing.role : .dim
        return .init(text: words, role: role, columns: Self.due)
    }

    /// The text with its signs behind it, which stay when it is cut.
    private func text(columns: Int) -> [CardLine.Part] {
        let used = min(max(1, columns - signs.cells - review), line.item.text.cells)
        let rest = columns - used - review
        let role: Role = standing == .done || standing == .skipped ? .dim : .text
        return [
            .init(text: "?", role: .flag, columns: review, gap: 0),
            // The gap comes behind whichever ends the column.
            .init(text: line.item.text, role: role, columns: used, gap: rest > 0 ? 0 : 2),
            .init(text: signs, role: isSelected ? .key : .dim, columns: rest),
        ]
    }

    private var signs: String {
        var signs = isSelected ? " *" : ""
        if line.item.target > 1 { signs += " \(line.item.progress)/\(line.item.target)" }
        if line.item.owner == .coach { signs += " me" }
        return signs
    }

    private var review: Int { line.item.awaitsReview ? 2 : 0 }

    /// What the text would take.
    var textCells: Int { review + line.item.text.cells + signs.cells }

    /// The client's words, how it was closed, or how often it was asked for.
    var said: CardLine.Part {
        if let comment = line.lastComment {
            return .init(text: "“\(Text.spaced(comment.text))”", role: .quote)
        }
        if line.item.status.isClosed { return .init(text: closing, role: .dim) }
        if line.nudgesSent > 0 {
            return .init(
                text: line.nudgesSent == 1 ? "1 nudge, no answer" : "\(line.nudgesSent) nudges, no answer", role: .dim)
        }
        return .init(text: line.item.carried > 0 ? "carried x\(line.item.carried)" : "", role: .dim)
    }

    /// "by SMS, rated 4".
    private var closing: String {
        let via = line.item.closedBy?.via.way
        let rating = line.item.rating.map { "rated \($0)" }
        return [via, rating].compactMap { $0 }.joined(separator: ", ")
    }
}

extension Origin.Via {
    /// By which way a client answered; nil where it was the coach who wrote it down.
    var way: String? {
        switch self {
        case .sms: "by SMS"
        case .email: "by email"
        case .page: "on the page"
        case .webhook: "by webhook"
        case .note: "by note"
        case .dashboard, .cli: nil
        }
    }
}
