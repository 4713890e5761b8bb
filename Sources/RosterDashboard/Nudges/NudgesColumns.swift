/// Which columns a row of the nudges has at a width, and how wide each is. Glyph, time and client stay to the last; what
/// has no column is said of the nudge under the cursor in the line below the list.
struct NudgesColumns: Equatable, Sendable {
    var when = 16
    /// The client's own clock, where it differs. 0: no room for it.
    var there = 0
    var who: Int
    var what = 0
    var gist = 0

    /// The mark of a selected one and the glyph, with a space behind.
    static let signs = 3
    static let gap = 2

    /// - Parameter columns: without the margins.
    init(columns: Int, widths: NudgesList.Widths) {
        if columns < 44 { when = 12 }
        var left = columns - Self.signs - when - Self.gap
        let name = min(max(8, widths.who), columns < 60 ? 16 : 22)
        if left - name - Self.gap >= widths.what, widths.what > 0 {
            what = widths.what
            left -= what + Self.gap
        }
        who = max(1, min(left, name))
        left -= who + Self.gap
        if left >= 9 + Self.gap + 14 {
            there = 9
            left -= there + Self.gap
        }
        if left >= 12 { gist = left }
    }
}
