/// A place in a text: before the character `offset` of the line `line`, both counted from 0.
public struct Caret: Hashable, Comparable, Sendable {
    public var line: Int
    /// In `Character`s, so that a caret never stands inside a letter and its marks.
    public var offset: Int

    public init(line: Int = 0, offset: Int = 0) {
        self.line = line
        self.offset = offset
    }

    public static func < (left: Caret, right: Caret) -> Bool {
        (left.line, left.offset) < (right.line, right.offset)
    }
}
