import RosterModel
import Testing

@testable import RosterSettings

@Suite("What is set up") struct DiagnosisTests {
    private func found(_ text: String, files: Set<String> = []) throws -> [String] {
        let defaults = Configuration.Defaults(zone: .utc, dateOrder: .monthFirst)
        let configuration = try Configuration(text: text, file: "config.toml", defaults: defaults)
        return configuration.channelDiagnoses(outbox: "/outbox") { files.contains($0) }.map {
            "\($0.subject) \($0.state)"
        }
    }

    @Test("Without a configuration nothing is set up, and nothing is wrong") func nothing() throws {
        #expect(
            try found("") == [
                "mail notSetUp", "sms notSetUp", "mailbox notSetUp", "calendar notSetUp", "page notSetUp",
            ])
    }

    @Test("A whole configuration is fine") func whole() throws {
        let files: Set<String> = ["/home/kim/calendar.ics"]
        #expect(
            try found(Samples.full, files: files) == [
                "mail fine", "sms fine", "mailbox fine", "calendar fine", "page fine",
            ])
    }

    @Test(
        "A part that lacks something is wrong",
        arguments: [
            ("[email]\nsmtp = \"smtps://mail.example.com\"", "mail wrong"),
            ("[email]\nfrom = \"kim@example.com\"", "mail wrong"),
            ("[email]\nfrom = \"k@example.com\"\nsmtp = \"smtp://localhost\"", "mail fine"),
            ("[email]\nfrom = \"k@example.com\"\nsmtp = \"smtp://localhost\"\nuser = \"kim\"", "mail wrong"),
            ("[email]\nimap = \"imaps://mail.example.com\"", "mailbox wrong"),
            ("[sms]\naccount = \"AC00\"", "sms wrong"), ("[calendar]\nfeeds = [\"/none.ics\"]", "calendar wrong"),
            ("[calendar]\nfeeds = [\"https://example.com/c.ics\"]", "calendar fine"),
        ])
    func lacking(text: String, diagnosis: String) throws {
        #expect(try found(text).contains(diagnosis))
    }
}
