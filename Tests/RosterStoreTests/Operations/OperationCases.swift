import RosterModel
import Testing

/// Every operation once, with what it says and which rows it changes.
struct OperationCase: CustomTestStringConvertible, Sendable {
    let name: String
    let summary: String
    let changes: String
    let operation: @Sendable (Practice) throws -> RosterModel.Operation

    var testDescription: String { name }

    init(
        _ name: String, _ summary: String, _ changes: String,
        _ operation: @escaping @Sendable (Practice) throws -> RosterModel.Operation
    ) {
        self.name = name
        self.summary = summary
        self.changes = changes
        self.operation = operation
    }

    static let all = people + groups + sessions + captures + items + imports + inbox + nudges

    private static let people = [
        OperationCase("add a client", "Cem Aydin added", "client+1") { _ in
            .addClient(ClientDetails(name: "Cem Aydin"))
        },
        OperationCase("add a client of a new cohort", "Cem Aydin added", "client+1 cohort+1 cohort_member+2") { _ in
            .addClient(ClientDetails(name: "Cem Aydin", cohorts: ["Founders", "Writers"]))
        },
        OperationCase("edit a client", "Ada M. changed", "client~1 cohort+1 cohort_member+1") {
            .editClient($0.ada, ClientEdit(name: "Ada M.", email: .some(nil), joins: ["Writers"]))
        },
        OperationCase(
            "regroup and pause a client", "Ben Okafor changed", "client~1 cohort+1 cohort_member+1 cohort_member-1"
        ) {
            .editClient($0.ben, ClientEdit(joins: ["Writers"], leaves: ["founders", "Nobody"], status: .paused))
        },
        OperationCase("pause a client", "Ada Moreau paused", "client~1") { .setClientStatus($0.ada, .paused) },
        OperationCase("end a client", "Ada Moreau ended", "client~1") { .setClientStatus($0.ada, .ended) },
        OperationCase("add a cohort", "cohort Writers added, with 1 client", "cohort+1 cohort_member+1") {
            .addCohort(name: "Writers", members: [$0.ada, $0.ada])
        },
    ]

    private static let nudges = [
        OperationCase("remind", "reminder to Ada Moreau goes now", "nudge+1 nudge_item+2") {
            .remind([$0.items[1], $0.items[0]])
        },
        OperationCase("a message", "message to Ben Okafor goes now", "nudge+1") {
            .message($0.ben, PersonalMessage(subject: "Friday", text: "Good luck!"))
        },
        OperationCase("cancel a nudge", "cancelled: confirm to Ada Moreau", "nudge~1") {
            .cancelNudges([try $0.nudge(.confirm, to: $0.ada)])
        },
        OperationCase("send a nudge now", "final to Ben Okafor goes now", "nudge~1") {
            .sendNow([try $0.nudge(.final, to: $0.ben)])
        },
        OperationCase("wish for a digest", "Ada Moreau changed", "client~1") {
            .editClient($0.ada, ClientEdit(nudges: NudgeWishes(way: .digest)))
        },
        OperationCase("consent to SMS", "Ben Okafor changed", "client~1 consent+1") {
            .editClient(
                $0.ben, ClientEdit(phone: "+12025550102", smsConsent: .consented(proof: "on the phone, 20 Nov")))
        },
    ]

    private static let groups = [
        OperationCase(
            "merge two clients",
            "Ben Okafor merged into Ada Moreau, with 1 item, 1 session, 1 note; 1 deadline follows",
            "alias+2 client-1 cohort_member-1 item~2 note~1 session~1"
        ) { .mergeClients(into: $0.ada, from: $0.ben) },
        OperationCase("leave a cohort", "Founders: Ben Okafor left", "cohort_member-1") {
            .changeMembers($0.founders, add: [$0.ada], remove: [$0.ben])
        },
        OperationCase("join a cohort", "Readers: Ada Moreau, Ben Okafor joined", "cohort_member+2") {
            .changeMembers(try $0.record.addCohort("Readers", []), add: [$0.ada, $0.ben, $0.ada], remove: [])
        },
    ]

