import RosterModel

/// A nudge as a mail (RFC 5322, MIME), in the bytes that go over the wire and into the record: the same nudge gives the
/// same bytes, so that what is sent again is the same message (`nudges.md`, Delivery).
public struct MailMessage: Equatable, Sendable {
    public var nudge: Nudge.ID
    /// The stable part of its `Message-ID`.
    public var uid: String
    public var kind: Nudge.Kind
    public var from: Mailbox
    public var to: Mailbox
    /// Where answers go, where that isn't `from`.
    public var replyTo: Mailbox?
    public var text: MessageText
    /// When it was written, said in the coach's zone.
    public var date: Instant
    public var zone: Zone

    public init(
        nudge: Nudge.ID, uid: String, kind: Nudge.Kind, from: Mailbox, to: Mailbox, replyTo: Mailbox? = nil,
        text: MessageText, date: Instant, zone: Zone
    ) {
        self.nudge = nudge
        self.uid = uid
        self.kind = kind
        self.from = from
        self.to = to
        self.replyTo = replyTo
        self.text = text
        self.date = date
        self.zone = zone
    }

    /// Why there is no such mail.
    public enum Problem: Error, Equatable, CustomStringConvertible {
        case sender, recipient, replyTo

        public var description: String {
            switch self {
            case .sender: "the sender's address (email.from) is none that mail can come from"
            case .recipient: "the address is none that mail can go to"
            case .replyTo: "the address for answers is none that mail can go to"
            }
        }
    }

    /// Lines end with CRLF, and none is over 998 bytes. All of it is ASCII, but for addresses that are not.
    public func render() throws(Problem) -> [UInt8] {
        let head = try MailHead(self)
        var lines = Array(head.text.utf8)
        let plain = part("plain", text.text)
        guard let html = text.html, !html.isEmpty else { return lines + plain }
        lines += Array("Content-Type: multipart/alternative;\r\n boundary=\"\(boundary)\"\r\n\r\n".utf8)
        // The line's end before a boundary belongs to it (RFC 2046, 5.1.1): the text's own stands before that.
        for part in [plain, part("html", html)] {
            lines += Array("--\(boundary)\r\n".utf8) + part + Array("\r\n".utf8)
        }
        return lines + Array("--\(boundary)--\r\n".utf8)
    }

    /// A part's head and body. No body has `=_` in it, whatever its encoding, so none holds the boundary.
    private func part(_ type: String, _ text: String) -> [UInt8] {
        let bytes = Array(Text.block(text).utf8)
        let encoding = BodyEncoding.best(for: bytes)
        let head = """
            Content-Type: text/\(type); charset=utf-8\r
            Content-Transfer-Encoding: \(encoding.rawValue)\r
            \r

            """
        return Array(head.utf8) + encoding.encode(bytes)
    }

    private var boundary: String { "=_\(safeUID)" }

    /// The uid, of which only letters, digits and dashes can stand in an id.
    var safeUID: String {
        let bytes = uid.utf8.filter { Percent.isPlain($0) && $0 != UInt8(ascii: "~") && $0 != UInt8(ascii: "_") }
        return String(decoding: bytes.prefix(40), as: UTF8.self)
    }
}
