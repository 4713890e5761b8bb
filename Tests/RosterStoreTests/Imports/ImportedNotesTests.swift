import RosterModel
import Testing

@testable import RosterStore

@Suite struct ImportedNotesTests {
    private let record: Record
    private let ada: Client.ID

    init() throws {
        record = try Record()
        ada = try record.addClient("Ada Moreau")
    }

    @discardableResult
    private func take(_ text: String, _ names: [String] = ["Ada Moreau"]) throws -> Receipt {
        try record.perform(.importNotes(NotesFolder(files: [.file("/notes/a.md", names, "2026-11-20", text)])))
    }

    /// `done Plan the week`, in the order of their numbers.
    private func items() throws -> [String] {
        try record.store.items(at: record.now, includingClosed: .all).map(\.item).sorted { $0.id < $1.id }
            .map { "\($0.status.rawValue) \($0.text)" }
    }

    @Test func theSecondTimeNothingChanges() throws {
        try take("- One\n- Two")
        let before = try record.dump(withHistory: true)
        #expect(try take("- One\n- Two").report?.unchanged == 1)
        #expect(try record.dump(withHistory: true) == before)
    }

    @Test(arguments: [
        (
            "a changed line changes its item", "- Plan the week\n- Call the bank",
            ["open Plan the week", "open Call the bank"]
        ),
        ("a checked checkbox marks", "- [x] Plan the week\n- Call", ["done Plan the week", "open Call"]),
        ("stuck and skipped too", "- [?] Plan the week\n- [-] Call", ["stuck Plan the week", "skipped Call"]),
        (
            "a new line is a new item", "- Plan the week\n- New\n- Call",
            ["open Plan the week", "open Call", "open New"]
        ),
        ("a removed line leaves its item", "- Call", ["open Plan the week", "open Call"]),
        ("case and marks aside it is the same", "- plan the WEEK!\n- Call", ["open plan the WEEK!", "open Call"]),
    ])
    func takenAgain(rule: String, text: String, items expected: [String]) throws {
        try take("- Plan the week\n- Call")
        try take(text)
        #expect(try items() == expected, "\(rule)")
    }

    @Test func aRemovedLineIsWarnedOf() throws {
        try take("- Plan the week\n- Call")
        #expect(
            try take("- Call").report?.warnings == [
                "/notes/a.md, line 1: this line is gone from the note; its item stays as it is “Plan the week”"
            ])
    }

    @Test(arguments: [ActionItem.Status.done, .skipped])
    func whatTheCoachClosedIsNotReopened(status: ActionItem.Status) throws {
        let receipt = try take("- [ ] Plan the week\n- Call")
        try record.perform(.mark([receipt.items[0]], Mark(status)))
        try take("- [ ] Plan the week, all of it\n- Call")
        #expect(try items() == ["\(status.rawValue) Plan the week, all of it", "open Call"])
    }

    @Test func whatTheNoteClosedTheNoteMayReopen() throws {
        try take("- [x] Plan the week\n- Call")
        try take("- [ ] Plan the week\n- Call")
        #expect(try items() == ["open Plan the week", "open Call"])
    }

    @Test func whatTheCoachDroppedStaysDropped() throws {
        let receipt = try take("- Plan the week\n- Call")
        try record.perform(.drop([receipt.items[0]]))
        try take("- Plan the week\n- Call\n- New")
        #expect(try items() == ["open Call", "open New"])
    }

    @Test func aNoteOfNobodyWaitsOnceAndFindsItsPlaceWhenTheClientIsThere() throws {
        #expect(try take("- One", ["Ben Okafor"]).report?.waiting.map(\.what) == ["/notes/a.md"])
        #expect(try take("- One", ["Ben Okafor"]).operation == nil)
        #expect(try record.store.inbox().map(\.kind) == [.unmatchedNote])
        _ = try record.addClient("Ben Okafor")
        try take("- One", ["Ben Okafor"])
        #expect(try record.store.inbox().isEmpty)
        #expect(try items() == ["open One"])
    }

    @Test(arguments: [
        (" \n", "the note is empty"),
        (String(repeating: "a", count: (1 << 20) + 1), "the note is larger than 1 MiB"),
    ])
    func oneThatCannotBeTakenDoesNotKeepTheOthersOut(text: String, reason: String) throws {
        let files: [NotesFolder.File] = [
            .file("/notes/a.md", ["Ada Moreau"], "2026-11-19", text),
            .file("/notes/b.md", ["Ada Moreau"], "2026-11-20", "- One"),
        ]
        let receipt = try record.perform(.importNotes(NotesFolder(files: files)))
        #expect(receipt.report?.refused == [Refusal(what: "/notes/a.md", reason: reason)])
        #expect(try items() == ["open One"])
    }
}
