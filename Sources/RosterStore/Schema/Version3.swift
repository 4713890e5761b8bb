extension Migration {
    /// Nudges: what is planned for whom and what became of it, consent with its proof, what was flagged to the coach,
    /// and how the runner is.
    static let version3 = Migration(version: 3, sql: [wishes, consents, nudges, flags, runner].joined())

    private static let wishes = """
        ALTER TABLE client ADD COLUMN nudges TEXT NOT NULL DEFAULT 'all'
            CHECK (nudges IN ('all', 'email', 'sms', 'digest', 'none'));
        ALTER TABLE client ADD COLUMN cadence TEXT;
        ALTER TABLE client ADD COLUMN quiet_after INTEGER CHECK (quiet_after >= 1);
        ALTER TABLE client ADD COLUMN no_session_after INTEGER CHECK (no_session_after >= 1);
        ALTER TABLE client ADD COLUMN email_fault TEXT;
        ALTER TABLE client ADD COLUMN phone_fault TEXT;
        -- What was done before can still be undone: the history knows clients with these columns too.
        UPDATE change SET
            before = json_set(before, '$.nudges', 'all', '$.cadence', NULL, '$.quiet_after', NULL,
                '$.no_session_after', NULL, '$.email_fault', NULL, '$.phone_fault', NULL),
            after = json_set(after, '$.nudges', 'all', '$.cadence', NULL, '$.quiet_after', NULL,
                '$.no_session_after', NULL, '$.email_fault', NULL, '$.phone_fault', NULL)
            WHERE entity = 'client';

        """

    private static let consents = """
        -- Each time that SMS were allowed or forbidden, in the words that were given.
        CREATE TABLE consent (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            client_id   INTEGER NOT NULL REFERENCES client(id),
            at          INTEGER NOT NULL,
            says        TEXT NOT NULL CHECK (says IN ('none', 'consented', 'opted-out')),
            proof       TEXT CHECK ((proof IS NULL) = (says = 'none')),
            phone       TEXT,
            by          TEXT NOT NULL CHECK (by IN ('coach', 'client', 'webhook', 'note', 'runner')),
            via         TEXT NOT NULL CHECK (via IN ('dashboard', 'cli', 'sms', 'email', 'page', 'webhook', 'note'))
        ) STRICT;
        CREATE INDEX consent_client ON consent(client_id, at);

        """

    private static let nudges = """
        -- A message, and what became of it. No foreign key to the client: none disappears with one who was added by
        -- mistake.
        CREATE TABLE nudge (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            uid          TEXT NOT NULL UNIQUE,
            client_id    INTEGER,
            kind         TEXT NOT NULL CHECK (kind IN
                ('confirm', 'midpoint', 'final', 'overdue', 'digest', 'reminder', 'message')),
            channel      TEXT NOT NULL CHECK (channel IN ('sms', 'email')),
            -- plan: by the cadence; coach: asked for by hand, or taken in hand; fallback: what another channel refused.
            origin       TEXT NOT NULL DEFAULT 'plan' CHECK (origin IN ('plan', 'coach', 'fallback')),
            template     TEXT,
            words        TEXT,
            subject      TEXT,
            planned_for  INTEGER NOT NULL,
            useful_until INTEGER,
            due          INTEGER,
            state        TEXT NOT NULL CHECK (state IN ('planned', 'claimed', 'offered', 'retry', 'sent', 'failed',
                'unknown', 'cancelled', 'expired', 'merged')),
            reason       TEXT NOT NULL,
            changed      INTEGER NOT NULL,
            attempts     INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
            claimed_by   TEXT,
            claimed_at   INTEGER,
            lease_boot   TEXT,
            lease_until  INTEGER,
            asked        INTEGER NOT NULL DEFAULT 0 CHECK (asked >= 0),
            recipient    TEXT,
            body         TEXT,
            segments     INTEGER,
            server_id    TEXT,
            sent_at      INTEGER,
            CHECK ((state = 'sent') <= (sent_at IS NOT NULL)),
            CHECK ((state IN ('claimed', 'offered')) = (claimed_by IS NOT NULL)),
            CHECK (state = 'unknown'
                OR (due IS NULL) = (state IN ('sent', 'failed', 'cancelled', 'expired', 'merged'))),
            CHECK (client_id IS NOT NULL OR kind = 'overdue')
        ) STRICT;
        -- What is due, in proportion to what is due: a nudge that has ended is due no more.
        -- None has the state: on its way to the server a message changes only its own row.
        CREATE INDEX nudge_due ON nudge(due, channel) WHERE due IS NOT NULL;
        CREATE INDEX nudge_flight ON nudge(claimed_by) WHERE claimed_by IS NOT NULL;
        CREATE INDEX nudge_ahead ON nudge(client_id, planned_for) WHERE due IS NOT NULL;
        CREATE INDEX nudge_doubt ON nudge(client_id, changed) WHERE state = 'unknown';
        CREATE INDEX nudge_sent ON nudge(client_id, sent_at, channel, kind) WHERE sent_at IS NOT NULL;
        CREATE INDEX nudge_changed ON nudge(changed, state, client_id);
        CREATE INDEX nudge_client ON nudge(client_id);

        -- The very bytes of a message under way: sent again, they are the same. Gone when it has ended.
        CREATE TABLE nudge_bytes (
            nudge_id    INTEGER PRIMARY KEY REFERENCES nudge(id),
            bytes       BLOB NOT NULL
        ) STRICT;

        -- What a message is about. No foreign key to the item: one that was dropped has been written about all the same.
        CREATE TABLE nudge_item (
            id           INTEGER PRIMARY KEY AUTOINCREMENT,
            nudge_id     INTEGER NOT NULL REFERENCES nudge(id),
            item_id      INTEGER NOT NULL,
            number       INTEGER NOT NULL CHECK (number >= 1),
            item_due     INTEGER NOT NULL,
            useful_until INTEGER,
            UNIQUE (nudge_id, item_id)
        ) STRICT;
        CREATE INDEX nudge_item_item ON nudge_item(item_id, nudge_id);

        """

    private static let flags = """
        -- What the coach was told of: an item past its deadline, a client who is quiet or has no session ahead.
        CREATE TABLE escalation (
            id          INTEGER PRIMARY KEY AUTOINCREMENT,
            kind        TEXT NOT NULL CHECK (kind IN ('overdue', 'quiet', 'no-next-session')),
            client_id   INTEGER NOT NULL,
            item_id     INTEGER,
            at          INTEGER NOT NULL,
            since       INTEGER NOT NULL,
            reason      TEXT NOT NULL,
            nudge_id    INTEGER REFERENCES nudge(id),
            ended       INTEGER,
            CHECK ((kind = 'overdue') = (item_id IS NOT NULL))
        ) STRICT;
        CREATE INDEX escalation_client ON escalation(client_id, at);
        CREATE INDEX escalation_item ON escalation(item_id, since) WHERE item_id IS NOT NULL;
        CREATE INDEX escalation_standing ON escalation(kind, client_id) WHERE ended IS NULL AND item_id IS NULL;
        CREATE INDEX escalation_nudge ON escalation(nudge_id) WHERE nudge_id IS NOT NULL;

        """

    private static let runner = """
        -- How the runner is: one row.
        CREATE TABLE runner (
            id          INTEGER PRIMARY KEY CHECK (id = 1),
            cadence     TEXT,
            mode        TEXT CHECK (mode IN ('run', 'once')),
            started     INTEGER,
            beat        INTEGER,
            stopped     INTEGER,
            boot        TEXT,
            uptime      INTEGER,
            standstill  TEXT,
            pass        INTEGER,
            looked      INTEGER,
            coach_mail  INTEGER
        ) STRICT;
        INSERT INTO runner (id) VALUES (1);

        -- A channel that pauses after failures.
        CREATE TABLE channel (
            id          TEXT PRIMARY KEY CHECK (id IN ('sms', 'email')),
            failures    INTEGER NOT NULL DEFAULT 0,
            paused      INTEGER NOT NULL DEFAULT 0 CHECK (paused IN (0, 1)),
            since       INTEGER,
            next        INTEGER,
            why         TEXT
        ) STRICT;
        INSERT INTO channel (id) VALUES ('sms'), ('email');

        """
}
