import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

/// `reliability.md` 2.7: whether an SMS whose answer was lost was taken, the service's list says.
@Suite(.serialized) struct SMSFindingTests {
    static let server = try? TestServer("sms.py")
    private let offered = Instant(seconds: 1_800_000_000)

    private func find(_ channel: SMSChannel, _ body: String, at now: Instant? = nil) -> SMSChannel.Finding {
        channel.find(body: body, to: "+12025550123", offeredAt: offered, now: now ?? offered.adding(seconds: 60))
    }

    @Test func whatWasTakenIsFoundAndWhatWasNotIsAbsent() throws {
        let server = try #require(Self.server)
        let channel = try smsChannel(server)
        let now = Int(offered.seconds)
        try server.control(["now": now, "rules": [["at": "send", "if": "lost", "do": "close", "accept": true]]])
        #expect(channel.attempt(sms("lost 1")).kind == "unknown")
        let sid = try #require(try server.journal().last?["sid"] as? String)
        #expect(find(channel, "lost 1") == .found(serverID: sid))
        #expect(find(channel, "lost 2") == .absent)
        // Not the same to the byte: composed and decomposed.
        #expect(channel.attempt(sms("caf\u{E9}")).kind == "sent")
        #expect(find(channel, "cafe\u{301}") == .absent)
        // To somebody else; from another number.
        #expect(channel.find(body: "lost 1", to: "+12025550124", offeredAt: offered, now: offered) == .absent)
        #expect(find(try smsChannel(server, sender: .number("+12025550999")), "lost 1") == .absent)
    }

    /// The same words of an earlier time are another message.
    @Test(arguments: [(-121, false), (-120, true), (0, true), (60, true), (61, false)])
    func onlyWhatWasMadeAboutThen(_ seconds: Int, _ isFound: Bool) throws {
        let server = try #require(Self.server)
        try server.control(["now": Int(offered.seconds) + seconds])
        let text = "then \(seconds)"
        #expect(try smsChannel(server).attempt(sms(text)).kind == "sent")
        let finding = find(try smsChannel(server), text)
        if case .found = finding { #expect(isFound) } else { #expect(finding == .absent && !isFound) }
    }

    @Test func aMessagingServiceHasNoNumberYet() throws {
        let server = try #require(Self.server)
        try server.control(["now": Int(offered.seconds)])
        let channel = try smsChannel(server, sender: .service("MG1"))
        #expect(channel.attempt(sms("by service")).kind == "sent")
        let sid = try #require(try server.journal().last?["sid"] as? String)
        #expect(find(channel, "by service") == .found(serverID: sid))
        #expect(find(try smsChannel(server, sender: .service("MG2")), "by service") == .absent)
    }

    @Test func theListIsReadPageByPageAndNotForEver() throws {
        let server = try TestServer("sms.py")
        try server.control(["now": Int(offered.seconds), "page": 2])
        let channel = try smsChannel(server)
        for number in 1...9 { #expect(channel.attempt(sms("page \(number)")).kind == "sent") }
        guard case .found = find(channel, "page 1") else {
            Issue.record("not found")
            return
        }
        #expect(find(channel, "page 10") == .absent)
        // Ten pages of two are not all of thirty.
        for number in 10...30 { #expect(channel.attempt(sms("page \(number)")).kind == "sent") }
        guard case .cannotAsk = find(channel, "page 1") else {
            Issue.record("it went on")
            return
        }
        // Those that are older than what is sought need not be read.
        #expect(
            channel.find(
                body: "x", to: "+12025550123", offeredAt: offered.adding(seconds: 900),
                now: offered.adding(seconds: 999)) == .absent)
    }

    @Test(arguments: [
        #""status": 500"#, #""status": 401, "json": {"code": 20003, "message": "No"}"#,
        #""status": 302, "headers": {"Location": "/x"}"#,
        #""text": "<html>""#, #""text": "{}""#, #""json": {"messages": "none"}"#, #""json": {"messages": [1]}"#,
        #""half": true"#,
        #""huge": 3000000"#, #""do": "close""#, #""do": "silence""#, #""status": 429"#,
        #""json": {"messages": [], "next_page_uri": "https://evil.example/2010"}"#,
        #""json": {"messages": [], "next_page_uri": "//evil.example/x"}"#,
        #""json": {"messages": [], "next_page_uri": "x"}"#, #""json": {"messages": [], "next_page_uri": "/a b"}"#,
        #""json": {"messages": [], "next_page_uri": "/2010-04-01/for/ever"}"#,
        #""json": {"messages": [{"to": "+12025550123", "from": "+12025550100", "body": "sought", "direction": "outbound-api", "sid": "SM1"}]}"#,
        #""json": {"messages": [{"to": "+12025550123", "from": "+12025550100", "body": "sought", "direction": "outbound-api", "date_created": "Fri, 15 Jan 2027 08:00:00 +0000"}]}"#,
    ])
    func aListThatCannotBeReadSaysNothing(_ rule: String) throws {
        let server = try #require(Self.server)
        try server.control(["rules": [try JSONSerialization.jsonObject(with: Data(#"{"at": "list", \#(rule)}"#.utf8))]])
        guard case .cannotAsk(let why) = find(try smsChannel(server), "sought") else {
            Issue.record("\(rule) was believed")
            return
        }
        #expect(Text.isClean(why) && !why.contains(canary))
    }

    /// What a client wrote to us is not what we sent.
    @Test func whatCameInIsNotWhatWentOut() throws {
        let server = try #require(Self.server)
        let list =
            #"{"at": "list", "json": {"messages": [{"to": "+12025550123", "from": "+12025550100", "body": "sought", "direction": "inbound", "sid": "SM1", "date_created": "Fri, 15 Jan 2027 08:00:00 +0000"}]}}"#
        try server.control(["rules": [try JSONSerialization.jsonObject(with: Data(list.utf8))]])
        #expect(find(try smsChannel(server), "sought") == .absent)
    }
}
