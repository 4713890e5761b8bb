/// How much a text field takes (`reliability.md` 4.3 f).
public struct TextLimit: Hashable, Sendable {
    /// UTF-8 bytes, line ends included.
    public var bytes: Int
    public var characters: Int
    public var isOneLine: Bool

    /// A session note: 1 MiB.
    public static let note = TextLimit(bytes: 1 << 20, characters: .max, isOneLine: false)

    /// A field of one line. A character takes 32 scalars at most, of 4 bytes each.
    public static func line(characters: Int) -> TextLimit {
        TextLimit(bytes: characters * 128, characters: characters, isOneLine: true)
    }
}

/// What did not get into the text although it was typed or pasted.
public struct InsertionReport: Equatable, Sendable {
    /// Bytes over the limit.
    public var droppedBytes: Int
    /// Control and hidden characters that `Text.clean` took out.
    public var hiddenCharacters: Int

    public init(droppedBytes: Int = 0, hiddenCharacters: Int = 0) {
        self.droppedBytes = droppedBytes
        self.hiddenCharacters = hiddenCharacters
    }

    /// Says what was left out; nil where nothing was.
    public var sentence: String? {
        if droppedBytes > 0 {
            return
                "The text is full: \(droppedBytes) byte\(droppedBytes == 1 ? "" : "s") more did not fit and were left out."
        }
        if hiddenCharacters > 0 {
            return "\(hiddenCharacters) hidden character\(hiddenCharacters == 1 ? "" : "s") removed."
        }
        return nil
    }
}
