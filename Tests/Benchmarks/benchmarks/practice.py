"""Made-up practices of any size, the same ones every time: roster makes the file, the rows are put in with SQL."""
import glob
import os
import random
import shutil
import sqlite3
import subprocess
from dataclasses import dataclass

from . import history, names

NOW = 1_795_444_860  # 2026-11-23 09:41 in New York, a Monday
CLOCK = {"ROSTER_NOW": "2026-11-23T09:41:00-05:00", "TZ": "America/New_York", "YARDSTICK_NOW": str(NOW)}
DAY = 86400
FORTNIGHT = 14 * DAY
MONDAY = NOW - (9 * 60 + 41) * 60  # its midnight


@dataclass(frozen=True)
class Size:
    """How large a practice is. The sessions of each client are two weeks apart, `fortnights` of them have been."""
    clients: int
    items: int
    open: int
    fortnights: int

    @property
    def title(self):
        return f"{self.clients:,} clients, {self.items:,} items"


SMALL = Size(clients=28, items=2_000, open=84, fortnights=52)
LARGE = Size(clients=10_000, items=1_000_000, open=100_000, fortnights=130)
LISTED = Size(clients=1_000, items=100_000, open=10_000, fortnights=130)

SESSIONS_AHEAD = 6
ITEMS_OF_A_NOTE = 3
# Of a hundred open items: overdue, stuck, due within 48 hours; the others are due later.
OVERDUE, STUCK, SOON = 15, 10, 15


