/// A telephone number in the one form that is kept: E.164, `+12025550101`.
public enum PhoneNumber {
    /// Why a text is no number.
    public enum Problem: Error, Equatable, CustomStringConvertible {
        case empty
        case unexpected(String)
        case needsCountry
        case unknownCountry(String)
        case wrongLength(Int)
        case notNorthAmerican
        case noCountryCode

        public var description: String {
            switch self {
            case .empty: "there is no number in it"
            case .unexpected(let sign): "“\(sign)” does not belong in a phone number (extensions can't be kept)"
            case .needsCountry: "a number without + needs coach.country in the configuration"
            case .unknownCountry(let code): "the country “\(code)” is not known; write the number with + and its code"
            case .wrongLength(let count): "it has \(count) digits with the country's code, and numbers have 8 to 15"
            case .notNorthAmerican: "numbers with +1 have ten digits, the first and the fourth of them 2 to 9"
            case .noCountryCode: "no country's code begins with 0"
            }
        }
    }

    /// Reads a number as people write it: with `+` or `00`, spaces, brackets, dots and dashes, or as in `country`.
    /// - Parameter country: ISO 3166-1 alpha-2, for numbers without an international prefix.
    public static func e164(_ text: String, country: String? = nil) throws(Problem) -> String {
        let written = try Written(text)
        guard !written.digits.isEmpty else { throw .empty }
        let digits = try international(written, country: country)
        guard digits.first != "0" else { throw .noCountryCode }
        guard (8...15).contains(digits.utf8.count) else { throw .wrongLength(digits.utf8.count) }
        if digits.hasPrefix("1"), !isNorthAmerican(digits.dropFirst()) { throw .notNorthAmerican }
        return "+" + digits
    }

    /// The digits from the country's code on.
    private static func international(_ written: Written, country: String?) throws(Problem) -> String {
        if written.hasPlus { return written.digits }
        let plan = country.flatMap { DiallingPlan(country: $0) }
        for prefix in plan?.callingCode == "1" ? ["011", "00"] : ["00"] where written.digits.hasPrefix(prefix) {
            return String(written.digits.dropFirst(prefix.count))
        }
        guard let country, !country.isEmpty else { throw .needsCountry }
        guard let plan else { throw .unknownCountry(Text.line(country, limit: 20)) }
        let national = written.digits
        // Ten digits are a whole number in North America: a 1 before them is the trunk.
        let hasTrunk = !plan.trunk.isEmpty && national.hasPrefix(plan.trunk)
        return plan.callingCode + (hasTrunk ? String(national.dropFirst(plan.trunk.count)) : national)
    }

    private static func isNorthAmerican(_ number: Substring) -> Bool {
        let digits = Array(number.utf8)
        return digits.count == 10 && digits[0] >= UInt8(ascii: "2") && digits[3] >= UInt8(ascii: "2")
    }

    /// The digits of a text, and whether a plus stands before them.
    private struct Written {
        var digits = ""
        var hasPlus = false

        init(_ text: String) throws(Problem) {
            var body = Text.line(text).trimmingPrefix { $0.isWhitespace }
            if body.lowercased().hasPrefix("tel:") { body = body.dropFirst(4) }
            // The trunk's zero in `+44 (0)20 …` is not dialled from abroad; in Italy it belongs to the number.
            let plain = body.replacing("(0)", with: isItalian(body) ? "0" : isAbroad(body) ? "" : "0")
            for sign in plain {
                if let digit = sign.wholeNumberValue, (0...9).contains(digit) {
                    digits += String(digit)
                } else if sign == "+" || sign == "＋", !hasPlus, digits.isEmpty {
                    hasPlus = true
                } else if !sign.isWhitespace, !Self.separators.contains(sign) {
                    throw .unexpected(String(sign))
                }
            }
        }

        private static let separators: Set<Character> = ["(", ")", "-", ".", "/", "‐", "‑", "‒", "–", "—", "·"]
    }

    private static func isAbroad(_ text: Substring) -> Bool {
        text.hasPrefix("+") || text.hasPrefix("00") || text.hasPrefix("(+")
    }

    private static func isItalian(_ text: Substring) -> Bool {
        text.hasPrefix("+39") || text.hasPrefix("0039") || text.hasPrefix("(+39")
    }
}
