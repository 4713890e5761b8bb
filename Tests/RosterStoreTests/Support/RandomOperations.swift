import GRDB
import RosterModel

@testable import RosterStore

/// Operations of every kind on what a record holds, among them some that are refused.
struct RandomOperations {
    private let record: Record
    private var numbers: SeededNumbers

    static func next(on record: Record, _ numbers: inout SeededNumbers) throws -> RosterModel.Operation {
        var source = RandomOperations(record: record, numbers: numbers)
        defer { numbers = source.numbers }
        return try source.operation()
    }

    private mutating func operation() throws -> RosterModel.Operation {
        let number = Int.random(in: 0..<1_000, using: &numbers)
        let soon = record.now.adding(minutes: Int64.random(in: -3_000...20_000, using: &numbers))
        let items = [try any("item"), try any("item")].map { ActionItem.ID($0) }
        let client = Client.ID(try any("client"))
        let party: Party = number % 4 == 0 ? .cohort(Cohort.ID(try any("cohort"))) : .client(client)
        switch Int.random(in: 0..<26, using: &numbers) {
        case 0: return .addClient(ClientDetails(name: "Client \(number)", cohorts: ["Group \(number % 3)"]))
        case 1: return .editClient(client, ClientEdit(name: "Renamed \(number)", joins: ["Group \(number % 3)"]))
        case 2: return .addSession(party, starts: soon, minutes: 60)
        case 3: return .moveSession(Session.ID(try any("session")), to: soon)
        case 4: return .cancelSession(Session.ID(try any("session")))
        case 5, 6: return .capture(note(number, party))
        case 7: return .mark(items, Mark(ActionItem.Status.allCases[number % 4], comment: "\(number)"))
        case 8: return .checkOff(items, by: number % 5 - 1)
        case 9: return .setDeadline(items, [.nextSession, .days(3), .moment(soon)][number % 3])
        case 10: return .drop([items[0]])
        case 11: return .mergeClients(into: client, from: Client.ID(try any("client")))
        case 12:
            let cohort = Cohort.ID(try any("cohort"))
            return .changeMembers(cohort, add: [client], remove: [Client.ID(try any("client"))])
        case 13: return .confirm([InboxEntry.ID(try any("inbox"))])
        case 14: return .dismiss([InboxEntry.ID(try any("inbox"))])
        case 15: return try assignment(to: party, item: items[0])
        case 16: return .importCalendar(feed(number, from: soon))
        case 17: return .setClientStatus(client, Client.Status.allCases[number % 3])
        case 18: return .addCohort(name: "Cohort \(number % 9)", members: [client])
        case 19: return .comment(items, "Comment \(number)")
        case 20: return .importClients(sheet(number))
        case 21: return .remind(items)
        case 22: return .message(client, PersonalMessage(text: "Message \(number)"))
        case 23: return .cancelNudges([Nudge.ID(try any("nudge"))])
        case 24:
            let wishes = NudgeWishes(way: NudgeWishes.Way.allCases[number % 5])
            return .editClient(client, ClientEdit(email: "client\(number)@example.com", nudges: wishes))
        default: return .editItem(items, ItemEdit(text: "Text \(number)", target: number % 4 + 1))
        }
    }

    private func sheet(_ number: Int) -> ClientSheet {
        let rows = (0..<3).map { line in
            ClientSheet.Row(
                line: line + 2, details: ClientDetails(name: "Client \((number + line) % 20)", cohorts: ["Imported"]),
                columns: [.name, .cohort])
        }
        return ClientSheet(rows: rows)
    }

    /// The same few sources again and again, so that notes are captured again too.
    private func note(_ number: Int, _ party: Party) -> NoteCapture {
        let text = "- Line \(number)\n- [\(number % 2 == 0 ? "x" : " ")] Same\n- Walk x\(number % 5 + 1)"
        var note = record.note(party, text, source: .file("/notes/\(number % 6).md"))
        note.awaitsReview = number % 3 == 0
        return note
    }

    /// Of whatever kind it is, what such an entry needs.
    private mutating func assignment(to party: Party, item: ActionItem.ID) throws -> RosterModel.Operation {
        let id = try any("inbox")
        let entry = try record.store.inbox().first { $0.id.number == id }
        let notes = [entry].compactMap { $0 }
            .map { NotesFolder.File.file($0.key, [$0.from], "2026-11-20", "- Of \($0.key)") }
        switch entry?.kind {
        case .unmatchedNote: return .assign([InboxEntry.ID(id)], InboxAssignment(to: party, notes: notes))
        case .unmatchedEvent: return .assign([InboxEntry.ID(id)], InboxAssignment(to: party))
        default: return .assign([InboxEntry.ID(id)], InboxAssignment(to: party, item: item))
        }
    }

    /// Meetings of nobody, until somebody has assigned them.
    private func feed(_ number: Int, from moment: Instant) -> CalendarFeed {
        let starts = moment.adding(minutes: 600)
        let meeting = CalendarFeed.Meeting(
            uid: "meeting-\(number % 4)", starts: starts, ends: starts.adding(minutes: 50),
            summary: "Title \(number % 3)", addresses: number % 2 == 0 ? ["who\(number % 3)@example.com"] : [])
        return CalendarFeed(name: "feed", meetings: [meeting], from: moment, until: starts.adding(minutes: 100_000))
    }

    private mutating func any(_ table: String) throws -> Int64 {
        let ids = try record.store.read { try Int64.fetchAll($0, sql: "SELECT id FROM \(table) ORDER BY id") }
        return ids.randomElement(using: &numbers) ?? 0
    }
}
