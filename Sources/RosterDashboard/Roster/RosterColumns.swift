/// Which columns the roster has at a width, and how wide each is (`screens.md`, Roster): Trend gives way first, then
/// Heard, Done and Next due. Name and items stay.
struct RosterColumns: Equatable, Sendable {
    /// 0: no room for it, as in all the others.
    var session = 0
    var name: Int
    var items: Int
    var due = 0
    var done = 0
    var trend = 0
    var heard = 0
    /// Where it is 0, a flag takes the place of Heard.
    var flags = 0

    static let gap = 2
    static let trendSteps = 5
    private static let heardWidth = 9

    init(columns: Int, widths: RosterWidths) {
        let wanted = min(max(6, widths.name), 30)
        let least = min(wanted, 16)
        items = min(max(5, widths.items), columns < 60 ? 7 : 13)
        var left = columns - items - Self.gap
        func take(_ width: Int, leaving least: Int) -> Int {
            guard left - width - Self.gap >= least else { return 0 }
            left -= width + Self.gap
            return width
        }
        session = take(min(max(7, widths.session), 11), leaving: min(wanted, 12))
        // What gives way first is taken last, and only after all the others.
        due = session > 0 ? take(min(max(8, widths.due), 11), leaving: least) : 0
        done = due > 0 ? take(4, leaving: least) : 0
        heard = done > 0 ? take(max(Self.heardWidth, min(widths.flags, 12)), leaving: least) : 0
        trend = heard > 0 ? take(Self.trendSteps, leaving: least) : 0
        // A flag has another place, a name has none.
        flags = trend > 0 && widths.flags > 0 ? take(widths.flags, leaving: wanted) : 0
        if flags > 0 {
            left += heard - Self.heardWidth
            heard = Self.heardWidth
        }
        name = max(1, min(left, wanted))
    }
}

/// What the widest row needs, in cells.
struct RosterWidths: Equatable, Sendable {
    var session = 0
    var name = 0
    var items = 0
    var due = 0
    var flags = 0
}
