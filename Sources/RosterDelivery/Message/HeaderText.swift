import RosterModel

/// Text in a mail's head. It is encoded, never pasted, so nothing in it can end its line (RFC 5322, 2.2; RFC 2047).
enum HeaderText {
    /// The longest line with an encoded word in it (RFC 2047, 2).
    private static let longestLine = 76
    /// The longest encoded word.
    private static let longestWord = 75

    /// A subject, or any text for people.
    /// - Parameter column: how much of its first line is taken.
    static func unstructured(_ text: String, column: Int) -> String {
        let line = Text.line(text)
        let isPlain = line.utf8.allSatisfy { (0x20...0x7E).contains($0) }
        let keepsBlanks = line.first != " " && line.last != " "
        if isPlain, keepsBlanks, !line.contains("=?"), column + line.utf8.count <= longestLine { return line }
        return encoded(line, column: column)
    }

    /// `Kim Example <kim@example.com>`, the address as it is given, on a line of its own where both don't fit.
    static func mailbox(name: String, address: String, column: Int) -> String {
        let line = Text.spaced(Text.line(name, limit: 200))
        guard !line.isEmpty else { return address }
        let written: String
        if isPhrase(line), column + line.utf8.count <= longestLine {
            written = line
        } else if line.utf8.allSatisfy({ (0x20...0x7E).contains($0) }), !line.contains("=?"),
            column + line.utf8.count * 2 + 2 <= longestLine
        {
            written = "\"" + line.replacing("\\", with: "\\\\").replacing("\"", with: "\\\"") + "\""
        } else {
            written = encoded(line, column: column)
        }
        let last =
            written.utf8.count
            - (written.utf8.lastIndex(of: 0x0A).map {
                written.utf8.distance(from: written.utf8.startIndex, to: $0)
            } ?? -column)
        return written + (last + address.utf8.count + 3 > longestLine ? "\r\n <\(address)>" : " <\(address)>")
    }

    /// Words of letters and digits, which need no quotes.
    private static func isPhrase(_ text: String) -> Bool {
        text.utf8.allSatisfy { Percent.isPlain($0) && $0 != UInt8(ascii: ".") || $0 == 0x20 }
    }

    /// Encoded words, each on a line of its own, never with a character cut in two.
    private static func encoded(_ text: String, column: Int) -> String {
        let isQuoted = isShorterQuoted(text)
        var words: [String] = []
        var room = min(longestWord, longestLine - column) - 12
        var payload: [UInt8] = []
        func close() {
            guard !payload.isEmpty else { return }
            let body = isQuoted ? quoted(payload) : base64(payload)
            words.append("=?UTF-8?\(isQuoted ? "Q" : "B")?\(body)?=")
            payload = []
            room = min(longestWord, longestLine - 1) - 12
        }
        for scalar in text.unicodeScalars {
            let bytes = Array(String(scalar).utf8)
            let longer = payload + bytes
            let length = isQuoted ? quotedLength(longer) : (longer.count + 2) / 3 * 4
            if length > room { close() }
            payload += bytes
        }
        close()
        return words.joined(separator: "\r\n ")
    }

    private static func isShorterQuoted(_ text: String) -> Bool {
        let bytes = Array(text.utf8)
        return quotedLength(bytes) <= (bytes.count + 2) / 3 * 4
    }

    private static func quotedLength(_ bytes: [UInt8]) -> Int {
        bytes.reduce(0) { $0 + (isLiteral($1) || $1 == 0x20 ? 1 : 3) }
    }

    private static func quoted(_ bytes: [UInt8]) -> String {
        var out: [UInt8] = []
        for byte in bytes {
            if isLiteral(byte) {
                out.append(byte)
            } else if byte == 0x20 {
                out.append(UInt8(ascii: "_"))
            } else {
                out += [UInt8(ascii: "="), Percent.digits[Int(byte >> 4)], Percent.digits[Int(byte & 15)]]
            }
        }
        return String(decoding: out, as: UTF8.self)
    }

    /// What may stand for itself also in a name (RFC 2047, 5.3).
    private static func isLiteral(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "!"), UInt8(ascii: "*"), UInt8(ascii: "+"),
            UInt8(ascii: "-"), UInt8(ascii: "/"):
            true
        default: false
        }
    }

    private static func base64(_ bytes: [UInt8]) -> String {
        String(decoding: Base64.encode(bytes), as: UTF8.self)
    }
}
