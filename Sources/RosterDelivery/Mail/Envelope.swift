import RosterModel

/// The addresses that SMTP is told, which are not those in the message's head.
struct Envelope {
    var from: EnvelopeAddress
    var to: EnvelopeAddress
    var is8Bit: Bool

    /// Whether the server has to take addresses beyond ASCII (RFC 6531).
    var needsUTF8: Bool { from.needsUTF8 || to.needsUTF8 }

    func mail(offers: Set<Substring>) -> String {
        "MAIL FROM:<\(from.text)>" + (is8Bit && offers.contains("8BITMIME") ? " BODY=8BITMIME" : "")
            + (needsUTF8 ? " SMTPUTF8" : "")
    }

    var rcpt: String { "RCPT TO:<\(to.text)>" }
}

/// An address fit for a command, and for a mail's head: nothing in it ends either.
struct EnvelopeAddress: Equatable {
    /// The domain in its ASCII form; the name before it as it is, for there is no other form for it.
    var text: String

    /// The name before the @ is beyond ASCII: only some servers take that.
    var needsUTF8: Bool { !text.utf8.allSatisfy { $0 < 0x80 } }

    var domain: Substring { text[(text.firstIndex(of: "@").map { text.index(after: $0) } ?? text.startIndex)...] }

    /// Nil where it is no address.
    init?(_ address: String) {
        guard let address = try? EmailAddress.read(address),
            address.unicodeScalars.allSatisfy({ $0.value > 0x20 && $0.value != 0x7F }),
            let at = address.lastIndex(of: "@")
        else { return nil }
        guard let domain = ASCIIDomain.of(address[address.index(after: at)...]) else { return nil }
        text = address[...at] + domain
    }
}
