/// The one rule for text that came from outside (`reliability.md` 4.3). What has passed `clean` can be stored and
/// shown: it holds no terminal control, no invisible scalar that is not needed to read it, and no endless cluster.
/// Cleaning is linear, and cleaning twice is the same as once.
public enum Text {
    /// Text after the rule.
    public struct Cleaned: Equatable, Sendable {
        public var text: String
        /// Scalars that were dropped: "n hidden characters removed".
        public var hidden: Int
        /// It was longer than its field allows.
        public var isCut: Bool

        public init(text: String, hidden: Int = 0, isCut: Bool = false) {
            self.text = text
            self.hidden = hidden
            self.isCut = isCut
        }
    }

    /// What a text is for, with the longest it may be.
    public enum Field: Sendable {
        case name, address, item, sms, comment, note

        /// In `Character`s. A note is not cut but refused, over `noteBytes`.
        public var limit: Int {
            switch self {
            case .name: 200
            case .address: 254
            case .item: 500
            case .sms, .comment: 2000
            case .note: .max
            }
        }

        public var keepsLines: Bool {
            switch self {
            case .name, .address, .item: false
            case .sms, .comment, .note: true
            }
        }
    }

    /// The longest note, in bytes of UTF-8.
    public static let noteBytes = 1 << 20

    public static func clean(_ raw: String, as field: Field) -> Cleaned {
        clean(raw, keepsLines: field.keepsLines, limit: field.limit)
    }

    /// Bytes that are not UTF-8 become U+FFFD.
    public static func clean(_ bytes: some Collection<UInt8>, as field: Field) -> Cleaned {
        clean(String(decoding: bytes, as: UTF8.self), as: field)
    }

    /// - Parameters:
    ///   - keepsLines: whether line ends stay, all as LF; otherwise each becomes a space.
    ///   - limit: in `Character`s; what is over it goes.
    public static func clean(_ raw: String, keepsLines: Bool, limit: Int = .max) -> Cleaned {
        guard !isPlain(raw, keepsLines: keepsLines) else { return cut(Cleaned(text: raw), to: limit) }
        var cleaner = TextCleaner(keepsLines: keepsLines)
        cleaner.read(Array(raw.unicodeScalars))
        return cut(Cleaned(text: String(cleaner.output), hidden: cleaner.hidden), to: limit)
    }

    /// One line of clean text.
    public static func line(_ raw: String, limit: Int = .max) -> String {
        clean(raw, keepsLines: false, limit: limit).text
    }

    /// Clean text with its lines.
    public static func block(_ raw: String, limit: Int = .max) -> String {
        clean(raw, keepsLines: true, limit: limit).text
    }

    /// Whether the rule would leave the text as it is, line ends included.
    public static func isClean(_ text: String) -> Bool {
        isPlain(text, keepsLines: true)
            || text.unicodeScalars.elementsEqual(clean(text, keepsLines: true).text.unicodeScalars)
    }

    /// ASCII without controls needs no second look: nearly all text in most practices.
    private static func isPlain(_ text: String, keepsLines: Bool) -> Bool {
        let lineEnd: UInt8 = keepsLines ? 0x0A : 0x20
        func isPlain(_ byte: UInt8) -> Bool { (0x20...0x7E).contains(byte) || byte == lineEnd }
        return text.utf8.withContiguousStorageIfAvailable { $0.allSatisfy(isPlain) } ?? text.utf8.allSatisfy(isPlain)
    }

    private static func cut(_ cleaned: Cleaned, to limit: Int) -> Cleaned {
        let text = cleaned.text
        guard text.utf8.count > limit, let end = text.index(text.startIndex, offsetBy: limit, limitedBy: text.endIndex),
            end < text.endIndex
        else { return cleaned }
        var kept = String(text[..<end])
        // A joiner joins two letters; at the cut there is no second one.
        while let last = kept.unicodeScalars.last, ScalarClass.isJoiner(last) { kept.unicodeScalars.removeLast() }
        return Cleaned(text: kept, hidden: cleaned.hidden, isCut: true)
    }
}
