"""A practice in a folder of its own, with the programs that work on it and the servers that they send to."""
import datetime
import json
import os
import pathlib
import sqlite3
import subprocess

from . import servers

ROOT = pathlib.Path(__file__).resolve().parent.parent.parent
UTC = datetime.timezone.utc


def built(name, folder=None):
    """A program of ours: in the folder that is given, else ROSTER_BUILT_IN's, else the debug build."""
    place = pathlib.Path(folder or os.environ.get("ROSTER_BUILT_IN") or ROOT / ".build/debug") / name
    if not place.exists():
        raise SystemExit(f"{place} is not built; swift build makes it")
    return str(place)


def moment(text):
    return datetime.datetime.fromisoformat(text)


def rfc3339(at):
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


class Died(Exception):
    """A program ended otherwise than it should."""


class World:
    """What is sent goes to the servers that were given, and into the outbox folder where there are none."""

    def __init__(self, folder, mail=None, sms=None, more="", zone="America/New_York"):
        self.folder = pathlib.Path(folder)
        self.folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        self.mail, self.sms = mail, sms
        self.database = self.folder / "roster.db"
        self.config = self.folder / "config.toml"
        self.outbox = self.folder / "outbox"
        self.zone = zone
        self.configure(more)
        self.roster_program, self.runner_program = built("roster"), built("rosterd")

    def configure(self, more="", email="", sms=""):
        """Writes the configuration. `more` stands before the channels' sections, the others within theirs."""
        text = f'[coach]\nname = "Kim Rivera"\nemail = "kim@example.com"\nphone = "+12025550100"\n' \
               f'time_zone = "{self.zone}"\n{more}\n[outbox]\nfolder = "{self.outbox}"\n'
        if self.mail:
            text += f'[email]\nfrom = "Kim Rivera <kim@example.com>"\nsmtp = "smtp://127.0.0.1:{self.mail.port}"\n{email}\n'
        if self.sms:
            text += f'[sms]\napi = "http://127.0.0.1:{self.sms.port}"\naccount = "AC1"\n' \
                    f'token = "token-canary"\nfrom = "+12025550199"\n{sms}\n'
        self.config.write_text(text)
        self.config.chmod(0o600)

    def environment(self, now, **more):
        kept = {key: os.environ[key] for key in ("PATH", "ROSTER_SEED") if key in os.environ}
        places = {"HOME": str(self.folder), "ROSTER_DB": str(self.database), "ROSTER_CONFIG": str(self.config)}
        clock = {"ROSTER_NOW": rfc3339(now)} if now else {}
        return {**kept, **places, **clock, "TZ": "UTC", "LC_ALL": "C.UTF-8", **more}

    def roster(self, *arguments, now, stdin=None):
        done = subprocess.run(
            [self.roster_program, *map(str, arguments)], env=self.environment(now), input=stdin or "", text=True,
            capture_output=True)
        if done.returncode != 0:
            raise Died(f"roster {' '.join(map(str, arguments))}: {done.stderr}")
        return done.stdout

    def json(self, *arguments, now, stdin=None):
        return json.loads(self.roster(*arguments, "--json", now=now, stdin=stdin))

    def once(self, now, *arguments, timeout=120, **environment):
        """One pass; its report. The SMS server's clock follows."""
        done = self.try_once(now, *arguments, timeout=timeout, **environment)
        if done.returncode != 0:
            raise Died(f"rosterd once at {rfc3339(now)}: {done.returncode} {done.stderr}")
        return json.loads(done.stdout)

    def try_once(self, now, *arguments, timeout=120, **environment):
        self.tell_time(now)
        return subprocess.run(
            [self.runner_program, "once", "--json", *arguments], env=self.environment(now, **environment),
            stdin=subprocess.DEVNULL, text=True, capture_output=True, timeout=timeout)

    def start(self, command, now, *arguments, **environment):
        """The runner, without waiting for its end."""
        self.tell_time(now)
        return subprocess.Popen(
            [self.runner_program, command, *arguments], env=self.environment(now, **environment),
            stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True)

    def tell_time(self, now):
        if self.sms and now:
            self.sms.program(now=int(now.timestamp()))

    # The file, read beside the programs

    def rows(self, query, *values):
        database = sqlite3.connect(f"file:{self.database}?mode=ro", uri=True, timeout=30)
        database.row_factory = sqlite3.Row
        try:
            return database.execute(query, values).fetchall()
        finally:
            database.close()

    def nudges(self, where="1"):
        return self.rows(f"SELECT * FROM nudge WHERE {where} ORDER BY id")

    def next_due(self):
        """When something is to be sent or asked next; None where nothing is."""
        at = self.rows("SELECT min(due) AS at FROM nudge WHERE due IS NOT NULL")[0]["at"]
        return datetime.datetime.fromtimestamp(at, UTC) if at is not None else None

    def is_sound(self, now):
        done = subprocess.run(
            [self.roster_program, "debug", "invariants"], env=self.environment(now), capture_output=True, text=True)
        return done.returncode == 0, done.stdout

    # A practice

    def add_client(self, name, now, email=None, phone=None, zone=None, consents=True):
        words = ["client", "add", name]
        words += ["--email", email] if email else []
        words += ["--phone", phone] if phone else []
        words += ["--time-zone", zone] if zone else []
        words += ["--sms-consent", "by word of mouth, 16 November"] if phone and consents else []
        self.roster(*words, now=now)

    def capture(self, client, now, *items):
        return self.json("capture", client, "--lines", now=now, stdin="\n".join(items) + "\n")
