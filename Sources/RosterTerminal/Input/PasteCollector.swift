/// Collects a bracketed paste, which is only ever text.
///
/// The end mark can itself be part of what is pasted, followed by keys of an attacker's choice. So it ends the paste
/// only where nothing comes after it for a moment; bytes that do are text as well. All marks are left out.
struct PasteCollector {
    /// The longest paste that is kept, in bytes.
    static let limit = 1 << 20
    /// How long it must be quiet after an end mark.
    static let quiet = Duration.milliseconds(25)
    /// How long a terminal may pause before its end mark is given up.
    static let patience = Duration.seconds(5)

    private var bytes: [UInt8] = []
    private var mark: [UInt8] = []
    /// Bytes that were over the limit.
    private(set) var dropped = 0
    private(set) var hasSeenEnd = false

    /// How long to wait for more after the last byte.
    var wait: Duration { hasSeenEnd ? Self.quiet : Self.patience }

    mutating func add(_ more: some Sequence<UInt8>) {
        for byte in more { add(byte) }
    }

    /// The text so far; where the limit cut a character in two, without its first part.
    var text: String {
        let all = bytes + mark
        let cut = dropped > 0 ? KeyDecoder.unfinishedCount(of: all) : 0
        return String(decoding: all.dropLast(cut), as: UTF8.self)
    }

    /// The marks are ESC [ 2 0 0 ~ and ESC [ 2 0 1 ~, and may arrive in pieces.
    private mutating func add(_ byte: UInt8) {
        if mark.isEmpty, byte != 0x1B { return keep(byte) }
        guard Self.continuesMark(byte, at: mark.count) else {
            for held in mark { keep(held) }
            mark.removeAll(keepingCapacity: true)
            if byte == 0x1B { mark.append(byte) } else { keep(byte) }
            return
        }
        mark.append(byte)
        if mark.count == 6 {
            if mark[4] == UInt8(ascii: "1") { hasSeenEnd = true }
            mark.removeAll(keepingCapacity: true)
        }
    }

    private static func continuesMark(_ byte: UInt8, at place: Int) -> Bool {
        switch place {
        case 0: byte == 0x1B
        case 1: byte == UInt8(ascii: "[")
        case 2: byte == UInt8(ascii: "2")
        case 3: byte == UInt8(ascii: "0")
        case 4: byte == UInt8(ascii: "0") || byte == UInt8(ascii: "1")
        default: byte == UInt8(ascii: "~")
        }
    }

    private mutating func keep(_ byte: UInt8) {
        if bytes.count < Self.limit { bytes.append(byte) } else { dropped += 1 }
    }
}