    private static let sessions = [
        OperationCase(
            "book a session", "session with Ben Okafor booked for Wed 25 Nov 10:00; 1 deadline follows",
            "item~1 session+1"
        ) { .addSession(.client($0.ben), starts: moment("2026-11-25 10:00"), minutes: 45) },
        OperationCase(
            "move a session", "session with Ada Moreau moved to Wed 2 Dec 10:00; 2 deadlines follow",
            "item~2 session~1"
        ) { .moveSession($0.session, to: moment("2026-12-02 10:00")) },
        OperationCase(
            "cancel a session", "session with Ada Moreau on Mon 30 Nov 10:00 cancelled; 2 deadlines follow",
            "item~2 session~1"
        ) { .cancelSession($0.session) },
    ]

    private static let captures = [
        OperationCase("capture a note", "2 items captured for Ada Moreau", "item+2 note+1") {
            .capture($0.record.note(.client($0.ada), "- One\n- Two", source: .commandLine("n")))
        },
        OperationCase("capture a cohort's note", "2 items captured for Founders", "item+2 note+1") {
            .capture($0.record.note(.cohort($0.founders), "- One", source: .commandLine("n")))
        },
        OperationCase("capture a pane's draft", "1 item captured for Ada Moreau", "draft-1 item+1 note+1") {
            .capture($0.record.note(.client($0.ada), "- Something new", source: .pane("pane-1")))
        },
        OperationCase(
            "capture again", "1 item captured, 1 item changed for Ada Moreau", "item+1 item~1 note~1"
        ) {
            let text = "- [x] Draft the scorecard\n- Walk x3\n- [x] Book the room\n- New"
            return .capture($0.record.note(.client($0.ada), text, source: .file("/notes/ada.md")))
        },
        OperationCase(
            "keep a note without items", "the note of Ada Moreau was kept; there are no items in it", "note+1"
        ) { .capture($0.record.note(.client($0.ada), "She is well.", source: .commandLine("n"))) },
    ]

    private static let inbox = [
        OperationCase("confirm", "2 items of Dee Park confirmed", "inbox~1 item~2") {
            .confirm([try Waiting(in: $0.record).review])
        },
        OperationCase("dismiss a note", "dismissed: the note of Dee Park; 2 items dropped", "inbox~1 item-2") {
            .dismiss([try Waiting(in: $0.record).review])
        },
        OperationCase("dismiss several", "dismissed: 2 entries", "inbox~2") {
            let waiting = try Waiting(in: $0.record)
            return .dismiss([waiting.event, waiting.note, waiting.event])
        },
        OperationCase(
            "assign a note",
            "1 item captured for Ben Okafor; notes of “Benny” are taken for Ben Okafor from now on",
            "alias+1 inbox~1 item+1 note+1"
        ) {
            let note = try Waiting(in: $0.record).note
            return .assign([note], InboxAssignment(to: .client($0.ben), notes: [Waiting.file]))
        },
        OperationCase(
            "assign an event",
            "“Coffee with B” in the calendar is Ben Okafor from now on; import the calendar again to book its sessions",
            "alias+2 inbox~1"
        ) { .assign([try Waiting(in: $0.record).event], InboxAssignment(to: .client($0.ben))) },
        OperationCase("assign a message", "comment of Ben Okafor added: Call the bank", "comment+1 inbox~1") {
            .assign([try Waiting(in: $0.record).message], InboxAssignment(to: .client($0.ben), item: $0.bens))
        },
        OperationCase("mark all that wait", "2 items marked done", "inbox~2 item~2") {
            .mark(try Waiting(in: $0.record).items, Mark(.done))
        },
        OperationCase("mark one that waits", "marked stuck: Sketch the pitch", "inbox~1 item~1") {
            .mark([try Waiting(in: $0.record).items[0]], Mark(.stuck))
        },
        OperationCase("drop one that waits", "dropped: Sketch the pitch", "inbox~1 item-1") {
            .drop([try Waiting(in: $0.record).items[0]])
        },
        OperationCase("edit one that waits", "changed: Sketch it", "inbox~1 item~1") {
            .editItem([try Waiting(in: $0.record).items[0]], ItemEdit(text: "Sketch it"))
        },
        OperationCase("a note that comes by itself", "1 item captured for Ada Moreau", "inbox+1 item+1 note+1") {
            var note = $0.record.note(.client($0.ada), "- Breathe", source: .file("/watched/ada.md"))
            note.awaitsReview = true
            return .capture(note)
        },
    ]

