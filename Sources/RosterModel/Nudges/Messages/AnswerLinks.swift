/// One tap's answers to a mail: links that write a mail to the coach with the answer as its subject (`replies.md`).
struct AnswerLinks {
    /// Where answers go; nil: there are no links.
    let address: String?
    let nudge: Nudge.ID

    enum Answer: String, CaseIterable {
        case done = "D"
        case stuck = "S"
        case skip = "X"

        var word: String {
            switch self {
            case .done: "done"
            case .stuck: "stuck"
            case .skip: "skip"
            }
        }

        /// On a button.
        var label: String {
            switch self {
            case .done: "Done"
            case .stuck: "Stuck"
            case .skip: "Skip"
            }
        }
    }

    /// `mailto:kim@example.com?subject=1D%20%5B%23123%5D` (RFC 6068): the item's number in the message, the letter, and
    /// the message's own number.
    func link(_ answer: Answer, to number: Int) -> String? {
        guard let address else { return nil }
        let subject = "\(number)\(answer.rawValue) [#\(nudge)]"
        return "mailto:\(Self.encoded(address, keeping: "@"))?subject=\(Self.encoded(subject))"
    }

    /// Percent-encoded but for what RFC 3986 calls unreserved.
    private static func encoded(_ text: String, keeping: String = "") -> String {
        let plain = Set("-._~".utf8).union(keeping.utf8)
        return text.utf8.map { byte in
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
                UInt8(ascii: "0")...UInt8(ascii: "9"):
                String(UnicodeScalar(byte))
            default: plain.contains(byte) ? String(UnicodeScalar(byte)) : "%" + hex(byte)
            }
        }.joined()
    }

    private static func hex(_ byte: UInt8) -> String {
        let digits = String(byte, radix: 16, uppercase: true)
        return digits.count == 1 ? "0" + digits : digits
    }
}
