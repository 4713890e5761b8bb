import Foundation

/// A server's answer to one command (RFC 5321, 4.2).
struct SMTPReply: Equatable {
    var code: Int
    /// As it came, without the code.
    var text: String

    /// Whether it said yes.
    var isPositive: Bool { code / 100 == 2 }
    /// Worth another try, later.
    var isTransient: Bool { code / 100 == 4 }
    var isPermanent: Bool { code / 100 == 5 }

    /// The finer code of RFC 3463 that the text begins with: `5.2.2`.
    var status: Substring? {
        guard let word = text.split(whereSeparator: \.isWhitespace).first else { return nil }
        let parts = word.split(separator: ".", omittingEmptySubsequences: false)
        return parts.count == 3 && parts.allSatisfy { UInt16($0) != nil } ? word : nil
    }

    /// A mailbox that has no room.
    var saysFull: Bool { status == "5.2.2" || code == 552 && (status == nil || status == "5.0.0") }

    /// That we may not send at all, whoever it is for: not logged in, or refused as a relay. Not what Postfix says of an
    /// address that is not in its “relay recipient table”.
    var saysWhoAreYou: Bool {
        if [530, 535, 538].contains(code) { return true }
        let words = text.lowercased()
        return words.contains("relay") && !words.contains("relay recipient") && status?.hasPrefix("5.1.") != true
    }

    /// Number in the server's queue, where it says one: Postfix `queued as 4F…`.
    var queueID: String? {
        guard let found = text.range(of: "queued as ", options: .caseInsensitive) else { return nil }
        let id = text[found.upperBound...].prefix { $0.isASCII && ($0.isLetter || $0.isNumber || $0 == "-") }
        return id.isEmpty || id.count > 64 ? nil : String(id)
    }
}
