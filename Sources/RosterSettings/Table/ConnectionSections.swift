extension SettingsSection {
    static let calendar = SettingsSection(
        "calendar", "Calendars that sessions come from by themselves. This version reads those that you import.",
        [
            Setting(
                "feeds", "a list of files and addresses", "The calendars.",
                example: "[\"~/calendar.ics\"]"),
            Setting("every", "a length of time, at least \"1m\"", "How often they are read."),
        ],
        values: { configuration in
            let calendar = configuration.calendar
            return [["feeds": TomlText.list(calendar.feeds.map(shown)), "every": TomlText.span(calendar.interval)]]
        })

    static let notes = SettingsSection(
        "notes", "Folders that session notes are saved in. This version reads those that you import.",
        [Setting("folders", "a list of folders", "Where to look for notes.", example: "[\"~/notes\"]")],
        values: { [["folders": TomlText.list($0.notes.folders)]] })

    static let web = SettingsSection(
        "web", "The check-in page, on which clients answer. This version has none yet.",
        [
            Setting("listen", "an address and a port", "Where it listens."),
            Setting(
                "public_url", "an address, https://", "How clients reach it.",
                example: "\"https://check.example.com\""),
            Setting("trust_proxy", "true or false", "Whether a proxy's word for the client's address is taken."),
        ],
        values: { configuration in
            let web = configuration.web
            return [
                [
                    "listen": TomlText.text("\(web.host):\(web.port)"), "public_url": TomlText.text(web.publicURL),
                    "trust_proxy": String(web.trustsProxy),
                ]
            ]
        })

    static let webhooks = SettingsSection(
        "webhooks", "Programs elsewhere that are told what happens, one of these for each.", isList: true,
        [
            Setting("url", "an address, https://", "Who is told.", example: "\"https://example.com/hook\""),
            Setting(
                "secret", "a text", "What signs the messages; the file must then be closed to others. Better:",
                example: "\"…\""),
            Setting(
                "secret_command", "a program and its arguments", "What prints the secret.",
                example: "[\"pass\", \"show\", \"hook\"]"),
            Setting(
                "events", "a list of names", "Which events: all where none is named.",
                example: "[" + WebhookSection.Event.allCases.map { "\"\($0.rawValue)\"" }.joined(separator: ", ") + "]"),
            Setting(
                "include", "\"ids\" or \"full\"", "Whether names and texts go out, or numbers only.",
                example: "\"ids\""),
        ],
        values: { configuration in
            configuration.webhooks.map { hook in
                let plain: [String: String?] = [
                    "url": TomlText.text(hook.url.map(shown)),
                    "events": TomlText.list(hook.events.map(\.rawValue)),
                    "include": TomlText.text(hook.include.rawValue),
                ]
                return plain.merging(SecretSource.shown(hook.secret, "secret")) { _, own in own }
            }
        })

    static let hooks = SettingsSection(
        "hooks", "What other programs send in.",
        [
            Setting(
                "secret", "a text", "What signs it; the file must then be closed to others. Better:",
                example: "\"…\""),
            Setting(
                "secret_command", "a program and its arguments", "What prints the secret.",
                example: "[\"pass\", \"show\", \"hooks\"]"),
        ],
        values: { [SecretSource.shown($0.hooks.secret, "secret")] })

    /// Of an address elsewhere only where it leads: the path of a private calendar is as good as a password.
    private static func shown(_ address: String) -> String {
        guard let scheme = address.range(of: "://") else { return address }
        let host = address[scheme.upperBound...].prefix { !"/?#".contains($0) }.split(separator: "@").last ?? ""
        return address[..<scheme.upperBound] + host + "/***"
    }
}
