extension Migration {
    /// Indexes for a practice of any size: where one client or cohort stands is read from indexes alone, and so are the
    /// counts over all of them. What they replace had to be read for everybody at once.
    static let version2 = Migration(version: 2, sql: [itemIndexes, otherIndexes].joined())

    /// The column of an index's own condition is in it too: SQLite asks the row for it otherwise.
    private static let itemIndexes = """
        DROP INDEX item_open;
        DROP INDEX item_closed;
        DROP INDEX item_due_lately;
        DROP INDEX item_closed_lately;
        -- What is open, by client.
        CREATE INDEX item_open
            ON item(client_id, due, closed, cohort_id, status, target, progress, awaits_review) WHERE closed IS NULL;
        -- One client's completion, and what was closed since the last session, from these indexes alone.
        CREATE INDEX item_due ON item(client_id, due, closed, cohort_id, status, owner);
        CREATE INDEX item_closed
            ON item(client_id, closed, due, cohort_id, status, owner, target, progress, awaits_review)
            WHERE closed IS NOT NULL;
        -- When a client was last heard of by closing an item.
        CREATE INDEX item_heard ON item(client_id, closed, closed_via, closed_by) WHERE closed_by = 'client';
        -- What is open in the order in which it asks for the coach, and how much of it.
        CREATE INDEX item_standing ON item(status, due, closed, client_id, cohort_id) WHERE closed IS NULL;
        CREATE INDEX item_review ON item(due) WHERE closed IS NULL AND awaits_review = 1;
        CREATE INDEX item_closed_when ON item(closed) WHERE closed IS NOT NULL;

        """

    private static let otherIndexes = """
        DROP INDEX session_starts;
        -- Who comes next, from this index alone.
        CREATE INDEX session_starts ON session(starts, ends, status, client_id, cohort_id);
        CREATE INDEX comment_heard ON comment(client_id, at, via, by) WHERE by = 'client';
        CREATE INDEX client_status ON client(status);

        """
}
