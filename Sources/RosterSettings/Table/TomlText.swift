import RosterModel

/// Values written as TOML (toml.io, 1.0).
enum TomlText {
    static func text(_ text: String?) -> String? {
        text.map { "\"\($0.unicodeScalars.map(escaped).joined())\"" }
    }

    static func list(_ texts: [String]) -> String {
        "[" + texts.compactMap { text($0) }.joined(separator: ", ") + "]"
    }

    /// In the largest unit that it is whole in: `2m`.
    static func span(_ seconds: Int64) -> String? {
        let units: [(Int64, String)] = [(86_400, "d"), (3600, "h"), (60, "m")]
        let unit = units.first { seconds > 0 && seconds % $0.0 == 0 } ?? (1, "s")
        return text("\(seconds / unit.0)\(unit.1)")
    }

    private static func escaped(_ scalar: Unicode.Scalar) -> String {
        switch scalar {
        case "\"": return "\\\""
        case "\\": return "\\\\"
        case _ where scalar.value < 0x20 || scalar.value == 0x7F:
            let digits = String(scalar.value, radix: 16)
            return "\\u" + String(repeating: "0", count: 4 - digits.count) + digits
        default: return String(scalar)
        }
    }
}

extension SecretSource {
    /// What may be shown of it: that it is there, or the program that tells it.
    static func shown(_ source: SecretSource?, _ key: String) -> [String: String?] {
        switch source {
        case .literal: [key: TomlText.text("***")]
        case .command(let words): [key + "_command": TomlText.list(words)]
        case nil: [:]
        }
    }
}
