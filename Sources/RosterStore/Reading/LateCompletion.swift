import GRDB
import RosterModel

/// Completion over the last weeks, of everybody or of one: the share of the clients' items that were finished, of those
/// due or closed in that time (the view `v_completion`).
struct LateCompletion {
    /// Over the last 8 weeks, by client (all of a client's items) and by cohort (those captured in it).
    private(set) var completion: [Party: Completion] = [:]
    private var steps: [Party: [Completion]] = [:]

    static let weeks: Int64 = 8
    static let stepCount = 5
    private static let stepSeconds: Int64 = 14 * 86_400

    init(_ db: Database, at now: Instant, of party: Party? = nil) throws {
        let from = now.seconds - Int64(Self.stepCount) * Self.stepSeconds
        let condition =
            switch party {
            case nil: ""
            case .client: " AND client_id = :party"
            case .cohort: " AND cohort_id = :party"
            }
        let sql = """
            SELECT client_id, cohort_id, status, due, closed FROM item
            WHERE owner = 'client' AND (due BETWEEN :from AND :now OR closed BETWEEN :from AND :now)\(condition)
            """
        var arguments: StatementArguments = ["from": from, "now": now.seconds]
        if let number = party?.clientNumber ?? party?.cohortNumber { arguments += ["party": number] }
        let rows = try Row.fetchCursor(db.cached(sql), arguments: arguments)
        while let row = try rows.next() { count(row, at: now) }
    }

    /// By two-week step, oldest first; nil where nothing was due.
    func trend(of party: Party) -> [Double?] {
        steps[party]?.map(\.rate) ?? Array(repeating: nil, count: Self.stepCount)
    }

    // Columns by their places: there are thousands of rows.
    private mutating func count(_ row: Row, at now: Instant) {
        let due: Int64 = row[3]
        let closed: Int64? = row[4]
        let isDone = row[2] as String == "done"
        let lately = (now.seconds - Self.weeks * 7 * 86_400)...now.seconds
        let isLate = lately.contains(due) || closed.map { lately.contains($0) } ?? false
        // An item belongs to the step in which it was due, or finished before that.
        let step = Self.stepCount - 1 - Int((now.seconds - min(due, closed ?? due)) / Self.stepSeconds)
        var parties: [Party] = [.client(Client.ID(row[0]))]
        if let cohort = row[1] as Int64? { parties.append(.cohort(Cohort.ID(cohort))) }
        for party in parties {
            if isLate { completion[party, default: Completion()].count(isDone) }
            guard (0..<Self.stepCount).contains(step) else { continue }
            let none = Array(repeating: Completion(), count: Self.stepCount)
            steps[party, default: none][step].count(isDone)
        }
    }
}

extension Completion {
    fileprivate mutating func count(_ isDone: Bool) {
        due += 1
        if isDone { done += 1 }
    }
}
