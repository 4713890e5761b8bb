import Foundation

/// Bytes that a terminal acts on, or that make text look other than it is. As bytes and not as text, for many are no
/// UTF-8; without NUL, which no argument can hold.
struct Payload {
    var bytes: [UInt8]

    init(_ text: String) { bytes = Array(text.utf8) }

    init(_ bytes: [UInt8]) { self.bytes = bytes }

    /// For fields next to each other, of which each has a part.
    var halves: (head: [UInt8], tail: [UInt8]) {
        let middle = (bytes.count + 1) / 2
        return (Array(bytes[..<middle]), Array(bytes[middle...]))
    }

    /// As the shells, SQL and people write them.
    var hex: String { bytes.map { String(format: "%02x", $0) }.joined() }

    static let all: [Payload] = controls + sequences + strings + escapes + looks + broken

    /// So many of them, from everywhere in the list.
    static func sample(_ count: Int) -> [Payload] {
        guard count < all.count else { return all }
        return (0..<count).map { all[$0 * all.count / count + all.count / count / 2] }
    }

    // MARK: Kinds

    private static let controls =
        (Array(0x01..<0x20) + Array(0x7F..<0xA0) as [UInt32]).compactMap(Unicode.Scalar.init).map {
            Payload("before\($0)after")
        }

    /// ECMA-48, 5.4: introduced by ESC [, by U+009B as UTF-8, or by the byte alone.
    private static let sequences: [Payload] = {
        let bodies = [
            "2J", "31m", "?1049l", "?25l", "6n", "c", ">c", "21t", "5i", "1;1H", "4h", "!p", "999b", "8;1;1t", "?2004l",
            "?1000h", "3;9r", "200~quit", "38;2;1", "\u{7}31m",
        ]
        return bodies.flatMap { body in
            [Payload("\u{1B}[\(body)"), Payload("\u{9B}\(body)"), Payload([0x9B] + Array(body.utf8))]
        }
    }()

    /// Control strings: OSC, DCS, APC, PM, SOS, and the title of screen; ended in every way, or not at all.
    private static let strings: [Payload] = {
        let introducers = [
            "\u{1B}]", "\u{9D}", "\u{1B}P", "\u{90}", "\u{1B}_", "\u{9F}", "\u{1B}^", "\u{9E}", "\u{1B}X", "\u{98}",
            "\u{1B}k",
        ]
        let ends = ["\u{7}", "\u{1B}\\", "\u{9C}", "", "\u{18}"]
        let bodies = [
            "0;owned", "52;c;b3duZWQ=", "8;;https://example.com/owned", "11;?", "$qm", "+q544e", "Gi=31,s=1;AAAA",
            "1337;SetMark", "777;notify;a;b", "tmux;\u{1B}\u{1B}]52;c;x\u{7}", "4;1;?", "9;owned",
        ]
        var payloads: [Payload] = []
        for (place, introducer) in introducers.enumerated() {
            for (number, end) in ends.enumerated() {
                for step in 0..<2 {
                    let body = bodies[(place + number * 5 + step * 7) % bodies.count]
                    payloads.append(Payload(introducer + body + end))
                }
            }
        }
        return payloads
    }()

    /// ESC with one or two more (ECMA-35, 13.2.1), at the end of the text too.
    private static let escapes = [
        "c", "7", "8", "(0", ")0", "#8", "%G", "n", "o", "N", "O", "Z", "=", ">", "D", "E", "H", "M", " F", "\u{1B}",
        "",
    ].map { Payload("\u{1B}" + $0) }

    /// What hides, reorders or overlays: bidi controls, invisible characters, joiners, marks without end.
    private static let looks: [Payload] = {
        let bidi: [UInt32] = [0x61C, 0x200E, 0x200F] + Array(0x202A...0x202E) + Array(0x2066...0x2069)
        let hidden: [UInt32] = [
            0xAD, 0x34F, 0x180E, 0x200B, 0x200D, 0x2060, 0x2064, 0x206A, 0xFE0F, 0xFEFF, 0xFFF9, 0xE0041,
        ]
        let single = (bidi + hidden).compactMap(Unicode.Scalar.init).map { Payload("ab\($0)cd") }
        return single + [
            Payload("done\rOVER"), Payload("done\u{8}\u{8}\u{8}\u{8}OVER"), Payload("a\nb\u{B}c\u{C}d"),
            Payload("a\u{2028}b\u{2029}c\u{85}d"),
            Payload("Z" + String(repeating: "\u{301}\u{489}", count: 60)), Payload("\u{202E}gpj.exe\u{2066}x"),
            Payload(String(repeating: "👩\u{200D}", count: 40)), Payload("\u{1F1E9}\u{1F1EA}\u{1F1E9}"),
        ]
    }()

    /// What is no UTF-8: too long, cut off, halves of pairs, C1 as single bytes.
    private static let broken: [Payload] = [
        [0xC0, 0x9B, 0x33, 0x31, 0x6D], [0xE0, 0x80, 0x9B, 0x31, 0x6D], [0xED, 0xA0, 0x80], [0xF4, 0x90, 0x80, 0x80],
        [0xC2],
        [0x9D, 0x30, 0x3B, 0x78, 0x07], [0x90, 0x71, 0x9C], [0x85], [0x1B, 0xC2, 0x9B, 0x31, 0x6D],
        [0xC2, 0x1B, 0x5B, 0x6D],
        [0xFF, 0xFE, 0x1B, 0x5B, 0x6D], [0x61, 0x80, 0x80, 0x62],
    ].map { Payload($0) }
}