    private static let items = [
        OperationCase("mark with a comment", "marked stuck: Draft the scorecard", "comment+1 item~1") {
            .mark([$0.items[0]], Mark(.stuck, comment: "No numbers yet", rating: 2))
        },
        OperationCase("mark several", "2 items marked done", "item~2") {
            .mark([$0.items[0], $0.items[1], $0.items[0]], Mark(.done))
        },
        OperationCase("check off", "checked off 1/3: Walk", "item~1") { .checkOff([$0.items[1]], by: 1) },
        OperationCase("check off the last", "checked off 3/3: Walk", "item~1") { .checkOff([$0.items[1]], by: 9) },
        OperationCase("set a deadline", "due Fri 27 Nov 12:00: Draft the scorecard", "item~1") {
            .setDeadline([$0.items[0]], .moment(moment("2026-11-27 12:00")))
        },
        OperationCase("carry to the next session", "2 deadlines moved to the next session", "item~2") {
            .setDeadline([$0.items[0], $0.items[1]], .nextSession)
        },
        OperationCase("move on by days", "due Mon 30 Nov 18:00: Draft the scorecard", "item~1") {
            .setDeadline([$0.items[0]], .days(2))
        },
        OperationCase("edit an item", "changed: Draft it", "item~1") {
            .editItem([$0.items[0]], ItemEdit(text: "Draft it", owner: .coach, tags: ["#work"], target: 2))
        },
        OperationCase("edit an item and its deadline", "changed: Draft the scorecard", "item~1") {
            .editItem([$0.items[0]], ItemEdit(detail: "With Ben", due: moment("2026-12-11 09:00")))
        },
        OperationCase("comment", "comment added: Draft the scorecard", "comment+1") {
            .comment([$0.items[0]], "Half of it")
        },
        OperationCase("drop", "2 items dropped", "item-2") { .drop([$0.items[0], $0.items[2]]) },
    ]

    private static let imports = [
        OperationCase("import clients", "clients imported: 1 added, 1 changed", "client+1 client~1") { _ in
            .importClients(
                ClientSheet(rows: [
                    ClientSheet.Row(line: 2, details: ClientDetails(name: "Cem Aydin"), columns: [.name]),
                    ClientSheet.Row(
                        line: 3, details: ClientDetails(name: "Ada Moreau", package: "Six months"),
                        columns: [.name, .package]),
                ]))
        },
        OperationCase(
            "import a calendar", "sessions imported: 1 added; 1 deadline moved", "item~1 session+1"
        ) { _ in
            .importCalendar(
                .november([.meeting("b1", "2026-11-26 10:00", "Ben Okafor")]))
        },
        OperationCase(
            "import notes", "notes imported: 1 added, 1 waiting in the inbox; 1 item", "inbox+1 item+1 note+1"
        ) {
            _ in
            .importNotes(
                NotesFolder(files: [
                    .file("/notes/x.md", ["Nobody"], "2026-11-20", "- What"),
                    .file("/notes/b.md", ["Ben Okafor"], "2026-11-20", "- Plan the week"),
                ]))
        },
        OperationCase(
            "import a record",
            "record imported: 1 client, 1 cohort, 1 session, 1 note, 2 items, 1 inbox entry added",
            "alias+2 client+1 cohort+1 cohort_member+1 comment+2 draft+2 inbox+1 item+2 note+1 session+1"
        ) { _ in .importRecord(RecordCopy.cem()) },
    ]
}
