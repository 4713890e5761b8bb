/// A text without case and accents (`Text.folded`), in bytes: ten thousand of them are searched for one key.
public struct FoldedText: Hashable, Sendable {
    fileprivate let bytes: ArraySlice<UInt8>

    public init(_ text: String) {
        bytes = Array(Text.folded(text).utf8)[...]
    }

    fileprivate init(bytes: ArraySlice<UInt8>) {
        self.bytes = bytes
    }

    public var isEmpty: Bool { bytes.isEmpty }

    /// Anywhere in it.
    public func contains(_ other: FoldedText) -> Bool {
        places(of: other) { _, _ in true }
    }

    public func hasPrefix(_ other: FoldedText) -> Bool {
        bytes.starts(with: other.bytes)
    }

    /// Whether the text, from its start or from any of its words on, begins with the other.
    public func hasWord(beginningWith other: FoldedText) -> Bool {
        places(of: other) { text, place in
            place == 0 || !Self.isInsideWord(UnsafeBufferPointer(rebasing: text[..<place]))
        }
    }

    /// Whether one of the places where the other stands is wanted. An empty text stands at the beginning.
    private func places(of other: FoldedText, _ isWanted: (UnsafeBufferPointer<UInt8>, Int) -> Bool) -> Bool {
        bytes.withUnsafeBufferPointer { text in
            other.bytes.withUnsafeBufferPointer { sought in
                guard let first = sought.first else { return isWanted(text, 0) }
                var place = 0
                while place + sought.count <= text.count {
                    if text[place] == first, Self.stands(sought, in: text, at: place), isWanted(text, place) {
                        return true
                    }
                    place += 1
                }
                return false
            }
        }
    }

    private static func stands(
        _ sought: UnsafeBufferPointer<UInt8>, in text: UnsafeBufferPointer<UInt8>, at place: Int
    ) -> Bool {
        for index in 1..<max(1, sought.count) where text[place + index] != sought[index] { return false }
        return true
    }

    /// Whether what follows a text goes on with its last word.
    private static func isInsideWord(_ text: UnsafeBufferPointer<UInt8>) -> Bool {
        guard let last = text.last else { return false }
        if last < 0x80 {
            return (0x61...0x7A).contains(last) || (0x30...0x39).contains(last) || (0x41...0x5A).contains(last)
        }
        var start = text.count - 1
        while start > 0, text[start] & 0xC0 == 0x80 { start -= 1 }
        let scalar = String(decoding: text[start...], as: UTF8.self).unicodeScalars.first
        return scalar.map { $0.properties.isAlphabetic || $0.properties.numericType != nil || $0.isMark } ?? false
    }
}

extension Unicode.Scalar {
    fileprivate var isMark: Bool {
        switch properties.generalCategory {
        case .nonspacingMark, .spacingMark, .enclosingMark: true
        default: false
        }
    }
}

/// Many folded texts in one piece of memory, each at its place.
public struct FoldedTexts: Equatable, Sendable {
    private var bytes: [UInt8] = []
    private var ends: [Int] = []

    public init() {}

    public init(_ texts: some Sequence<String>) {
        for text in texts { append(text) }
    }

    public var count: Int { ends.count }

    public mutating func append(_ text: String) {
        bytes.append(contentsOf: Text.folded(text).utf8)
        ends.append(bytes.count)
    }

    public subscript(place: Int) -> FoldedText {
        FoldedText(bytes: bytes[(place == 0 ? 0 : ends[place - 1])..<ends[place]])
    }
}

extension FoldedText {
    /// Where it stands in a text, in characters of that text.
    public func ranges(in text: String) -> [Range<Int>] {
        var folded: [UInt8] = []
        // The character that each byte comes from.
        var sources: [Int] = []
        for (index, character) in text.enumerated() {
            if let ascii = character.asciiValue {
                folded.append((0x41...0x5A).contains(ascii) ? ascii + 0x20 : ascii)
            } else {
                folded.append(contentsOf: Text.folded(String(character)).utf8)
            }
            sources += Array(repeating: index, count: folded.count - sources.count)
        }
        guard !isEmpty else { return [] }
        var ranges: [Range<Int>] = []
        var place = 0
        while place + bytes.count <= folded.count {
            if folded[place..<place + bytes.count].elementsEqual(bytes) {
                ranges.append(sources[place]..<sources[place + bytes.count - 1] + 1)
                place += bytes.count
            } else {
                place += 1
            }
        }
        return ranges
    }
}
