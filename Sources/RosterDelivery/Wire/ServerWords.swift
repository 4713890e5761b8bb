import RosterModel

/// What a server said, fit to be kept and shown: clean, one line, short, and without what it may have repeated of ours.
struct ServerWords {
    /// Never to be repeated: passwords and tokens.
    var secrets: [String]

    static let limit = 200

    func tidy(_ said: String) -> String {
        var text = Text.line(said, limit: 1000)
        for secret in secrets where !secret.isEmpty {
            text = text.replacing(secret, with: "***")
        }
        let words = text.split(whereSeparator: \.isWhitespace).map { word in
            Self.namesSomebody(word) ? "…" : String(word)
        }
        return Text.line(words.joined(separator: " "), limit: Self.limit)
    }

    /// An address or a telephone number.
    private static func namesSomebody(_ word: Substring) -> Bool {
        word.contains("@") || word.contains("+") && word.filter(\.isNumber).count >= 7
    }
}
