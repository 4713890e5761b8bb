/// The length of an escape sequence that curses knows no key for: a terminal's answer, a key of another terminal.
/// It is swallowed whole, as its letters would otherwise act as keys (ECMA-48, 5.4 and 5.6).
enum EscapeSequence {
    /// The bytes that belong to the sequence at the start of `bytes`, which begin with Escape; nil where it is none,
    /// but Alt with a character.
    static func length(of bytes: ArraySlice<UInt8>) -> Int? {
        guard bytes.count > 2 else { return nil }
        switch bytes[bytes.startIndex + 1] {
        case UInt8(ascii: "["): return controlSequence(bytes)
        case UInt8(ascii: "O"): return 3
        case UInt8(ascii: "]"), UInt8(ascii: "P"), UInt8(ascii: "_"), UInt8(ascii: "^"), UInt8(ascii: "X"):
            return controlString(bytes)
        default: return nil
        }
    }

    /// Parameters and intermediates up to a final byte; a control character cuts it short.
    private static func controlSequence(_ bytes: ArraySlice<UInt8>) -> Int {
        let body = bytes.dropFirst(2)
        guard let end = body.firstIndex(where: { !(0x20...0x3F).contains($0) }) else { return bytes.count }
        let isFinal = (0x40...0x7E).contains(bytes[end])
        return end - bytes.startIndex + (isFinal ? 1 : 0)
    }

    /// Everything up to BEL or Escape and a backslash; without one, everything that came with it.
    private static func controlString(_ bytes: ArraySlice<UInt8>) -> Int {
        var last: UInt8 = 0
        for (place, byte) in bytes.enumerated().dropFirst(2) {
            if byte == 0x07 || (last == 0x1B && byte == UInt8(ascii: "\\")) { return place + 1 }
            last = byte
        }
        return bytes.count
    }
}
