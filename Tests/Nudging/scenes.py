"""What the scenarios share: a client, an item, and a message that is due; a check that says what was expected."""
import contextlib
import datetime
import pathlib
import sys
import tempfile
import traceback

from . import people, servers
from .world import World, moment

NOW = moment("2026-11-23T10:00:00-05:00")
MINUTE = datetime.timedelta(minutes=1)
HOUR = datetime.timedelta(hours=1)
DAY = datetime.timedelta(days=1)
CANARIES = ["token-canary", "password-canary", "item-canary", "Canary Moreau", "canary@example.com", "+12025550142"]


class Scenes:
    """Runs scenarios, each in a folder of its own, and tells which did not come out as they should."""

    def __init__(self, folder):
        self.folder = pathlib.Path(folder)
        self.count = 0
        self.faults = []

    @contextlib.contextmanager
    def scene(self, title, mail="mail.py", sms="sms.py", more=""):
        self.count += 1
        folder = self.folder / f"scene{self.count}"
        own = []
        try:
            if mail == "mail.py":
                own.append(servers.mail_server(folder))
            elif mail == "badmail.py":
                own.append(servers.bad_mail_server(folder))
            if sms:
                own.append(servers.sms_server(folder))
            world = World(folder, own[0] if mail else None, own[-1] if sms else None, more)
            yield world
        except Exception as fault:
            where = traceback.extract_tb(fault.__traceback__)[-1]
            self.faults.append(f"{title}: {fault} (line {where.lineno} of {pathlib.Path(where.filename).name})")
        finally:
            for server in own:
                server.stop()

    def report(self, about):
        print(f"{about}: {self.count} scenes, {len(self.faults)} faults")
        for fault in self.faults:
            print(f"FAULT: {fault}")
        return 0 if not self.faults else 1


def expect(found, wanted, about):
    if found != wanted:
        raise AssertionError(f"{about}: {found!r} and not {wanted!r}")


def mailed(world, number=0, zone="America/New_York", item="Draft the scorecard by 4 Dec", now=NOW):
    """A client with mail alone and one item; its confirmation is due after two minutes."""
    world.add_client(people.name(number), now, email=people.email(number), zone=zone)
    return world.capture(people.email(number), now, item)


def texted(world, number=0, zone="America/New_York", item="Draft the scorecard by 4 Dec", now=NOW):
    """The same with a number alone."""
    world.add_client(people.name(number), now, phone=people.phone(number), zone=zone)
    return world.capture(people.name(number), now, item)


def play(world, now, until):
    """Passes whenever something is due, up to that moment. Answers the reports, added up."""
    sums = {}
    for _ in range(500):
        report = world.once(now)
        for key, value in report.items():
            sums[key] = sums.get(key, 0) + value
        due = world.next_due()
        if not due or due > until:
            return sums
        now = max(now + MINUTE / 2, due)
    raise AssertionError(f"something stays due: {[dict(row) for row in world.nudges('due IS NOT NULL')][:2]}")


def state(world, kind="confirm"):
    """Of the only message of that kind."""
    rows = world.nudges(f"kind = '{kind}'")
    expect(len(rows), 1, f"messages of the kind {kind}")
    return rows[0]["state"]


def run(about, scenes):
    """All of the scenes; the exit code."""
    with tempfile.TemporaryDirectory(prefix="roster-scenes-") as name:
        stage = Scenes(name)
        for scene in scenes:
            scene(stage)
        return stage.report(about)


def main(about, scenes):
    sys.exit(run(about, scenes))
