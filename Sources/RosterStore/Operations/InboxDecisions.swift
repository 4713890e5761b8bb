import GRDB
import RosterModel

/// What the coach decides of what came in.
extension Work {
    /// As the history calls it.
    static let assignKind = "assign"

    // MARK: Notes that wait for review

    func confirm(_ ids: [InboxEntry.ID]) throws -> Receipt {
        var items: [ActionItem] = []
        let entries = try entries(ids)
        for entry in entries {
            guard entry.kind == .review else { throw StoreError.misplacedEntry(entry.id, kind: entry.kind) }
            let waiting = try note(of: entry).map(waitingItems) ?? []
            for item in waiting { try journal.update(.item, item.id.number, ["awaits_review": false]) }
            try settle(entry)
            items += waiting
        }
        let whose = entries.count == 1 ? entries[0].from : "\(entries.count.counted("note"))"
        return Receipt(summary: "\(items.count.counted("item")) of \(whose) confirmed", items: items.map(\.id))
    }

    func dismiss(_ ids: [InboxEntry.ID]) throws -> Receipt {
        var items: [ActionItem] = []
        let entries = try entries(ids)
        for entry in entries {
            // What nobody has taken was captured by mistake.
            if entry.kind == .review, let note = try note(of: entry) {
                let waiting = try waitingItems(of: note)
                for item in waiting { try delete(item) }
                items += waiting
            }
            try settle(entry)
        }
        let what = entries.count == 1 ? entries[0].title : entries.count.counted("entry", "entries")
        let dropped = items.isEmpty ? "" : "; \(items.count.counted("item")) dropped"
        return Receipt(summary: "dismissed: \(what)\(dropped)", items: items.map(\.id))
    }

    // MARK: What belongs to somebody

    func assign(_ ids: [InboxEntry.ID], _ assignment: InboxAssignment) throws -> Receipt {
        let entries = try entries(ids)
        let name = try name(of: assignment.party)
        if let entry = entries.first, !assignment.notes.allSatisfy({ note in entries.contains { $0.key == note.path } })
        {
            throw StoreError.misplacedEntry(entry.id, kind: entry.kind)
        }
        let receipts = try entries.map { try assign($0, assignment, name) }
        if receipts.count == 1 { return receipts[0] }
        let items = receipts.flatMap(\.items)
        let more = items.isEmpty ? "" : "; \(items.count.counted("item"))"
        return Receipt(
            summary: "\(entries.count.counted("entry", "entries")) assigned to \(name)\(more)",
            notes: receipts.flatMap(\.notes), items: items, warnings: receipts.flatMap(\.warnings))
    }

    private func assign(_ entry: InboxEntry, _ assignment: InboxAssignment, _ name: String) throws -> Receipt {
        let file = assignment.notes.first { $0.path == entry.key }
        switch (entry.kind, file, assignment.item) {
        case (.unmatchedNote, let file?, nil): return try assign(note: file, entry, assignment.party)
        case (.unmatchedEvent, nil, nil): return try assign(event: entry, assignment.party, name)
        case (.unknownSender, nil, let item?), (.comment, nil, let item?), (.question, nil, let item?):
            return try assign(message: entry, assignment.party, name, to: item)
        default: throw StoreError.misplacedEntry(entry.id, kind: entry.kind)
        }
    }

    private func assign(note file: NotesFolder.File, _ entry: InboxEntry, _ party: Party) throws -> Receipt {
        let captured = try captureNote(
            NoteCapture(party: party, source: .file(file.path), taken: file.taken, text: file.text))
        // A folder `2026` would take everybody's notes along.
        let isName = entry.from.contains(where: \.isLetter)
        if isName { try remember(entry.from, as: party) }
        try settle(entry)
        let more = isName ? "; notes of “\(entry.from)” are taken for \(captured.name) from now on" : ""
        return Receipt(
            summary: summary(of: captured) + more, notes: [captured.note],
            items: captured.added + captured.changed, warnings: captured.warnings)
    }

    /// The series itself, and what the calendar calls its client, so that the next series is found too.
    private func assign(event entry: InboxEntry, _ party: Party, _ name: String) throws -> Receipt {
        for called in [CalendarAlias.ofEvent(entry.key), entry.from] { try remember(called, as: party) }
        try settle(entry)
        let what = entry.from.isEmpty ? entry.title : entry.from
        return Receipt(
            summary: "“\(what)” in the calendar is \(name) from now on; import the calendar again to book its sessions")
    }

    /// In the words and by the way that it came.
    private func assign(
        message entry: InboxEntry, _ party: Party, _ name: String, to id: ActionItem.ID
    ) throws -> Receipt {
        let item = try items([id])[0]
        guard party == .client(item.client) || party == item.cohort.map({ .cohort($0) }) else {
            throw StoreError.itemOfAnother(id, name: name)
        }
        let via = Origin.Via(rawValue: entry.channel) ?? origin.via
        let theirs = Work(
            journal: journal, origin: Origin(by: .client, via: via), now: entry.received, settings: settings)
        try theirs.addComment(item, entry.body)
        try settle(entry)
        return Receipt(summary: "comment of \(name) added: \(item.text)", items: [item.id])
    }

    // MARK: Entries

    /// Each once, in the order that was asked for. Throws where one is not there, or does not wait.
    private func entries(_ ids: [InboxEntry.ID]) throws -> [InboxEntry] {
        var seen: Set<InboxEntry.ID> = []
        return try ids.filter { seen.insert($0).inserted }.map { id in
            let sql = "SELECT * FROM inbox WHERE id = ?"
            guard let row = try Row.fetchOne(db.cached(sql), arguments: [id.number]) else {
                throw StoreError.unknownEntry(id)
            }
            if row["settled"] as Int64? != nil { throw StoreError.entrySettled(id) }
            return try InboxEntry(row)
        }
    }

    private func settle(_ entry: InboxEntry) throws {
        try journal.update(.inbox, entry.id.number, ["settled": now.seconds])
    }

    /// Nil where the note itself is gone.
    private func note(of entry: InboxEntry) throws -> Note.ID? {
        try Int64.fetchOne(db.cached("SELECT id FROM note WHERE uid = ?"), arguments: [entry.key]).map { Note.ID($0) }
    }
}

extension InboxEntry {
    /// What it is called in a summary.
    fileprivate var title: String {
        switch kind {
        case .review: "the note of \(from)"
        case .unmatchedNote, .unmatchedEvent: Text.line(body, limit: 120)
        case .unknownSender, .comment, .question: from.isEmpty ? "a message" : "a message of \(from)"
        }
    }
}
