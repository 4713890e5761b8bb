import RosterModel

extension Text {
    /// One clean line without white space at its ends: how every word of another tool enters (`reliability.md` 4.2).
    static func tidy(_ raw: String, limit: Int) -> String {
        let text = line(raw, limit: limit)
        guard text.first?.isWhitespace == true || text.last?.isWhitespace == true else { return text }
        guard let last = text.lastIndex(where: { !$0.isWhitespace }) else { return "" }
        return String(text[...last].drop { $0.isWhitespace })
    }
}
