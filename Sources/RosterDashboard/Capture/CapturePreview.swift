import RosterModel

/// What the note becomes: a row for each item, then the lines that could not be used.
struct CapturePreview {
    var reading: CaptureReading
    var now: Instant
    var subject: CaptureSubject?
    /// The line the caret is on, from 0: its item stays in view.
    var caretLine: Int

    func draw(into grid: inout Grid, layout: CaptureLayout) {
        guard let title = layout.previewTitle, let area = layout.preview else { return }
        let count = reading.result.items.count
        let words = count == 1 ? "1 item" : "\(count) items"
        let used = grid.put(words, row: title.row, column: title.column, columns: title.columns, role: .text)
        if let rule = reading.rule {
            grid.putRight(
                "rule \(rule)", row: title.row, end: title.column + title.columns, from: title.column + used + 2,
                role: .dim)
        }
        for (index, row) in rowsInView(area.rows).enumerated() {
            switch row {
            case .item(let item): draw(item, into: &grid, row: area.row + index, area: area)
            case .warning(let warning): draw(warning, into: &grid, row: area.row + index, area: area)
            case .gap: break
            }
        }
    }

    private enum Row {
        case item(CapturedItem)
        case warning(CaptureWarning)
        case gap
    }

    private func rowsInView(_ count: Int) -> [Row] {
        let items = reading.result.items
        let warnings = reading.result.warnings
        // Warnings keep up to a third of the room, so that a long note does not hide them.
        let forWarnings = min(warnings.count, max(1, count / 3))
        let room = max(1, warnings.isEmpty ? count : count - forWarnings - (items.count < count - forWarnings ? 1 : 0))
        let anchor = reading.item(atLine: caretLine) ?? 0
        let first = max(0, min(anchor - room + 1, items.count - room))
        var rows = items.dropFirst(first).prefix(room).map { Row.item($0) }
        if !warnings.isEmpty, rows.count + forWarnings < count { rows.append(.gap) }
        return Array((rows + warnings.map { Row.warning($0) }).prefix(count))
    }

    private func draw(_ item: CapturedItem, into grid: inout Grid, row: Int, area: Area) {
        let standing = Standing(item.status, due: item.due, at: now)
        grid.put(standing.glyph, row: row, column: area.column, columns: 1, role: standing.role)
        var end = area.column + area.columns
        let when = deadline(item.due, isShort: area.columns < 40)
        grid.putRight(
            when, row: row, end: end, from: area.column + 2, role: item.rule == .date ? .tokenDeadline : .dim)
        end -= when.cells + 2
        if let whose = owner(of: item) {
            grid.putRight(whose, row: row, end: end, from: area.column + 2, role: .tokenOwner)
            end -= whose.cells + 2
        }
        var column = area.column + 2
        for (text, role) in parts(of: item) where column < end {
            column += grid.put(text, row: row, column: column, columns: end - column, role: role) + 1
        }
    }

    /// `Fri 27 Nov 18:00`, of one width for all days of this year; without the time where it is narrow. A cohort's
    /// items are due at that time in each member's zone.
    private func deadline(_ due: Instant, isShort: Bool) -> String {
        let spoken = SpokenTime(now: now, zone: reading.zone)
        let day = reading.zone.day(of: due)
        let words = day.weekday.shortName + (day.day < 10 ? "  " : " ") + spoken.shortDay(day)
        return isShort ? words : "\(words) \(spoken.clock(due))"
    }

    private func parts(of item: CapturedItem) -> [(String, Role)] {
        var parts: [(String, Role)] = [(item.text, .text)]
        if item.target > 1 { parts.append(("0/\(item.target)", .tokenCount)) }
        return parts + item.tags.map { ("#\($0)", .tokenTag) }
    }

    /// `me` for the coach's own; in a cohort's note, the one member it is for, or all of them.
    private func owner(of item: CapturedItem) -> String? {
        if item.owner == .coach { return "me" }
        guard let subject, case .cohort = subject.party else { return nil }
        guard let member = item.member else { return "all \(subject.members.count)" }
        return subject.members.first { $0.id == member }?.name.split(separator: " ").first.map(String.init)
    }

    private func draw(_ warning: CaptureWarning, into grid: inout Grid, row: Int, area: Area) {
        let line = "line \(warning.line):"
        var column = grid.put(line, row: row, column: area.column, columns: area.columns, role: .flag) + 1
        column +=
            grid.put(
                warning.message, row: row, column: area.column + column, columns: area.columns - column, role: .dim) + 1
        let quoted = "“\(warning.text)”"
        if area.columns - column >= 8 {
            grid.put(quoted, row: row, column: area.column + column, columns: area.columns - column, role: .quote)
        }
    }
}
