"""A command that is run to its end: how long that takes."""
import os
import subprocess
import sys
import time


def milliseconds(command, environment=None, stdin=None):
    """Its output is read, as a pipe would. Fails where it does."""
    source = open(stdin, "rb") if stdin else subprocess.DEVNULL
    start = time.perf_counter()
    done = subprocess.run(command, env=environment, stdin=source, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
    taken = (time.perf_counter() - start) * 1000
    if done.returncode != 0:
        sys.exit(f"bench: {' '.join(command)}: {done.stderr.decode(errors='replace')}")
    return taken


def in_turn(count, *commands):
    """The times of each, one after the other: A B A B. The first run of each warms the caches and does not count."""
    times = [[] for _ in commands]
    for turn in range(count + 1):
        for place, command in enumerate(commands):
            taken = command()
            if turn > 0:
                times[place].append(taken)
    return times


def environment(folder, **more):
    return {"PATH": os.environ["PATH"], "HOME": str(folder), "TERM": "dumb", "LC_ALL": "C.UTF-8", **more}
