/// Looks through a CSV file before it is parsed: what separates its fields, and whether it keeps within the limits.
struct SheetCheck {
    private let bytes: [UInt8]

    init(_ bytes: [UInt8]) {
        self.bytes = bytes
    }

    /// The comma, semicolon or tab that occurs most in the first line, outside quotes.
    var separator: UInt8 {
        var counts: [UInt8: Int] = [:]
        var quoted = false
        for byte in bytes {
            if byte == Self.quote { quoted.toggle() }
            if quoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            counts[byte, default: 0] += 1
        }
        let candidates = [UInt8(ascii: ","), UInt8(ascii: ";"), UInt8(ascii: "\t")]
        return candidates.max { counts[$0, default: 0] < counts[$1, default: 0] } ?? candidates[0]
    }

    /// Throws with the line where a limit is passed.
    func limits(separator: UInt8) throws(ExchangeError) {
        var place = Place()
        for byte in bytes {
            if byte == Self.quote { place.quoted.toggle() }
            place.fieldBytes += 1
            if place.fieldBytes > SheetLimits.fieldBytes {
                let hint = place.quoted ? "; perhaps the quote is never closed" : ""
                let what = "a field of over \(SheetLimits.fieldBytes >> 10) KiB\(hint)"
                throw ExchangeError(line: place.rowLine, place.quoted ? .brokenQuote(what) : .tooLarge(what))
            }
            if byte == 0x0A || byte == 0x0D {
                try endLine(byte, &place)
            } else if byte == separator, !place.quoted {
                place.fieldBytes = 0
                place.columns += 1
                if place.columns > SheetLimits.columns {
                    throw ExchangeError(line: place.rowLine, .tooLarge("over \(SheetLimits.columns) columns"))
                }
            }
            place.last = byte
        }
    }

    private static let quote = UInt8(ascii: "\"")

    private struct Place {
        var line = 1
        /// That on which the row began.
        var rowLine = 1
        var rows = 0
        var columns = 1
        var fieldBytes = 0
        var quoted = false
        var last: UInt8 = 0
    }

    private func endLine(_ byte: UInt8, _ place: inout Place) throws(ExchangeError) {
        // The second half of CR LF.
        if byte == 0x0A, place.last == 0x0D { return }
        place.line += 1
        if place.quoted { return }
        place.rows += 1
        // The header is a row too.
        if place.rows > SheetLimits.rows + 1 {
            throw ExchangeError(line: place.rowLine, .tooLarge("over \(SheetLimits.rows) rows"))
        }
        place.rowLine = place.line
        place.columns = 1
        place.fieldBytes = 0
    }
}
