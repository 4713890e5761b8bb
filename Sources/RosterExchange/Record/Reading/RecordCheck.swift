import RosterModel

/// Checks what no entry can know by itself: that nothing is there twice, and that what is referred to is there.
struct RecordCheck {
    private let document: DocumentEntry
    private let clients: Set<Client.ID>
    private let cohorts: Set<Cohort.ID>
    private let sessions: Set<Session.ID>
    private let notes: Set<Note.ID>

    init(_ document: DocumentEntry) {
        self.document = document
        clients = Set(document.clients.map(\.client.id))
        cohorts = Set(document.cohorts.map(\.cohort.id))
        sessions = Set(document.sessions.map(\.booked.session.id))
        notes = Set(document.notes.map(\.note.id))
    }

    func copy() throws -> RecordCopy {
        try checkDoubles()
        try checkReferences()
        return RecordCopy(
            clients: document.clients.map(\.client), cohorts: document.cohorts.map(\.cohort), aliases: aliases,
            sessions: document.sessions.map(\.booked), notes: document.notes.map(\.note),
            items: document.items.map(\.item), comments: document.items.flatMap(\.comments),
            inbox: document.inbox.map(\.arrival), drafts: document.drafts.map(\.draft),
            consents: document.consents.map(\.consent), messages: document.messages.map(\.message))
    }

    private var aliases: [RecordCopy.Alias] {
        document.clients.flatMap { entry in
            entry.aliases.map { RecordCopy.Alias(name: $0, party: .client(entry.client.id)) }
        }
            + document.cohorts.flatMap { entry in
                entry.aliases.map { RecordCopy.Alias(name: $0, party: .cohort(entry.cohort.id)) }
            }
    }

    // MARK: Twice

    private func checkDoubles() throws {
        let (people, groups) = (document.clients.map(\.client), document.cohorts.map(\.cohort))
        let (booked, notes) = (document.sessions.map(\.booked), document.notes.map(\.note))
        try once("clients", "id", people.map(\.id))
        try once("clients", "uid", people.map(\.uid))
        try once("clients", "name", people.map(\.name))
        try once("clients", "email", people.map { $0.email.map(EmailAddress.folded) })
        try once("cohorts", "id", groups.map(\.id))
        try once("cohorts", "uid", groups.map(\.uid))
        try once("cohorts", "name", groups.map { Text.folded($0.name) })
        for (index, cohort) in groups.enumerated() {
            try once("cohorts[\(index)].members", "id", cohort.members.map { Optional($0) })
        }
        try once("sessions", "id", booked.map(\.session.id))
        try once("sessions", "uid", booked.map(\.session.uid))
        try once("sessions", "feed", booked.map { $0.feed.map { FeedKey(uid: $0.uid, original: $0.original) } })
        try once("notes", "id", notes.map(\.id))
        try once("notes", "uid", notes.map(\.uid))
        try once("notes", "source", notes.map(\.source))
        try once("items", "id", document.items.map(\.item.id))
        try once("items", "uid", document.items.map(\.item.uid))
        try once("inbox", "id", document.inbox.map(\.arrival.entry.id))
        try once("inbox", "key", document.inbox.map { [$0.arrival.entry.kind.rawValue, $0.arrival.key] })
        try once("drafts", "key", document.drafts.map(\.draft.key))
        try once("messages", "uid", document.messages.map(\.message.uid))
        if let alias = firstDouble(aliases.map(\.name)) {
            throw bad("aliases", "has “\(aliases[alias].name)” twice, and a name means one client or cohort")
        }
    }

    private struct FeedKey: Hashable {
        var uid: String
        var original: Instant?
    }

    private func once<Key: Hashable>(_ list: String, _ member: String, _ keys: [Key?]) throws {
        guard let double = firstDouble(keys), let first = keys.firstIndex(of: keys[double]) else { return }
        throw bad("\(list)[\(double)].\(member)", "is the same as in \(list)[\(first)]")
    }

    private func firstDouble<Key: Hashable>(_ keys: [Key?]) -> Int? {
        var seen: Set<Key> = []
        return keys.firstIndex { key in key.map { !seen.insert($0).inserted } ?? false }
    }

    // MARK: Loose ends

    private func checkReferences() throws {
        for (index, entry) in document.cohorts.enumerated() {
            for (place, member) in entry.cohort.members.enumerated() {
                try refers(member, clients, "client", "cohorts[\(index)].members[\(place)]")
            }
        }
        for (index, entry) in document.sessions.enumerated() {
            try refers(entry.booked.session.party, "sessions[\(index)]")
        }
        for (index, entry) in document.notes.enumerated() {
            try refers(entry.note.party, "notes[\(index)]")
            try refers(entry.note.session, sessions, "session", "notes[\(index)].session_id")
        }
        for (index, entry) in document.items.enumerated() { try checkReferences(of: entry.item, "items[\(index)]") }
        for (index, entry) in document.consents.enumerated() {
            try refers(entry.consent.client, clients, "client", "consents[\(index)].client")
        }
        for (index, entry) in document.messages.enumerated() {
            try refers(entry.message.client, clients, "client", "messages[\(index)].client")
        }
        for (index, entry) in document.drafts.enumerated() {
            if let party = entry.draft.party { try refers(party, "drafts[\(index)]") }
        }
    }

    private func checkReferences(of item: ActionItem, _ place: String) throws {
        try refers(item.client, clients, "client", place + ".client")
        try refers(item.cohort, cohorts, "cohort", place + ".cohort")
        try refers(item.note, notes, "note", place + ".note_id")
        try refers(item.session, sessions, "session", place + ".session_id")
        try refers(item.deadline.session, sessions, "session", place + ".due_session_id")
    }

    private func refers(_ party: Party, _ place: String) throws {
        switch party {
        case .client(let id): try refers(id, clients, "client", place + ".client")
        case .cohort(let id): try refers(id, cohorts, "cohort", place + ".cohort")
        }
    }

    private func refers<Entity>(
        _ id: Identifier<Entity>?, _ known: Set<Identifier<Entity>>, _ what: String,
        _ place: @autoclosure () -> String
    ) throws {
        guard let id, !known.contains(id) else { return }
        throw bad(place(), "is \(what) \(id), which is not in the document")
    }

    private func bad(_ place: String, _ what: String) -> ExchangeError {
        ExchangeError(.badValue(place: place, what))
    }
}
