"""`rosterd` killed by SIGKILL at random moments of its passes, against a real mail server and an SMS API.

After each kill the next one takes over, until all is sent; then the file and the servers' journals are compared:
nothing is lost, no SMS went twice, a mail at most twice and then byte for byte the same and only where the file knew
that it was uncertain, and nothing was accepted that the file does not know."""
import argparse
import collections
import datetime
import os
import pathlib
import random
import shutil
import signal
import sys
import tempfile
import time

from . import people, servers
from .world import Died, World, moment

NOW = moment("2026-11-23T10:00:00-05:00")
MINUTE = datetime.timedelta(minutes=1)
MAILED, TEXTED = 16, 16


class Kills:
    def __init__(self, folder, options):
        self.folder = folder
        self.dice = random.Random(options.seed)
        self.wanted = options.kills
        self.figures = collections.Counter()
        self.faults = []
        # How long a pass takes when nobody disturbs it: learnt from the first.
        self.length = 0.5

    def run(self):
        template = self.template()
        while self.figures["kills"] < self.wanted:
            self.figures["files"] += 1
            self.file(template, self.folder / f"file{self.figures['files']}")
        return not self.faults

    def template(self):
        """A record with messages that are due: half of the clients have mail, half a number alone."""
        world = World(self.folder / "template", FakeServer(), FakeServer())
        for number in range(MAILED + TEXTED):
            mailed = number < MAILED
            world.add_client(
                people.name(number), NOW, email=people.email(number) if mailed else None,
                phone=None if mailed else people.phone(number), zone="America/New_York")
            world.capture(number + 1, NOW, f"{people.task(self.dice)} by 4 Dec")
        return world.folder

    def file(self, template, folder):
        """One copy of that record, until all that is in it has been sent."""
        shutil.copytree(template, folder)
        mail, sms = servers.mail_server(folder), servers.sms_server(folder)
        try:
            world = World(folder, mail, sms)
            now = NOW + 3 * MINUTE
            while world.next_due() and world.next_due() <= now and self.figures["kills"] < self.wanted:
                self.kill(world, now)
                # An uncertain one is asked about after a minute.
                now += 1.2 * MINUTE
            self.finish(world, now)
            self.compare(world)
        except Died as fault:
            self.faults.append(str(fault))
        finally:
            mail.stop()
            sms.stop()
        if not self.faults:
            shutil.rmtree(folder)

    def kill(self, world, now):
        command = self.dice.choice(["once", "run"])
        begin = time.monotonic()
        runner = world.start(command, now)
        # Later than its start, so that most are hit while they send.
        try:
            runner.wait(self.dice.uniform(0.01, self.length))
        except Exception:
            pass
        if runner.poll() is None:
            runner.send_signal(signal.SIGKILL)
            self.figures["kills"] += 1
        else:
            self.figures["ended before the kill"] += 1
            self.length = min(2.0, max(0.05, (time.monotonic() - begin) * 0.9))
            if runner.returncode != 0:
                self.faults.append(f"rosterd {command} ended with {runner.returncode}: {runner.stderr.read()}")
        runner.communicate()
        states = collections.Counter(row["state"] for row in world.nudges())
        for state in ("claimed", "offered"):
            self.figures[f"left {state}"] += states[state]
        self.figures["kills with one under way"] += states["claimed"] + states["offered"] > 0

    def finish(self, world, now):
        """Undisturbed, until nothing is due before the evening."""
        for _ in range(60):
            due = world.next_due()
            if not due or due > NOW + 9 * 60 * MINUTE:
                break
            now = max(now, due)
            world.once(now)

    def compare(self, world):
        nudges = [row for row in world.nudges() if row["kind"] == "confirm"]
        mails = collections.defaultdict(list)
        for mail in world.mail.journal():
            mails[servers.header(mail, "Message-ID")].append(servers.message_bytes(mail))
        texts = collections.Counter(text["to"] for text in world.sms.journal())
        known = 0
        for row in nudges:
            self.figures["messages"] += 1
            # Killed in its window at both attempts: nobody can know, a third one could be a third copy, and the coach is
            # told that it may not have gone.
            is_declared = row["state"] == "unknown" and row["channel"] == "email" and row["asked"] > 0
            self.figures["mails killed in their window twice, and said to be unknown"] += is_declared
            if row["state"] != "sent" and not is_declared:
                self.fault(world, f"nudge {row['id']} by {row['channel']} ended as {row['state']}: {row['reason']}")
            if row["channel"] == "sms":
                copies = texts[row["recipient"]]
                known += copies
                if copies > 1:
                    self.fault(world, f"the SMS of nudge {row['id']} went {copies} times")
            else:
                own = [bytes for number, bytes in mails.items() if number and row["uid"] in number]
                copies = sum(map(len, own))
                known += copies
                self.figures["mails that went twice"] += copies == 2
                if copies > 1 and not row["asked"]:
                    self.fault(world, f"the mail of nudge {row['id']} went twice and was never uncertain")
                if copies > 2 or any(len(set(same)) > 1 for same in own) or len(own) > 1:
                    self.fault(world, f"the mail of nudge {row['id']} went {copies} times, or changed")
            self.figures["messages that were uncertain"] += bool(row["asked"])
            if copies == 0 and is_declared:
                self.figures["of these on no server"] += 1
            elif copies == 0:
                self.fault(world, f"nudge {row['id']} by {row['channel']} is lost: no server has it")
        accepted = sum(map(len, mails.values())) + sum(texts.values())
        if accepted != known:
            self.fault(world, f"the servers accepted {accepted} messages, and the file knows {known}")
        sound, words = world.is_sound(NOW + 600 * MINUTE)
        if not sound:
            self.fault(world, f"the file does not hold: {words}")

    def fault(self, world, words):
        self.faults.append(f"{words} ({world.folder})")


class FakeServer:
    """An address that nobody listens at: while the record is made nothing is sent."""
    port = 9

    def program(self, **values):
        pass


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="kills", description=__doc__)
    parser.add_argument("--kills", type=int, default=25)
    parser.add_argument("--seed", type=int, default=int(os.environ.get("ROSTER_SEED") or 20261123))
    options = parser.parse_args(arguments)
    folder = pathlib.Path(tempfile.mkdtemp(prefix="roster-kills-"))
    begin = time.monotonic()
    kills = Kills(folder, options)
    good = kills.run()
    print(f"seed {options.seed}, {time.monotonic() - begin:.0f} s")
    for title, count in kills.figures.items():
        print(f"{title}: {count:,}")
    lost = sum("lost" in fault for fault in kills.faults)
    print(f"lost: {lost}, faults: {len(kills.faults)}")
    for fault in kills.faults[:20]:
        print(f"FAULT: {fault}")
    if good:
        shutil.rmtree(folder)
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
