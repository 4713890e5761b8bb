import RosterModel

/// The head of a mail, up to the type of its body. Each line ends with CRLF.
struct MailHead {
    private(set) var text = ""

    init(_ message: MailMessage) throws(MailMessage.Problem) {
        guard let from = EnvelopeAddress(message.from.address) else { throw .sender }
        guard let to = EnvelopeAddress(message.to.address) else { throw .recipient }
        let answers = try Self.answers(message)
        add("Date", WireDate.write(message.date, in: message.zone))
        add("From", message.from.name, from)
        add("To", message.to.name, to)
        if let replyTo = message.replyTo, let answers { add("Reply-To", replyTo.name, answers) }
        add("Subject", HeaderText.unstructured(message.text.subject, column: "Subject: ".utf8.count))
        add("Message-ID", "<\(message.safeUID)@\(from.domain)>")
        // The coach's own words come from a person, and are no list to leave.
        if message.kind != .message {
            add("Auto-Submitted", "auto-generated")
            if message.kind != .overdue { addUnsubscribe(message, answers ?? from) }
        }
        add("MIME-Version", "1.0")
    }

    private static func answers(_ message: MailMessage) throws(MailMessage.Problem) -> EnvelopeAddress? {
        guard let replyTo = message.replyTo else { return nil }
        guard let address = EnvelopeAddress(replyTo.address) else { throw .replyTo }
        return address
    }

    private mutating func add(_ name: String, _ value: String) {
        text += "\(name):" + (value.isEmpty ? "" : " ") + "\(value)\r\n"
    }

    private mutating func add(_ name: String, _ person: String, _ address: EnvelopeAddress) {
        add(name, HeaderText.mailbox(name: person, address: address.text, column: name.utf8.count + 2))
    }

    /// RFC 2369: a mail that says STOP, to where answers are read.
    private mutating func addUnsubscribe(_ message: MailMessage, _ address: EnvelopeAddress) {
        let place = address.text.split(separator: "@").map { Percent.encode(String($0)) }.joined(separator: "@")
        add("List-Unsubscribe", "<mailto:\(place)?subject=\(Percent.encode("STOP [#\(message.nudge)]"))>")
    }
}
