"""A capture of three items, one commit, against the same rows written by the `sqlite3` program just as durably."""
import shutil
import sqlite3
import subprocess

from . import command, practice
from .practice import CLOCK
from .table import Row, median

NOTE = "- Draft the hiring scorecard by friday\n- Call the landlord twice\n- [ ] Send the 360 to five peers #work\n"
# Foreign keys are checked and the commit is synced, as roster does it; then the log goes back into the file.
SETTINGS = "PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA wal_autocheckpoint = 0;"
FRESH = {"uid": "lower(hex(randomblob(16)))", "source_key": "lower(hex(randomblob(16)))", "id": None}


def rows(roster, path, folder, runs):
    if not shutil.which("sqlite3"):
        return None
    copy, note = str(folder / "capture.db"), folder / "note.md"
    shutil.copy(path, copy)
    note.write_text(NOTE)
    place = command.environment(folder, ROSTER_DB=copy, **CLOCK)
    capture = [roster, "capture", "7"]
    script = folder / "capture.sql"
    script.write_text(same_rows(capture, copy, place, note))
    own, other = command.in_turn(
        runs,
        lambda: command.milliseconds(capture, place, stdin=note),
        lambda: command.milliseconds(["sqlite3", copy], place, stdin=script))
    practice.remove(copy)
    return [Row("capture of three items, one commit (against sqlite3)", median(own), "ms", median(other), times=2)]


def same_rows(capture, copy, place, note):
    """The SQL that writes what one capture wrote, under fresh names."""
    database = sqlite3.connect(copy)
    tables = ["note", "item", "operation", "change"]
    before = {table: database.execute(f"SELECT coalesce(max(id), 0) FROM {table}").fetchone()[0] for table in tables}
    subprocess.run(capture, env=place, stdin=note.open(), check=True, stdout=subprocess.DEVNULL)
    statements = [SETTINGS, "BEGIN IMMEDIATE;"]
    for table in tables:
        columns = [row[1] for row in database.execute(f"PRAGMA table_info({table})")]
        for row in database.execute(f"SELECT * FROM {table} WHERE id > ? ORDER BY id", [before[table]]).fetchall():
            pairs = [(column, value(database, column, data)) for column, data in zip(columns, row)]
            kept = [(column, data) for column, data in pairs if data is not None]
            names, values = (", ".join(part) for part in zip(*kept))
            statements.append(f"INSERT INTO {table} ({names}) VALUES ({values});")
    database.close()
    return "\n".join(statements + ["COMMIT;", ""])


def value(database, column, data):
    if column in FRESH:
        return FRESH[column]
    return database.execute("SELECT quote(?)", [data]).fetchone()[0]
