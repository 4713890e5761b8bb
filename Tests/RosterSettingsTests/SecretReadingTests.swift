import Foundation
import Testing

@testable import RosterSettings

@Suite("A secret that a program tells") struct SecretReadingTests {
    private func read(_ words: String..., patience: Duration = .seconds(10)) throws -> String {
        try SecretSource.command(words).read(for: "email.password", patience: patience).reveal()
    }

    @Test("is the first line that it prints", arguments: ["hush\n", "hush", "hush\r\n", "hush\nuser: kim\n"])
    func firstLine(printed: String) throws {
        #expect(try read("/usr/bin/printf", "%s", printed) == "hush")
    }

    @Test("can hold anything but an end of line") func anything() throws {
        #expect(try read("/usr/bin/printf", "%s", " a \u{e9}\t$HOME `id` ") == " a \u{e9}\t$HOME `id` ")
    }

    @Test("comes from a program in the path, which no shell starts") func withoutShell() throws {
        #expect(try read("printf", "%s", "$(id); hush") == "$(id); hush")
    }

    @Test("is not had from a program that is missing, fails or says nothing") func failures() {
        #expect(
            throws: SecretError(
                description: "email.password_command: “no-such” could not be started (No such file or directory)")
        ) {
            try read("/nowhere/no-such")
        }
        #expect(throws: SecretError(description: "email.password_command: “sh” failed; try it by hand")) {
            try read("/bin/sh", "-c", "echo canary; exit 3")
        }
        #expect(throws: SecretError.self) { try read("/bin/true") }
        #expect(throws: SecretError.self) { try read("/usr/bin/printf", "\\377\\n") }
        #expect(throws: SecretError.self) { try read("/usr/bin/head", "-c", "100000", "/dev/zero") }
    }

    @Test("is not waited for for ever, and the program does not stay") func patience() throws {
        let mark = FileManager.default.temporaryDirectory.path + "/roster-secret-" + UUID().uuidString
        let start = ContinuousClock.now
        #expect(throws: SecretError(description: "email.password_command: “sh” did not answer within 0 s")) {
            try read("/bin/sh", "-c", "sleep 30; touch '\(mark)'", patience: .milliseconds(200))
        }
        #expect(throws: SecretError.self) {
            try read("/bin/sh", "-c", "echo hush; sleep 30; touch '\(mark)'", patience: .milliseconds(200))
        }
        #expect(ContinuousClock.now - start < .seconds(20))
    }

    @Test("is not in what is said of a failure") func canary() {
        do {
            _ = try read("/bin/sh", "-c", "echo canary; echo canary >&2; exit 1", "canary")
            Issue.record("it did not fail")
        } catch {
            #expect(!"\(error)".contains("canary"))
        }
    }

    @Test("stands in the file itself") func literal() throws {
        #expect(try SecretSource.literal(Secret("hush")).read(for: "sms.token").reveal() == "hush")
    }
}
