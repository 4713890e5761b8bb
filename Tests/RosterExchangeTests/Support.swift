import RosterModel
import Testing

@testable import RosterExchange

/// Texts that break what is careless: in every script of the practice, formulas, markup, what looks like structure.
enum Nasty {
    static let texts = [
        "Ada Moreau", "横山 健", "Yusuf العمري", "Tamar כהן", "Việt Trần", "Zoe\u{308} M\u{FC}ller", "नमिता शर्मा",
        "👩🏽‍💻 Kim", "می‌خواهم", "=1+1", "+1 202 555 0101", "-2", "@SUM(A1)", "＝cmd|' /C calc'!A0", "＋1", "－1", "＠x",
        "'=1", "''+1", "' -1", "'", "O'Hara", "\"quoted\"", "a,b;c", "back\\slash\\", "\\;", "# heading", "- [x] done",
        "> quote", "1. one", "12) two", "```", "~~~", "<!-- never closed", "<script>alert(1)</script>",
        "[x](javascript:y)",
        "&lt;b&gt;", "*a* _b_ snake_case", "| a | b |", "x 2026-01-01 not done", "(A) not a priority", "+Project @home",
        "due:2020-01-01 roster:1", "BEGIN:VEVENT", "END:VCALENDAR", "DTSTART;TZID=x:1", "null", "{\"id\": 1}",
        String(repeating: "long ", count: 39), String(repeating: "漢", count: 200),
    ]

    static let moment = Instant(seconds: 1_763_900_000)

    /// A practice that consists of them: each is a client, a cohort, a note and an item.
    static let copy: RecordCopy = {
        var copy = RecordCopy()
        for (index, text) in texts.enumerated() {
            let number = Int64(index * 3 + 1)
            let client = Client.ID(number)
            let cohort = Cohort.ID(number)
            copy.clients.append(
                Client(
                    id: client, uid: uid(1, index), name: Text.spaced(text),
                    email: index % 3 == 0 ? "c\(index)@example.com" : nil,
                    phone: index % 2 == 0 ? "+1202555\(1000 + index)" : nil,
                    timeZone: index % 4 == 0 ? "Asia/Tokyo" : nil, status: Client.Status.allCases[index % 3],
                    smsConsent: [.none, .consented(proof: text), .optedOut(proof: text)][index % 3],
                    since: index % 5 == 0 ? Day(ordinal: 20_000 + index) : nil, package: index % 2 == 1 ? text : nil))
            let members = index % 2 == 0 ? [client] : [Client.ID(1), client]
            copy.cohorts.append(Cohort(id: cohort, uid: uid(2, index), name: Text.spaced(text), members: members))
            copy.aliases.append(RecordCopy.Alias(name: "\(Text.spaced(text)) \(index)", party: .client(client)))
            let feed = RecordCopy.Feed(
                name: text, uid: text, original: moment, starts: moment, ends: moment.adding(minutes: 50))
            let session = Session(
                id: Session.ID(number), uid: uid(3, index), party: index % 2 == 0 ? .client(client) : .cohort(cohort),
                starts: moment.adding(minutes: Int64(index)), ends: moment.adding(minutes: Int64(index + 50)),
                status: index % 7 == 0 ? .cancelled : .scheduled, source: index % 2 == 0 ? .calendar : .manual)
            copy.sessions.append(RecordCopy.BookedSession(session: session, feed: index % 2 == 0 ? feed : nil))
            copy.notes.append(
                Note(
                    id: Note.ID(number), uid: uid(4, index), party: session.party, session: session.id,
                    source: .file("/notes/\(text)"), taken: moment, text: "\(text)\n\n\(text)\n  \(text)"))
            copy.items.append(item(index, text, client, cohort))
            copy.comments.append(
                Comment(
                    item: ActionItem.ID(number), at: moment, origin: Origin(by: .client, via: .sms),
                    text: "\(text)\n\(text)"))
        }
        return copy
    }()

    private static func item(_ index: Int, _ text: String, _ client: Client.ID, _ cohort: Cohort.ID) -> ActionItem {
        let number = Int64(index * 3 + 1)
        let status = ActionItem.Status.allCases[index % 4]
        let deadline = Deadline(
            at: moment.adding(minutes: Int64(index * 60)), rule: index % 2 == 0 ? .session(daysBefore: 2) : .date,
            follows: index % 2 == 0 ? 2 : nil, since: moment, session: index % 2 == 0 ? Session.ID(number) : nil)
        return ActionItem(
            id: ActionItem.ID(number), uid: uid(5, index), client: client, cohort: index % 3 == 0 ? cohort : nil,
            note: Note.ID(number), session: Session.ID(number), text: text,
            detail: index % 2 == 0 ? "\(text)\n\(text)" : "",
            owner: index % 5 == 0 ? .coach : .client, status: status, target: 3, progress: status == .done ? 3 : 1,
            rating: index % 6 == 0 ? nil : index % 6, tags: index % 2 == 0 ? ["work", "tägl"] : [], deadline: deadline,
            carried: index % 3, created: moment, closed: status.isClosed ? moment : nil,
            closedBy: status.isClosed ? Origin(by: .client, via: .page) : nil, awaitsReview: index % 9 == 0)
    }

    private static func uid(_ kind: Int, _ index: Int) -> String {
        "01a0000\(kind)-0000-7000-8000-0000000000" + (index < 16 ? "0" : "") + String(index, radix: 16)
    }

    static func document() throws -> [UInt8] {
        try ByteStream.collect { try RecordWriter.write(copy, to: &$0) }
    }
}

/// All that a writer writes, as text.
func written(_ body: (inout ByteStream) throws -> Void) throws -> String {
    String(decoding: try ByteStream.collect(body), as: UTF8.self)
}
