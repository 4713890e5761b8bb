import ArgumentParser
import CommandDesk

struct MailCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "mail", abstract: "Looks whether mail goes out.", subcommands: [MailTestCommand.self])
}

struct MailTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Sends one mail to you (coach.email), and says what became of it.",
        discussion: """
            It goes the way the nudges go: the same server, the same sender, the same encryption.
            """)

    @OptionGroup var options: RunnerOptions

    func run() throws {
        try options.testing { try $0.mail() }
    }
}

struct SMSCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "sms", abstract: "Looks whether SMS go out.", subcommands: [SMSTestCommand.self])
}

struct SMSTestCommand: ParsableCommand {
    static let configuration = CommandConfiguration(
        commandName: "test",
        abstract: "Sends one SMS to you (coach.phone), and says what became of it.",
        discussion: """
            It goes the way the nudges go, and costs what one of them costs.
            """)

    @OptionGroup var options: RunnerOptions

    func run() throws {
        try options.testing { try $0.text() }
    }
}

extension RunnerOptions {
    fileprivate func testing(_ body: (TestMessage) throws -> Void) throws {
        let settings = try RunnerSettings(self)
        let console = Console(environment: settings.environment)
        try body(TestMessage(settings: settings, console: console))
        try console.flush()
    }
}
