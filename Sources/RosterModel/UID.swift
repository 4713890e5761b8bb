/// Identifiers for exchange with other programs: UUID version 7 (RFC 9562), which sort by the time they were made.
public enum UID {
    /// - Parameters:
    ///   - instant: what the first 48 bits say, in milliseconds since 1970.
    ///   - generator: where the other bits come from.
    public static func make(at instant: Instant, using generator: inout some RandomNumberGenerator) -> String {
        let milliseconds = UInt64(max(0, instant.seconds)) * 1000
        let high = milliseconds << 16 | 0x7000 | UInt64(generator.next() as UInt64) & 0x0FFF
        let low = (generator.next() as UInt64) & 0x3FFF_FFFF_FFFF_FFFF | 0x8000_0000_0000_0000
        let digits = hexadecimal(high) + hexadecimal(low)
        var text = ""
        for (index, digit) in digits.enumerated() {
            if [8, 12, 16, 20].contains(index) { text.append("-") }
            text.append(digit)
        }
        return text
    }

    private static func hexadecimal(_ number: UInt64) -> String {
        let digits = String(number, radix: 16)
        return String(repeating: "0", count: 16 - digits.count) + digits
    }
}
