import CommandDesk

/// `rosterd(1)`.
enum RunnerPage {
    static func text() throws -> String {
        let root = try CommandTree(of: RootCommand.self).command
        var page = Roff(root.commandName, section: 1, about: "sends the nudges of a Roster record")
        page.section("Synopsis")
        page.paragraph("rosterd run [--db FILE] [--config FILE] [--trace]")
        page.paragraph("rosterd once [--dry-run] [--json] [--db FILE] [--config FILE] [--trace]")
        page.paragraph("rosterd mail|sms test [--config FILE]")
        page.section("Description")
        page.paragraph(root.abstract ?? "")
        page.discussion(root.discussion ?? "")
        page.optionsAndCommands(of: root)
        page.section("What is sent, and what is not")
        for words in promises { page.paragraph(words) }
        page.section("As a service")
        page.paragraph(
            "“scripts/install --service” installs and enables a service of your own user's systemd. It runs while you are "
                + "logged in; “loginctl enable-linger” has it run from the machine's start on. Its lines are in "
                + "“journalctl --user -u rosterd”. Without systemd, cron will do:")
        page.verbatim(["*/5 * * * *  ~/.local/bin/rosterd once"])
        surroundings(&page)
        return page.text
    }

    private static let promises = [
        "Whether a message may go is judged when it is taken and once more right before it leaves: the client's hours, "
            + "consent, budget, and whether what it is about is still open.",
        "What has left and was not answered, because the network broke or the machine went down, is uncertain. A mail is "
            + "sent once more, byte for byte the same; an SMS only where the service's own list does not have it.",
        "After an outage nothing goes that has become pointless; that has the state expired, with its reason. Where the "
            + "clock went back by more than five minutes, nothing is sent until it is right.",
    ]

    private static func surroundings(_ page: inout Roff) {
        page.section("Signals")
        for (name, words) in signals { page.entry(name, words) }
        page.section("Environment")
        for (name, words) in environment { page.entry(name, words) }
        page.section("Exit status")
        for (code, words) in exitCodes { page.entry(code, words) }
        page.section("Files")
        for (file, words) in files { page.entry(file, words) }
        page.section("See also")
        page.paragraph("roster(1), roster-config(5), systemctl(1), crontab(5)")
    }

    private static let signals: KeyValuePairs = [
        "SIGTERM, SIGINT": "Finishes or gives back what it has taken, and ends within ten seconds.",
        "SIGHUP": "Reads the configuration again.",
    ]

    private static let environment: KeyValuePairs = [
        "ROSTER_DB": "The coach's record, where --db names none.",
        "ROSTER_CONFIG": "The configuration, where --config names none.",
        "ROSTER_NOW": "The clock stands still there, as 2026-11-23T09:41:00-05:00: for tests and demonstrations.",
        "XDG_CONFIG_HOME, XDG_DATA_HOME": "Where configuration, record and outbox folder are, in a folder roster.",
        "TZ": "The system's time zone, where coach.time_zone is not set.",
    ]

    private static let exitCodes: KeyValuePairs = [
        "0": "It is done, or another runner does it already.",
        "64": "The command was mistyped.",
        "65": "The record can't be used: damaged, or of a newer Roster.",
        "66": "There is no record yet.",
        "69": "The test message did not go.",
        "73": "A file can't be made or written.",
        "74": "The disk failed or is full.",
        "75": "The record is busy; try again.",
        "78": "The configuration has a mistake, or lacks something.",
    ]

    private static let files: KeyValuePairs = [
        "~/.local/share/roster/roster.db": "The record; the lock of whoever sends is beside it, .runner.",
        "~/.local/share/roster/outbox": "Messages, while neither mail nor SMS is set up.",
        "~/.config/roster/config.toml": "The configuration: roster-config(5).",
        "~/.config/systemd/user/rosterd.service": "The service.",
    ]
}
