import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

@Suite struct MailMessageTests {
    private func rendered(_ message: MailMessage) throws -> String {
        String(decoding: try message.render(), as: UTF8.self)
    }

    @Test func aNudgeAsAMail() throws {
        let text = MessageText(
            subject: "Your two items", text: "Hello Ada,\n\n1. Call three leads\n\nKim\n", html: "<p>Hello Ada,</p>\n")
        let message = example(text: text)
        #expect(
            try rendered(message).replacing("\r\n", with: "\n") == """
                Date: Fri, 15 Jan 2027 03:00:00 -0500
                From: Kim Example <kim@example.com>
                To: Ada Moreau <ada@example.com>
                Subject: Your two items
                Message-ID: <0199a1b2-0000-7000-8000-000000000001@example.com>
                Auto-Submitted: auto-generated
                List-Unsubscribe: <mailto:kim@example.com?subject=STOP%20%5B%2312%5D>
                MIME-Version: 1.0
                Content-Type: multipart/alternative;
                 boundary="=_0199a1b2-0000-7000-8000-000000000001"

                --=_0199a1b2-0000-7000-8000-000000000001
                Content-Type: text/plain; charset=utf-8
                Content-Transfer-Encoding: 7bit

                Hello Ada,

                1. Call three leads

                Kim

                --=_0199a1b2-0000-7000-8000-000000000001
                Content-Type: text/html; charset=utf-8
                Content-Transfer-Encoding: 7bit

                <p>Hello Ada,</p>

                --=_0199a1b2-0000-7000-8000-000000000001--

                """)
    }

    @Test func theCoachsOwnWordsComeFromAPerson() throws {
        let mail = try rendered(example(kind: .message, text: MessageText(subject: "Hi", text: "Well done!\n")))
        #expect(!mail.contains("Auto-Submitted") && !mail.contains("List-Unsubscribe") && !mail.contains("multipart"))
        let overdue = try rendered(example(kind: .overdue, text: MessageText(subject: "Overdue", text: "One.\n")))
        #expect(overdue.contains("Auto-Submitted: auto-generated") && !overdue.contains("List-Unsubscribe"))
    }

    @Test func answersGoWhereTheyAreRead() throws {
        var message = example()
        message.replyTo = Mailbox(name: "Kim", address: "kim+x7@example.com")
        let mail = try rendered(message)
        #expect(mail.contains("\r\nReply-To: Kim <kim+x7@example.com>\r\n"))
        #expect(mail.contains("<mailto:kim%2Bx7@example.com?subject="))
    }

    @Test func anAddressThatIsNoneGivesNoMail() {
        for bad in [
            "", "a", "a@b\r\nBcc: c@example.com", "a@example.com, b@example.com", "a@example.com>", "a b@example.com",
        ] {
            var message = example()
            message.to.address = bad
            #expect(throws: MailMessage.Problem.recipient) { try message.render() }
            message = example()
            message.from.address = bad
            #expect(throws: MailMessage.Problem.sender) { try message.render() }
            message = example()
            message.replyTo = Mailbox(address: bad)
            #expect(throws: MailMessage.Problem.replyTo) { try message.render() }
        }
    }

    @Test func howASenderIsWritten() {
        #expect(Mailbox("kim@example.com") == Mailbox(address: "kim@example.com"))
        #expect(Mailbox("Kim Example <kim@EXAMPLE.com>") == Mailbox(name: "Kim Example", address: "kim@example.com"))
        #expect(
            Mailbox("\"Example, Kim\" <kim@example.com>") == Mailbox(name: "Example, Kim", address: "kim@example.com"))
        #expect(Mailbox("<kim@example.com>") == Mailbox(address: "kim@example.com"))
        for bad in ["", "Kim", "Kim <kim>", "<>", "Kim <a@example.com> <", "Kim kim@example.com"] {
            #expect(Mailbox(bad) == nil)
        }
    }

    @Test func datesAsMailWritesThem() throws {
        let instant = Instant(seconds: 1_800_000_000)
        #expect(WireDate.write(instant, in: .utc) == "Fri, 15 Jan 2027 08:00:00 +0000")
        #expect(WireDate.write(instant, in: try #require(Zone("Asia/Kolkata"))) == "Fri, 15 Jan 2027 13:30:00 +0530")
        #expect(
            WireDate.write(instant, in: try #require(Zone("Pacific/Kiritimati"))) == "Fri, 15 Jan 2027 22:00:00 +1400")
        #expect(WireDate.write(Instant(seconds: 951_782_400), in: .utc) == "Tue, 29 Feb 2000 00:00:00 +0000")
        for text in ["Fri, 15 Jan 2027 08:00:00 +0000", "15 Jan 2027 03:00:00 -0500", "Fri, 15 Jan 2027 08:00:00 GMT"] {
            #expect(WireDate.read(text) == instant)
        }
        for bad in [
            "", "soon", "Fri, 32 Jan 2027 08:00:00 GMT", "Fri, 15 Jan 2027 25:00:00 GMT", "Fri, 15 Jan 2027 08:00:00",
            "15 Jan 27 08:00:00 GMT",
        ] {
            #expect(WireDate.read(bad) == nil)
        }
    }

    /// Vectors of RFC 3492 and of everyday names.
    @Test func domainsAsDNSKnowsThem() {
        for (domain, ascii) in [
            ("example.com", "example.com"), ("bücher.example", "xn--bcher-kva.example"),
            ("BÜCHER.example", "xn--bcher-kva.example"),
            ("münchen.de", "xn--mnchen-3ya.de"), ("例え.テスト", "xn--r8jz45g.xn--zckzah"),
            ("пример.рф", "xn--e1afmkfd.xn--p1ai"),
            ("他们为什么不说中文", "xn--ihqwcrb4cv8a8dqg056pqjye"), ("faß.example", "xn--fa-hia.example"),
        ] {
            #expect(ASCIIDomain.of(domain) == ascii)
        }
        #expect(ASCIIDomain.of("ü..example") == nil)
        #expect(ASCIIDomain.of(String(repeating: "ü", count: 64) + ".example") == nil)
    }

    @Test func whereAServerIs() {
        let all: Set = ["smtp", "smtps", "http", "https"]
        for (text, origin) in [
            ("smtps://mail.example.com", "smtps://mail.example.com:465"),
            ("smtp://mail.example.com", "smtp://mail.example.com:587"),
            ("smtp://localhost", "smtp://localhost:25"),
            ("SMTP://Mail.Example.com:2525/", "smtp://mail.example.com:2525"),
            ("https://[::1]:8443/a/", "https://[::1]:8443"),
            ("https://bücher.example", "https://xn--bcher-kva.example:443"),
        ] {
            #expect(ServerAddress(text, schemes: all)?.origin == origin)
        }
        for bad in [
            "mail.example.com", "ftp://a.example", "smtp://", "smtp://kim:secret@mail.example.com", "smtp://a:0",
            "smtp://a:99999",
            "smtp://a b", "https://a/?x", "https://a/#x", "https://a/%0d", "smtp://[::1", "smtp://a\r\nb",
        ] {
            #expect(ServerAddress(bad, schemes: all) == nil, "\(bad)")
        }
    }
}

func example(
    kind: Nudge.Kind = .midpoint, from: Mailbox = Mailbox(name: "Kim Example", address: "kim@example.com"),
    to: Mailbox = Mailbox(name: "Ada Moreau", address: "ada@example.com"),
    text: MessageText = MessageText(subject: "Hello", text: "Hello.\n")
) -> MailMessage {
    MailMessage(
        nudge: Nudge.ID(12), uid: "0199a1b2-0000-7000-8000-000000000001", kind: kind, from: from, to: to, text: text,
        date: Instant(seconds: 1_800_000_000), zone: Zone("America/New_York") ?? .utc)
}
