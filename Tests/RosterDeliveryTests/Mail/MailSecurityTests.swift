import Foundation
import RosterModel
import Testing

@testable import RosterDelivery

/// Nothing is said in clear where it would leave the machine, and to nobody but the server that is meant.
@Suite(.serialized) struct MailSecurityTests {
    @Test(arguments: ["starttls", "smtps"])
    func aRealServerIsLoggedInToOverTLS(_ tls: String) throws {
        let server = try TestServer("mail.py", ["--tls", tls] + Certificates.of("good"))
        try server.control(["user": "kim@example.com", "password": canary])
        let scheme = tls == "smtps" ? "smtps" : "smtp"
        let channel = try mailChannel(
            server, scheme: scheme, needsTLS: true, authority: Certificates.authority, user: "kim@example.com")
        #expect(channel.attempt(mail()).kind == "sent")
        #expect(channel.attempt(mail()).kind == "sent")
        let journal = try server.journal()
        #expect(journal.count == 2)
        #expect(journal.allSatisfy { $0["tls"] as? Bool == true && $0["user"] as? String == "kim@example.com" })

        let wrong = try mailChannel(
            server, scheme: scheme, needsTLS: true, authority: Certificates.authority, user: "kim@example.com",
            password: "wrong-\(canary)")
        let attempt = wrong.attempt(mail())
        #expect(attempt.kind == "failed configuration")
        #expect(!attempt.why.contains(canary))
    }

    /// Signed by nobody, for another name, no longer valid: STARTTLS and smtps.
    @Test(arguments: ["self", "other", "old"], ["smtp", "smtps"])
    func aWrongCertificateGetsNothing(_ certificate: String, _ scheme: String) throws {
        let server = try TestServer(
            "badmail.py", Certificates.of(certificate) + (scheme == "smtps" ? ["--smtps"] : []), log: true)
        try server.control(["user": "kim", "password": canary])
        let channel = try mailChannel(
            server, scheme: scheme, needsTLS: true, authority: Certificates.authority, user: "kim")
        let attempt = channel.attempt(mail())
        #expect(attempt.kind == "failed configuration", "\(attempt.outcome)")
        #expect(try server.heard().allSatisfy { $0.hasPrefix("EHLO") || $0 == "STARTTLS" })
    }

    @Test(
        arguments: [
            ["extensions": ["PIPELINING", "AUTH PLAIN LOGIN"]], ["rules": [["at": "starttls", "say": "454 Not now"]]],
            ["rules": [["at": "starttls", "say": "502 What?"]]],
            ["rules": [["at": "starttls", "say": "220 Go", "do": "close"]]],
            ["rules": [["at": "ehlo", "say": "502 What?"]]],
        ] as [[String: any Sendable]])
    func whereTLSIsRefusedOrStrippedNothingIsSaid(_ control: [String: any Sendable]) throws {
        let server = try TestServer("badmail.py", Certificates.of("good"), log: true)
        try server.control(control.merging(["user": "kim", "password": canary]) { own, _ in own })
        let channel = try mailChannel(server, needsTLS: true, authority: Certificates.authority, user: "kim")
        let attempt = channel.attempt(mail())
        #expect(["retry", "failed configuration"].contains(attempt.kind), "\(attempt.outcome)")
        #expect(try server.heard().allSatisfy { $0.hasPrefix("EHLO") || $0 == "STARTTLS" })
        #expect(try server.journal().isEmpty)
    }

    /// A server that speaks no TLS at all where `smtps` was asked for.
    @Test func aServerWithoutTLSGetsNothing() throws {
        let server = try TestServer("badmail.py", log: true)
        #expect(try mailChannel(server, scheme: "smtps", user: "kim").attempt(mail()).kind == "retry")
        #expect(try server.heard().filter { $0.contains("MAIL") || $0.contains("AUTH") }.isEmpty)
    }

    @Test func onlyLoopbackGoesWithoutTLS() throws {
        for (address, needsTLS) in [
            ("smtp://127.0.0.1", false), ("smtp://localhost:2525", false), ("smtp://[::1]", false),
            ("smtp://mail.example.com", true), ("smtp://127.0.0.1.example.com", true),
            ("smtp://localhost.example.com", true),
            ("smtp://127.1", true),
        ] {
            let server = try #require(ServerAddress(address, schemes: ["smtp"]))
            #expect(SMTPChannel.Settings(server: server, sender: "kim@example.com").needsTLS == needsTLS)
        }
    }

    @Test(arguments: [
        ("450 4.7.0 Later", "retry"), ("535 5.7.8 No", "failed configuration"), ("454 4.7.0 Later", "retry"),
    ])
    func whatAUTHIsAnswered(_ say: String, _ kind: String) throws {
        let server = try TestServer("badmail.py", log: true)
        try server.control(["user": "kim", "password": canary, "rules": [["at": "auth", "say": say]]])
        let attempt = try mailChannel(server, user: "kim").attempt(mail())
        #expect(attempt.kind == kind, "\(attempt.outcome)")
        #expect(try server.heard().filter { $0.hasPrefix("MAIL") }.isEmpty)
    }

    @Test func aChannelThatIsPrintedShowsNoSecret() throws {
        let server = try #require(ServerAddress("smtps://mail.example.com", schemes: ["smtps"]))
        let settings = SMTPChannel.Settings(
            server: server, login: Login(user: "kim") { canary }, sender: "kim@example.com")
        var text = "\(settings) \(SMTPChannel(settings, stop: StopSignal()))"
        dump(settings, to: &text)
        #expect(!text.contains(canary))
    }

    @Test func aPasswordThatCannotBeHadIsSaid() throws {
        struct Locked: Error, CustomStringConvertible {
            var description: String { "the keyring is locked" }
        }
        let server = try TestServer("badmail.py", log: true)
        let address = try #require(ServerAddress("smtp://127.0.0.1:\(server.port)", schemes: ["smtp"]))
        let login = Login(user: "kim") { throw Locked() }
        let channel = SMTPChannel(.init(server: address, login: login, sender: "kim@example.com"), stop: StopSignal())
        let attempt = channel.attempt(mail())
        #expect(attempt.kind == "failed configuration")
        #expect(attempt.why.contains("the keyring is locked"))
        #expect(try server.connections() == 0)
    }
}
