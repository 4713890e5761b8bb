import RosterModel

/// Items for people.
struct ItemTable {
    let desk: Desk
    let hasClient: Bool

    init(_ desk: Desk, hasClient: Bool = true) {
        self.desk = desk
        self.hasClient = hasClient
    }

    func print(_ items: [ItemLine], empty: String) {
        guard !items.isEmpty else { return desk.console.print(empty) }
        var table = TextTable(
            ["Item", "", "Due"] + (hasClient ? ["Client"] : []) + ["What"], numbers: [0])
        for line in items { table.add(cells(line)) }
        table.print(to: desk.console)
    }

    private func cells(_ line: ItemLine) -> [TextTable.Cell] {
        let item = line.item
        let standing = item.standing(at: desk.now)
        let ink = Ink(standing)
        let glyph = standing.glyph(unicode: desk.console.isUnicode)
        let due = SpokenTime(now: desk.now, zone: line.zone(orElse: desk.zone))
        let when = item.status == .open ? due.due(item.deadline.at) : due.day(item.deadline.at)
        return [
            .init("#\(item.id)", .dim), .init((item.awaitsReview ? "?" : "") + glyph, ink),
            .init(when, standing == .overdue || standing == .soon ? ink : .dim),
        ] + (hasClient ? [.init(line.clientName, .strong)] : []) + [
            .init(words(item), standing == .done || standing == .skipped ? .dim : .plain)
        ]
    }

    private func words(_ item: ActionItem) -> String {
        var words = [item.text]
        if item.target > 1 { words.append("\(item.progress)/\(item.target)") }
        if item.owner == .coach { words.append("(me)") }
        words += item.tags.map { "#\($0)" }
        if item.carried > 0 { words.append("carried x\(item.carried)") }
        return words.joined(separator: " ")
    }
}
