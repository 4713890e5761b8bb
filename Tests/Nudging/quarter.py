"""A quarter of the design's worked example, with a clock that steps from one due thing to the next."""
import argparse
import collections
import datetime
import heapq
import pathlib
import random
import sys
import tempfile
import time
import zoneinfo

from . import people, servers
from .world import UTC, World, moment

DAY = datetime.timedelta(days=1)
BEGIN = moment("2026-09-21T00:00:00-04:00")
ITEMS = 3
SESSION = datetime.timedelta(minutes=50)


class Quarter:
    """Plays it: sessions with their captures, clients who answer, and the runner whenever something is due."""

    def __init__(self, world, options):
        self.world = world
        self.dice = random.Random(options.seed)
        self.clients = options.clients
        self.end = BEGIN + datetime.timedelta(weeks=options.weeks)
        self.quiet = set(self.dice.sample(range(self.clients), 2))
        self.events = []
        self.count = 0
        self.passes = collections.Counter()
        self.items = {}

    def at(self, when, what, *about):
        self.count += 1
        heapq.heappush(self.events, (when, self.count, what, about))

    def play(self):
        self.move_in()
        now = BEGIN
        while True:
            due = self.world.next_due()
            event = self.events[0][0] if self.events else None
            # A runner wakes for what is due. What is overdue by then is flagged in the same pass.
            ahead = [when for when in (due, event, self.next_deadline(now)) if when]
            if not ahead or min(ahead) > self.end:
                return
            now = max(now, min(ahead))
            if event and event <= now:
                _, _, what, about = heapq.heappop(self.events)
                what(now, *about)
                continue
            self.passes.update(self.world.once(now))
            self.passes["passes"] += 1
            # What could not be done now is tried again like that by a runner, too.
            if self.world.next_due() == due and not (event and event <= now):
                now += datetime.timedelta(minutes=1)

    # The practice

    def move_in(self):
        for number in range(self.clients):
            self.world.add_client(
                people.name(number), BEGIN, people.email(number), people.phone(number), people.zone(number))
            # In the coach's working hours, spread over two weeks, some early and some late for who is far away.
            slot = number * 37 % 70
            first = BEGIN + slot // 7 % 5 * DAY + slot // 35 * 7 * DAY + datetime.timedelta(hours=9 + slot % 7)
            for turn in range(12):
                starts = self.local(first + turn * 14 * DAY)
                if starts > self.end + 28 * DAY:
                    break
                self.world.roster(
                    "session", "add", number + 1, starts.astimezone(self.coach).strftime("%Y-%m-%d %H:%M"), now=BEGIN)
                self.at(starts + SESSION, self.capture, number)

    coach = zoneinfo.ZoneInfo("America/New_York")

    def local(self, at):
        """The same time on the coach's clock, whatever the time changes in between."""
        return at.replace(tzinfo=None).replace(tzinfo=self.coach)

    def capture(self, now, number):
        texts = [f"{people.task(self.dice)} ({number + 1}.{now:%m%d}.{line})" for line in range(ITEMS)]
        for item in self.world.capture(number + 1, now, *texts)["items"]:
            due = moment(item["due"])
            self.items[item["id"]] = due
            # Most answer in the day after the last reminder; a few later than the deadline, and two never.
            if number in self.quiet:
                continue
            late = self.dice.random() < 0.06
            hours = self.dice.uniform(2, 20)
            self.at(due + 12 / 24 * DAY * self.dice.random() + DAY / 24 if late
                    else due - datetime.timedelta(hours=hours), self.answer, item["id"], late)

    def answer(self, now, item, late):
        status = "done" if late or self.dice.random() < 0.8 else self.dice.choice(["stuck", "skipped"])
        self.world.roster("debug", "answer", item, status, now=now)

    def next_deadline(self, now):
        """Of an item that nobody has flagged: the runner wakes for it as for a message."""
        query = """SELECT min(due) AS at FROM item WHERE status = 'open' AND NOT EXISTS
            (SELECT 1 FROM escalation WHERE item_id = item.id AND kind = 'overdue' AND since = item.due)"""
        at = self.world.rows(query)[0]["at"]
        return datetime.datetime.fromtimestamp(at + 1, UTC) if at is not None else None


