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
        var times = TimesByZone(desk)
        for line in items { table.add(cells(line, times[line.timeZone])) }
        table.print(to: desk.console)
    }

    private func cells(_ line: ItemLine, _ due: SpokenTime) -> [TextTable.Cell] {
        let item = line.item
        let standing = item.standing(at: desk.now)
        let ink = Ink(standing)
        let glyph = standing.glyph(unicode: desk.console.isUnicode)
        let when = item.status == .open ? due.due(item.deadline.at) : due.day(item.deadline.at)
        return [
            .init("#\(item.id)", .dim), .init((item.awaitsReview ? "?" : "") + glyph, ink),
            .init(when, standing == .overdue || standing == .soon ? ink : .dim),
        ] + (hasClient ? [.init(line.clientName, .strong)] : []) + [
            .init(words(item), standing == .done || standing == .skipped ? .dim : .plain)
        ]
    }

    private func words(_ item: ActionItem) -> String {
        if item.target == 1, item.owner == .client, item.tags.isEmpty, item.carried == 0 { return item.text }
        var words = [item.text]
        if item.target > 1 { words.append("\(item.progress)/\(item.target)") }
        if item.owner == .coach { words.append("(me)") }
        words += item.tags.map { "#\($0)" }
        if item.carried > 0 { words.append("carried x\(item.carried)") }
        return words.joined(separator: " ")
    }
}

/// Times as they are told in each client's zone, each zone looked up once.
private struct TimesByZone {
    private let now: Instant
    private let coach: SpokenTime
    private var known: [String: SpokenTime] = [:]

    init(_ desk: Desk) {
        now = desk.now
        coach = SpokenTime(now: desk.now, zone: desk.zone)
    }

    subscript(name: String?) -> SpokenTime {
        mutating get {
            guard let name else { return coach }
            if let known = known[name] { return known }
            let times = Zone(name).map { SpokenTime(now: now, zone: $0) } ?? coach
            known[name] = times
            return times
        }
    }
}
