import Foundation

extension Text {
    /// The text without case and accents, for matching: `Óscar` and `OSCAR` are both `oscar`, `Søren` is `soren`.
    /// Marks that are letters of their script (vowels of Thai and Hindi) stay.
    public static func folded(_ text: String) -> String {
        if text.utf8.allSatisfy({ $0 < 0x80 }) { return text.lowercased() }
        var folded = String.UnicodeScalarView()
        for scalar in text.decomposedStringWithCompatibilityMapping.lowercased().unicodeScalars {
            if let plain = plainLetters[scalar] {
                folded.append(contentsOf: plain.unicodeScalars)
            } else if !isAccent(scalar), !ScalarClass.isJoiner(scalar) {
                folded.append(scalar)
            }
        }
        return String(folded)
    }

    /// White space at both ends gone, and each run inside one space.
    public static func spaced(_ text: some StringProtocol) -> String {
        text.split { $0.isWhitespace }.joined(separator: " ")
    }

    /// Letters that have no decomposition, and how people type them without.
    private static let plainLetters: [Unicode.Scalar: String] = [
        "ø": "o", "ł": "l", "đ": "d", "ð": "d", "þ": "th", "ß": "ss", "æ": "ae", "œ": "oe", "ı": "i", "ħ": "h",
        "ŋ": "n", "ŧ": "t", "ς": "σ", "’": "'", "‘": "'", "ʼ": "'", "‐": "-", "‑": "-",
    ]

    private static func isAccent(_ scalar: Unicode.Scalar) -> Bool {
        switch scalar.value {
        case 0x0300...0x036F, 0x1AB0...0x1AFF, 0x1DC0...0x1DFF, 0x20D0...0x20FF, 0xFE00...0xFE0F, 0xFE20...0xFE2F:
            true
        // Hebrew points and Arabic vowel signs.
        case 0x0591...0x05BD, 0x05BF, 0x05C1, 0x05C2, 0x05C4, 0x05C5, 0x05C7, 0x064B...0x065F, 0x0670: true
        default: false
        }
    }
}
