import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

/// `reliability.md` 2.4: a final code wins, and the command that it answers says whose matter it is.
@Suite(.serialized) struct MailRefusalTests {
    static let server = try? TestServer("badmail.py", log: true)

    struct Case: CustomTestStringConvertible {
        var place: String
        var say: String
        var kind: String

        var testDescription: String { "\(say) to \(place)" }
    }

    /// What each place makes of 421 450 451 550 552 554.
    static let table = [
        "connect": ["retry", "retry", "retry", "failed configuration", "failed configuration", "failed configuration"],
        "ehlo": ["retry", "retry", "retry", "failed configuration", "failed configuration", "failed configuration"],
        "mail": ["retry", "retry", "retry", "failed configuration", "failed configuration", "failed configuration"],
        "rcpt": ["retry", "retry", "retry", "failed recipient", "failed mailboxFull", "failed recipient"],
        "data": ["retry", "retry", "retry", "failed message", "failed message", "failed message"],
        "dot": ["retry", "retry", "retry", "failed message", "failed mailboxFull", "failed message"],
    ]

    static let cases = table.sorted { $0.key < $1.key }.flatMap { place, kinds in
        zip(["421", "450", "451", "550", "552", "554"], kinds).map { code, kind in
            Case(place: place, say: "\(code) Because", kind: kind)
        }
    }

    static let finer = [
        Case(place: "rcpt", say: "552 5.2.2 No room", kind: "failed mailboxFull"),
        Case(place: "rcpt", say: "550 5.2.2 No room", kind: "failed mailboxFull"),
        Case(place: "rcpt", say: "452 4.2.2 No room", kind: "retry"),
        Case(place: "rcpt", say: "530 5.7.0 Log in first", kind: "failed configuration"),
        Case(place: "rcpt", say: "554 5.7.1 Relay access denied", kind: "failed configuration"),
        Case(place: "rcpt", say: "550 5.1.1 User unknown in relay recipient table", kind: "failed recipient"),
        Case(place: "rcpt", say: "550-5.1.1 There is no such\r\n550 5.1.1 user here", kind: "failed recipient"),
        Case(place: "rcpt", say: "251 Forwarded", kind: "sent"),
        Case(place: "dot", say: "552 5.3.4 Too big", kind: "failed message"),
        Case(place: "dot", say: "550 5.7.1 Looks like spam", kind: "failed message"),
        Case(place: "data", say: "250 Fine", kind: "retry"),
        Case(place: "dot", say: "354 Go on", kind: "unknown"),
    ]

    @Test(arguments: cases + finer)
    func anAnswerMeansWhatItsPlaceSays(_ it: Case) throws {
        let server = try #require(Self.server)
        var rules: [[String: Any]] = [["at": it.place, "say": it.say, "accept": it.say.hasPrefix("25")]]
        // libcurl tries HELO where EHLO is refused.
        if it.place == "ehlo" { rules.append(["at": "helo", "say": it.say]) }
        try server.control(["rules": rules])
        let before = try server.journal().count
        let attempt = try mailChannel(server).attempt(mail())
        #expect(attempt.kind == it.kind, "\(attempt.outcome)")
        #expect(attempt.offers == (it.place == "dot" || it.kind == "sent" ? 1 : 0))
        #expect(try server.journal().count == before + (it.kind == "sent" ? 1 : 0))
    }

    @Test func theQueuesNumberIsKept() throws {
        let server = try #require(Self.server)
        try server.control(["rules": [["at": "dot", "accept": true, "say": "250 2.0.0 Ok: queued as 4F0aB1"]]])
        #expect(try mailChannel(server).attempt(mail()).outcome == .sent(serverID: "4F0aB1"))
        try server.control([:])
        #expect(try mailChannel(server).attempt(mail()).outcome == .sent(serverID: nil))
    }

    /// Without an answer a message is only uncertain after its end.
    @Test(arguments: ["connect", "ehlo", "mail", "rcpt", "data", "body", "dot"], ["close", "reset", "silence"])
    func anAnswerThatStaysAway(_ place: String, _ how: String) throws {
        let server = try #require(Self.server)
        try server.control(["rules": [["at": place, "do": how]]])
        let attempt = try mailChannel(server).attempt(mail())
        // A short message is on its way, end and all, before it shows that nobody reads it.
        let wasWhole = place == "dot" || place == "body" && attempt.offers == 1
        #expect(attempt.kind == (wasWhole ? "unknown" : "retry"), "\(attempt.outcome)")
        #expect(attempt.offers == (wasWhole ? 1 : 0))
    }

