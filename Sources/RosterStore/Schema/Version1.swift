extension Migration {
    /// The first schema. Its comments are for those who read the file with `sqlite3`: `.schema` prints them.
    ///
    /// Instants are INTEGER Unix seconds (UTC), days are TEXT (`2026-11-23`), zones are IANA names. Rows are numbered
    /// for people, a number is never used twice (AUTOINCREMENT), and `uid` (UUIDv7) names the row for other programs.
    /// What can be had by comparing with now (overdue, soon, quiet) is not stored.
    static let version1 = Migration(
        version: 1, sql: [people, sessions, notes, items, intake, history, views].joined())

    private static let people = """
        CREATE TABLE client (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            uid         TEXT NOT NULL UNIQUE,
            name        TEXT NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
            email       TEXT COLLATE NOCASE,
            -- E.164, as +12025550101.
            phone       TEXT CHECK (phone GLOB '+[1-9]*'),
            -- IANA name; NULL: the coach's zone.
            time_zone   TEXT,
            status      TEXT NOT NULL DEFAULT 'active' CHECK (status IN ('active', 'paused', 'ended')),
            -- Whether SMS may be sent, and when and how that was agreed, in the words that were given.
            sms         TEXT NOT NULL DEFAULT 'none' CHECK (sms IN ('none', 'consented', 'opted-out')),
            sms_proof   TEXT CHECK ((sms_proof IS NULL) = (sms = 'none')),
            -- The day the coaching began.
            since       TEXT CHECK (since GLOB '[0-9][0-9][0-9][0-9]-[0-9][0-9]-[0-9][0-9]'),
            -- What was agreed, in the coach's words.
            package     TEXT
        ) STRICT;
        CREATE UNIQUE INDEX client_email ON client(email) WHERE email IS NOT NULL;
        CREATE INDEX client_name ON client(name);

        -- Clients who meet as a group.
        CREATE TABLE cohort (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            uid         TEXT NOT NULL UNIQUE,
            name        TEXT NOT NULL UNIQUE CHECK (length(name) BETWEEN 1 AND 200)
        ) STRICT;
        CREATE TABLE cohort_member (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            cohort_id   INTEGER NOT NULL REFERENCES cohort(id),
            client_id   INTEGER NOT NULL REFERENCES client(id),
            UNIQUE (cohort_id, client_id)
        ) STRICT;
        CREATE INDEX cohort_member_client ON cohort_member(client_id);

        -- Other names by which calendars and notes call a client or cohort, as the coach once assigned them.
        CREATE TABLE alias (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            name        TEXT NOT NULL UNIQUE,
            client_id   INTEGER REFERENCES client(id),
            cohort_id   INTEGER REFERENCES cohort(id),
            CHECK ((client_id IS NULL) <> (cohort_id IS NULL))
        ) STRICT;
        CREATE INDEX alias_client ON alias(client_id) WHERE client_id IS NOT NULL;
        CREATE INDEX alias_cohort ON alias(cohort_id) WHERE cohort_id IS NOT NULL;

        """

    private static let sessions = """
        -- A meeting with one client or one cohort. That one was held is not stored: it has ended and is not cancelled.
        CREATE TABLE session (
            id             INTEGER PRIMARY KEY AUTOINCREMENT,
            uid            TEXT NOT NULL UNIQUE,
            client_id      INTEGER REFERENCES client(id),
            cohort_id      INTEGER REFERENCES cohort(id),
            starts         INTEGER NOT NULL,
            ends           INTEGER NOT NULL CHECK (ends >= starts),
            status         TEXT NOT NULL DEFAULT 'scheduled' CHECK (status IN ('scheduled', 'cancelled')),
            source         TEXT NOT NULL DEFAULT 'manual' CHECK (source IN ('manual', 'calendar')),
            -- For one of a calendar: the feed that has it, the event's UID, its original start where it is one of a
            -- series (RECURRENCE-ID), and what the feed last said. A change by hand stays until the feed changes.
            feed           TEXT,
            feed_uid       TEXT,
            feed_original  INTEGER,
            feed_starts    INTEGER,
            feed_ends      INTEGER,
            feed_cancelled INTEGER CHECK (feed_cancelled IN (0, 1)),
            CHECK ((client_id IS NULL) <> (cohort_id IS NULL)),
            CHECK ((source = 'calendar') = (feed IS NOT NULL)),
            CHECK ((feed IS NULL) = (feed_uid IS NULL)),
            CHECK ((feed IS NULL) = (feed_starts IS NULL)),
            CHECK ((feed IS NULL) = (feed_ends IS NULL)),
            CHECK ((feed IS NULL) = (feed_cancelled IS NULL))
        ) STRICT;
        CREATE UNIQUE INDEX session_feed ON session(feed_uid, coalesce(feed_original, -1)) WHERE feed_uid IS NOT NULL;
        CREATE INDEX session_client ON session(client_id, starts) WHERE client_id IS NOT NULL;
        CREATE INDEX session_cohort ON session(cohort_id, starts) WHERE cohort_id IS NOT NULL;
        CREATE INDEX session_starts ON session(starts);

        """

    private static let notes = """
        -- A session note as it was captured. Captured again from the same source, it is the same note.
        CREATE TABLE note (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            uid         TEXT NOT NULL UNIQUE,
            client_id   INTEGER REFERENCES client(id),
            cohort_id   INTEGER REFERENCES cohort(id),
            session_id  INTEGER REFERENCES session(id),
            -- pane: the draft's id. cli: an id. file: the absolute path. webhook: the other tool's id.
            source_kind TEXT NOT NULL CHECK (source_kind IN ('pane', 'cli', 'file', 'webhook')),
            source_key  TEXT NOT NULL,
            taken       INTEGER NOT NULL,
            text        TEXT NOT NULL,
            CHECK ((client_id IS NULL) <> (cohort_id IS NULL)),
            UNIQUE (source_kind, source_key)
        ) STRICT;
        CREATE INDEX note_client ON note(client_id, taken) WHERE client_id IS NOT NULL;
        CREATE INDEX note_cohort ON note(cohort_id, taken) WHERE cohort_id IS NOT NULL;
        CREATE INDEX note_session ON note(session_id) WHERE session_id IS NOT NULL;

        """

    private static let items = """
        -- A specific commitment before the next session.
        CREATE TABLE item (
            id             INTEGER PRIMARY KEY AUTOINCREMENT,
            uid            TEXT NOT NULL UNIQUE,
            client_id      INTEGER NOT NULL REFERENCES client(id),
            -- The cohort in whose note it was captured, that note, and the session that the note is of.
            cohort_id      INTEGER REFERENCES cohort(id),
            note_id        INTEGER REFERENCES note(id),
            session_id     INTEGER REFERENCES session(id),
            text           TEXT NOT NULL CHECK (length(text) BETWEEN 1 AND 500),
            -- The deeper lines below it in the note.
            detail         TEXT NOT NULL DEFAULT '',
            owner          TEXT NOT NULL DEFAULT 'client' CHECK (owner IN ('client', 'coach')),
            status         TEXT NOT NULL DEFAULT 'open' CHECK (status IN ('open', 'done', 'stuck', 'skipped')),
            -- Check-offs that make it done, and those made.
            target         INTEGER NOT NULL DEFAULT 1 CHECK (target >= 1),
            progress       INTEGER NOT NULL DEFAULT 0 CHECK (progress BETWEEN 0 AND target),
            rating         INTEGER CHECK (rating BETWEEN 1 AND 5),
            -- Words with a space between them.
            tags           TEXT NOT NULL DEFAULT '',
            due            INTEGER NOT NULL,
            -- What put the deadline there: session-2d, 7d or date.
            due_rule       TEXT NOT NULL,
            -- Where the deadline follows sessions: how many days before the next one it wants to be.
            due_follows    INTEGER CHECK (due_follows >= 0),
            -- Sessions that start after this count as next ones.
            due_since      INTEGER NOT NULL,
            -- The session that the deadline stands before.
            due_session_id INTEGER REFERENCES session(id),
            -- How many times it was moved to a later session.
            carried        INTEGER NOT NULL DEFAULT 0 CHECK (carried >= 0),
            created        INTEGER NOT NULL,
            closed         INTEGER,
            closed_by      TEXT CHECK (closed_by IN ('coach', 'client', 'webhook', 'note', 'runner')),
            closed_via     TEXT
                CHECK (closed_via IN ('dashboard', 'cli', 'sms', 'email', 'page', 'webhook', 'note')),
            -- Captured by itself and not yet confirmed by the coach.
            awaits_review  INTEGER NOT NULL DEFAULT 0 CHECK (awaits_review IN (0, 1)),
            CHECK ((status IN ('done', 'skipped')) = (closed IS NOT NULL)),
            CHECK ((closed IS NULL) = (closed_by IS NULL)),
            CHECK ((closed IS NULL) = (closed_via IS NULL)),
            CHECK (status <> 'done' OR progress = target)
        ) STRICT;
        -- What is open, by client: the roster's glyphs are read from this index alone.
        CREATE INDEX item_open ON item(client_id, due, cohort_id, status, target, progress, awaits_review)
            WHERE closed IS NULL;
        CREATE INDEX item_closed ON item(client_id, closed) WHERE closed IS NOT NULL;
        -- Completion over a time, from these indexes alone.
        CREATE INDEX item_due_lately ON item(due, client_id, cohort_id, status, owner, closed);
        CREATE INDEX item_closed_lately ON item(closed, client_id, cohort_id, status, owner, due)
            WHERE closed IS NOT NULL;
        CREATE INDEX item_cohort ON item(cohort_id, closed) WHERE cohort_id IS NOT NULL;
        CREATE INDEX item_note ON item(note_id) WHERE note_id IS NOT NULL;
        CREATE INDEX item_session ON item(session_id) WHERE session_id IS NOT NULL;
        CREATE INDEX item_due_session ON item(due_session_id) WHERE due_session_id IS NOT NULL;

        -- What the client or the coach said about an item.
        CREATE TABLE comment (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            item_id     INTEGER NOT NULL REFERENCES item(id),
            client_id   INTEGER NOT NULL REFERENCES client(id),
            at          INTEGER NOT NULL,
            by          TEXT NOT NULL CHECK (by IN ('coach', 'client', 'webhook', 'note', 'runner')),
            via         TEXT NOT NULL CHECK (via IN ('dashboard', 'cli', 'sms', 'email', 'page', 'webhook', 'note')),
            text        TEXT NOT NULL CHECK (length(text) >= 1)
        ) STRICT;
        CREATE INDEX comment_item ON comment(item_id, at);
        CREATE INDEX comment_client ON comment(client_id, at);

        """

    private static let intake = """
        -- What was typed in the capture pane and is not yet saved as a note.
        CREATE TABLE draft (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            key         TEXT NOT NULL UNIQUE,
            client_id   INTEGER REFERENCES client(id) ON DELETE SET NULL,
            cohort_id   INTEGER REFERENCES cohort(id) ON DELETE SET NULL,
            text        TEXT NOT NULL,
            changed     INTEGER NOT NULL,
            CHECK (client_id IS NULL OR cohort_id IS NULL)
        ) STRICT;
        CREATE INDEX draft_client ON draft(client_id) WHERE client_id IS NOT NULL;
        CREATE INDEX draft_cohort ON draft(cohort_id) WHERE cohort_id IS NOT NULL;

        -- What came in and can't be placed without the coach.
        CREATE TABLE inbox (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            kind        TEXT NOT NULL CHECK (kind IN
                ('review', 'unknown-sender', 'comment', 'unmatched-note', 'unmatched-event', 'question')),
            -- What it is known by, so that the same thing comes in once: a path, an event's UID.
            key         TEXT NOT NULL,
            channel     TEXT NOT NULL,
            sender      TEXT NOT NULL,
            received    INTEGER NOT NULL,
            body        TEXT NOT NULL,
            -- When it was placed or dismissed; NULL: it waits.
            settled     INTEGER,
            UNIQUE (kind, key)
        ) STRICT;
        CREATE INDEX inbox_waiting ON inbox(received) WHERE settled IS NULL;

        """

    private static let history = """
        -- Every write, and what it did: the source of history, undo and redo.
        CREATE TABLE operation (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            at          INTEGER NOT NULL,
            by          TEXT NOT NULL CHECK (by IN ('coach', 'client', 'webhook', 'note', 'runner')),
            via         TEXT NOT NULL CHECK (via IN ('dashboard', 'cli', 'sms', 'email', 'page', 'webhook', 'note')),
            kind        TEXT NOT NULL,
            -- For people: "3 items captured for Ada Moreau".
            summary     TEXT NOT NULL,
            -- The operation that this one took back, or did again.
            undoes      INTEGER REFERENCES operation(id),
            redoes      INTEGER REFERENCES operation(id),
            -- 1 while it is taken back.
            undone      INTEGER NOT NULL DEFAULT 0 CHECK (undone IN (0, 1)),
            CHECK (undoes IS NULL OR redoes IS NULL)
        ) STRICT;
        CREATE INDEX operation_undone ON operation(id) WHERE undone = 1;
        CREATE INDEX operation_undoes ON operation(undoes) WHERE undoes IS NOT NULL;
        CREATE INDEX operation_redoes ON operation(redoes) WHERE redoes IS NOT NULL;

        -- The rows that an operation changed, in order, whole: before is NULL for a new row, after for a deleted one.
        CREATE TABLE change (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            operation_id INTEGER NOT NULL REFERENCES operation(id),
            entity       TEXT NOT NULL,
            row          INTEGER NOT NULL,
            before       TEXT,
            after        TEXT,
            -- Whom it is about. No foreign keys: what was deleted has a history too.
            client_id    INTEGER,
            cohort_id    INTEGER,
            -- For people, where the operation's summary does not say it: "the session moved".
            why          TEXT,
            CHECK (before IS NOT NULL OR after IS NOT NULL)
        ) STRICT;
        CREATE INDEX change_operation ON change(operation_id);
        CREATE INDEX change_entity ON change(entity, row, operation_id);
        CREATE INDEX change_client ON change(client_id, operation_id) WHERE client_id IS NOT NULL;
        CREATE INDEX change_cohort ON change(cohort_id, operation_id) WHERE cohort_id IS NOT NULL;

        """
}
