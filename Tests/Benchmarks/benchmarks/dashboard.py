"""The dashboard: start, keys, memory and idle time, in turn with what they are measured against."""
import os
import shutil
import sys

from . import practice
from .practice import CLOCK
from .screen import Screen
from .table import Row, median, percentile

NOTE = "".join(f"- [ ] Send the outline of chapter {n} to the editor by friday\n" for n in range(200))
TYPED = b"- [ ] call ada back tomorrow"
SOUGHT = b"mor"


def environment(folder, path):
    return {
        "PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "xterm-256color", "LC_ALL": "C.UTF-8",
        "ROSTER_DB": path, **CLOCK}


def run(command, environment, keys, idle):
    screen = Screen(command, environment)
    first, complete = screen.settle()
    if complete is None:
        sys.exit("bench: the program shows nothing")
    # From the top: a key that scrolls moves every row.
    screen.type(b"g")
    screen.settle(quiet=0.1, patience=0.2)
    presses = [screen.press(key) for key in keys]
    figures = {
        "start": (complete - screen.started) * 1000, "first screen": len(first),
        "keys": [seconds * 1000 for seconds, _ in presses], "bytes": median(count for _, count in presses),
        "memory": screen.peak_memory(), "idle": idle_share(screen, idle)}
    screen.quit()
    return figures


def idle_share(screen, seconds):
    """Once what goes on behind the first screen is done: a large practice is still being read then."""
    if not screen.wait_until_quiet():
        sys.exit("bench: the program is busy though nothing is pressed")
    return screen.idle(seconds)


def narrowing(roster, environment):
    """Milliseconds per letter of a filter, and of the list of clients of the capture pane."""
    screen = Screen([roster], environment)
    screen.settle()
    if not screen.wait_until_quiet():
        sys.exit("bench: the program is busy though nothing is pressed")
    times = []
    for keys in [[b"/"], [b"\x1b", b"c", b"\x10"]]:
        for key in keys:
            screen.press(key)
        times.append([screen.press(bytes([key]))[0] * 1000 for key in SOUGHT])
        # What the filter asks the record for is answered later, and painted then.
        screen.settle(patience=2.0)
    screen.kill()
    return times


def typing(roster, environment):
    """Milliseconds per key typed at the end of a note of 200 lines in the capture pane, and that run's peak memory."""
    screen = Screen([roster], environment)
    screen.settle()
    screen.press(b"c")
    screen.type(b"\x1b[200~" + NOTE.encode() + b"\x1b[201~")
    screen.settle()
    times = [screen.press(bytes([key]))[0] * 1000 for key in TYPED]
    memory = screen.peak_memory()
    screen.kill()
    return times, memory


def small(roster, yardstick, path, folder, options):
    """Against the C program."""
    place = environment(folder, path)
    mine, others, typed = [], [], []
    practice.back_up(path)
    for _ in range(options.runs):
        mine.append(run([roster], place, options.keys, options.idle))
        others.append(run([yardstick, path], place, options.keys, options.idle))
        # The pane keeps what is typed as a draft: that must not be found by the next run.
        copy = shutil.copy(path, folder / "typing.db")
        typed.append(typing(roster, dict(place, ROSTER_DB=str(copy))))
        practice.remove(copy)
    own, other = keys(mine), keys(others)
    return [
        Row("start to complete first screen", middle(mine, "start"), "ms", middle(others, "start"), times=3),
        Row("key to last byte of the repaint (j)", median(own), "ms", median(other), times=3),
        Row("the same, p99", percentile(own, 0.99), "ms", percentile(other, 0.99), most=8),
        Row("bytes per j", middle(mine, "bytes"), "", middle(others, "bytes"), most=600),
        Row("bytes of the first screen", middle(mine, "first screen"), "", middle(others, "first screen")),
        Row("typing in the pane, a 200-line note in it (against j)", median(t for times, _ in typed for t in times),
            "ms", median(own), times=3),
        Row("peak memory", middle(mine, "memory"), "MiB", middle(others, "memory"), most=32),
        Row("peak memory with that note", median(memory for _, memory in typed), "MiB"),
        Row("idle", middle(mine, "idle"), "%", middle(others, "idle"), most=0.2),
    ]


def large(roster, yardstick, path, small_path, folder, options):
    """Against roster itself with few clients; the keys against the C program with few clients."""
    mine, few, others, narrowed = [], [], [], []
    practice.back_up(path)
    practice.back_up(small_path)
    for _ in range(options.runs):
        mine.append(run([roster], environment(folder, path), options.keys, options.idle))
        few.append(run([roster], environment(folder, small_path), options.keys[:1], 0.1))
        others.append(run([yardstick, small_path], environment(folder, small_path), options.keys, 0.1))
        narrowed.append(narrowing(roster, environment(folder, path)))
    own, other = keys(mine), keys(others)
    return [
        Row("start to complete first screen (against 28 clients)", middle(mine, "start"), "ms", middle(few, "start"),
            times=4),
        Row("key to last byte of the repaint (j; C with 28 clients)", median(own), "ms", median(other), times=3),
        Row("the same, p99", percentile(own, 0.99), "ms", percentile(other, 0.99), most=8),
        Row("bytes per j", middle(mine, "bytes"), "", middle(others, "bytes"), most=600),
        Row("a letter of the filter (against j)", median(letters(narrowed, 0)), "ms", median(own), most=8),
        Row("a letter in the list of clients (against j)", median(letters(narrowed, 1)), "ms", median(own), most=8),
        Row("peak memory", middle(mine, "memory"), "MiB", most=64),
        Row("idle", middle(mine, "idle"), "%", most=0.2),
    ]


def middle(runs, figure):
    return median(run[figure] for run in runs)


def letters(runs, place):
    return [time for run in runs for time in run[place]]


def keys(runs):
    return [time for run in runs for time in run["keys"]]
