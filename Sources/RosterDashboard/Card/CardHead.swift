import RosterModel

/// The first lines of a card: who, when, where, and how it went since the last session.
struct CardHead {
    let row: RosterRow
    /// Nil until it is read: then it is shown what the roster knows.
    let card: Card?
    let spoken: SpokenTime
    let columns: Int

    var lines: [CardLine] {
        nameLines + (placeLine.map { [$0] } ?? []) + sinceLines
    }

    // MARK: Name and session

    /// The session stands beside the name, or under it where both have no room.
    private var nameLines: [CardLine] {
        let name = CardLine.Part(text: row.name, role: .strong)
        let session = CardLine.Part(text: sessionWords, role: sessionRole)
        if name.text.cells + 2 + session.text.cells <= columns { return [CardLine(parts: [name], right: session)] }
        return [CardLine(parts: [name]), CardLine(parts: [session])]
    }

    /// "session 10:00, in 19 min".
    private var sessionWords: String {
        guard let session = row.session(at: spoken.now) else { return "no session" }
        let distance = spoken.distance(toSession: session.starts, ends: session.ends)
        return "session \(spoken.session(session.starts)), \(distance)"
    }

    private var sessionRole: Role {
        guard let session = row.session(at: spoken.now) else { return .flag }
        return session.isCurrent(at: spoken.now) ? .sessionNow : .session
    }

    // MARK: Where and how the client is reached

    private var placeLine: CardLine? {
        var parts: [CardLine.Part] = []
        func add(_ text: String?, _ role: Role = .dim) {
            if let text, !text.isEmpty { parts.append(.init(text: text, role: role, gap: 3)) }
        }
        add(localTime)
        if let client = card?.client {
            add(Self.channel(of: client), Self.isReachable(client) ? .dim : .flag)
            add(client.since.map { "since \(spoken.monthAndYear($0))" })
        }
        if row.memberCount != nil { add(card.map { $0.companions.joined(separator: ", ") }) }
        if row.status != .active { add(row.status.rawValue, .flag) }
        return parts.isEmpty ? nil : CardLine(parts: parts)
    }

    /// "Paris 15:41": where the clock shows another time than the coach's.
    private var localTime: String? {
        guard let zone = row.timeZone.flatMap({ Zone($0) }) else { return nil }
        let city = zone.name.split(separator: "/").last.map(String.init) ?? zone.name
        return "\(city.replacing("_", with: " ")) \(SpokenTime(now: spoken.now, zone: zone).clock(spoken.now))"
    }

    private static func channel(of client: Client) -> String {
        let email = client.canBeReached(by: .email)
        let sms = client.canBeReached(by: .sms)
        switch client.nudges.way {
        case .none: return "no nudges"
        case .digest where email || sms: return "weekly digest"
        case .email where email: return "email only"
        case .sms where sms: return "SMS only"
        default: break
        }
        if sms { return "SMS ok" }
        guard case .optedOut = client.smsConsent else { return email ? "email" : "no channel" }
        return email ? "email, SMS stopped" : "SMS stopped, no email"
    }

    private static func isReachable(_ client: Client) -> Bool {
        client.canBeReached(by: .email) || client.canBeReached(by: .sms)
    }

    // MARK: Since the last session

    /// "Since 9 Nov: 1 done, 1 stuck, 1 overdue, 1 open".
    private var sinceLines: [CardLine] {
        let counts = Self.counts(of: standings)
        let words = counts.isEmpty ? "nothing to do" : counts.joined(separator: ", ")
        let last = card?.pastSessions.first.map { "Since \(spoken.shortDay(spoken.zone.day(of: $0.session.starts)))" }
        let text = Array("\(last ?? "So far"): \(words)")
        let rows = Wrapping.rows(of: String(text), columns: max(1, columns))
        return rows.map { .say(Text.spaced(String(text[$0])), .dim) }
    }

    private var standings: [Standing] {
        row.items.map { $0.standing(at: spoken.now) }
    }

    private static func counts(of standings: [Standing]) -> [String] {
        let groups: [(String, Set<Standing>)] = [
            ("done", [.done]), ("skipped", [.skipped]), ("stuck", [.stuck]), ("overdue", [.overdue]),
            ("open", [.open, .soon]),
        ]
        return groups.compactMap { word, group in
            let count = standings.count { group.contains($0) }
            return count == 0 ? nil : "\(count) \(word)"
        }
    }
}

extension SpokenTime {
    /// `Mar 2025`.
    fileprivate func monthAndYear(_ day: Day) -> String {
        let month = shortDay(day).split(separator: " ").dropFirst().first.map(String.init) ?? ""
        return "\(month) \(day.year)"
    }
}
