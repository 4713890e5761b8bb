import GRDB
import RosterModel

/// The items that stand in one row of the roster: a client's own, or those captured in a cohort's note.
struct PartyItems {
    private let db: Database
    private let party: Party

    init(_ db: Database, of party: Party) {
        self.db = db
        self.party = party
    }

    /// Open and stuck ones, and those closed since a moment, by deadline.
    func briefs(closedSince moment: Instant) throws -> [RosterRow.ItemBrief] {
        let sql = """
            SELECT id, status, due, target, progress, awaits_review FROM item WHERE \(condition) AND closed IS NULL
            UNION ALL
            SELECT id, status, due, target, progress, awaits_review FROM item WHERE \(condition) AND closed >= ?2
            """
        var briefs: [RosterRow.ItemBrief] = []
        let rows = try Row.fetchCursor(db.cached(sql), arguments: [party.number, moment.seconds])
        while let row = try rows.next() {
            briefs.append(
                RosterRow.ItemBrief(
                    id: ActionItem.ID(row[0]), status: try row.word(1), due: Instant(seconds: row[2]), target: row[3],
                    progress: row[4], awaitsReview: row[5]))
        }
        return briefs.sorted { ($0.due, $0.id) < ($1.due, $1.id) }
    }

    private var condition: String {
        switch party {
        case .client: "client_id = ?1 AND cohort_id IS NULL"
        case .cohort: "cohort_id = ?1"
        }
    }
}
