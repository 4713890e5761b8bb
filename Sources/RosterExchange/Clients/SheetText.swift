import Foundation

/// Finds out how a CSV file is encoded and gives its text as UTF-8. Nothing is guessed: a name read in the wrong
/// encoding would go into letters to the client.
enum SheetText {
    static func utf8(_ bytes: [UInt8]) throws(ExchangeError) -> [UInt8] {
        guard bytes.count <= SheetLimits.bytes else {
            throw ExchangeError(.tooLarge("a CSV file of over \(SheetLimits.bytes >> 20) MiB"))
        }
        if bytes.starts(with: [0xFF, 0xFE]) { return try fromUTF16(bytes.dropFirst(2), .utf16LittleEndian) }
        if bytes.starts(with: [0xFE, 0xFF]) { return try fromUTF16(bytes.dropFirst(2), .utf16BigEndian) }
        let text = bytes.starts(with: [0xEF, 0xBB, 0xBF]) ? Array(bytes.dropFirst(3)) : bytes
        if let index = text.firstIndex(of: 0) {
            throw ExchangeError(line: line(of: index, in: text), .notText("holds a NUL byte, so it is not text"))
        }
        if let index = firstInvalid(in: text) {
            throw ExchangeError(
                line: line(of: index, in: text), .notText("not UTF-8: \(quote(around: index, in: text))"))
        }
        return text
    }

    private static func fromUTF16(
        _ bytes: ArraySlice<UInt8>, _ encoding: String.Encoding
    ) throws(ExchangeError) -> [UInt8] {
        guard bytes.count.isMultiple(of: 2), let text = String(data: Data(bytes), encoding: encoding),
            !text.utf8.contains(0)
        else { throw ExchangeError(.notText("begins as UTF-16 and is not")) }
        return Array(text.utf8)
    }

    /// The index of the first byte that is no UTF-8.
    private static func firstInvalid(in bytes: [UInt8]) -> Int? {
        var decoder = UTF8()
        var iterator = bytes.makeIterator()
        var consumed = 0
        while true {
            switch decoder.decode(&iterator) {
            case .scalarValue(let scalar): consumed += UTF8.width(scalar)
            case .emptyInput: return nil
            case .error: return consumed
            }
        }
    }

    private static func line(of index: Int, in bytes: [UInt8]) -> Int {
        var line = 1
        for position in 0..<index {
            if bytes[position] == 0x0A || bytes[position] == 0x0D && bytes[position + 1] != 0x0A { line += 1 }
        }
        return line
    }

    /// The word around a byte, the byte itself as `?`.
    private static func quote(around index: Int, in bytes: [UInt8]) -> String {
        let isPart: (UInt8) -> Bool = { $0 > 0x2C && $0 != 0x3B && $0 != 0x7F }
        let before = bytes[..<index].suffix(20).reversed().prefix(while: isPart).reversed()
        let after = bytes[(index + 1)...].prefix(20).prefix(while: { isPart($0) && $0 < 0x80 })
        return "“" + String(decoding: Array(before), as: UTF8.self) + "?" + String(decoding: after, as: UTF8.self) + "”"
    }
}
