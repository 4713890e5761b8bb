/// Which columns a row of the triage queue has at a width, and how wide each is. Text and client stay to the last;
/// what has no column is said of the item under the cursor in the line below the list.
struct TriageColumns: Equatable, Sendable {
    /// `4d`, `23h`, `120d`.
    var late = 4
    var client: Int
    var text: Int
    /// 0: no room for it.
    var carried = 0
    var reason = 0
    var session = 0

    static let gap = 2
    /// The mark of a selected item, the `?` of one that waits for review, the glyph; a space after each.
    static let signs = 5

    /// - Parameters:
    ///   - columns: without the margins.
    ///   - names: the widest client's name.
    ///   - sessions: the widest session.
    init(columns: Int, names: Int, sessions: Int) {
        client = min(max(6, names), columns < 60 ? 11 : 20)
        var left = columns - Self.signs - late - client - 2 * Self.gap
        func take(_ width: Int, leaving least: Int) -> Int {
            guard left - width - Self.gap >= least else { return 0 }
            left -= width + Self.gap
            return width
        }
        session = take(min(max(10, sessions), 26), leaving: 20)
        carried = take(10, leaving: 28)
        reason = take(20, leaving: 28)
        // Beyond a comfortable text, the client's words gain too.
        if reason > 0, left > 44 {
            let more = min((left - 44) / 2, 30)
            reason += more
            left -= more
        }
        text = max(1, left)
    }

    var hidesSomething: Bool { carried == 0 || reason == 0 || session == 0 }
}
