/// How a text goes through mail servers that know 7 bits and short lines (RFC 2045, 6).
enum BodyEncoding: String {
    case plain = "7bit"
    case quoted = "quoted-printable"
    case base64

    /// The longest line of quoted-printable, and of anything worth sending as it is.
    private static let longestLine = 76

    /// The one that leaves most of it readable. Lines end with LF here.
    static func best(for text: [UInt8]) -> BodyEncoding {
        if isPlain(text) { return .plain }
        let encoded = text.reduce(0) { $0 + (isLiteral($1) || $1 == 0x20 || $1 == lineFeed ? 0 : 1) }
        return encoded * 6 <= text.count ? .quoted : .base64
    }

    /// Lines that end with CRLF, the last one too.
    func encode(_ text: [UInt8]) -> [UInt8] {
        switch self {
        case .plain: Self.lines(text).flatMap { $0 + Self.lineEnd }
        case .quoted: Self.lines(text).flatMap { Self.quotedLine($0) + Self.lineEnd }
        case .base64: Self.base64Lines(Self.lines(text).flatMap { $0 + Self.lineEnd })
        }
    }

    /// Short ASCII lines without blanks at their end, which some servers drop. `=_` would look like a boundary, and
    /// `From ` at a line's start like the next mail of a mailbox file.
    private static func isPlain(_ text: [UInt8]) -> Bool {
        lines(text).allSatisfy { line in
            line.count <= longestLine && line.last != 0x20 && line.allSatisfy { (0x20...0x7E).contains($0) }
                && !line.starts(with: Array("From ".utf8)) && !line.contains(UInt8(ascii: "="))
        }
    }

    private static func lines(_ text: [UInt8]) -> [ArraySlice<UInt8>] {
        var lines = text.split(separator: lineFeed, omittingEmptySubsequences: false)
        if lines.last?.isEmpty == true { lines.removeLast() }
        return lines
    }

    private static func quotedLine(_ line: ArraySlice<UInt8>) -> [UInt8] {
        var out: [UInt8] = []
        var column = 0
        for index in line.indices {
            let byte = line[index]
            let isLast = index == line.indices.last
            let isFrom = index == line.startIndex && byte == UInt8(ascii: "F")
            let piece: [UInt8] =
                isLiteral(byte) && !isFrom || byte == 0x20 && !isLast
                ? [byte] : [UInt8(ascii: "="), Percent.digits[Int(byte >> 4)], Percent.digits[Int(byte & 15)]]
            // One column is for the = of the soft line's end.
            if column + piece.count > longestLine - (isLast ? 0 : 1) {
                out += [UInt8(ascii: "=")] + lineEnd
                column = 0
            }
            out += piece
            column += piece.count
        }
        return out
    }

    private static func isLiteral(_ byte: UInt8) -> Bool {
        (0x21...0x7E).contains(byte) && byte != UInt8(ascii: "=")
    }

    private static func base64Lines(_ bytes: [UInt8]) -> [UInt8] {
        let encoded = Base64.encode(bytes)
        return stride(from: 0, to: encoded.count, by: longestLine).flatMap { start in
            encoded[start..<min(start + longestLine, encoded.count)] + lineEnd
        }
    }

    private static let lineFeed = UInt8(ascii: "\n")
    private static let lineEnd: [UInt8] = [UInt8(ascii: "\r"), UInt8(ascii: "\n")]
}

/// RFC 4648, section 4.
enum Base64 {
    private static let digits = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/".utf8)

    static func encode(_ bytes: [UInt8]) -> [UInt8] {
        var out: [UInt8] = []
        out.reserveCapacity((bytes.count + 2) / 3 * 4)
        for start in stride(from: 0, to: bytes.count, by: 3) {
            let group = bytes[start..<min(start + 3, bytes.count)]
            let bits = group.reduce(0) { $0 << 8 | Int($1) } << (8 * (3 - group.count))
            for place in 0..<4 {
                out.append(place <= group.count ? digits[bits >> (18 - 6 * place) & 63] : UInt8(ascii: "="))
            }
        }
        return out
    }
}
