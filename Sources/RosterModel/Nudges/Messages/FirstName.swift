/// The name that a person is greeted by, as far as a full name tells it.
enum FirstName {
    private static let titles: Set<String> = [
        "dr", "prof", "professor", "mr", "mrs", "ms", "miss", "mx", "sir", "dame", "rev", "frau", "herr", "mme", "sra",
        "sr",
    ]

    /// `Ada` of `Dr. Ada Moreau` and of `Moreau, Ada`. Names in Han, Kana and Hangul stay whole, as do those that give
    /// initials only. `there` where there is none.
    static func of(_ name: String) -> String {
        let whole = Text.spaced(Text.line(name, limit: Text.Field.name.limit))
        let sides = whole.split(separator: ",", maxSplits: 1).map { Text.spaced($0) }
        let given = sides.count == 2 && !sides[1].isEmpty ? sides[1] : whole
        let words = given.split(separator: " ").map(String.init).drop { titles.contains(bare($0)) }
        guard let first = words.first else { return whole.isEmpty ? "there" : cut(whole) }
        if words.count > 1, isInitial(first) { return cut(words.joined(separator: " ")) }
        return cut(isFamilyNameFirst(given) ? given : first)
    }

    private static func bare(_ word: String) -> String {
        word.filter { $0 != "." }.lowercased()
    }

    private static func isInitial(_ word: String) -> Bool {
        word.hasSuffix(".") || word.count == 1
    }

    /// Whether all of it is in a script of East Asia, where the family name stands first.
    private static func isFamilyNameFirst(_ name: String) -> Bool {
        name.unicodeScalars.allSatisfy { scalar in
            switch scalar.value {
            case 0x20, 0x3005, 0x3040...0x30FF, 0x3400...0x9FFF, 0xAC00...0xD7A3, 0x20000...0x3FFFF: true
            default: false
            }
        }
    }

    private static func cut(_ name: String) -> String {
        CutText.cut(name, to: 40, dots: "…")
    }
}