def make(roster, path, size):
    """Makes the practice in the file `path`, where it is not there yet. Answers the path."""
    if os.path.exists(path):
        return path
    part = path + ".part"
    environment = dict(os.environ, **CLOCK, ROSTER_DB=part, HOME=os.path.dirname(path))
    subprocess.run([roster, "cohort", "add", "Founders"], env=environment, check=True, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(part)
    database.execute("PRAGMA cache_size = -500000")
    with database:
        Filling(database, size).fill()
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    for name in (part + "-wal", part + "-shm", part + ".lock"):
        if os.path.exists(name):
            os.unlink(name)
    os.rename(part, path)
    return path


def back_up(path):
    """Puts a file there that passes for the day's backup, which is known by its name. Two seconds after the start the
    dashboard would begin a real one: seconds of work with a large practice, once a day, which no row is about."""
    os.makedirs(path + ".backups", mode=0o700, exist_ok=True)
    backup = f"{path}.backups/{CLOCK['ROSTER_NOW'][:10]}.db"
    if not os.path.exists(backup):
        open(backup, "wb").close()


def remove(path):
    """The practice with all that roster has put beside it."""
    for name in glob.glob(glob.escape(path) + "*"):
        shutil.rmtree(name) if os.path.isdir(name) else os.unlink(name)


class Filling:
    """Fills a new file, without its indexes until all is in: so a million items take minutes, not hours."""

    def __init__(self, database, size):
        self.database = database
        self.size = size
        self.dice = random.Random(20261123)

    def fill(self):
        indexes = self.database.execute(
            "SELECT name, sql FROM sqlite_master WHERE type = 'index' AND sql IS NOT NULL").fetchall()
        for name, _ in indexes:
            self.database.execute(f"DROP INDEX {name}")
        self.put("client (id, uid, name, email, time_zone, since)", self.clients())
        self.put("session (id, uid, client_id, starts, ends)", self.sessions())
        self.put("note (id, uid, client_id, session_id, source_kind, source_key, taken, text)", self.notes())
        self.put(
            "item (uid, client_id, note_id, session_id, text, owner, status, target, progress, tags, due, due_rule,"
            " due_since, created, closed, closed_by, closed_via, carried)", self.items())
        self.put("comment (item_id, client_id, at, by, via, text)", self.comments())
        history.write(self.database)
        for _, sql in indexes:
            self.database.execute(sql)

    def put(self, columns, rows):
        count = columns.count(",") + 1
        marks = ", ".join("?" * count)
        self.database.executemany(f"INSERT INTO {columns} VALUES ({marks})", rows)

    def uid(self, at):
        bits = self.dice.getrandbits(74)
        return f"{at * 1000 >> 16:08x}-{at * 1000 & 0xFFFF:04x}-7{bits >> 62:03x}-{0x8000 | bits >> 48 & 0x3FFF:04x}-{bits & 0xFFFFFFFFFFFF:012x}"

    # People and sessions

    def clients(self):
        for id in range(1, self.size.clients + 1):
            yield id, self.uid(NOW), names.name(id), f"client{id}@example.com", "America/New_York", "2021-11-15"

    def session(self, client, number):
        """Its id, and when it starts: working hours, spread over two weeks. Number 0 is the first that has not ended."""
        slot = client * 37 % 80
        starts = MONDAY + (slot // 8) % 5 * DAY + slot // 40 * 7 * DAY + (9 + slot % 8) * 3600 + number * FORTNIGHT
        per_client = self.size.fortnights + SESSIONS_AHEAD
        return (client - 1) * per_client + number + self.size.fortnights + 1, starts

    def sessions(self):
        for client in range(1, self.size.clients + 1):
            # One in fifty has nothing booked any more.
            ahead = SESSIONS_AHEAD if client % 50 else -2
            for number in range(-self.size.fortnights, ahead):
                id, starts = self.session(client, number)
                yield id, self.uid(starts), client, starts, starts + 3000

    # Items

    def captures(self):
        """Client, number of the session, and number of the capture among that client's, the oldest first."""
        per_client = -(-self.size.items // self.size.clients // ITEMS_OF_A_NOTE)
        for turn in range(per_client):
            number = -self.size.fortnights + turn * self.size.fortnights // per_client
            for client in range(1, self.size.clients + 1):
                yield client, number, turn * self.size.clients + client

    def has_note(self, capture):
        return capture % 5 == 0

    def notes(self):
        for client, number, capture in self.captures():
            if self.has_note(capture):
                session, starts = self.session(client, number)
                text = "The scorecard is the bottleneck.\n\n- " + "\n- ".join(
                    names.task(capture * ITEMS_OF_A_NOTE + line) for line in range(ITEMS_OF_A_NOTE))
                yield capture, self.uid(starts), client, session, "cli", str(capture), starts + 1800, text

    def items(self):
        count = 0
        first_open = self.size.items - self.size.open
        for client, number, capture in self.captures():
            for line in range(ITEMS_OF_A_NOTE):
                if count == self.size.items:
                    return
                yield self.item(client, number, capture, capture * ITEMS_OF_A_NOTE + line, count >= first_open)
                count += 1

    def item(self, client, number, capture, task, is_open):
        session, starts = self.session(client, number)
        created = min(starts + 1800, NOW - 3600)
        status, due, closed = self.open_state() if is_open else self.closed_state(created)
        target = 3 if task % 10 == 0 else 1
        progress = target if status == "done" else task % target
        by, via = ("coach", "dashboard") if task % 5 == 0 else ("client", ("sms", "email", "page")[task % 3])
        return (
            self.uid(created), client, capture if self.has_note(capture) else None, session, names.task(task),
            "coach" if task % 20 == 0 else "client", status, target, progress, "hiring" if task % 10 == 3 else "", due,
            "date", created, created, closed, by if closed else None, via if closed else None, int(task % 12 == 5))

    def open_state(self):
        roll = self.dice.randrange(100)
        if roll < OVERDUE:
            return "open", NOW - self.dice.randrange(1, 12 * DAY), None
        if roll < OVERDUE + STUCK:
            return "stuck", NOW + self.dice.randrange(-5 * DAY, 5 * DAY), None
        if roll < OVERDUE + STUCK + SOON:
            return "open", NOW + self.dice.randrange(1, 2 * DAY), None
        return "open", NOW + self.dice.randrange(2 * DAY, 14 * DAY), None

    def closed_state(self, created):
        due = created + 12 * DAY + self.dice.randrange(DAY)
        closed = min(due + self.dice.randrange(-9 * DAY, 2 * DAY), NOW - 1800)
        return ("done" if self.dice.random() < 0.8 else "skipped"), due, max(created, closed)

    def comments(self):
        for id, client, created in self.database.execute(
                "SELECT id, client_id, created FROM item WHERE id % 10 = 0").fetchall():
            yield id, client, created + 5 * DAY if created + 5 * DAY < NOW else created, "client", "sms", "Nearly there"
