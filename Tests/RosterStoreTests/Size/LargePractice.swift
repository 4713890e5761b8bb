import GRDB
import RosterModel

@testable import RosterStore

/// Clients with sessions every two weeks, before and after now, and items of every standing, put in with SQL.
struct LargePractice {
    let record: Record

    /// - Parameter fortnights: how far back it goes; for each, one session and one closed item of every client.
    init(clients: Int, fortnights: Int = 3) throws {
        record = try Record()
        _ = try record.addCohort("Founders", [])
        try record.change(behindTheBack: Self.rows(clients, fortnights, now: record.now.seconds))
    }

    private static func rows(_ clients: Int, _ fortnights: Int, now: Int64) -> String {
        """
        WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < \(clients))
        INSERT INTO client (id, uid, name, status)
        SELECT i, 'c' || i, CASE i WHEN 1 THEN 'Ada Moreau' ELSE 'Client ' || i END,
            CASE WHEN i % 50 = 7 THEN 'ended' ELSE 'active' END FROM n;
        INSERT INTO cohort_member (cohort_id, client_id) SELECT 1, id FROM client WHERE id <= 3;
        WITH RECURSIVE n(i) AS (VALUES (-\(fortnights)) UNION ALL SELECT i + 1 FROM n WHERE i < 3)
        INSERT INTO session (uid, client_id, starts, ends)
        SELECT 's' || client.id || '.' || i, client.id, \(now) + i * 1209600 + client.id * 2900 % 1200000,
            \(now) + i * 1209600 + client.id * 2900 % 1200000 + 3000
        FROM n, client WHERE client.id % 9 <> 4 OR i < 0;
        WITH RECURSIVE n(i) AS (VALUES (1) UNION ALL SELECT i + 1 FROM n WHERE i < \(fortnights))
        INSERT INTO item (uid, client_id, text, status, progress, due, due_rule, due_since, created, closed,
            closed_by, closed_via)
        SELECT 'd' || client.id || '.' || i, client.id, 'Closed', 'done', 1, \(now) - i * 1209600 + 86400, 'date', 0,
            0, \(now) - i * 1209600, 'client', 'sms' FROM n, client;
        WITH RECURSIVE n(i) AS (VALUES (0) UNION ALL SELECT i + 1 FROM n WHERE i < 4)
        INSERT INTO item (uid, client_id, text, owner, status, tags, due, due_rule, due_since, created, cohort_id)
        SELECT 'o' || client.id || '.' || i, client.id, CASE i WHEN 0 THEN 'Draft the scorecard' ELSE 'Open' END,
            CASE i WHEN 1 THEN 'coach' ELSE 'client' END, CASE i WHEN 2 THEN 'stuck' ELSE 'open' END,
            CASE i WHEN 3 THEN 'work' ELSE '' END, \(now) + (i * 3 - 3) * 86400 + client.id, 'date', 0, 0,
            CASE WHEN i = 4 AND client.id <= 3 THEN 1 END
        FROM n, client;
        """
    }
}
