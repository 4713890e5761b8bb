extension Migration {
    /// Read-only views for anyone with `sqlite3`. They compare with the clock of the moment they are read.
    static let views = """
        -- Items with names, and instants in UTC as people read them.
        CREATE VIEW v_items AS
        SELECT item.id, client.name AS client, cohort.name AS cohort, item.text, item.owner, item.status,
            CASE
                WHEN item.status <> 'open' THEN item.status
                WHEN item.due < unixepoch() THEN 'overdue'
                WHEN item.due <= unixepoch() + 48 * 3600 THEN 'soon'
                ELSE 'open'
            END AS standing,
            datetime(item.due, 'unixepoch') AS due, item.due_rule, item.progress, item.target, item.rating, item.tags,
            item.carried, datetime(item.created, 'unixepoch') AS created, datetime(item.closed, 'unixepoch') AS closed,
            item.closed_by, item.closed_via
        FROM item JOIN client ON client.id = item.client_id LEFT JOIN cohort ON cohort.id = item.cohort_id;

        -- What is late, the latest first.
        CREATE VIEW v_overdue AS
        SELECT item.id, client.name AS client, item.text, datetime(item.due, 'unixepoch') AS due,
            (unixepoch() - item.due) / 86400 AS days_late, item.carried
        FROM item JOIN client ON client.id = item.client_id
        WHERE item.closed IS NULL AND item.status = 'open' AND item.due < unixepoch()
        ORDER BY item.due;

        -- The share of assigned items that clients finished, of those due or closed in the last eight weeks.
        CREATE VIEW v_completion AS
        SELECT client.id, client.name AS client, count(item.id) AS due, count(item.id) FILTER (WHERE item.status = 'done')
            AS done, round(1.0 * count(item.id) FILTER (WHERE item.status = 'done') / count(item.id), 2) AS rate
        FROM client LEFT JOIN item ON item.client_id = client.id AND item.owner = 'client'
            AND (item.due BETWEEN unixepoch() - 56 * 86400 AND unixepoch()
                OR item.closed BETWEEN unixepoch() - 56 * 86400 AND unixepoch())
        GROUP BY client.id;

        -- Every client who is coached now: where each stands.
        CREATE VIEW v_roster AS
        SELECT client.id, client.name AS client, client.status,
            (SELECT datetime(min(session.starts), 'unixepoch') FROM session
                WHERE session.client_id = client.id AND session.status = 'scheduled' AND session.ends >= unixepoch())
                AS next_session,
            count(item.id) AS open,
            count(item.id) FILTER (WHERE item.status = 'open' AND item.due < unixepoch()) AS overdue,
            count(item.id) FILTER (WHERE item.status = 'stuck') AS stuck,
            datetime(min(item.due), 'unixepoch') AS next_due
        FROM client LEFT JOIN item ON item.client_id = client.id AND item.closed IS NULL
        WHERE client.status <> 'ended'
        GROUP BY client.id;

        """
}
