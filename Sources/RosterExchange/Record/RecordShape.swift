import RosterModel

/// The entries of the document: the shapes of `cli.md` without what changes with the clock, and with all that is needed
/// to lose nothing.
struct RecordShape {
    private let names: [Party: String]
    private let aliases: [Party: [String]]
    private let comments: [ActionItem.ID: [Comment]]

    init(_ copy: RecordCopy) {
        names = copy.names
        aliases = Dictionary(grouping: copy.aliases, by: \.party).mapValues { $0.map(\.name) }
        comments = Dictionary(grouping: copy.comments, by: \.item)
    }

    // MARK: People

    func client(_ client: Client) -> JSON {
        .object([
            "id": .integer(client.id.number),
            "uid": .string(client.uid),
            "name": .string(client.name),
            "email": .string(client.email),
            "phone": .string(client.phone),
            "time_zone": .string(client.timeZone),
            "status": .string(client.status.rawValue),
            "sms": .string(client.smsConsent.word),
            "sms_proof": .string(client.smsConsent.proof),
            "since": .string(client.since?.description),
            "package": .string(client.package),
            "nudges": .string(client.nudges.way.rawValue),
            "cadence": .string(client.nudges.steps.map(CadenceText.write)),
            "quiet_after": .integer(client.nudges.quietAfter),
            "no_session_after": .integer(client.nudges.noSessionAfter),
            "email_fault": .string(client.emailFault),
            "phone_fault": .string(client.phoneFault),
            "aliases": .strings(aliases[.client(client.id)] ?? []),
        ])
    }

    func cohort(_ cohort: Cohort) -> JSON {
        .object([
            "id": .integer(cohort.id.number),
            "uid": .string(cohort.uid),
            "name": .string(cohort.name),
            "members": .array(cohort.members.map { person($0) }),
            "aliases": .strings(aliases[.cohort(cohort.id)] ?? []),
        ])
    }

    // MARK: Sessions and notes

    func session(_ booked: RecordCopy.BookedSession) -> JSON {
        let session = booked.session
        return .object([
            "id": .integer(session.id.number),
            "uid": .string(session.uid),
            "client": client(session.party),
            "cohort": cohort(session.party),
            "starts": moment(session.starts),
            "ends": moment(session.ends),
            "status": .string(session.status.rawValue),
            "source": .string(session.source.rawValue),
            "feed": booked.feed.map(feed) ?? .null,
        ])
    }

    private func feed(_ feed: RecordCopy.Feed) -> JSON {
        .object([
            "name": .string(feed.name),
            "uid": .string(feed.uid),
            "original": moment(feed.original),
            "starts": moment(feed.starts),
            "ends": moment(feed.ends),
            "cancelled": .boolean(feed.isCancelled),
        ])
    }

    func note(_ note: Note) -> JSON {
        .object([
            "id": .integer(note.id.number),
            "uid": .string(note.uid),
            "client": client(note.party),
            "cohort": cohort(note.party),
            "session_id": .integer(note.session?.number),
            "source": .object(["kind": .string(note.source.kind), "key": .string(note.source.key)]),
            "taken": moment(note.taken),
            "text": .string(note.text),
        ])
    }

    // MARK: Items

    func item(_ item: ActionItem) -> JSON {
        .object([
            "id": .integer(item.id.number),
            "uid": .string(item.uid),
            "client": person(item.client),
            "cohort": item.cohort.map { group($0) } ?? .null,
            "note_id": .integer(item.note?.number),
            "session_id": .integer(item.session?.number),
            "text": .string(item.text),
            "detail": .string(item.detail),
            "owner": .string(item.owner.rawValue),
            "status": .string(item.status.rawValue),
            "target": .integer(item.target),
            "progress": .integer(item.progress),
            "rating": .integer(item.rating),
            "tags": .strings(item.tags),
            "due": moment(item.deadline.at),
            "due_rule": .string(item.deadline.rule.description),
            "due_follows": .integer(item.deadline.follows),
            "due_since": moment(item.deadline.since),
            "due_session_id": .integer(item.deadline.session?.number),
            "carried": .integer(item.carried),
            "created": moment(item.created),
            "closed": moment(item.closed),
            "closed_by": .string(item.closedBy?.by.rawValue),
            "closed_via": .string(item.closedBy?.via.rawValue),
            "awaits_review": .boolean(item.awaitsReview),
            "comments": .array((comments[item.id] ?? []).map(comment)),
        ])
    }

    private func comment(_ comment: Comment) -> JSON {
        .object([
            "at": moment(comment.at),
            "by": .string(comment.origin.by.rawValue),
            "via": .string(comment.origin.via.rawValue),
            "text": .string(comment.text),
        ])
    }

    // MARK: What came in, what is not yet saved, and what was done

    func arrival(_ arrival: RecordCopy.Arrival) -> JSON {
        .object([
            "id": .integer(arrival.entry.id.number),
            "channel": .string(arrival.entry.channel),
            "from": .string(arrival.entry.from),
            "received": moment(arrival.entry.received),
            "body": .string(arrival.entry.body),
            "kind": .string(arrival.entry.kind.rawValue),
            "key": .string(arrival.key),
            "settled": moment(arrival.settled),
        ])
    }

    func draft(_ draft: Draft) -> JSON {
        .object([
            "key": .string(draft.key),
            "client": draft.party.map(client) ?? .null,
            "cohort": draft.party.map(cohort) ?? .null,
            "changed": moment(draft.changed),
            "text": .string(draft.text),
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

    // MARK: References

    private func client(_ party: Party) -> JSON {
        if case .client(let id) = party { person(id) } else { .null }
    }

    private func cohort(_ party: Party) -> JSON {
        if case .cohort(let id) = party { group(id) } else { .null }
    }

    /// The name is for whoever reads the document: what is meant is the number.
    func person(_ id: Client.ID) -> JSON {
        .object(["id": .integer(id.number), "name": .string(names[.client(id)])])
    }

    private func group(_ id: Cohort.ID) -> JSON {
        .object(["id": .integer(id.number), "name": .string(names[.cohort(id)])])
    }

    func moment(_ instant: Instant?) -> JSON {
        .string(instant?.rfc3339(in: .utc))
    }
}
