/// Goes through a TOML document statement by statement, skipping values.
struct TomlScanner {
    private let bytes: [UInt8]
    private var position = 0
    private var line = 1
    /// The first of the mistakes that toml++ 3 takes for granted that nobody makes: it would stop a debug build, and
    /// may do anything in another.
    private(set) var fault: TomlDocument.SyntaxError?

    init(text: String) {
        bytes = Array(text.utf8)
    }

    struct Statement: Equatable {
        let kind: Kind
        /// 1-based.
        let line: Int

        enum Kind: Equatable {
            case key([String])
            case table([String])
            case arrayElement([String])
        }
    }

    mutating func next() -> Statement? {
        skipBlank()
        guard let byte = current else { return nil }
        let start = line
        guard byte == UInt8(ascii: "[") else {
            let key = readKey(upTo: UInt8(ascii: "="))
            skipValue()
            return Statement(kind: .key(key), line: start)
        }
        advance()
        let isElement = current == UInt8(ascii: "[")
        if isElement { advance() }
        while current == 0x20 || current == 0x09 { advance() }
        if current.map(TomlScanner.canBeginName) != true { note("a section's name is missing after \"[\"") }
        let name = readKey(upTo: UInt8(ascii: "]"))
        skipValue()
        return Statement(kind: isElement ? .arrayElement(name) : .table(name), line: start)
    }

    /// `]` too: the parser has its own words for a name that is missing.
    private static func canBeginName(_ byte: UInt8) -> Bool {
        switch byte {
        case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
            UInt8(ascii: "0")...UInt8(ascii: "9"):
            true
        default: "_-\"']".utf8.contains(byte)
        }
    }

    private mutating func note(_ reason: String) {
        fault = fault ?? TomlDocument.SyntaxError(line: line, reason: reason)
    }

    private var current: UInt8? { position < bytes.count ? bytes[position] : nil }

    private mutating func advance() {
        if current == UInt8(ascii: "\n") { line += 1 }
        position += 1
    }

    /// White space, line ends and comments before a statement.
    private mutating func skipBlank() {
        while let byte = current {
            if byte == UInt8(ascii: "#") {
                skipComment()
            } else if byte == 0x20 || (0x09...0x0D).contains(byte) {
                advance()
            } else {
                return
            }
        }
    }

    private mutating func skipComment() {
        while let byte = current, byte != UInt8(ascii: "\n") { advance() }
    }

    /// A dotted key with bare and quoted parts, and the byte that ends it.
    private mutating func readKey(upTo end: UInt8) -> [String] {
        var parts: [String] = []
        var part: [UInt8] = []
        while let byte = current, byte != end {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                advance()
                while let inner = current, inner != byte {
                    part.append(inner)
                    advance()
                }
            case UInt8(ascii: "."):
                parts.append(String(decoding: part, as: UTF8.self))
                part = []
            case 0x20, 0x09: break
            default: part.append(byte)
            }
            advance()
        }
        advance()
        return parts + [String(decoding: part, as: UTF8.self)]
    }

    /// To the end of the line, or of the list or text that begins on it.
    private mutating func skipValue() {
        var brackets: [UInt8] = []
        while let byte = current {
            switch byte {
            case UInt8(ascii: "\""), UInt8(ascii: "'"):
                skipText(quote: byte)
                continue
            case UInt8(ascii: "#"):
                skipComment()
                continue
            case UInt8(ascii: "["): brackets.append(UInt8(ascii: "]"))
            case UInt8(ascii: "{"): brackets.append(UInt8(ascii: "}"))
            case UInt8(ascii: "]"), UInt8(ascii: "}"):
                if let open = brackets.popLast(), open != byte {
                    note("a list or table is closed by the wrong bracket")
                }
            case UInt8(ascii: "\n") where brackets.isEmpty: return
            default: break
            }
            advance()
        }
    }

    private mutating func skipText(quote: UInt8) {
        let isLong = bytes[position...].starts(with: [quote, quote, quote])
        let fence = Array(repeating: quote, count: isLong ? 3 : 1)
        for _ in fence { advance() }
        while let byte = current, !bytes[position...].starts(with: fence) {
            if byte == UInt8(ascii: "\n"), !isLong { return }
            if byte == UInt8(ascii: "\\"), quote == UInt8(ascii: "\"") { advance() }
            advance()
        }
        for _ in fence { advance() }
        // A long text may end in one or two quotes of its own.
        for _ in 0..<2 where isLong && current == quote { advance() }
    }
}
