import RosterModel

/// How a client is reached and what was agreed; of a cohort, who is in it.
struct BriefContact {
    let card: Card
    let columns: Int

    var lines: [CardLine] {
        guard let client = card.client else { return members }
        return [.heading("Contact")]
            + rows(of: client).flatMap { label, words, role in
                CardLine.labelled(label, wrapping: words, role: role, columns: columns)
            }
    }

    private var members: [CardLine] {
        if card.companions.isEmpty { return [] }
        return [.heading("Members")]
            + CardLine.rows(of: card.companions.map { .init(text: $0, role: .text) }, columns: columns)
    }

    private func rows(of client: Client) -> [(String, String, Role)] {
        var rows: [(String, String, Role)] = []
        func add(_ label: String, _ words: String?, _ role: Role = .text) {
            if let words { rows.append((label, words, role)) }
        }
        add("email", Self.words(client.email, fault: client.emailFault), Self.role(client.email, client.emailFault))
        add("phone", Self.words(client.phone, fault: client.phoneFault), Self.role(client.phone, client.phoneFault))
        add("SMS", Self.words(of: client.smsConsent), Self.isAgreed(client.smsConsent) ? .text : .flag)
        if card.hasNoChannel {
            add("nudges", "no channel: an email address, or a number with consent, is missing", .flag)
        } else {
            add("nudges", Self.words(of: client.nudges))
        }
        add("time zone", client.timeZone)
        add("agreed", client.package)
        if !card.companions.isEmpty { add("cohort", card.companions.joined(separator: ", ")) }
        return rows
    }

    /// "ada@example.com, where mail does not arrive: no such mailbox".
    private static func words(_ place: String?, fault: String?) -> String {
        guard let place else { return "none" }
        return fault.map { "\(place), where nothing arrives: \(Text.line($0))" } ?? place
    }

    private static func role(_ place: String?, _ fault: String?) -> Role {
        place == nil ? .dim : fault == nil ? .text : .flag
    }

    /// Nil where the client wants them as everybody.
    private static func words(of wishes: NudgeWishes) -> String? {
        let parts = [
            wishes.way == .all ? nil : wishes.way.words,
            wishes.steps.map { "a cadence of their own: \(CadenceText.write($0))" },
            wishes.quietAfter.map { "quiet after \($0) without an answer" },
            wishes.noSessionAfter.map { "asked after when \($0) days without a session have passed" },
        ]
        let words = parts.compactMap(\.self).joined(separator: ", ")
        return words.isEmpty ? nil : words
    }

    private static func words(of consent: SMSConsent) -> String {
        switch consent {
        case .none: "no consent recorded"
        case .consented(let proof): proof.isEmpty ? "agreed" : "agreed: \(proof)"
        case .optedOut(let proof): proof.isEmpty ? "stopped" : "stopped: \(proof)"
        }
    }

    private static func isAgreed(_ consent: SMSConsent) -> Bool {
        if case .consented = consent { true } else { false }
    }
}
