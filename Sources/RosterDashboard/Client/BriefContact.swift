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
        add("email", client.email ?? "none", client.email == nil ? .dim : .text)
        add("phone", client.phone ?? "none", client.phone == nil ? .dim : .text)
        add("SMS", Self.words(of: client.smsConsent), Self.isAgreed(client.smsConsent) ? .text : .flag)
        add("time zone", client.timeZone)
        add("agreed", client.package)
        if !card.companions.isEmpty { add("cohort", card.companions.joined(separator: ", ")) }
        return rows
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
