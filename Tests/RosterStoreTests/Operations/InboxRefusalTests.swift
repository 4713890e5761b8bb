import RosterModel
import Testing

@testable import RosterStore

/// What can't be done with an entry of the inbox is said, and leaves every table as it was.
@Suite struct InboxRefusalTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let error: @Sendable (Practice, Waiting) -> StoreError
        let operation: @Sendable (Practice, Waiting) -> RosterModel.Operation

        init(
            _ name: String, _ error: @escaping @Sendable (Practice, Waiting) -> StoreError,
            _ operation: @escaping @Sendable (Practice, Waiting) -> RosterModel.Operation
        ) {
            testDescription = name
            self.error = error
            self.operation = operation
        }
    }

    private static let none = InboxEntry.ID(99)

    private static let all: [Case] = [
        Case("confirm nothing", { _, _ in .unknownEntry(none) }) { .confirm([$1.review, none]) },
        Case("dismiss nothing", { _, _ in .unknownEntry(none) }) { .dismiss([$1.event, none]) },
        Case("assign nothing", { _, _ in .unknownEntry(none) }) { practice, _ in
            .assign([none], InboxAssignment(to: .client(practice.ada)))
        },
        Case("assign to nobody", { _, _ in .unknownClient(Client.ID(99)) }) { _, waiting in
            .assign([waiting.event], InboxAssignment(to: .client(Client.ID(99))))
        },
        Case("confirm an event", { .misplacedEntry($1.event, kind: .unmatchedEvent) }) {
            .confirm([$1.review, $1.event])
        },
        Case("assign a review", { .misplacedEntry($1.review, kind: .review) }) {
            .assign([$1.review], InboxAssignment(to: .client($0.ben)))
        },
        Case("assign a note without its file", { .misplacedEntry($1.note, kind: .unmatchedNote) }) {
            .assign([$1.note], InboxAssignment(to: .client($0.ben)))
        },
        Case("assign a note with another file", { .misplacedEntry($1.note, kind: .unmatchedNote) }) {
            let other = NotesFolder.File.file("/notes/x.md", ["X"], "2026-11-20", "- What")
            return .assign([$1.note], InboxAssignment(to: .client($0.ben), notes: [other]))
        },
        Case("assign an event to an item", { .misplacedEntry($1.event, kind: .unmatchedEvent) }) {
            .assign([$1.event], InboxAssignment(to: .client($0.ben), item: $0.bens))
        },
        Case("assign a message without an item", { .misplacedEntry($1.message, kind: .unknownSender) }) {
            .assign([$1.message], InboxAssignment(to: .client($0.ben)))
        },
        Case("assign a message to no item", { _, _ in .unknownItem(ActionItem.ID(99)) }) {
            .assign([$1.message], InboxAssignment(to: .client($0.ben), item: ActionItem.ID(99)))
        },
        Case(
            "assign a message to another's item",
            { practice, _ in .itemOfAnother(practice.items[0], name: "Ben Okafor") }
        ) { .assign([$1.message], InboxAssignment(to: .client($0.ben), item: $0.items[0])) },
    ]

    @Test(arguments: all)
    func whatIsRefusedLeavesEveryTableAsItWas(_ one: Case) throws {
        let practice = try Practice()
        let waiting = try Waiting(in: practice.record)
        let before = try practice.record.dump(withHistory: true)
        #expect(throws: one.error(practice, waiting)) {
            try practice.record.perform(one.operation(practice, waiting))
        }
        #expect(try practice.record.dump(withHistory: true) == before)
    }

    @Test func whatWasSettledIsNotSettledAgain() throws {
        let practice = try Practice()
        let waiting = try Waiting(in: practice.record)
        try practice.record.perform(.dismiss([waiting.event]))
        try practice.record.perform(.confirm([waiting.review]))
        for id in [waiting.event, waiting.review] {
            #expect(throws: StoreError.entrySettled(id)) { try practice.record.perform(.dismiss([id])) }
        }
        #expect(throws: StoreError.entrySettled(waiting.review)) {
            try practice.record.perform(.confirm([waiting.review]))
        }
    }
}
