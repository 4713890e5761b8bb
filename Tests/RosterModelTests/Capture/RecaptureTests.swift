import RosterModel
import Testing

@Suite("Capturing again")
struct RecaptureTests {
    private static let party = Party.client(Client.ID(1))
    private static let subject = CaptureSubject(
        party: party, name: "Ada Moreau", members: [.init(id: Client.ID(1), name: "Ada Moreau", zone: newYork)])

    private func request(_ text: String) -> NoteCapture {
        NoteCapture(party: Self.party, source: .file("/n"), taken: .moment(moment("2026-11-23T09:00")), text: text)
    }

    /// The items as a store would keep them, numbered from 1.
    private func stored(_ text: String) throws -> [ActionItem] {
        let note = try capture(request(text), subject: Self.subject, coachZone: newYork, policy: CapturePolicy())
        return note.items.enumerated().map { index, assigned in
            ActionItem(
                id: ActionItem.ID(Int64(index + 1)), uid: "\(index)", client: assigned.client, text: assigned.item.text,
                detail: assigned.item.detail, owner: assigned.item.owner, status: assigned.item.status,
                target: assigned.item.target, tags: assigned.item.tags, deadline: assigned.deadline,
                created: moment("2026-11-23T09:00"),
                closedBy: assigned.item.status.isClosed ? Origin(by: .note, via: .note) : nil)
        }
    }

    private func again(_ before: String, _ after: String, _ change: (inout [ActionItem]) -> Void = { _ in }) throws
        -> Recapture
    {
        var items = try stored(before)
        change(&items)
        return try recapture(
            request(after), previousText: before, existing: items, subject: Self.subject, coachZone: newYork,
            policy: CapturePolicy()
        ).changes
    }

    private static let note = "- call Bob\n- send the memo by friday\n- [ ] journal\n- walk x3\n"

    @Test("Twice unchanged, nothing happens")
    func unchanged() throws {
        let changes = try again(Self.note, Self.note)
        #expect(changes.isEmpty && changes.warnings.isEmpty)
    }

    @Test("Case, white space and punctuation aside it is the same line")
    func sameLine() throws {
        let changes = try again(Self.note, "- Call  Bob!\n- send the memo by friday\n- [ ] journal\n- walk x3\n")
        #expect(changes.additions.isEmpty && changes.warnings.isEmpty)
        #expect(changes.updates.map(\.id.number) == [1] && changes.updates.first?.edit.text == "Call Bob!")
    }

    @Test("What was edited in Roster stays where the note did not change it")
    func editsStay() throws {
        let changes = try again(Self.note, Self.note.replacing("walk", with: "walk outside")) { items in
            items[0].text = "Call Bob and Ann"
            items[1].deadline.at = moment("2026-12-24T18:00")
            items[3].tags = ["health"]
        }
        #expect(changes.updates == [.init(id: ActionItem.ID(4), edit: ItemEdit(text: "walk outside"))])
    }

    @Test("New lines are added, in any place; moved lines are the same")
    func added() throws {
        let changes = try again(
            Self.note, "- new first\n- walk x3\n- call Bob\n- journal\n- send the memo by friday\n- new last\n")
        #expect(changes.additions.map(\.item.text) == ["new first", "new last"])
        #expect(changes.updates.isEmpty && changes.warnings.isEmpty)
    }

    @Test("A removed line leaves its item alone, with a warning that names it")
    func removed() throws {
        let changes = try again(Self.note, "- call Bob\n- [ ] journal\n- walk x3\n")
        #expect(changes.isEmpty)
        #expect(changes.warnings.map(\.line) == [2] && changes.warnings.map(\.text) == ["send the memo"])
    }

    @Test("A removed line that is back is not captured twice")
    func back() throws {
        let items = try stored(Self.note)
        let shorter = "- call Bob\n- [ ] journal\n- walk x3\n"
        let changes = try recapture(
            request(Self.note), previousText: shorter, existing: items, subject: Self.subject, coachZone: newYork,
            policy: CapturePolicy()
        ).changes
        #expect(changes.isEmpty)
    }

    @Test("What the coach dropped stays dropped")
    func dropped() throws {
        let changes = try again(Self.note, Self.note + "- more\n") { $0.remove(at: 0) }
        #expect(changes.additions.map(\.item.text) == ["more"] && changes.updates.isEmpty)
    }

    @Test(
        "A changed deadline, owner, count, tag and detail",
        arguments: [
            ("- call Bob by tomorrow\n", ItemEdit(), "2026-11-24T18:00"),
            ("- call Bob @me\n", ItemEdit(owner: .coach), nil),
            ("- call Bob x2\n", ItemEdit(target: 2), nil), ("- call Bob #sales\n", ItemEdit(tags: ["sales"]), nil),
            ("- call Bob\n  at noon\n", ItemEdit(detail: "at noon"), nil),
            ("- call Robert\n", ItemEdit(text: "call Robert"), nil),
        ] as [(String, ItemEdit, String?)])
    func changed(line: String, edit: ItemEdit, due: String?) throws {
        let changes = try again("- call Bob\n- other\n", line + "- other\n")
        #expect(changes.additions.isEmpty && changes.warnings.isEmpty)
        #expect(changes.updates.map(\.edit) == [edit])
        #expect(changes.updates.first?.deadline.map { wall($0.at) } == due)
    }

    @Test("A checkbox changed in the note marks the item")
    func checkbox() throws {
        let changes = try again(Self.note, Self.note.replacing("[ ]", with: "[x]"))
        #expect(changes.updates == [.init(id: ActionItem.ID(3), mark: .done)])
    }

    @Test(
        "Nothing that somebody has marked is opened again",
        arguments: [
            ("- [x] a\n", "- [ ] a\n", ActionItem.Status.done, Origin.Actor.client, nil),
            ("- [x] a\n", "- [ ] a\n", .done, .note, .open),
            ("- [ ] a\n", "- [?] a\n", .done, .client, nil), ("- [ ] a\n", "- [x] a\n", .stuck, .client, .done),
            ("- [?] a\n", "- [ ] a\n", .stuck, .client, nil), ("- [ ] a\n", "- [x] a\n", .done, .client, nil),
        ] as [(String, String, ActionItem.Status, Origin.Actor, ActionItem.Status?)])
    func marked(before: String, after: String, status: ActionItem.Status, by: Origin.Actor, mark: ActionItem.Status?)
        throws
    {
        let changes = try again(before, after) { items in
            items[0].status = status
            items[0].closedBy = Origin(by: by, via: .sms)
        }
        #expect(changes.updates.first?.mark == mark)
        #expect(changes.additions.isEmpty)
    }

    @Test("Equal lines go by their order")
    func equalLines() throws {
        let changes = try again("- walk\n- walk\n- walk\n", "- walk\n- [x] walk\n- walk\n")
        #expect(changes.updates.map(\.id.number) == [2] && changes.additions.isEmpty)
    }

    @Test("10,000 changed lines are matched without a look at every pair")
    func many() throws {
        let before = (0..<10_000).map { "- write chapter number \($0) of the book\n" }.joined()
        let after = (0..<10_000).map { "- write the chapter number \($0) of the book\n" }.joined()
        let changes = try again(before, after)
        #expect(changes.updates.count == 10_000 && changes.additions.isEmpty && changes.warnings.isEmpty)
        #expect(changes.updates.enumerated().allSatisfy { $0.element.id.number == Int64($0.offset + 1) })
    }
}
