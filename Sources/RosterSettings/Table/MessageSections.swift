import RosterModel

extension SettingsSection {
    static let nudges = SettingsSection(
        "nudges", "When clients hear of their items. Messages go out while rosterd runs.",
        [
            Setting("enabled", "true or false", "Whether nudges go out at all."),
            Setting("hold", "a length of time", "How long a confirmation waits, so that undo recalls it."),
            Setting("hours", "two times of day", "The client's own hours in which nudges go out."),
            Setting("quiet_after", "a whole number, 1 to 100", "Messages without an answer until a client is quiet."),
            Setting(
                "no_session_after", "days, as \"21d\"", "Days without another session booked until a client is quiet."),
        ],
        values: { configuration in
            let nudges = configuration.nudges
            return [
                [
                    "enabled": String(nudges.isEnabled), "hold": TomlText.span(nudges.hold),
                    "hours": TomlText.text("\(nudges.hours.opens)-\(nudges.hours.closes)"),
                    "quiet_after": String(nudges.quietAfter),
                    "no_session_after": TomlText.text("\(nudges.noSessionAfter)d"),
                ]
            ]
        })

    static let budget = SettingsSection(
        "nudges.budget", "How many SMS a client gets at most.",
        [
            Setting("sms_per_day", "a whole number, 0 to 100", "In a day."),
            Setting("sms_per_week", "a whole number, 0 to 700", "In a week."),
        ],
        values: { [["sms_per_day": String($0.nudges.smsPerDay), "sms_per_week": String($0.nudges.smsPerWeek)]] })

    static let cadence = SettingsSection(
        "nudges.cadence",
        "The messages about an item, one of these for each. Those that you write replace all of the usual four: confirm\n"
            + "when it is set, midpoint at 50%, final at -24h, overdue at +0h.",
        isList: true,
        [
            Setting(
                "kind", "\"confirm\", \"midpoint\", \"final\" or \"overdue\"", "What it says.", example: "\"final\""),
            Setting(
                "at", "\"set\", a share as \"50%\", or a time from the deadline as \"-24h\"", "When it goes.",
                example: "\"-24h\""),
            Setting(
                "channels", "a list of \"sms\" and \"email\"", "In the order in which they are tried.",
                example: "[\"sms\", \"email\"]"),
            Setting(
                "template", "a file in ~/.config/roster/templates",
                "A text of your own: its first line may be \"Subject: …\", then a blank line, then the text, with the\n"
                    + "fields \(MessageTemplate.fieldList); {{ is a brace.",
                example: "\"final.txt\""),
        ],
        values: { configuration in
            configuration.nudges.cadence.map { step in
                [
                    "kind": TomlText.text(step.kind.rawValue), "at": TomlText.text(step.at.description),
                    "channels": TomlText.list(step.channels.map(\.rawValue)), "template": TomlText.text(step.template),
                ]
            }
        })

    static let email = SettingsSection(
        "email", "How mail goes out and answers come in.",
        [
            Setting("from", "a sender", "Who it is from.", example: "\"Kim Example <kim@example.com>\""),
            Setting(
                "smtp", "an address, smtps:// or smtp://", "The server that sends.",
                example: "\"smtps://mail.example.com\""),
            Setting("user", "a text", "The name to log in with.", example: "\"kim@example.com\""),
            Setting(
                "password", "a text", "The password; the file must then be closed to others (mode 0600). Better:",
                example: "\"…\""),
            Setting(
                "password_command", "a program and its arguments", "What prints the password.",
                example: "[\"pass\", \"show\", \"mail\"]"),
            Setting(
                "imap", "an address, imaps:// or imap://", "The mailbox that answers come to.",
                example: "\"imaps://mail.example.com/INBOX\""),
        ],
        values: { configuration in
            let email = configuration.email
            let plain: [String: String?] = [
                "from": TomlText.text(email.from), "smtp": TomlText.text(email.smtp),
                "user": TomlText.text(email.user), "imap": TomlText.text(email.imap),
            ]
            return [plain.merging(SecretSource.shown(email.password, "password")) { _, own in own }]
        })

    static let sms = SettingsSection(
        "sms", "How text messages go out.",
        [
            Setting("api", "an address, https://", "The service."),
            Setting("account", "a text", "The account there.", example: "\"AC…\""),
            Setting(
                "token", "a text", "Its token; the file must then be closed to others (mode 0600). Better:",
                example: "\"…\""),
            Setting(
                "token_command", "a program and its arguments", "What prints the token.",
                example: "[\"pass\", \"show\", \"sms\"]"),
            Setting(
                "from", "a phone number with its country", "The number that sends; or", example: "\"+12025550100\""),
            Setting("service", "a text", "the id of a messaging service, instead of from.", example: "\"MG…\""),
        ],
        values: { configuration in
            let sms = configuration.sms
            let plain: [String: String?] = [
                "api": TomlText.text(sms.api), "account": TomlText.text(sms.account), "from": TomlText.text(sms.from),
                "service": TomlText.text(sms.service),
            ]
            return [plain.merging(SecretSource.shown(sms.token, "token")) { _, own in own }]
        })

    static let outbox = SettingsSection(
        "outbox", "Where messages go while neither mail nor SMS is set up.",
        [Setting("folder", "a folder", "Each message becomes a file in it.", example: "\"~/outbox\"")],
        values: { [["folder": TomlText.text($0.outbox.folder)]] })
}
