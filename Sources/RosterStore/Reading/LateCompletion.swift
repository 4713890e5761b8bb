import GRDB
import RosterModel

/// Completion of one client or cohort over the last weeks: the share of the clients' items that were finished, of those
/// due or closed in that time (the view `v_completion`). A client has all of its items, a cohort those captured in it.
struct LateCompletion {
    /// Over the last 8 weeks.
    private(set) var completion = Completion()
    private var steps = Array(repeating: Completion(), count: stepCount)

    static let weeks: Int64 = 8
    static let stepCount = 5
    private static let stepSeconds: Int64 = 14 * 86_400

    init(_ db: Database, at now: Instant, of party: Party) throws {
        let from = now.seconds - Int64(Self.stepCount) * Self.stepSeconds
        // Two questions, each from an index of its own.
        let sql = """
            SELECT status, due, closed FROM item
            WHERE \(party.column) = ?1 AND due BETWEEN ?2 AND ?3 AND owner = 'client'
            UNION ALL
            SELECT status, due, closed FROM item
            WHERE \(party.column) = ?1 AND closed BETWEEN ?2 AND ?3 AND due NOT BETWEEN ?2 AND ?3 AND owner = 'client'
            """
        let rows = try Row.fetchCursor(db.cached(sql), arguments: [party.number, from, now.seconds])
        while let row = try rows.next() {
            count(isDone: row[0] as String == "done", due: row[1], closed: row[2], at: now.seconds)
        }
    }

    /// By two-week step, oldest first; nil where nothing was due.
    var trend: [Double?] { steps.map(\.rate) }

    private mutating func count(isDone: Bool, due: Int64, closed: Int64?, at now: Int64) {
        let lately = (now - Self.weeks * 7 * 86_400)...now
        if lately.contains(due) || closed.map({ lately.contains($0) }) ?? false { completion.count(isDone) }
        // An item belongs to the step in which it was due, or finished before that.
        let step = Self.stepCount - 1 - Int((now - min(due, closed ?? due)) / Self.stepSeconds)
        if steps.indices.contains(step) { steps[step].count(isDone) }
    }
}

extension Completion {
    fileprivate mutating func count(_ isDone: Bool) {
        due += 1
        if isDone { done += 1 }
    }
}
