"""The history that operations would have written: who was added, what was captured, how each item ended."""


def write(database):
    """Each item has been open once, and closed (or stuck) by an operation of its own."""
    initial = dict(status="'open'", progress="0", rating="NULL", closed="NULL", closed_by="NULL", closed_via="NULL")
    now, before = snapshot(database, "item"), snapshot(database, "item", initial)
    for statement in STATEMENTS:
        database.execute(statement.format(client=snapshot(database, "client"), item=now, open=before))


def snapshot(database, table, instead={}):
    """A row as the history keeps it: all columns in the order of the table."""
    columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
    pairs = ", ".join(f"'{column}', {instead.get(column, f'{table}.{column}')}" for column in columns)
    return f"json_object({pairs})"


STATEMENTS = [
    # What happened, in the order of time: 1, clients were added; 2, a note's items captured; 3, an item was decided.
    """CREATE TEMP TABLE event (
           id INTEGER PRIMARY KEY, at INTEGER, step INTEGER, client INTEGER, item INTEGER, count INTEGER)""",
    """INSERT INTO temp.event (at, step, client, item, count)
       SELECT * FROM (
           SELECT (SELECT min(starts) FROM session) AS at, 1, NULL, NULL, (SELECT count(*) FROM client)
           UNION ALL SELECT created, 2, client_id, NULL, count(*) FROM item GROUP BY client_id, created
           UNION ALL SELECT coalesce(closed, created + 1), 3, client_id, id, 1 FROM item WHERE status <> 'open')
       ORDER BY 1, 2, 3, 4""",
    """INSERT INTO operation (id, at, by, via, kind, summary)
       SELECT event.id + (SELECT max(id) FROM operation), event.at,
           CASE WHEN step = 3 THEN coalesce(item.closed_by, 'coach') ELSE 'coach' END,
           CASE WHEN step = 3 THEN coalesce(item.closed_via, 'cli') ELSE 'cli' END,
           CASE step WHEN 1 THEN 'import-clients' WHEN 2 THEN 'capture' ELSE 'mark' END,
           CASE step WHEN 1 THEN count || ' clients added' WHEN 2 THEN count || ' items captured for ' || client.name
               ELSE 'marked ' || item.status || ': ' || item.text END
       FROM temp.event LEFT JOIN client ON client.id = event.client LEFT JOIN item ON item.id = event.item
       ORDER BY event.id""",
    """CREATE INDEX temp.event_client ON event(step, client, at)""",
    """INSERT INTO change (operation_id, entity, row, before, after, client_id)
       SELECT (SELECT min(id) FROM event WHERE step = 1) + 1, 'client', client.id, NULL, {client}, client.id
       FROM client""",
    """INSERT INTO change (operation_id, entity, row, before, after, client_id)
       SELECT event.id + 1, 'item', item.id, NULL, {open}, item.client_id
       FROM item CROSS JOIN temp.event ON event.step = 2 AND event.client = item.client_id AND event.at = item.created""",
    """INSERT INTO change (operation_id, entity, row, before, after, client_id)
       SELECT event.id + 1, 'item', item.id, {open}, {item}, item.client_id
       FROM temp.event CROSS JOIN item ON item.id = event.item WHERE event.step = 3""",
    "DROP TABLE temp.event",
]
