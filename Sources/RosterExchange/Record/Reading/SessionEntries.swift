import RosterModel

/// A session as the document has one.
struct SessionEntry: Decodable {
    let booked: RecordCopy.BookedSession

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        let session = Session(
            id: try fields.id(), uid: try fields.uid(), party: try fields.party(), starts: try fields.moment("starts"),
            ends: try fields.moment("ends"), status: try fields.choice("status"), source: try fields.choice("source"))
        guard session.ends >= session.starts else { throw fields.problem("ends", "is before the start") }
        guard session.status != .held else {
            throw fields.problem("status", "is held, and has to be scheduled or cancelled: the clock says the rest")
        }
        let feed = try fields.optional("feed", as: FeedEntry.self)?.feed
        guard (session.source == .calendar) == (feed != nil) else {
            throw fields.problem("feed", "is for what came from a calendar, and only that has it")
        }
        booked = RecordCopy.BookedSession(session: session, feed: feed)
    }
}

private struct FeedEntry: Decodable {
    let feed: RecordCopy.Feed

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        feed = RecordCopy.Feed(
            name: try fields.key("name"), uid: try fields.key("uid"), original: try fields.moment(ifAny: "original"),
            starts: try fields.moment("starts"), ends: try fields.moment("ends"),
            isCancelled: try fields.required("cancelled"))
    }
}

/// A note as the document has one.
struct NoteEntry: Decodable {
    let note: Note

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        note = Note(
            id: try fields.id(), uid: try fields.uid(), party: try fields.party(),
            session: try fields.id(ifAny: "session_id"),
            source: try fields.required("source", as: SourceEntry.self).source,
            taken: try fields.moment("taken"), text: try fields.block("text", mostBytes: Text.noteBytes))
    }
}

private struct SourceEntry: Decodable {
    let source: Note.Source

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        let kind: String = try fields.required("kind")
        guard let source = Note.Source(kind: kind, key: try fields.key("key")) else {
            throw fields.problem(
                "kind", "is “\(fields.shortened(kind))”, and has to be one of pane, cli, file, webhook")
        }
        self.source = source
    }
}

/// What came in.
struct ArrivalEntry: Decodable {
    let arrival: RecordCopy.Arrival

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        let entry = InboxEntry(
            id: try fields.id(), kind: try fields.choice("kind"), channel: try fields.line("channel", most: 200),
            from: try fields.line(ifAny: "from", most: 4096) ?? "", received: try fields.moment("received"),
            body: try fields.block("body", mostBytes: Text.noteBytes))
        arrival = RecordCopy.Arrival(
            entry: entry, key: try fields.key("key"), settled: try fields.moment(ifAny: "settled"))
    }
}

/// What was typed and not yet saved.
struct DraftEntry: Decodable {
    let draft: Draft

    init(from decoder: any Decoder) throws {
        let fields = try Fields(decoder)
        draft = Draft(
            key: try fields.key("key"), party: try fields.partyIfAny(),
            text: try fields.block("text", mostBytes: Text.noteBytes), changed: try fields.moment("changed"))
    }
}

extension Fields {
    /// `client` or `cohort`: exactly one.
    func party() throws -> Party {
        guard let party = try partyIfAny() else { throw problem("client", "and cohort are both missing") }
        return party
    }

    func partyIfAny() throws -> Party? {
        let client: Client.ID? = try optional("client", as: Reference<Client>.self)?.id
        let cohort: Cohort.ID? = try optional("cohort", as: Reference<Cohort>.self)?.id
        if client != nil, cohort != nil { throw problem("cohort", "stands beside a client; it is one or the other") }
        return client.map { .client($0) } ?? cohort.map { .cohort($0) }
    }
}
