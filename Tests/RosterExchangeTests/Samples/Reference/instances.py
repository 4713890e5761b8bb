#!/usr/bin/env python3
"""Writes what an independent reader finds in the sample calendars.

    pip install icalendar recurring-ical-events tzdata
    python3 Tests/RosterExchangeTests/Samples/Reference/instances.py

For each Samples/Calendars/*.ics it writes Samples/Expected/*.json: the instances that start within 180 days of NOW,
as icalendar and recurring-ical-events reckon them. For the rules of recurrence it writes Samples/Expected/recurrence.json:
rules drawn with a fixed seed, and the times that dateutil gives for each. The Swift tests compare exactly.
"""
import datetime
import json
import pathlib
import random
import zoneinfo

import icalendar
import recurring_ical_events
from dateutil.rrule import rrulestr

NOW = datetime.datetime(2026, 11, 23, 14, 41, tzinfo=datetime.timezone.utc)
WINDOW = datetime.timedelta(days=180)
COACH = zoneinfo.ZoneInfo("America/New_York")
SAMPLES = pathlib.Path(__file__).resolve().parent.parent


def utc(time):
    if time.tzinfo is None:
        time = time.replace(tzinfo=COACH)
    return time.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def instances(path):
    calendar = icalendar.Calendar.from_ical(path.read_bytes())
    found = []
    for event in recurring_ical_events.of(calendar).between(NOW - WINDOW, NOW + WINDOW):
        start = event["DTSTART"].dt
        if not isinstance(start, datetime.datetime):
            continue
        if not utc(NOW - WINDOW) <= utc(start) <= utc(NOW + WINDOW):
            continue
        cancelled = str(event.get("STATUS", "")).upper() == "CANCELLED"
        found.append([utc(start), utc(event["DTEND"].dt), str(event["UID"]), "cancelled" if cancelled else "takes place"])
    return sorted(found)


def draw_rule(draw):
    frequency = draw.choice(["DAILY", "WEEKLY", "WEEKLY", "MONTHLY", "YEARLY"])
    parts = [f"FREQ={frequency}"]
    names = ["MO", "TU", "WE", "TH", "FR", "SA", "SU"]
    if draw.random() < 0.5:
        parts.append(f"INTERVAL={draw.choice([1, 2, 3, 4, 5, 7, 12])}")
    if frequency in ("DAILY", "WEEKLY") and draw.random() < 0.5:
        parts.append("BYDAY=" + ",".join(draw.sample(names, draw.randint(1, 4))))
    if frequency == "DAILY" and draw.random() < 0.3:
        parts.append("BYMONTHDAY=1,15,-1")
    if frequency == "WEEKLY" and draw.random() < 0.3:
        parts.append("WKST=" + draw.choice(names))
    if frequency == "MONTHLY":
        parts += draw.choice([
            [], ["BYMONTHDAY=30,31,-1"], ["BYMONTHDAY=-31,5,15"], ["BYDAY=" + draw.choice(["1MO", "-1FR", "5SU", "2TU,-2TH"])],
            ["BYDAY=MO,TU,WE,TH,FR", "BYSETPOS=" + draw.choice(["1", "-1", "2,-3"])], ["BYDAY=FR", "BYMONTHDAY=13"],
        ])
    if frequency == "YEARLY":
        parts += draw.choice([
            [], ["BYMONTH=3,9"], ["BYMONTH=2,11", "BYDAY=2SU"], ["BYDAY=20MO,-1FR"], ["BYYEARDAY=1,100,-1,366"],
            ["BYWEEKNO=1,20,53,-1", "BYDAY=MO,SU"], ["BYMONTHDAY=29"], ["BYMONTH=1,6", "BYDAY=MO", "BYSETPOS=-1"],
        ])
    elif draw.random() < 0.2:
        parts.append("BYMONTH=1,2,7,10")
    if draw.random() < 0.1:
        parts.append("BYHOUR=9,17")
    if draw.random() < 0.1:
        parts.append("BYMINUTE=0,30")
    return ";".join(parts)


def recurrence(count):
    draw = random.Random(2026)
    style = "%Y%m%dT%H%M%S"
    cases = []
    while len(cases) < count:
        rule = draw_rule(draw)
        start = datetime.datetime(2016, 1, 1, 10) + datetime.timedelta(days=draw.randrange(3800))
        begin = datetime.datetime(2026, 3, 1) + datetime.timedelta(days=draw.randrange(300))
        end = begin + datetime.timedelta(days=100)
        if draw.random() < 0.25:
            # RFC 5545 counts the start as the first of a COUNT; dateutil does so only where the rule gives it.
            start = rrulestr(rule, dtstart=start)[0]
            rule += f";COUNT={draw.randint(1, 300)}"
        times = rrulestr(rule, dtstart=start).between(begin, end, inc=True)
        cases.append([rule, start.strftime(style), begin.strftime(style), end.strftime(style),
                      " ".join(time.strftime(style) for time in times)])
    return cases


def write(name, rows):
    lines = ",\n".join(json.dumps(row) for row in rows)
    (SAMPLES / "Expected" / name).write_text(f"[\n{lines}\n]\n")
    print(name, len(rows))


if __name__ == "__main__":
    for path in sorted((SAMPLES / "Calendars").glob("*.ics")):
        write(path.stem + ".json", instances(path))
    write("recurrence.json", recurrence(400))
