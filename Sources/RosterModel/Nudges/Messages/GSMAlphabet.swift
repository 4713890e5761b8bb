/// The letters that an SMS has without Unicode: GSM 03.38, the default alphabet and its extension.
enum GSMAlphabet {
    /// How many of the seven-bit places a letter takes: 1, or 2 for those of the extension; nil where it is in neither.
    static func places(of scalar: Unicode.Scalar) -> Int? {
        if basic.contains(scalar) { return 1 }
        return extended.contains(scalar) ? 2 : nil
    }

    private static let basic = Set(
        ("@£$¥èéùìòÇ\nØø\rÅåΔ_ΦΓΛΩΠΨΣΘΞÆæßÉ !\"#¤%&'()*+,-./0123456789:;<=>?¡ABCDEFGHIJKLMNOPQRSTUVWXYZÄÖÑÜ§"
            + "¿abcdefghijklmnopqrstuvwxyzäöñüà").unicodeScalars)
    private static let extended = Set("\u{0C}^{}\\[~]|€".unicodeScalars)

    /// Typographers' signs, and what says the same in the alphabet.
    static let plainSigns: [Unicode.Scalar: String] = [
        "‘": "'", "’": "'", "‚": "'", "‛": "'", "‹": "'", "›": "'", "′": "'", "ʼ": "'", "“": "\"", "”": "\"", "„": "\"",
        "‟": "\"", "«": "\"", "»": "\"", "″": "\"", "‐": "-", "‑": "-", "‒": "-", "–": "-", "—": "-", "―": "-",
        "−": "-",
        "…": "...", "×": "x", "\u{A0}": " ", "\u{2009}": " ", "\u{202F}": " ",
    ]
}
