/// A message as it goes after DATA (RFC 5321, 4.5.2): every line ends with CRLF and none is the end by mistake.
enum DotLines {
    /// - Returns: the message without its end, the line with the single dot. A lone CR or LF becomes a line's end: some
    ///   servers take one for it, and would read what follows as commands.
    static func stuffed(_ bytes: [UInt8]) -> [UInt8] {
        var stuffed: [UInt8] = []
        stuffed.reserveCapacity(bytes.count + 64)
        var isLineStart = true
        var index = 0
        while index < bytes.count {
            let byte = bytes[index]
            index += 1
            switch byte {
            case carriageReturn, lineFeed:
                if byte == carriageReturn, index < bytes.count, bytes[index] == lineFeed { index += 1 }
                stuffed += [carriageReturn, lineFeed]
                isLineStart = true
            default:
                if isLineStart, byte == dot { stuffed.append(dot) }
                stuffed.append(byte)
                isLineStart = false
            }
        }
        if !isLineStart { stuffed += [carriageReturn, lineFeed] }
        return stuffed
    }

    static let end: [UInt8] = [dot, carriageReturn, lineFeed]

    private static let dot = UInt8(ascii: ".")
    private static let carriageReturn = UInt8(ascii: "\r")
    private static let lineFeed = UInt8(ascii: "\n")
}
