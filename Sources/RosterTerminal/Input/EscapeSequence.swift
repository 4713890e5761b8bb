/// The length of an escape sequence that curses knows no key for: the mouse, a terminal's answer, a key of another
/// terminal. It is taken whole, as its letters would otherwise act as keys (ECMA-48, 5.4 and 5.6).
enum EscapeSequence: Equatable {
    /// So many bytes.
    case whole(Int)
    /// All of them, and more should follow.
    case unfinished

    /// What `bytes`, which begin with Escape, start with; nil where that is Escape, or Alt with a character.
    init?(_ bytes: ArraySlice<UInt8>) {
        guard bytes.count > 2 else { return nil }
        switch bytes[bytes.startIndex + 1] {
        case UInt8(ascii: "["): self = Self.controlSequence(bytes)
        case UInt8(ascii: "O"): self = .whole(3)
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            self = Self.controlString(bytes)
        default: return nil
        }
    }

    /// Parameters and intermediates up to a final byte; a control character cuts it short.
    private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
        let body = bytes.dropFirst(2)
        if body.first == UInt8(ascii: "M") { return bytes.count >= 6 ? .whole(6) : .unfinished }
        guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return .unfinished }
        let isFinal = (0x40...0x7E).contains(bytes[end])
        return .whole(end - bytes.startIndex + (isFinal ? 1 : 0))
    }

    /// Everything up to BEL or Escape and a backslash.
    private static func controlString(_ bytes: ArraySlice<UInt8>) -> EscapeSequence {
        var last: UInt8 = 0
        for (place, byte) in bytes.enumerated().dropFirst(2) {
            if byte == 0x07 || (last == 0x1B && byte == UInt8(ascii: "\\")) { return .whole(place + 1) }
            last = byte
        }
        return .unfinished
    }
}
