/// Which columns a row of the list of items has at a width, and how wide each is. Glyph, client and text stay to the
/// last; what has no column is said of the item under the cursor in the line below the list.
struct ItemsColumns: Equatable, Sendable {
    /// 0: no room for it, or nothing in it.
    var due = 0
    var client: Int
    var text: Int
    var owner = 0
    var tags = 0
    var carried = 0
    var comment = 0

    /// The mark of a selected item, the `?` of one that waits for review, the glyph; a space after each.
    static let signs = 5
    static let gap = 2

    /// - Parameter columns: without the margins.
    init(columns: Int, widths: ItemsList.Widths) {
        client = min(max(6, widths.names), columns < 60 ? 11 : 22)
        var left = columns - Self.signs - client - Self.gap
        func take(_ width: Int, where isWanted: Bool = true, leaving least: Int) -> Int {
            guard isWanted, left - width - Self.gap >= least else { return 0 }
            left -= width + Self.gap
            return width
        }
        due = take(9, leaving: 16)
        owner = take(2, where: widths.hasOwner, leaving: 20)
        comment = take(min(widths.quotes, 18), where: widths.quotes > 0, leaving: 26)
        carried = take(10, where: widths.hasCarried, leaving: 26)
        tags = take(min(widths.tags, 14), where: widths.tags > 0, leaving: 26)
        // Beyond a comfortable text, the client's words gain too.
        if comment > 0, left > 40 {
            let more = min(left - 40, widths.quotes - comment)
            comment += more
            left -= more
        }
        text = max(1, left)
    }
}
