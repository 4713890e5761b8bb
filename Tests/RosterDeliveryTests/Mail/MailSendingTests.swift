import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

@Suite(.serialized) struct MailSendingTests {
    static let server = try? TestServer("mail.py")
    static let scripted = try? TestServer("badmail.py", log: true)

    /// The bytes of the last accepted message.
    private func last(_ server: TestServer) throws -> [UInt8] {
        let text = try #require(try server.journal().last?["data"] as? String)
        return Array(try #require(Data(base64Encoded: text)))
    }

    @Test func whatArrivesIsWhatWasSentToTheByte() throws {
        let server = try #require(Self.server)
        try server.control([:])
        let head = "Subject: x\r\n\r\n"
        for body in [
            ".\r\n", "..\r\n.hidden\r\n...\r\n", "a\r\n.\r\nb\r\n", "Grüße, 世界 👋\r\n", "\r\n\r\n\r\n",
            String(repeating: ".\r\n", count: 5000), String(repeating: "é", count: 490) + "\r\n",
        ] {
            #expect(try mailChannel(server).attempt(mail(head + body)).kind == "sent")
            #expect(try last(server) == Array((head + body).utf8))
        }
    }

    /// What a lone CR or LF could smuggle in arrives as text.
    @Test func noLineEndIsMistakenForTheMessagesEnd() throws {
        let server = try #require(Self.server)
        try server.control([:])
        let before = try server.journal().count
        for end in ["\n.\n", "\r.\r", "\n.\r\n", "\r\n.\n", "\r\n.\r"] {
            let smuggled =
                "Subject: x\r\n\r\nfirst\(end)MAIL FROM:<a@example.com>\r\nRCPT TO:<b@example.com>\r\nDATA\r\n\r\n"
            #expect(try mailChannel(server).attempt(mail(smuggled)).kind == "sent")
        }
        let journal = try server.journal().dropFirst(before)
        #expect(journal.count == 5)
        #expect(journal.allSatisfy { $0["to"] as? [String] == ["ada@example.com"] })
    }

    @Test func aBatchGoesOverOneConnectionAlsoAfterARefusedAddress() throws {
        for server in [try #require(Self.server), try #require(Self.scripted)] {
            try server.control(["rules": [["at": "rcpt", "if": "bad@", "say": "550 5.1.1 No such user"]]])
            let before = try server.journal().count
            let channel = try mailChannel(server)
            for number in 1...50 {
                let attempt = channel.attempt(
                    mail(to: number == 25 ? "bad@example.com" : "c\(number)@example.com", id: Int64(number)))
                #expect(attempt.kind == (number == 25 ? "failed recipient" : "sent"), "\(attempt.outcome)")
            }
            channel.hangUp()
            let journal = try server.journal().dropFirst(before)
            #expect(journal.count == 49)
            #expect(Set(journal.compactMap { $0["connection"] as? Int }).count == 1)
            let arrived = journal.compactMap { ($0["to"] as? [String])?.joined() }
            #expect(arrived == (1...50).filter { $0 != 25 }.map { "c\($0)@example.com" })
        }
    }

    @Test func aRefusedMessageOrSenderDoesNotSpoilTheNext() throws {
        let server = try #require(Self.scripted)
        for (place, kind) in [("mail", "failed configuration"), ("data", "failed message"), ("dot", "failed message")] {
            try server.control(["rules": [["at": place, "say": "554 No", "times": 1, "name": "spoil"]]])
            let channel = try mailChannel(server)
            let before = try server.connections()
            #expect(channel.attempt(mail()).kind == kind)
            #expect(channel.attempt(mail()).kind == "sent")
            #expect(try server.connections() == before + 1)
        }
    }

    @Test func withoutPipeliningOneIsSaidAfterTheOther() throws {
        let server = try #require(Self.scripted)
        try server.control(["extensions": [] as [String], "rules": [["at": "rcpt", "if": "bad@", "say": "550 No"]]])
        let channel = try mailChannel(server)
        #expect(channel.attempt(mail(to: "bad@example.com")).kind == "failed recipient")
        #expect(channel.attempt(mail()).kind == "sent")
    }

    /// The server closed it meanwhile, politely or not.
    @Test(arguments: ["421 Idle for too long", nil])
    func aConnectionThatWentIsOpenedAgain(_ goodbye: String?) throws {
        let server = try #require(Self.scripted)
        var rule: [String: Any] = ["at": "rset", "do": "close"]
        rule["say"] = goodbye
        try server.control(["rules": [["at": "rcpt", "if": "bad@", "say": "550 No"], rule]])
        let channel = try mailChannel(server)
        let before = try server.connections()
        #expect(channel.attempt(mail(to: "bad@example.com")).kind == "failed recipient")
        #expect(channel.attempt(mail()).kind == "sent")
        #expect(try server.connections() == before + 2)
    }

    @Test func whatIsTakenBackIsNotSent() throws {
        let server = try #require(Self.scripted)
        try server.control([:])
        let before = try server.journal().count
        let channel = try mailChannel(server)
        #expect(channel.attempt(mail(), allowed: false).outcome == .withdrawn)
        #expect(try server.journal().count == before)
        #expect(channel.attempt(mail()).kind == "sent")
    }

    @Test func whatCannotBeNotedIsNotSent() throws {
        let server = try #require(Self.scripted)
        try server.control([:])
        let before = try server.journal().count
        let outcome = try mailChannel(server).send(mail()) { throw CocoaError(.fileWriteOutOfSpace) }
        guard case .retry = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(try server.journal().count == before)
    }

    @Test func aStopEndsAWaitButLetsAFateBeHeard() throws {
        let server = try #require(Self.scripted)
        let stop = StopSignal()
        try server.control(["rules": [["at": "dot", "do": "silence", "accept": true]]])
        let channel = try mailChannel(server, patience: .mail, stop: stop)
        let begun = ContinuousClock.now
        let outcome = channel.send(mail()) {
            stop.raise()
            return true
        }
        // The answer may still be on its way; then it stays unknown.
        guard case .unknown = outcome else {
            Issue.record("\(outcome)")
            return
        }
        #expect(begun.duration(to: .now) < .seconds(9))
        #expect(channel.attempt(mail()).kind == "retry")
    }

    @Test func addressesBeyondASCIIGoWhereTheServerTakesThem() throws {
        let server = try #require(Self.server)
        try server.control([:])
        let channel = try mailChannel(server)
        #expect(channel.attempt(mail(to: "josé@bücher.example")).kind == "sent")
        #expect(try server.journal().last?["to"] as? [String] == ["josé@xn--bcher-kva.example"])
        let scripted = try #require(Self.scripted)
        try scripted.control(["extensions": ["PIPELINING"]])
        let other = try mailChannel(scripted)
        #expect(other.attempt(mail(to: "josé@example.com")).kind == "failed recipient")
        #expect(other.attempt(mail(to: "jose@bücher.example")).kind == "sent")
    }

    @Test(arguments: [
        "", "ada", "a b@example.com", "a@example.com>\r\nRCPT TO:<b@example.com", "a@b@example.com", "a@-",
    ])
    func whatIsNoAddressIsNotTold(_ address: String) throws {
        let server = try #require(Self.scripted)
        try server.control([:])
        let before = try server.heard().count
        #expect(try mailChannel(server).attempt(mail(to: address)).kind == "failed recipient")
        #expect(try server.heard().count == before)
    }
}
