import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

/// `reliability.md` 2.6: what the service answers says what became of the message.
@Suite(.serialized) struct SMSSendingTests {
    static let server = try? TestServer("sms.py")

    struct Case: CustomTestStringConvertible, Sendable {
        var name: String
        var rule: String
        var kind: String
        var accepts = false

        var testDescription: String { name }
    }

    static let cases = [
        Case(name: "opted out", rule: #""code": 21610"#, kind: "failed optedOut"),
        Case(name: "no number", rule: #""code": 21211"#, kind: "failed recipient"),
        Case(name: "no mobile", rule: #""code": 21614"#, kind: "failed recipient"),
        Case(name: "region", rule: #""code": 21408"#, kind: "failed message"),
        Case(name: "route", rule: #""code": 21612"#, kind: "failed message"),
        Case(name: "text too long", rule: #""code": 21617"#, kind: "failed message"),
        Case(name: "not our number", rule: #""code": 21212"#, kind: "failed configuration"),
        Case(name: "credentials", rule: #""status": 401, "json": {"code": 20003}"#, kind: "failed configuration"),
        Case(name: "401 in HTML", rule: #""status": 401, "text": "<html>""#, kind: "failed configuration"),
        Case(name: "forbidden", rule: #""status": 403, "json": {}"#, kind: "failed configuration"),
        Case(name: "forbidden region", rule: #""status": 403, "json": {"code": 21408}"#, kind: "failed message"),
        Case(name: "no such account", rule: #""status": 404, "json": {"code": 20404}"#, kind: "failed configuration"),
        Case(name: "bad request", rule: #""status": 400, "text": "<html>""#, kind: "failed message"),
        Case(name: "code that is a text", rule: #""status": 400, "json": {"code": "21610"}"#, kind: "failed message"),
        Case(name: "busy", rule: #""status": 429, "json": {"code": 20429}"#, kind: "retry"),
        Case(name: "busy by code", rule: #""status": 400, "json": {"code": 20429}"#, kind: "retry"),
        Case(name: "500 before accepting", rule: #""status": 500, "json": {"code": 20500}"#, kind: "unknown"),
        Case(name: "500 after", rule: #""status": 500, "text": "", "accept": true"#, kind: "unknown", accepts: true),
        Case(name: "503", rule: #""status": 503, "headers": {"Retry-After": "5"}"#, kind: "unknown"),
        Case(name: "302", rule: #""status": 302, "headers": {"Location": "/elsewhere"}"#, kind: "unknown"),
        Case(name: "307", rule: #""status": 307, "headers": {"Location": "/elsewhere"}"#, kind: "unknown"),
        Case(name: "HTML", rule: #""text": "<html><body>Hello</body></html>""#, kind: "unknown"),
        Case(name: "HTML after", rule: #""text": "<html>", "accept": true"#, kind: "unknown", accepts: true),
        Case(name: "a list", rule: #""text": "[1, 2]""#, kind: "unknown"),
        Case(name: "no sid", rule: #""json": {"status": "queued"}"#, kind: "unknown"),
        Case(name: "odd sid", rule: #""json": {"sid": "a b\u001b[2J"}"#, kind: "unknown"),
        Case(name: "deep JSON", rule: #""text": "\#(String(repeating: "[", count: 5000))""#, kind: "unknown"),
        Case(name: "10 MB", rule: #""huge": 10000000, "accept": true"#, kind: "unknown", accepts: true),
        Case(name: "half", rule: #""half": true, "accept": true"#, kind: "unknown", accepts: true),
        Case(name: "closed", rule: #""do": "close""#, kind: "unknown"),
        Case(name: "closed after", rule: #""do": "close", "accept": true"#, kind: "unknown", accepts: true),
        Case(name: "reset after", rule: #""do": "reset", "accept": true"#, kind: "unknown", accepts: true),
        Case(name: "silence", rule: #""do": "silence""#, kind: "unknown"),
        Case(name: "silence after", rule: #""do": "silence", "accept": true"#, kind: "unknown", accepts: true),
        Case(
            name: "failed at once", rule: #""json": {"sid": "SM1", "status": "failed", "error_code": 21610}"#,
            kind: "failed optedOut"),
    ]

    @Test(arguments: cases)
    func anAnswerMeansWhatItSays(_ it: Case) throws {
        let server = try #require(Self.server)
        let rule = try JSONSerialization.jsonObject(with: Data(#"{"at": "send", \#(it.rule)}"#.utf8))
        try server.control(["rules": [rule]])
        let before = try server.journal().count
        let attempt = try smsChannel(server).attempt(sms())
        #expect(attempt.kind == it.kind, "\(attempt.outcome)")
        #expect(attempt.offers == 1)
        #expect(try server.journal().count == before + (it.accepts ? 1 : 0))
        #expect(Text.isClean(attempt.why) && attempt.why.count < 300 && !attempt.why.contains(canary))
    }

    @Test func whatIsSentIsWhatTheServiceGets() throws {
        let server = try #require(Self.server)
        try server.control(["account": "AC1", "token": canary])
        let text = "Grüße + 50% & = ? #1\nDone? 👋 \"ok\""
        let attempt = try smsChannel(server).attempt(sms(text))
        let line = try #require(try server.journal().last)
        #expect(attempt.outcome == .sent(serverID: line["sid"] as? String))
        #expect(line["to"] as? String == "+12025550123")
        #expect(line["from"] as? String == "+12025550100")
        #expect(line["body"] as? String == text)
        #expect(line["validity"] as? Int == 36_000)
        #expect(try smsChannel(server, token: "wrong").attempt(sms()).kind == "failed configuration")

        #expect(try smsChannel(server, sender: .service("MG1")).attempt(sms()).kind == "sent")
        #expect(try server.journal().last?["service"] as? String == "MG1")
    }

    /// `min(36000, useful_until - now, hours.close - now)`.
    @Test func theQueueKeepsItNoLongerThanItMakesSense() {
        for (useful, close, validity) in [
            (nil, nil, 36_000), (100_000, nil, 36_000), (7200, nil, 7200), (7200, 600, 600), (600, 7200, 600),
            (1, nil, 1),
            (0, nil, nil), (nil, -5, nil),
        ] as [(Int64?, Int64?, Int64?)] {
            var message = sms()
            message.usefulUntil = useful.map(message.now.adding(seconds:))
            message.hoursClose = close.map(message.now.adding(seconds:))
            #expect(SMSChannel.validity(of: message) == validity)
        }
    }

    @Test(
        arguments: [
            ("7", 7), ("0", 0), ("999999999", 86_400), ("99999999999999999999", 86_400), ("-5", nil), ("soon", nil),
            ("", nil),
            ("Thu, 26 Nov 2026 10:01:00 GMT", 60), ("Thu, 26 Nov 2026 09:00:00 GMT", 0),
            ("Mon, 26 Nov 2029 09:00:00 GMT", 86_400),
        ] as [(String, Int64?)])
    func howLongAServiceMayAskToWait(_ header: String, _ seconds: Int64?) throws {
        let server = try #require(Self.server)
        let headers = ["Retry-After": header, "Date": "Thu, 26 Nov 2026 10:00:00 GMT"]
        try server.control(["rules": [["at": "send", "status": 429, "headers": headers]]])
        guard case .retry(_, let notBefore) = try smsChannel(server).attempt(sms()).outcome else {
            Issue.record("no retry")
            return
        }
        #expect(notBefore == seconds)
    }

    @Test func nobodyThereIsARetryAndWasNeverOffered() throws {
        for address in ["http://127.0.0.1:1", "https://nowhere.invalid", "https://127.0.0.1:1"] {
            let api = try #require(ServerAddress(address, schemes: ["http", "https"]))
            let attempt = SMSChannel(
                .init(
                    api: api, login: Login(user: "AC1") { canary }, sender: .number("+12025550100"), patience: impatient
                ),
                stop: StopSignal()
            ).attempt(sms())
            #expect(attempt.kind == "retry", "\(attempt.outcome)")
            #expect(attempt.offers == 0)
        }
    }

    @Test(arguments: ["self", "other", "old", "good"])
    func onlyTheServerThatIsMeantGetsTheToken(_ certificate: String) throws {
        let server = try TestServer("sms.py", Certificates.of(certificate))
        let attempt = try smsChannel(server, scheme: "https", authority: Certificates.authority).attempt(sms())
        #expect(attempt.kind == (certificate == "good" ? "sent" : "failed configuration"), "\(attempt.outcome)")
        #expect(attempt.offers == (certificate == "good" ? 1 : 0))
        #expect(try server.journal().count == attempt.offers)
    }

    @Test func nothingGoesInClearToAnotherMachine() throws {
        let api = try #require(ServerAddress("http://api.example.com", schemes: ["http", "https"]))
        let login = Login(user: "AC1") { canary }
        let channel = SMSChannel(.init(api: api, login: login, sender: .number("+12025550100")), stop: StopSignal())
        #expect(channel.attempt(sms()).kind == "failed configuration")
        guard case .cannotAsk = channel.find(body: "x", to: "+12025550123", offeredAt: sms().now, now: sms().now) else {
            Issue.record("it asked")
            return
        }
    }

    @Test func whatIsTakenBackOrCannotBeNotedIsNotSent() throws {
        let server = try #require(Self.server)
        try server.control([:])
        let before = try server.journal().count
        #expect(try smsChannel(server).attempt(sms(), allowed: false).outcome == .withdrawn)
        let outcome = try smsChannel(server).send(sms()) { throw CocoaError(.fileWriteOutOfSpace) }
        guard case .retry = outcome else {
            Issue.record("\(outcome)")
            return
        }
        let stop = StopSignal()
        stop.raise()
        #expect(try smsChannel(server, stop: stop).attempt(sms()).kind == "retry")
        #expect(try server.journal().count == before)
    }

    @Test(arguments: [
        "", "12025550123", "+1202555012a", "+1 202 555 0123", "+1202555\r\n", "+123", "+1234567890123456",
    ])
    func whatIsNoNumberIsNotTold(_ number: String) throws {
        let server = try #require(Self.server)
        var message = sms()
        message.to = number
        let attempt = try smsChannel(server).attempt(message)
        #expect(attempt.kind == "failed recipient")
        #expect(attempt.offers == 0)
    }
}

func smsChannel(
    _ server: TestServer, scheme: String = "http", sender: SMSChannel.Sender = .number("+12025550100"),
    token: String = canary, authority: String? = nil, stop: StopSignal = StopSignal()
) throws -> SMSChannel {
    let api = try unwrap(ServerAddress("\(scheme)://127.0.0.1:\(server.port)/", schemes: ["http", "https"]))
    return SMSChannel(
        .init(
            api: api, login: Login(user: "AC1") { token }, sender: sender, authority: authority,
            patience: Patience(connecting: 2000, answer: 500, whole: 500, afterStop: 100)), stop: stop)
}

func sms(_ text: String = "Hello, Ada.") -> OutgoingMessage {
    OutgoingMessage(
        nudge: Nudge.ID(7), uid: "0199a1b2-0000-7000-8000-000000000007", to: "+12025550123", bytes: Array(text.utf8),
        now: Instant(seconds: 1_800_000_000))
}
