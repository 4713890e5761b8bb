import RosterModel

/// Text on its way into a Markdown document (CommonMark 0.31).
enum MarkdownText {
    /// One line that stands for itself: no markup inside it, and none at its start.
    static func line(_ raw: String) -> String {
        let text = Text.spaced(Text.line(raw))
        var escaped = ""
        var before: Character = " "
        for (index, sign) in text.enumerated() {
            if isMarkup(sign, isFirst: index == 0, before: before) { escaped += "\\" }
            escaped.append(sign)
            before = sign
        }
        return escapingNumber(escaped)
    }

    /// Every line behind a `>`: whatever is in it (headings, fences, comments that never end) ends with the quote.
    static func quote(_ raw: String, indent: String = "") -> String {
        var lines = Text.block(raw).split(separator: "\n", omittingEmptySubsequences: false)
        while lines.last?.allSatisfy(\.isWhitespace) == true { lines.removeLast() }
        return lines.map { indent + ($0.isEmpty ? ">" : "> \($0)") + "\n" }.joined()
    }

    private static func isMarkup(_ sign: Character, isFirst: Bool, before: Character) -> Bool {
        switch sign {
        case "\\", "`", "*", "[", "<", "~", "|": true
        // Within a word it marks nothing.
        case "_": before.isWhitespace || before.isPunctuation
        case "&": true
        case "#", ">", "-", "+", "=", ":": isFirst
        default: false
        }
    }

    /// `1. First` and `1) First` begin lists.
    private static func escapingNumber(_ text: String) -> String {
        let digits = text.prefix { $0.isASCII && $0.isNumber }
        guard !digits.isEmpty, let sign = text.dropFirst(digits.count).first, sign == "." || sign == ")" else {
            return text
        }
        return digits + "\\" + text.dropFirst(digits.count)
    }
}
