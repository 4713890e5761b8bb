import RosterModel

extension Configuration {
    /// What is said of everything that this version only reads in the configuration and does not use yet.
    /// - Parameter exists: whether there is such a file.
    public func channelDiagnoses(exists: (String) -> Bool) -> [Diagnosis] {
        [mail, textMessages, mailbox, calendars(exists), page]
    }

    private static let unused = "set up, though this version does not use it yet"

    private var mail: Diagnosis {
        Channel(
            .mail, section: "email",
            needs: [
                ("from", email.from != nil), ("smtp", email.smtp != nil),
                ("password_command", email.user == nil || email.password != nil),
            ],
            isThere: email.from != nil || email.smtp != nil || (email.user != nil && email.imap == nil)
        ).diagnosis(email.smtp ?? "")
    }

    private var textMessages: Diagnosis {
        Channel(
            .sms, section: "sms",
            needs: [
                ("account", sms.account != nil), ("token_command", sms.token != nil),
                ("from", sms.from != nil || sms.service != nil),
            ],
            isThere: sms.account != nil || sms.token != nil || sms.from != nil || sms.service != nil
        ).diagnosis(sms.api)
    }

    private var mailbox: Diagnosis {
        Channel(
            .mailbox, section: "email",
            needs: [("user", email.user != nil), ("password_command", email.password != nil)],
            isThere: email.imap != nil
        ).diagnosis(email.imap ?? "")
    }

    private func calendars(_ exists: (String) -> Bool) -> Diagnosis {
        let feeds = calendar.feeds
        if feeds.isEmpty { return Channel(.calendar, section: "calendar", needs: [], isThere: false).diagnosis("") }
        if let missing = feeds.first(where: { !$0.contains("://") && !exists($0) }) {
            return Diagnosis(
                .calendar, .wrong, "there is no \(missing)", next: "mend calendar.feeds with “roster config edit”")
        }
        let count = feeds.count == 1 ? "one feed" : "\(feeds.count) feeds"
        return Diagnosis(.calendar, .fine, "\(count); \(Configuration.unused)")
    }

    private var page: Diagnosis {
        Channel(.page, section: "web", needs: [], isThere: web.publicURL != nil).diagnosis(web.publicURL ?? "")
    }

    /// A part of the configuration that needs several keys to be of use.
    private struct Channel {
        let subject: Diagnosis.Subject
        let section: String
        let needs: [(key: String, isThere: Bool)]
        let isThere: Bool

        init(_ subject: Diagnosis.Subject, section: String, needs: [(String, Bool)], isThere: Bool) {
            self.subject = subject
            self.section = section
            self.needs = needs
            self.isThere = isThere
        }

        func diagnosis(_ address: String) -> Diagnosis {
            guard isThere else {
                return Diagnosis(subject, .notSetUp, "this version does not use it yet; [\(section)] is its section")
            }
            let missing = needs.filter { !$0.isThere }.map { "\(section).\($0.key)" }
            guard missing.isEmpty else {
                return Diagnosis(
                    subject, .wrong,
                    "\(missing.joined(separator: " and ")) \(missing.count == 1 ? "is" : "are") missing",
                    next: "add it with “roster config edit”")
            }
            return Diagnosis(subject, .fine, "\(address); \(Configuration.unused)")
        }
    }
}
