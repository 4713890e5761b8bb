/// Which columns a row of the inbox has at a width, and how wide each is. Glyph and name stay to the last; what has no
/// column is said of the entry under the cursor in the line below the list.
struct InboxColumns: Equatable, Sendable {
    /// 0: no room for it.
    var kind = 0
    var who: Int
    var when = 0
    var gist = 0

    /// The mark of a selected entry and the glyph, with a space behind.
    static let signs = 3
    static let gap = 2

    /// - Parameter columns: without the margins.
    init(columns: Int, widths: InboxList.Widths) {
        var left = columns - Self.signs
        if columns >= 56, widths.kind > 0 {
            kind = widths.kind
            left -= kind + Self.gap
        }
        if left - 9 - Self.gap >= 16 {
            when = 9
            left -= when + Self.gap
        }
        who = max(1, left)
        let name = min(max(10, widths.who), max(18, left * 2 / 5))
        guard left - name - Self.gap >= 12 else { return }
        who = name
        gist = left - name - Self.gap
    }
}
