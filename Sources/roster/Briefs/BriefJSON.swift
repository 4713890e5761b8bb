import RosterDashboard
import RosterExchange
import RosterModel

/// A brief for programs, with the shapes of `roster list`, `session list` and `history` in it.
struct BriefJSON {
    private let now: Instant
    private let people: PeopleJSON
    private let items: ItemJSON

    init(_ desk: Desk) {
        now = desk.now
        people = PeopleJSON(desk)
        items = ItemJSON(desk)
    }

    func brief(_ card: Card) -> JSON {
        head(card)
            + .object([
                "agenda": .array(Agenda(of: card, at: now).items.map(items.item)),
                "words": .array(card.items.compactMap(words)),
                "past_sessions": .array(card.pastSessions.map { past($0, of: card) }),
                "sessions": .array(card.sessions.map { session($0, of: card) }),
                "contact": card.client.map(contact) ?? .null,
                "companions": .strings(card.companions),
                "history": .array(card.history.map(people.history)),
            ])
    }

    private func head(_ card: Card) -> JSON {
        var (client, cohort) = (JSON.null, JSON.null)
        switch card.party {
        case .client(let id): client = people.person(id.number, card.name)
        case .cohort(let id): cohort = people.person(id.number, card.name)
        }
        let current = card.sessions.first { $0.isCurrent(at: now) } ?? card.sessions.first { $0.starts > now }
        return .object([
            "client": client, "cohort": cohort,
            "session": current.map { session($0, of: card) } ?? .null,
            "status": .string(card.client?.status.rawValue),
            "since": .string(card.client?.since?.description),
            "completion": people.completion(card.completion),
            "trend": .array(card.trend.map { .real($0) }),
            "last_heard": people.moment(card.lastHeard?.at),
            "flags": .strings(card.flags.map(\.rawValue)),
        ])
    }

    /// What the client said about an item last.
    private func words(_ line: ItemLine) -> JSON? {
        guard let comment = line.lastComment, comment.origin.by == .client else { return nil }
        return .object([
            "item": .integer(line.id.number), "at": people.moment(comment.at),
            "via": .string(comment.origin.via.rawValue), "text": .string(comment.text),
        ])
    }

    private func past(_ past: Card.PastSession, of card: Card) -> JSON {
        session(past.session, of: card)
            + .object([
                "completion": people.completion(past.completion),
                "notes": .array(past.notes.map { people.note($0, name: card.name) }),
            ])
    }

    private func session(_ session: Session, of card: Card) -> JSON {
        people.session(SessionLine(session: session, name: card.name))
    }

    private func contact(_ client: Client) -> JSON {
        .object([
            "email": .string(client.email), "phone": .string(client.phone), "sms": .string(client.smsConsent.word),
            "sms_proof": .string(client.smsConsent.proof), "time_zone": .string(client.timeZone),
            "package": .string(client.package),
        ])
    }
}
