import RosterModel

extension SettingsSection {
    static let coach = SettingsSection(
        "coach", "Who you are, and how days and phone numbers are written here.",
        [
            Setting("name", "a text", "Your name, as clients know it.", example: "\"Kim Example\""),
            Setting("email", "an email address", "Your own address.", example: "\"kim@example.com\""),
            Setting(
                "phone", "a phone number with its country", "Your own number.", example: "\"+1 202 555 0100\""),
            Setting(
                "time_zone", "a name of the IANA list",
                "The zone of your day, and of clients without one of their own.",
                example: "\"America/New_York\"", standard: "the system's"),
            Setting(
                "country", "two letters", "Whose national phone numbers are understood without +.",
                example: "\"US\""),
            Setting(
                "date_order", "\"mdy\" or \"dmy\"", "Whether 4/12 is April 12 or 4 December.", example: "\"mdy\"",
                standard: "the locale's"),
        ],
        values: { configuration in
            let coach = configuration.coach
            return [
                [
                    "name": TomlText.text(coach.name), "email": TomlText.text(coach.email),
                    "phone": TomlText.text(coach.phone), "time_zone": TomlText.text(coach.zone.name),
                    "country": TomlText.text(coach.country), "date_order": TomlText.text(coach.dateOrder.rawValue),
                ]
            ]
        })

    static let capture = SettingsSection(
        "capture", "How notes become action items.",
        [
            Setting(
                "due", "a rule, as \"session-2d\" or \"7d\"",
                "The deadline of an item without one: days before the next session, or days from the note."),
            Setting("due_time", "a time of day", "When on its day an item is due."),
            Setting(
                "due_without_session", "days, as \"7d\"", "The deadline where no session is booked."),
            Setting("headings", "a list of texts", "Headings over lists of items, beside the usual ones."),
            Setting(
                "review", "\"ask\" or \"auto\"", "Whether items that come in by themselves wait for your confirmation."),
        ],
        values: { configuration in
            let capture = configuration.capture
            return [
                [
                    "due": TomlText.text(capture.due.description),
                    "due_time": TomlText.text(capture.dueTime.description),
                    "due_without_session": TomlText.text("\(capture.daysWithoutSession)d"),
                    "headings": TomlText.list(capture.headings), "review": TomlText.text(capture.review.rawValue),
                ]
            ]
        })

    static let report = SettingsSection(
        "report", "What the report compares with.",
        [Setting("baseline", "a number from 0 to 1", "The completion rate before Roster.")],
        values: { [["baseline": String($0.report.baseline)]] })

    static let theme = SettingsSection(
        "theme", "The colours of the dashboard.",
        [Setting("name", "a theme's name", "“roster theme list” shows them. ROSTER_THEME goes before it.")],
        values: { [["name": TomlText.text($0.theme.name ?? DefaultTheme.name)]] })

    static let screen = SettingsSection(
        "screen", "What the terminal is asked for.",
        [
            Setting("mouse", "true or false", "Whether the dashboard listens to the mouse."),
            Setting("ascii", "true or false", "Plain characters for signs and lines, whatever the locale."),
        ],
        values: { [["mouse": String($0.screen.mouse), "ascii": String($0.screen.ascii)]] })

    static let keys = SettingsSection(
        "keys",
        "Keys of your own: a command and the keys for it. “roster keys” lists commands and keys; what is named here has\n"
            + "these keys instead of its usual ones.",
        [
            Setting(
                "COMMAND", "a list of keys", "The keys of that command, as capture = [\"c\", \"C\"].",
                example: "[\"c\"]")
        ],
        values: { configuration in
            let pairs = configuration.keys.bindings.map { ($0.command, TomlText.list($0.keys) as String?) }
            return [Dictionary(pairs) { _, last in last }]
        })
}
