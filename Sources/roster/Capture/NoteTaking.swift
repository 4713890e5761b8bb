import Foundation
import RosterExchange
import RosterModel
import RosterStore

/// The note of a capture without a screen: its text, whose it is, and when it was taken.
struct NoteTaking {
    let note: NoteCapture
    let partyName: String

    init(_ command: CaptureCommand, desk: Desk, store: Store) throws {
        let path = command.note ?? "-"
        let text = try NoteTaking.text(path)
        let facts = NoteFacts(text, fileName: path == "-" ? nil : InputFile.name(path), coachZone: desk.zone)
        let who = WhoIsMeant(store)
        let (party, name) = try NoteTaking.party(command.client, facts, who, desk, store)
        partyName = name
        note = NoteCapture(
            party: party,
            source: NoteTaking.source(path),
            taken: try NoteTaking.taken(command.session, party, name, facts, desk, store), text: text,
            lines: command.lines ? .pane : .file)
    }

    /// For a session: as if it was taken at its start, which makes it that session's.
    init(of session: SessionLine, path: String) throws {
        partyName = session.name
        note = NoteCapture(
            party: session.session.party, source: NoteTaking.source(path), taken: .moment(session.session.starts),
            text: try NoteTaking.text(path))
    }

    private static func text(_ path: String) throws -> String {
        let tooLong = StoreError.noteTooLarge(bytes: Text.noteBytes + 1).failure
        let bytes = try InputFile.read(path, limit: Text.noteBytes, tooLong: tooLong)
        if bytes.contains(0) { throw Failure(.badData, "the note is not text: it holds a NUL byte") }
        return String(decoding: bytes, as: UTF8.self)
    }

    private static func source(_ path: String) -> Note.Source {
        path == "-" ? .commandLine(UUID().uuidString) : .file(InputFile.absolute(path))
    }

    /// The one that was named, else the one that the note names, else the one of the current session.
    private static func party(
        _ typed: String?, _ facts: NoteFacts, _ who: WhoIsMeant, _ desk: Desk, _ store: Store
    ) throws -> (Party, String) {
        if let typed { return try who.party(typed) }
        for name in facts.names {
            if let found = try? who.party(name) { return found }
        }
        let near = try store.sessions(from: desk.now.adding(seconds: -86_400), until: desk.now.adding(seconds: 86_400))
        let current = near.filter { $0.session.isCurrent(at: desk.now) }
        guard let only = current.first, current.allSatisfy({ $0.session.party == only.session.party }) else {
            throw Failure(.usage, "whose note is it? No session is on now: name the client, as “roster capture ada”")
        }
        return (only.session.party, only.name)
    }

    /// With --session, that session's start; else as the note says itself; else now.
    private static func taken(
        _ typed: String?, _ party: Party, _ name: String, _ facts: NoteFacts, _ desk: Desk, _ store: Store
    ) throws -> NoteCapture.TakenAt {
        guard let typed else { return facts.taken ?? .moment(desk.now) }
        let order = desk.configuration.coach.dateOrder
        let exact = parseSessionStart(typed, at: desk.now, in: desk.zone, dateOrder: order)
        let first = try exact ?? desk.bound(typed, isEnd: false)
        let end = try exact.map { $0.adding(seconds: 1) } ?? desk.bound(typed, isEnd: true)
        let sessions = try store.sessions(from: first, until: end)
            .filter { $0.session.party == party && $0.session.status != .cancelled }
        guard let session = sessions.first?.session else {
            throw Failure(
                .badData, "\(name) has no session “\(typed)”; “roster session list --since \(typed)” shows them")
        }
        return .moment(session.starts)
    }
}
