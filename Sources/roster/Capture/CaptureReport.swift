import RosterExchange
import RosterModel
import RosterStore

/// What a capture made.
struct CaptureReport {
    let desk: Desk
    let store: Store

    func print(_ receipt: Receipt, of taking: NoteTaking, asJSON: Bool) throws {
        let lines = try receipt.items.compactMap { try store.item($0, at: desk.now)?.line }
        if asJSON {
            let items = ItemJSON(desk)
            let session = receipt.sessions.first ?? lines.first?.item.session
            let document = CaptureDocument(
                party: taking.note.party, name: taking.partyName, session: session, note: receipt.notes.first,
                items: lines.map(items.item), warnings: receipt.warnings)
            desk.console.print(document.json)
        } else {
            desk.console.print(receipt.summary)
            if !lines.isEmpty { ItemTable(desk, hasClient: taking.isOfCohort).print(lines, empty: "") }
            CaptureWarnings(desk).print(receipt.warnings)
        }
    }
}

/// What a capture would make.
struct CapturePreview {
    let desk: Desk
    let store: Store

    func print(_ taking: NoteTaking, asJSON: Bool) throws {
        let note = taking.note
        let subject = try store.captureSubject(for: note.party, taken: note.taken)
        let captured = try capture(
            note, subject: subject, coachZone: desk.zone, policy: desk.configuration.capturePolicy)
        if asJSON {
            let document = CaptureDocument(
                party: note.party, name: taking.partyName, session: nil, note: nil,
                items: captured.items.map { item($0, subject) }, warnings: captured.warnings)
            desk.console.print(document.json)
        } else {
            let count = captured.items.count
            desk.console.print("\(count) item\(count == 1 ? "" : "s") would be captured for \(taking.partyName)")
            table(captured, subject, taking).print(to: desk.console)
            CaptureWarnings(desk).print(captured.warnings)
        }
    }

    private func item(_ assigned: CapturedNote.Assigned, _ subject: CaptureSubject) -> JSON {
        let member = subject.members.first { $0.id == assigned.client }
        return ItemJSON(desk).planned(
            assigned, clientName: member?.name ?? subject.name, zone: member?.zone ?? desk.zone, taken: desk.now)
    }

    private func table(_ captured: CapturedNote, _ subject: CaptureSubject, _ taking: NoteTaking) -> TextTable {
        var table = TextTable(["", "Due", "Rule"] + (taking.isOfCohort ? ["Client"] : []) + ["What"])
        for assigned in captured.items {
            let item = assigned.item
            let member = subject.members.first { $0.id == assigned.client }
            let standing = Standing(item.status, due: assigned.deadline.at, at: desk.now)
            let times = SpokenTime(now: desk.now, zone: member?.zone ?? desk.zone)
            let count = item.target > 1 ? " 0/\(item.target)" : ""
            let owner = item.owner == .coach ? " (me)" : ""
            let tags = item.tags.map { " #\($0)" }.joined()
            table.add(
                [
                    .init(standing.glyph(unicode: desk.console.isUnicode), Ink(standing)),
                    .init(times.full(assigned.deadline.at)), .init(assigned.deadline.rule.description, .dim),
                ] + (taking.isOfCohort ? [.init(member?.name ?? "", .strong)] : [])
                    + [.init(item.text + count + owner + tags)])
        }
        return table
    }
}

extension NoteTaking {
    var isOfCohort: Bool {
        if case .cohort = note.party { true } else { false }
    }
}

/// What the parser could not use, with its lines.
struct CaptureWarnings {
    let desk: Desk

    init(_ desk: Desk) {
        self.desk = desk
    }

    func print(_ warnings: [CaptureWarning]) {
        for warning in warnings {
            let quote = warning.text.isEmpty ? "" : " “\(warning.text)”"
            desk.console.print(StyledLine("line \(warning.line): \(warning.message)", .soon).appending(quote, .dim))
        }
    }
}

/// The JSON of a capture (`cli.md`): of a cohort's note `client` is null, and its items name theirs.
struct CaptureDocument {
    let party: Party
    let name: String
    let session: Session.ID?
    let note: Note.ID?
    let items: [JSON]
    let warnings: [CaptureWarning]

    var json: JSON {
        var client = JSON.null
        if case .client(let id) = party { client = .object(["id": .integer(id.number), "name": .string(name)]) }
        return .object([
            "client": client,
            "session_id": .integer(session?.number),
            "note_id": .integer(note?.number),
            "items": .array(items),
            "warnings": .array(
                warnings.map {
                    .object([
                        "line": .integer($0.line), "text": .string($0.text), "message": .string($0.message),
                    ])
                }),
        ])
    }
}
