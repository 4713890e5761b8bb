import GRDB
import RosterModel
import Testing

@testable import RosterStore

/// Notes that are imported before or after the calendar come to the same deadlines and the same sessions.
@Suite struct ImportOrderTests {
    struct Case: CustomTestStringConvertible, Sendable {
        let testDescription: String
        let meetings: [String]
        /// The days of the notes.
        let notes: [String]
    }

    private static let cases: [Case] = [
        Case(
            testDescription: "the note of a session", meetings: ["2026-11-16 10:00", "2026-11-30 10:00"],
            notes: ["2026-11-16"]),
        Case(
            testDescription: "old notes of a series",
            meetings: ["2026-11-02 10:00", "2026-11-09 10:00", "2026-11-16 10:00", "2026-12-14 10:00"],
            notes: ["2026-11-02", "2026-11-09", "2026-11-16"]),
        Case(
            testDescription: "a note between sessions", meetings: ["2026-11-16 10:00", "2026-12-14 10:00"],
            notes: ["2026-11-18"]),
        Case(testDescription: "a note after the last session", meetings: ["2026-11-02 10:00"], notes: ["2026-11-02"]),
        Case(
            testDescription: "a note of today", meetings: ["2026-11-23 09:00", "2026-12-01 10:00"],
            notes: ["2026-11-23"]),
        Case(testDescription: "a note without sessions", meetings: [], notes: ["2026-11-20"]),
    ]

    @Test(arguments: cases)
    func eitherComesFirst(_ one: Case) throws {
        let notes = RosterModel.Operation.importNotes(
            NotesFolder(
                files: one.notes.map {
                    .file("/notes/\($0).md", ["Ada Moreau"], $0, "- Plan \($0)\n- Pay by 2026-11-27\n- [x] Done \($0)")
                }))
        let calendar = RosterModel.Operation.importCalendar(
            .november(one.meetings.map { .meeting($0, $0, "Ada Moreau") }))
        #expect(try state(after: [calendar, notes]) == state(after: [notes, calendar]))
    }

    private func state(after operations: [RosterModel.Operation]) throws -> [String] {
        let record = try Record()
        _ = try record.addClient("Ada Moreau")
        for operation in operations { try record.perform(operation) }
        return try record.store.read { db in
            let sql = """
                SELECT item.text || ' ' || datetime(item.due, 'unixepoch') || ' ' || item.due_rule || ' '
                    || coalesce(datetime(own.starts, 'unixepoch'), '-') || ' '
                    || coalesce(datetime(ahead.starts, 'unixepoch'), '-')
                FROM item LEFT JOIN session AS own ON own.id = item.session_id
                LEFT JOIN session AS ahead ON ahead.id = item.due_session_id AND item.closed IS NULL
                WHERE item.closed IS NULL ORDER BY item.text
                """
            return try String.fetchAll(db, sql: sql)
        }
    }
}
