import RosterModel
import Testing

@testable import RosterStore

/// What can't be done is said, and leaves every table as it was.
@Suite struct RefusalTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let error: @Sendable (Practice) -> StoreError
        let operation: @Sendable (Practice) -> RosterModel.Operation

        init(
            _ name: String, _ error: @escaping @Sendable (Practice) -> StoreError,
            _ operation: @escaping @Sendable (Practice) -> RosterModel.Operation
        ) {
            testDescription = name
            self.error = error
            self.operation = operation
        }
    }

    private static let noClient = Client.ID(99)
    private static let noCohort = Cohort.ID(99)
    private static let noSession = Session.ID(99)
    private static let noItem = ActionItem.ID(99)

    private static let unknown: [Case] = [
        Case("edit nobody", { _ in .unknownClient(noClient) }) { _ in .editClient(noClient, ClientEdit(name: "X")) },
        Case("pause nobody", { _ in .unknownClient(noClient) }) { _ in .setClientStatus(noClient, .paused) },
        Case("a cohort of nobody", { _ in .unknownClient(noClient) }) {
            .addCohort(name: "Writers", members: [$0.ada, noClient])
        },
        Case("book nobody", { _ in .unknownClient(noClient) }) {
            .addSession(.client(noClient), starts: $0.record.now, minutes: 60)
        },
        Case("book no cohort", { _ in .unknownCohort(noCohort) }) {
            .addSession(.cohort(noCohort), starts: $0.record.now, minutes: 60)
        },
        Case("move no session", { _ in .unknownSession(noSession) }) { .moveSession(noSession, to: $0.record.now) },
        Case("cancel no session", { _ in .unknownSession(noSession) }) { _ in .cancelSession(noSession) },
        Case("capture for nobody", { _ in .unknownClient(noClient) }) {
            .capture($0.record.note(.client(noClient), "- One"))
        },
        Case("capture for no cohort", { _ in .unknownCohort(noCohort) }) {
            .capture($0.record.note(.cohort(noCohort), "- One"))
        },
        Case("a draft for nobody", { _ in .unknownClient(noClient) }) {
            .keepDraft(Draft(key: "k", party: .client(noClient), text: "x", changed: $0.record.now))
        },
        Case("mark one of two", { _ in .unknownItem(noItem) }) { .mark([$0.items[0], noItem], Mark(.done)) },
        Case("check off nothing", { _ in .unknownItem(noItem) }) { _ in .checkOff([noItem], by: 1) },
        Case("no deadline", { _ in .unknownItem(noItem) }) { .setDeadline([$0.items[0], noItem], .days(1)) },
        Case("edit one of two", { _ in .unknownItem(noItem) }) {
            .editItem([$0.items[0], noItem], ItemEdit(text: "X"))
        },
        Case("comment on one of two", { _ in .unknownItem(noItem) }) { .comment([$0.items[0], noItem], "Why") },
        Case("drop one of two", { _ in .unknownItem(noItem) }) { .drop([$0.items[0], noItem]) },
    ]

    private static let people: [Case] = [
        Case("merge with nobody", { _ in .unknownClient(noClient) }) { .mergeClients(into: $0.ada, from: noClient) },
        Case("merge nobody", { _ in .unknownClient(noClient) }) { .mergeClients(into: noClient, from: $0.ada) },
        Case("merge with itself", { _ in .mergedWithItself(name: "Ada Moreau") }) {
            .mergeClients(into: $0.ada, from: $0.ada)
        },
        Case("members of no cohort", { _ in .unknownCohort(noCohort) }) {
            .changeMembers(noCohort, add: [$0.ada], remove: [])
        },
        Case("nobody joins", { _ in .unknownClient(noClient) }) {
            .changeMembers($0.founders, add: [noClient], remove: [$0.ada])
        },
        Case("nobody leaves", { _ in .unknownClient(noClient) }) {
            .changeMembers($0.founders, add: [], remove: [$0.ada, noClient])
        },
    ]

    private static let taken: [Case] = [
        Case("a taken address", { _ in .emailTaken(email: "ADA@example.com", by: "Ada Moreau") }) { _ in
            .addClient(ClientDetails(name: "Cem Aydin", email: "ADA@example.com", cohorts: ["Writers"]))
        },
        Case("another's address", { _ in .emailTaken(email: "ada@example.com", by: "Ada Moreau") }) {
            .editClient($0.ben, ClientEdit(name: "Ben", email: "ada@example.com"))
        },
        Case("a taken name", { _ in .nameTaken("Ada Moreau") }) { _ in .addClient(ClientDetails(name: " Ada  Moreau"))
        },
        Case("another's name", { _ in .nameTaken("Ada Moreau") }) {
            .editClient($0.ben, ClientEdit(name: "Ada Moreau"))
        },
        Case("a taken cohort's name", { _ in .nameTaken("FOUNDERS") }) { _ in
            .addCohort(name: "FOUNDERS", members: [])
        },
        Case("a cancelled session", { .sessionCancelled($0.cancelled) }) {
            .moveSession($0.cancelled, to: moment("2026-12-03 10:00"))
        },
    ]

    private static let outOfBounds: [Case] = [
        Case("no name", { _ in .invalid(what: "a name", allowed: "1 to 200 characters long") }) { _ in
            .addClient(ClientDetails(name: " \u{1B}[2J "))
        },
        Case("rating 0", { _ in .invalid(what: "a rating", allowed: "1 to 5") }) {
            .mark([$0.items[0]], Mark(.done, rating: 0))
        },
        Case("rating 6", { _ in .invalid(what: "a rating", allowed: "1 to 5") }) {
            .mark([$0.items[0]], Mark(.done, rating: 6))
        },
        Case("an empty note", { _ in .emptyNote }) { .capture($0.record.note(.client($0.ada), " \n\t\n")) },
        Case("a note over 1 MiB", { _ in .noteTooLarge(bytes: (1 << 20) + 1) }) {
            .capture($0.record.note(.client($0.ada), String(repeating: "a", count: (1 << 20) + 1)))
        },
        Case("no text", { _ in .invalid(what: "an item's text", allowed: "1 to 500 characters long") }) {
            .editItem([$0.items[0]], ItemEdit(text: " "))
        },
        Case("a count of 0", { _ in .invalid(what: "a count", allowed: "1 to 999") }) {
            .editItem([$0.items[0]], ItemEdit(target: 0))
        },
        Case("an empty comment", { _ in .invalid(what: "a comment", allowed: "1 to 2000 characters long") }) {
            .comment([$0.items[0]], " \n ")
        },
        Case("no days", { _ in .invalid(what: "a number of days", allowed: "1 to 3650") }) {
            .setDeadline([$0.items[0]], .days(0))
        },
        Case("a session of no minutes", { _ in .invalid(what: "a session's length", allowed: "1 to 1440 minutes") }) {
            .addSession(.client($0.ada), starts: $0.record.now, minutes: 0)
        },
    ]

    @Test(arguments: unknown + people + taken + outOfBounds)
    func whatIsRefusedLeavesEveryTableAsItWas(_ one: Case) throws {
        let practice = try Practice()
        let before = try practice.record.dump(withHistory: true)
        #expect(throws: one.error(practice)) { try practice.record.perform(one.operation(practice)) }
        #expect(try practice.record.dump(withHistory: true) == before)
    }

    @Test func aRecordThatIsOpenForReadingIsNotWritten() throws {
        let practice = try Practice()
        let reading = try Store.open(at: practice.record.path, for: .reading, settings: .forTests)
        #expect(throws: StoreError.readOnly(path: reading.path)) {
            try reading.perform(.setClientStatus(practice.ada, .paused), by: .coach, at: practice.record.now)
        }
        #expect(throws: StoreError.readOnly(path: reading.path)) {
            try reading.undo(by: .coach, at: practice.record.now)
        }
    }
}