    @Test(arguments: ["close", "reset", "silence"])
    func aMessageTakenWithoutAnAnswerIsUnknown(_ how: String) throws {
        let server = try #require(Self.server)
        try server.control(["rules": [["at": "dot", "accept": true, "do": how]]])
        let before = try server.journal().count
        #expect(try mailChannel(server).attempt(mail()).kind == "unknown")
        #expect(try server.journal().count == before + 1)
    }

    /// `250` counts though the connection then goes.
    @Test func anAnswerBeforeTheConnectionBreaksCounts() throws {
        let server = try #require(Self.server)
        try server.control(["rules": [["at": "dot", "accept": true, "say": "250 OK", "do": "close"]]])
        #expect(try mailChannel(server).attempt(mail()).kind == "sent")
        try server.control(["rules": [["at": "dot", "say": "554 No", "do": "close"]]])
        #expect(try mailChannel(server).attempt(mail()).kind == "failed message")
    }

    /// A big message, so that the server breaks off while it comes.
    @Test(arguments: ["close", "reset"])
    func aMessageCutInItsMiddleWasNotSent(_ how: String) throws {
        let server = try #require(Self.server)
        try server.control(["rules": [["at": "body", "after": 100_000, "do": how]]])
        let long = "Subject: Long\r\n\r\n" + String(repeating: "All work and no play.\r\n", count: 400_000)
        let attempt = try mailChannel(server).attempt(mail(long))
        #expect(attempt.kind == "retry", "\(attempt.outcome)")
        #expect(attempt.offers == 0)
    }

    @Test(arguments: ["connect", "ehlo", "mail", "rcpt", "data", "dot"])
    func nonsenseIsNoAnswer(_ place: String) throws {
        let server = try #require(Self.server)
        for nonsense in ["\u{FF}\u{00}\u{1B}[2J", "25", "hello", "2500 OK", "999 OK", "150 OK"] {
            try server.control(["rules": [["at": place, "say": nonsense], ["at": "helo", "do": "close"]]])
            let attempt = try mailChannel(server).attempt(mail())
            #expect(attempt.kind == (place == "dot" ? "unknown" : "retry"), "\(nonsense): \(attempt.outcome)")
            #expect(Text.isClean(attempt.why))
        }
    }

    @Test func aLongAnswerIsReadAndAnEndlessOneIsNot() throws {
        let server = try #require(Self.server)
        let long = "250 " + String(repeating: "x", count: 20_000)
        try server.control(["rules": [["at": "dot", "accept": true, "say": long]]])
        #expect(try mailChannel(server).attempt(mail()).kind == "sent")
        try server.control(["rules": [["at": "rcpt", "say": "550 " + String(repeating: "no ", count: 5000)]]])
        let attempt = try mailChannel(server).attempt(mail())
        #expect(attempt.kind == "failed recipient")
        #expect(attempt.why.count < 300)
        for endless in [
            ["at": "dot", "say": "250-more", "repeat": 100_000],
            ["at": "dot", "say": "x", "repeat": 1_000_000, "bare": true],
            ["at": "dot", "say": "250 x", "repeat": 200_000, "bare": true],
        ] as [[String: Any]] {
            try server.control(["rules": [endless]])
            #expect(try mailChannel(server).attempt(mail()).kind == "unknown")
        }
    }

    @Test func whatTheServerSaysNamesNobodyAndShowsNoSecret() throws {
        let server = try #require(Self.server)
        let say = "550 5.1.1 <ada@example.com>: \u{1B}]0;x\u{07}no user \(canary) at +12025550123"
        for place in ["connect", "mail", "rcpt", "data", "dot", "auth"] {
            try server.control(["user": "kim", "password": canary, "rules": [["at": place, "say": say]]])
            let why = try mailChannel(server, user: "kim").attempt(mail()).why
            #expect(!why.isEmpty && !why.contains("ada@") && !why.contains(canary) && !why.contains("2025550123"))
            #expect(Text.isClean(why))
        }
    }

    @Test func nobodyThere() throws {
        let gone = try #require(ServerAddress("smtp://127.0.0.1:1", schemes: ["smtp"]))
        let channel = SMTPChannel(
            .init(server: gone, sender: "kim@example.com", patience: impatient), stop: StopSignal())
        #expect(channel.attempt(mail()).kind == "retry")
        let nowhere = try #require(ServerAddress("smtp://nowhere.invalid", schemes: ["smtp"]))
        let other = SMTPChannel(
            .init(server: nowhere, sender: "kim@example.com", patience: impatient), stop: StopSignal())
        #expect(other.attempt(mail()).kind == "retry")
    }
}
