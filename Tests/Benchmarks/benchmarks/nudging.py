"""The runner: a pass with nothing due, ten thousand messages to a mail server, and what it takes while it waits."""
import base64
import datetime
import json
import os
import pathlib
import shutil
import smtplib
import sqlite3
import subprocess
import sys
import time

from . import command, practice
from .practice import CLOCK, NOW
from .table import Row, median

SERVERS = pathlib.Path(__file__).resolve().parents[2] / "Servers"
MESSAGES = 10_000
IDLE = 65.0


def rows(runner, small, large, folder, runs):
    found = [nothing_due(runner, small, large, folder, runs)]
    if can_serve():
        found.append(many_due(runner, folder, min(runs, 3)))
    return found + [idle(runner, small, folder)]


def can_serve():
    return subprocess.run(["/usr/bin/python3", "-c", "import aiosmtpd"], capture_output=True).returncode == 0


def environment(folder, database, now=NOW, **more):
    config = folder / "nudging.toml"
    text = f'[coach]\nname = "Kim"\nemail = "kim@example.com"\ntime_zone = "America/New_York"\n'
    text += f'[outbox]\nfolder = "{folder / "outbox"}"\n' if "port" not in more else ""
    if "port" in more:
        text += f'[email]\nfrom = "kim@example.com"\nsmtp = "smtp://127.0.0.1:{more.pop("port")}"\n'
    config.write_text(text)
    own = {**CLOCK, "ROSTER_NOW": datetime.datetime.fromtimestamp(now, datetime.timezone.utc).isoformat()}
    return command.environment(folder, ROSTER_DB=str(database), ROSTER_CONFIG=str(config), **own)


# Nothing due

def nothing_due(runner, small, large, folder, runs):
    copies = [settled(runner, path, folder) for path in (large, small)]
    own, other = command.in_turn(
        runs, *(lambda place=place: command.milliseconds([runner, "once"], place) for place in copies))
    for path in (large, small):
        practice.remove(str(folder / ("due-" + os.path.basename(path))))
    return Row("rosterd once, nothing due, 1,000,000 items (against 2,000)", median(own), "ms", median(other), times=1.5)


def settled(runner, path, folder):
    """A copy in which everything that was due has gone, into the outbox folder."""
    copy = folder / ("due-" + os.path.basename(path))
    shutil.copy(path, copy)
    place = environment(folder, copy)
    for _ in range(100):
        done = subprocess.run([runner, "once", "--json"], env=place, capture_output=True, text=True)
        if done.returncode != 0:
            sys.exit(f"bench: rosterd once: {done.stderr}")
        report = json.loads(done.stdout)
        if not any(report[key] for key in ("sent", "retried", "expired", "flagged")):
            return place
    sys.exit("bench: something stays due")


# Ten thousand due

def many_due(runner, folder, runs):
    template = folder / "many.db"
    make_many(runner, template, folder)
    own, other = [], []
    for turn in range(runs + 1):
        mails, taken = send_by_runner(runner, template, folder, turn)
        if len(mails) != MESSAGES:
            sys.exit(f"bench: {len(mails)} of {MESSAGES} messages arrived")
        plain = send_plainly(mails, folder, turn)
        # The first turn warms the caches.
        if turn > 0:
            own.append(taken)
            other.append(plain)
    practice.remove(str(template))
    return Row(
        f"{MESSAGES:,} nudges due (against a plain SMTP client)", median(own), "s", median(other), times=1.5)


def make_many(runner, template, folder):
    """As many clients, each with an item that was captured a moment ago."""
    roster = str(pathlib.Path(runner).with_name("roster"))
    place = environment(folder, template)
    subprocess.run([roster, "cohort", "add", "Founders"], env=place, check=True, stdout=subprocess.DEVNULL)
    database = sqlite3.connect(template)
    filling = practice.Filling(database, practice.SMALL)
    with database:
        database.executemany(
            "INSERT INTO client (id, uid, name, email, time_zone, since) VALUES (?, ?, ?, ?, 'America/New_York',"
            " '2026-11-01')",
            ((id, filling.uid(NOW), f"Client {id}", f"client{id}@example.com") for id in range(1, MESSAGES + 1)))
        database.executemany(
            "INSERT INTO item (uid, client_id, text, owner, status, target, progress, tags, due, due_rule, due_since,"
            " created, carried) VALUES (?, ?, ?, 'client', 'open', 1, 0, '', ?, 'date', ?, ?, 0)",
            ((filling.uid(NOW), id, f"Draft the scorecard {id}", NOW + 10 * 86_400, NOW, NOW)
             for id in range(1, MESSAGES + 1)))
    database.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    database.close()
    # Plans them, by the configuration that has mail: nothing is due within two minutes of a capture.
    done = subprocess.run(
        [runner, "once", "--json"], env=environment(folder, template, port=9), capture_output=True, text=True)
    if done.returncode != 0:
        sys.exit(f"bench: rosterd once: {done.stderr}")


class Server:
    def __init__(self, folder, name):
        self.journal = folder / f"{name}.journal"
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-B", SERVERS / "mail.py", "--journal", self.journal], stdin=subprocess.PIPE,
            stdout=subprocess.PIPE, text=True)
        self.port = json.loads(self.process.stdout.readline())["port"]

    def end(self):
        self.process.stdin.close()
        self.process.wait()
        mails = [json.loads(line) for line in self.journal.read_text().splitlines()]
        self.journal.unlink()
        return mails


def send_by_runner(runner, template, folder, turn):
    copy = folder / f"many{turn}.db"
    shutil.copy(template, copy)
    practice.back_up(str(copy))
    server = Server(folder, f"runner{turn}")
    taken = command.milliseconds(
        [runner, "once", "--json"], environment(folder, copy, now=NOW + 180, port=server.port)) / 1000
    practice.remove(str(copy))
    return server.end(), taken


def send_plainly(mails, folder, turn):
    """The same messages over one connection."""
    server = Server(folder, f"plain{turn}")
    messages = [(mail["from"], mail["to"], base64.b64decode(mail["data"])) for mail in mails]
    start = time.perf_counter()
    with smtplib.SMTP("127.0.0.1", server.port) as client:
        for message in messages:
            client.sendmail(*message)
    taken = time.perf_counter() - start
    server.end()
    return taken


# Idle

def idle(runner, small, folder):
    copy = folder / "idle.db"
    shutil.copy(small, copy)
    practice.back_up(str(copy))
    place = environment(folder, copy)
    # Its own clock: what was due by the practice's has expired or gone into the folder first.
    del place["ROSTER_NOW"]
    subprocess.run([runner, "once"], env=place, check=True, capture_output=True)
    process = subprocess.Popen([runner, "run"], env=place, stdin=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    time.sleep(8)
    begin, start = used(process.pid), time.perf_counter()
    time.sleep(IDLE)
    share = (used(process.pid) - begin) / (time.perf_counter() - start) * 100
    process.terminate()
    process.wait()
    practice.remove(str(copy))
    return Row("idle runner, of one core", share, "%", most=0.2)


def used(pid):
    """Seconds of processor time, of all its threads."""
    total = 0
    for thread in pathlib.Path(f"/proc/{pid}/task").iterdir():
        total += int((thread / "schedstat").read_text().split()[0])
    return total / 1e9
