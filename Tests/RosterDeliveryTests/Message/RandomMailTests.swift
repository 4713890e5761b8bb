import Foundation
import RosterModel
import Testing
import Torture

@testable import RosterDelivery

/// `reliability.md` 8: whatever stands in a name, a subject or a text, an independent reader finds the heads and the
/// people that were meant, and the same text.
@Suite struct RandomMailTests {
    struct Pieces: RandomNumberGenerator {
        var state: UInt64

        mutating func next() -> UInt64 {
            state &+= 0x9E37_79B9_7F4A_7C15
            var z = state
            z = (z ^ (z >> 30)) &* 0xBF58_476D_1CE4_E5B9
            z = (z ^ (z >> 27)) &* 0x94D0_49BB_1331_11EB
            return z ^ (z >> 31)
        }

        static let words = [
            "Ada", "Moreau", "a", " ", "  ", "\r\nBcc: evil@example.com", "\r", "\n", "\r\n\r\n", "\0", "\t",
            "\u{1B}[2J", "👋",
            "👩‍👩‍👧", "שלום", "مرحبا", "\u{202E}", "é", "e\u{301}", "世界", "=?UTF-8?Q?=0D=0ABcc:_x?=", "=?", "?=", "=_", "\"",
            "\\",
            "<x@example.com>", ",", ";", ":", "(", ")", "@", ".", "\n.\n", "\n..", "From ", "\nFrom me", "--=_", "=",
            "=3D", "%0d%0a",
            "\u{85}", "\u{2028}", "\u{FEFF}", "\u{FFFD}", "Ω", "ß", "🇫🇷", String(repeating: "x", count: 1200),
            String(repeating: "ü", count: 600), String(repeating: "wort ", count: 300), "trailing ", "\n--0199a1b2",
        ]

        mutating func text(atMost count: Int) -> String {
            (0..<Int.random(in: 0...count, using: &self)).map { _ in Self.words.randomElement(using: &self) ?? "" }
                .joined()
        }
    }

    @Test func nothingInANameOrSubjectBecomesAHeaderOrRecipient() throws {
        let seed = Torture.seed()
        var pieces = Pieces(state: seed)
        let count = Torture.rounds("mail", short: 150)
        let mails = (0..<count).map { _ in
            example(
                from: Mailbox(name: pieces.text(atMost: 4), address: "kim@example.com"),
                to: Mailbox(name: pieces.text(atMost: 4), address: "ada@example.com"),
                text: MessageText(
                    subject: pieces.text(atMost: 5), text: pieces.text(atMost: 12),
                    html: Bool.random(using: &pieces) ? "<p>" + pieces.text(atMost: 6) : nil))
        }
        let bytes = try mails.map { try $0.render() }
        for (mail, rendered) in zip(mails, bytes) { #expect(try mail.render() == rendered) }
        let readings = try read(bytes)
        try #require(readings.count == count)
        for (mail, reading) in zip(mails, readings) {
            let isRight = reading.matches(mail)
            #expect(isRight, "seed \(seed): \(mail) was read as \(reading)")
            if !isRight { return }
        }
        Torture.report(
            "mail", "\(count) mails, seed \(seed): 0 added headers or recipients, each rendered twice the same")
    }

    struct Reading: Decodable {
        var headers: [String]
        var to: [[String]]
        var from: [[String]]
        var subject: String
        var parts: [[String]]
        var defects: [String]
        var longest: Int
        var bare: Bool

        func matches(_ mail: MailMessage) -> Bool {
            let heads = [
                "Date", "From", "To", "Subject", "Message-ID", "Auto-Submitted", "List-Unsubscribe", "MIME-Version",
                "Content-Type",
            ]
            let isSimple = mail.text.html == nil
            var texts = [["text/plain", whole(mail.text.text)]]
            if let html = mail.text.html { texts.append(["text/html", whole(html)]) }
            return headers == heads + (isSimple ? ["Content-Transfer-Encoding"] : []) && !bare && longest <= 998
                && defects.isEmpty && from == [[name(mail.from), "kim@example.com"]]
                && to == [[name(mail.to), "ada@example.com"]]
                && subject == Text.line(mail.text.subject) && parts.elementsEqual(texts)
        }

        private func name(_ mailbox: Mailbox) -> String { Text.spaced(Text.line(mailbox.name, limit: 200)) }

        /// A text in a mail always ends with a line's end.
        private func whole(_ text: String) -> String {
            let block = Text.block(text)
            return block.isEmpty || block.hasSuffix("\n") ? block : block + "\n"
        }
    }

    private func read(_ mails: [[UInt8]]) throws -> [Reading] {
        let input = TestFolders.root.appending(path: "mails-\(UUID())")
        let lines = mails.map { "{\"mail\":\"\(Data($0).base64EncodedString())\"}\n" }.joined()
        try Data(lines.utf8).write(to: input)
        let process = Process()
        let output = Pipe()
        process.executableURL = URL(filePath: "/usr/bin/python3")
        process.arguments = ["-B", TestServer.scripts.appending(path: "readmail.py").path]
        process.standardInput = try FileHandle(forReadingFrom: input)
        process.standardOutput = output
        try process.run()
        let text = try output.fileHandleForReading.readToEnd() ?? Data()
        return try text.split(separator: 0x0A).map { try JSONDecoder().decode(Reading.self, from: $0) }
    }
}