class Report:
    """What the file and the servers' journals say of it, each line with its bar."""

    def __init__(self, quarter):
        self.quarter = quarter
        self.world = quarter.world
        self.misses = 0

    def show(self):
        nudges = self.world.nudges()
        sent = [row for row in nudges if row["state"] == "sent" and row["client_id"]]
        self.counts(nudges)
        self.per_item(sent)
        self.per_client(sent)
        self.hours(sent)
        self.journals(nudges)
        self.overdue()
        self.quiet()
        self.consent()
        return self.misses == 0

    def line(self, title, figure, holds=None):
        verdict = "" if holds is None else "met" if holds else "MISSED"
        self.misses += holds is False
        print(f"{title:58} {figure:>24}  {verdict}".rstrip(), flush=True)

    def counts(self, nudges):
        states = collections.Counter(row["state"] for row in nudges if row["client_id"])
        self.line("items captured", f"{len(self.quarter.items):,}")
        self.line("passes", f"{self.quarter.passes['passes']:,}")
        for state, count in sorted(states.items()):
            self.line(f"messages {state}", f"{count:,}")
        lost = sum(states[state] for state in ("failed", "unknown", "claimed", "offered"))
        self.line("messages failed, uncertain or stuck on their way", f"{lost}", lost == 0)

    def per_item(self, sent):
        """Of items whose deadline has passed within the quarter."""
        kinds = collections.defaultdict(set)
        for row in self.world.rows(
                "SELECT item_id, kind FROM nudge_item JOIN nudge ON nudge.id = nudge_id WHERE state = 'sent'"
                " AND nudge.client_id IS NOT NULL"):
            kinds[row["item_id"]].add(row["kind"])
        ended = [item for item, due in self.quarter.items.items() if due < self.quarter.end]
        whole = sum(kinds[item] >= {"confirm", "midpoint", "final"} for item in ended)
        self.line("items with confirm, midpoint and final, of those past", f"{whole:,} of {len(ended):,}",
                  whole == len(ended))

    def per_client(self, sent):
        months = (self.quarter.end - BEGIN).days / 30.4375
        own = collections.Counter(row["client_id"] for row in sent)
        each = [own[number + 1] / months for number in range(self.quarter.clients)]
        mean = sum(each) / len(each)
        self.line("messages per client and month, mean", f"{mean:.1f}", 5 <= mean <= 7)
        self.line("  least and most of a client", f"{min(each):.1f} .. {max(each):.1f}", max(each) <= 8)
        channels = collections.Counter((row["kind"], row["channel"]) for row in sent)
        for (kind, channel), count in sorted(channels.items()):
            self.line(f"  {kind} by {channel}", f"{count:,}")

    def hours(self, sent):
        """A confirmation by mail may come at any hour."""
        out, budget = 0, collections.Counter()
        for row in sent:
            zone = zoneinfo.ZoneInfo(people.zone(row["client_id"] - 1))
            local = datetime.datetime.fromtimestamp(row["sent_at"], UTC).astimezone(zone)
            free = row["kind"] == "confirm" and row["channel"] == "email"
            out += not free and not 9 <= local.hour < 20
            if row["channel"] == "sms":
                budget[(row["client_id"], local.date())] += 1
        self.line("messages outside the client's hours", f"{out}", out == 0)
        over = sum(count > 1 for count in budget.values())
        self.line("days on which a client got two SMS", f"{over}", over == 0)
        late = sum(row["useful_until"] is not None and row["sent_at"] > row["useful_until"] for row in sent)
        self.line("messages later than they are useful", f"{late}", late == 0)

    def journals(self, nudges):
        mails, texts = self.world.mail.journal(), self.world.sms.journal()
        sent = collections.Counter(row["channel"] for row in nudges if row["state"] == "sent")
        self.line("mails that the server has, and the file", f"{len(mails):,} and {sent['email']:,}",
                  len(mails) == sent["email"])
        self.line("SMS that the API has, and the file", f"{len(texts):,} and {sent['sms']:,}",
                  len(texts) == sent["sms"])
        numbers = collections.Counter(servers.header(mail, "Message-ID") for mail in mails)
        bodies = collections.Counter((text["to"], text["body"]) for text in texts)
        twice = sum(count > 1 for count in [*numbers.values(), *bodies.values()])
        self.line("messages that went twice", f"{twice}", twice == 0)

    def overdue(self):
        rows = self.world.rows("SELECT at, since FROM escalation WHERE kind = 'overdue'")
        def day(seconds):
            return datetime.datetime.fromtimestamp(seconds, UTC).astimezone(Quarter.coach).date()
        same = sum(day(row["at"]) == day(row["since"]) for row in rows)
        self.line("overdue items flagged on the same day", f"{same:,} of {len(rows):,}", same == len(rows) > 0)
        due = self.world.rows(
            "SELECT count(*) AS n FROM item WHERE due < ? AND (status = 'open' OR closed > due) AND NOT EXISTS"
            " (SELECT 1 FROM escalation WHERE item_id = item.id AND kind = 'overdue')",
            int(self.quarter.end.timestamp()) - 86_400)[0]["n"]
        self.line("overdue items that nobody flagged", f"{due}", due == 0)

    def quiet(self):
        rows = self.world.rows("SELECT client_id, min(at) AS at FROM escalation WHERE kind = 'quiet' GROUP BY client_id")
        flagged = {row["client_id"] - 1: row["at"] for row in rows}
        first = {row["client_id"] - 1: row["at"] for row in self.world.rows(
            "SELECT client_id, min(sent_at) AS at FROM nudge WHERE sent_at IS NOT NULL"
            " AND client_id IS NOT NULL GROUP BY client_id")}
        second = 0
        for number in sorted(self.quarter.quiet):
            after = (flagged.get(number, float("inf")) - first.get(number, 0)) / 86_400
            second += 7 <= after <= 14
            self.line(f"  {people.name(number)} (never answers) flagged quiet after",
                      f"{after:.1f} days" if number in flagged else "never")
        self.line("quiet clients flagged in their second week", f"{second} of 2", second == 2)
        wrong = set(flagged) - self.quarter.quiet
        self.line("others flagged quiet", f"{len(wrong)}", not wrong)

    def consent(self):
        texts = self.world.sms.journal()
        first = {}
        for text in texts:
            first.setdefault(text["to"], text["body"])
        good = sum("stop" in body.lower() and "Kim" in body for body in first.values())
        self.line("first SMS that say who it is and how to stop", f"{good} of {len(first)}", good == len(first))
        sound, words = self.world.is_sound(self.quarter.end)
        self.line("what does not hold in the file", "nothing" if sound else words[:200], sound)


def main(arguments=None):
    parser = argparse.ArgumentParser(prog="quarter", description=__doc__)
    parser.add_argument("--weeks", type=int, default=13)
    parser.add_argument("--clients", type=int, default=28)
    parser.add_argument("--seed", type=int, default=20261123)
    parser.add_argument("--keep", metavar="FOLDER", help="where the record and the journals are left to look at")
    options = parser.parse_args(arguments)
    begin = time.monotonic()
    with tempfile.TemporaryDirectory(prefix="roster-quarter-") as name:
        folder = pathlib.Path(options.keep or name)
        mail, sms = servers.mail_server(folder), servers.sms_server(folder)
        try:
            quarter = Quarter(World(folder, mail, sms), options)
            quarter.play()
            print(f"{options.weeks} weeks, {options.clients} clients, seed {options.seed}, "
                  f"played in {time.monotonic() - begin:.0f} s\n")
            good = Report(quarter).show()
        finally:
            mail.stop()
            sms.stop()
    return 0 if good else 1


if __name__ == "__main__":
    sys.exit(main())
