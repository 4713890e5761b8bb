import RosterExchange
import RosterModel
import RosterStore

/// Clients, cohorts, sessions and history as `cli.md`, JSON shapes, has them. Moments are told in the coach's zone.
struct PeopleJSON {
    let now: Instant
    let zone: Zone

    init(_ desk: Desk) {
        now = desk.now
        zone = desk.zone
    }

    func client(_ line: ClientLine) -> JSON {
        let client = line.client
        return .object([
            "id": .integer(client.id.number),
            "uid": .string(client.uid),
            "name": .string(client.name),
            "email": .string(client.email),
            "phone": .string(client.phone),
            "time_zone": .string(client.timeZone),
            "status": .string(client.status.rawValue),
            "sms": .string(client.smsConsent.word),
            "email_ok": .boolean(client.canBeReached(by: .email)),
            "cohorts": .strings(line.cohorts),
            "next_session": moment(line.nextSession),
            "open": .integer(line.open),
            "overdue": .integer(line.overdue),
            "stuck": .integer(line.stuck),
            "done_since_last_session": .integer(line.doneSinceLastSession),
            "completion": completion(line.completion),
            "last_heard": moment(line.lastHeard),
            "flags": .strings(line.flags.map(\.rawValue)),
        ])
    }

    func wishes(_ wishes: NudgeWishes) -> JSON {
        .object([
            "nudges": .string(wishes.way.rawValue),
            "cadence": .string(wishes.steps.map { CadenceText.write($0) }),
            "quiet_after": .integer(wishes.quietAfter),
            "no_session_after_days": .integer(wishes.noSessionAfter),
        ])
    }

    func consent(_ record: ConsentRecord) -> JSON {
        .object([
            "at": moment(record.at),
            "sms": .string(record.says.word),
            "proof": .string(record.says.proof),
            "phone": .string(record.phone),
            "by": .string(record.origin.by.rawValue),
            "via": .string(record.origin.via.rawValue),
        ])
    }

    func cohort(_ cohort: Cohort, names: [Client.ID: String]) -> JSON {
        .object([
            "id": .integer(cohort.id.number),
            "uid": .string(cohort.uid),
            "name": .string(cohort.name),
            "members": .array(cohort.members.map { person($0.number, names[$0] ?? "") }),
        ])
    }

    func session(_ line: SessionLine) -> JSON {
        let session = line.session
        var client = JSON.null
        var cohort = JSON.null
        switch session.party {
        case .client(let id): client = person(id.number, line.name)
        case .cohort(let id): cohort = person(id.number, line.name)
        }
        return .object([
            "id": .integer(session.id.number),
            "client": client,
            "cohort": cohort,
            "starts": moment(session.starts),
            "ends": moment(session.ends),
            "status": .string(session.status(at: now).rawValue),
            "source": .string(session.source.rawValue),
        ])
    }

    func history(_ line: HistoryLine) -> JSON {
        .object([
            "operation": .integer(line.operation),
            "at": moment(line.at),
            "by": .string(line.origin.by.rawValue),
            "via": .string(line.origin.via.rawValue),
            "summary": .string(line.summary),
            "undone": .boolean(line.isUndone),
        ])
    }

    func inbox(_ entry: InboxEntry) -> JSON {
        .object([
            "id": .integer(entry.id.number),
            "channel": .string(entry.channel),
            "from": .string(entry.from),
            "received": moment(entry.received),
            "body": .string(entry.body),
            "kind": .string(entry.kind.rawValue),
        ])
    }

    /// - Parameter name: whose note it is.
    func note(_ note: Note, name: String) -> JSON {
        var client = JSON.null
        var cohort = JSON.null
        switch note.party {
        case .client(let id): client = person(id.number, name)
        case .cohort(let id): cohort = person(id.number, name)
        }
        return .object([
            "id": .integer(note.id.number),
            "uid": .string(note.uid),
            "client": client,
            "cohort": cohort,
            "session_id": .integer(note.session?.number),
            "taken": moment(note.taken),
            "source": .string(note.source.kind),
            "text": .string(note.text),
        ])
    }

    func person(_ number: Int64, _ name: String) -> JSON {
        .object(["id": .integer(number), "name": .string(name)])
    }

    func moment(_ instant: Instant?) -> JSON {
        .string(instant?.rfc3339(in: zone))
    }

    func completion(_ completion: Completion) -> JSON {
        .object([
            "done": .integer(completion.done), "due": .integer(completion.due), "rate": .real(completion.rate),
        ])
    }
}

extension Session {
    /// A scheduled session that has ended was held.
    func status(at now: Instant) -> Status {
        status == .scheduled && ends <= now ? .held : status
    }
}
