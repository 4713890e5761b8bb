import GRDB
import RosterModel

@testable import RosterStore

/// Operations of every kind on what a record holds, among them some that are refused.
enum RandomOperations {
    static func next(on record: Record, _ numbers: inout SeededNumbers) throws -> RosterModel.Operation {
        let number = Int.random(in: 0..<1_000, using: &numbers)
        let soon = record.now.adding(minutes: Int64.random(in: -3_000...20_000, using: &numbers))
        let items = [try any("item", record, &numbers), try any("item", record, &numbers)].map { ActionItem.ID($0) }
        let client = Client.ID(try any("client", record, &numbers))
        let party: Party = number % 4 == 0 ? .cohort(Cohort.ID(try any("cohort", record, &numbers))) : .client(client)
        switch Int.random(in: 0..<12, using: &numbers) {
        case 0: return .addClient(ClientDetails(name: "Client \(number)", cohorts: ["Group \(number % 3)"]))
        case 1: return .editClient(client, ClientEdit(name: "Renamed \(number)", joins: ["Group \(number % 3)"]))
        case 2: return .addSession(party, starts: soon, minutes: 60)
        case 3: return .moveSession(Session.ID(try any("session", record, &numbers)), to: soon)
        case 4: return .cancelSession(Session.ID(try any("session", record, &numbers)))
        case 5, 6: return .capture(note(number, party, record))
        case 7: return .mark(items, Mark(ActionItem.Status.allCases[number % 4], comment: "\(number)"))
        case 8: return .checkOff(items, by: number % 5 - 1)
        case 9: return .setDeadline(items, [.nextSession, .days(3), .moment(soon)][number % 3])
        case 10: return .drop([items[0]])
        default: return .editItem(items, ItemEdit(text: "Text \(number)", target: number % 4 + 1))
        }
    }

    /// The same few sources again and again, so that notes are captured again too.
    private static func note(_ number: Int, _ party: Party, _ record: Record) -> NoteCapture {
        let text = "- Line \(number)\n- [\(number % 2 == 0 ? "x" : " ")] Same\n- Walk x\(number % 5 + 1)"
        return record.note(party, text, source: .file("/notes/\(number % 6).md"))
    }

    private static func any(_ table: String, _ record: Record, _ numbers: inout SeededNumbers) throws -> Int64 {
        let ids = try record.store.read { try Int64.fetchAll($0, sql: "SELECT id FROM \(table) ORDER BY id") }
        return ids.randomElement(using: &numbers) ?? 0
    }
}
