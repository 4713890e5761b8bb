import RosterModel
import Testing

@testable import RosterStore

extension RecordCopy {
    /// One client, Cem, with one of each, as another record has them under numbers of its own.
    static func cem() -> RecordCopy {
        let client = Client(
            id: Client.ID(7), uid: "01a00000-0000-7000-8000-000000000001", name: "Cem Aydin", email: "cem@example.com",
            phone: "+12025550107", timeZone: "Europe/Istanbul", status: .paused,
            smsConsent: .consented(proof: "by phone"), since: day("2026-01-05"), package: "A year")
        let cohort = Cohort(
            id: Cohort.ID(4), uid: "01a00000-0000-7000-8000-000000000002", name: "Writers", members: [client.id])
        let session = Session(
            id: Session.ID(9), uid: "01a00000-0000-7000-8000-000000000003", party: .client(client.id),
            starts: moment("2026-12-01 10:00"), ends: moment("2026-12-01 11:00"), source: .calendar)
        let feed = Feed(
            name: "/calendar.ics", uid: "event-1", original: moment("2026-12-01 09:00"), starts: session.starts,
            ends: session.ends)
        let note = Note(
            id: Note.ID(3), uid: "01a00000-0000-7000-8000-000000000004", party: .client(client.id), session: session.id,
            source: .file("/notes/cem.md"), taken: moment("2026-11-20 12:00"), text: "- Plan\n- Rest\n")
        let deadline = Deadline(
            at: moment("2026-11-29 15:00"), rule: .session(daysBefore: 2), follows: 2,
            since: moment("2026-11-20 12:00"),
            session: session.id)
        let open = ActionItem(
            id: ActionItem.ID(50), uid: "01a00000-0000-7000-8000-000000000005", client: client.id, cohort: cohort.id,
            note: note.id, session: session.id, text: "Plan", detail: "- all\n  of it", owner: .coach, status: .stuck,
            target: 3, progress: 1, rating: 2, tags: ["work", "home"], deadline: deadline, carried: 2,
            created: moment("2026-11-20 12:00"), awaitsReview: true)
        let done = ActionItem(
            id: ActionItem.ID(51), uid: "01a00000-0000-7000-8000-000000000006", client: client.id, note: note.id,
            text: "Rest", status: .done, progress: 1,
            deadline: Deadline(at: moment("2026-11-22 15:00"), rule: .date, since: moment("2026-11-20 12:00")),
            created: moment("2026-11-20 12:00"), closed: moment("2026-11-21 08:00"),
            closedBy: Origin(by: .client, via: .sms))
        let said = Comment(
            item: open.id, at: moment("2026-11-21 08:00"), origin: Origin(by: .client, via: .email), text: "No time")
        let entry = InboxEntry(
            id: InboxEntry.ID(2), kind: .unmatchedNote, channel: "note", from: "Nobody",
            received: moment("2026-11-20 12:00"),
            body: "/notes/x.md")
        return RecordCopy(
            clients: [client], cohorts: [cohort],
            aliases: [Alias(name: "Jim", party: .client(client.id)), Alias(name: "Pens", party: .cohort(cohort.id))],
            sessions: [BookedSession(session: session, feed: feed)], notes: [note], items: [open, done],
            comments: [said, said],
            inbox: [Arrival(entry: entry, key: "/notes/x.md", settled: moment("2026-11-21 12:00"))],
            drafts: [
                Draft(key: "d-1", party: nil, text: "- half", changed: moment("2026-11-22 12:00")),
                Draft(key: "d-2", party: .cohort(cohort.id), text: "", changed: moment("2026-11-22 12:00")),
            ])
    }
}
