/// From bytes to what they do to the screen.
extension TerminalScreen {
    /// Takes what was written to the terminal, in whatever pieces.
    package mutating func feed(_ bytes: some Collection<UInt8>) {
        let all = unfinished + bytes
        unfinished = []
        var place = 0
        while place < all.count {
            let count = take(all[place...])
            guard count > 0 else {
                unfinished = Array(all[place...])
                return
            }
            place += count
        }
    }

    /// What is still unfinished when no more comes is no sequence of ours either.
    package var hasUnfinishedSequence: Bool { !unfinished.isEmpty }

    /// Takes one character, control or sequence, and answers its length; 0 where its end has not come.
    private mutating func take(_ bytes: ArraySlice<UInt8>) -> Int {
        let first = bytes[bytes.startIndex]
        switch first {
        case 0x20..<0x7F:
            put(Unicode.Scalar(first))
            return 1
        case 0x1B: return escape(bytes)
        case 0x80...: return multibyte(bytes)
        default:
            control(first)
            return 1
        }
    }

    private mutating func control(_ byte: UInt8) {
        isAtEnd = isAtEnd && byte != 0x08 && byte != 0x0D
        switch byte {
        case 0x08: column = max(0, column - 1)
        case 0x09: column = min(columns - 1, (column / 8 + 1) * 8)
        case 0x0A: lineFeed()
        case 0x0D: column = 0
        case 0x0F: break  // the usual character set
        default: strangers.append("control " + String(byte, radix: 16))
        }
    }

    private mutating func multibyte(_ bytes: ArraySlice<UInt8>) -> Int {
        let first = bytes[bytes.startIndex]
        let length = first >= 0xF0 ? 4 : first >= 0xE0 ? 3 : first >= 0xC2 ? 2 : 1
        guard bytes.count >= length else { return 0 }
        guard length > 1, let text = String(validating: bytes.prefix(length), as: UTF8.self),
            let scalar = text.unicodeScalars.first
        else {
            strangers.append("byte " + String(first, radix: 16))
            return 1
        }
        if scalar.isForbidden { strangers.append("U+" + String(scalar.value, radix: 16)) }
        put(scalar)
        return length
    }

    private mutating func escape(_ bytes: ArraySlice<UInt8>) -> Int {
        let start = bytes.startIndex
        guard bytes.count > 1 else { return 0 }
        switch bytes[start + 1] {
        case UInt8(ascii: "["):
            guard let end = bytes[(start + 2)...].firstIndex(where: { !(0x20..<0x40).contains($0) }) else { return 0 }
            let body = String(decoding: bytes[(start + 2)..<end], as: UTF8.self)
            if !sequence(body, bytes[end]) { strangers.append("ESC [ \(body) \(Unicode.Scalar(bytes[end]))") }
            return end - start + 1
        case UInt8(ascii: "("), UInt8(ascii: ")"):
            guard bytes.count > 2 else { return 0 }
            if !"B0".utf8.contains(bytes[start + 2]) { strangers.append("ESC ( \(bytes[start + 2])") }
            return 3
        case UInt8(ascii: "="), UInt8(ascii: ">"): return 2
        case UInt8(ascii: "7"):  // keeps the cursor's place, as curses does around a region that scrolls
            forms.insert("7")
            kept = (row, column)
            return 2
        case UInt8(ascii: "8"):
            forms.insert("8")
            (row, column, isAtEnd) = (min(kept.row, rows - 1), min(kept.column, columns - 1), false)
            return 2
        case UInt8(ascii: "M"):
            if row == region.lowerBound { scroll(-1) } else { row = max(0, row - 1) }
            return 2
        default:
            // With what follows, so that it can be recognised.
            let following = bytes.dropFirst(1).prefix(20).map { $0 < 0x20 ? "^\($0)" : String(Unicode.Scalar($0)) }
            strangers.append("ESC \(following.joined())")
            return 2
        }
    }
}

extension Unicode.Scalar {
    /// C1, what reorders or hides its surroundings, and what is no character.
    fileprivate var isForbidden: Bool {
        switch value {
        case 0x80..<0xA0, 0xAD, 0x61C, 0x180E, 0x200B, 0x200E, 0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF,
            0xFFF9...0xFFFB, 0xE0000...0xE001F:
            true
        default: value & 0xFFFE == 0xFFFE
        }
    }
}
