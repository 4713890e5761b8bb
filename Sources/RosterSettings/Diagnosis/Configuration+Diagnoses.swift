import RosterModel

extension Configuration {
    /// What is said of everything that messages go out and come in by, as far as the configuration tells.
    /// - Parameters:
    ///   - outbox: the folder that messages are written into while nothing is set up to send by.
    ///   - exists: whether there is such a file.
    public func channelDiagnoses(outbox: String, exists: (String) -> Bool) -> [Diagnosis] {
        [mail(outbox), textMessages(outbox), mailbox, calendars(exists), page]
    }

    private static let unused = "set up, though this version does not use it yet"

    private func mail(_ outbox: String) -> Diagnosis {
        let isThere = email.from != nil || email.smtp != nil || (email.user != nil && email.imap == nil)
        guard isThere else {
            let instead = sendsToFolder ? "mail is written into \(outbox)" : "everything goes by SMS"
            return Diagnosis(.mail, .notSetUp, "\(instead) until [email] is set up")
        }
        let needs = [
            ("from", email.from != nil), ("smtp", email.smtp != nil),
            ("password_command", email.user == nil || email.password != nil),
        ]
        return Channel(.mail, section: "email", needs: needs, isThere: true)
            .diagnosis("\(email.smtp ?? ""); “rosterd mail test” sends you one")
    }

    private func textMessages(_ outbox: String) -> Diagnosis {
        let isThere = sms.account != nil || sms.token != nil || sms.from != nil || sms.service != nil
        guard isThere else {
            let instead = sendsToFolder ? "SMS are written into \(outbox)" : "everything goes by email"
            return Diagnosis(.sms, .notSetUp, "\(instead) until [sms] is set up")
        }
        let needs = [
            ("account", sms.account != nil), ("token_command", sms.token != nil),
            ("from", sms.from != nil || sms.service != nil),
        ]
        return Channel(.sms, section: "sms", needs: needs, isThere: true)
            .diagnosis("\(sms.api); “rosterd sms test” sends you one")
    }

    private var mailbox: Diagnosis {
        Channel(
            .mailbox, section: "email",
            needs: [("user", email.user != nil), ("password_command", email.password != nil)],
            isThere: email.imap != nil
        ).diagnosis("\(email.imap ?? ""); \(Configuration.unused)")
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
        Channel(.page, section: "web", needs: [], isThere: web.publicURL != nil).diagnosis(
            "\(web.publicURL ?? ""); \(Configuration.unused)")
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

        func diagnosis(_ words: String) -> Diagnosis {
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
            return Diagnosis(subject, .fine, words)
        }
    }
}
