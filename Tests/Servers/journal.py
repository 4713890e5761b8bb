"""What the servers beside this file share: the journal and the control file.

Journal: JSON lines. A line is on disk (fsync) before the server answers, so what a client was told is there, and what
is there may not have been told: the client was killed, or the answer was programmed to get lost.

Control file (`--control FILE`): a JSON object, read again when it has changed; write it beside and rename it there.
What each server knows of it stands at its head. All know "rules", a list. The first rule that fits is followed:

    {"at": "rcpt",        where: each server names its places
     "if": "ada@",        only where the command or the form holds this text
     "skip": 3,           not the first three times that it would fit
     "times": 1,          then so often, and no more
     "name": "x",         tells two rules apart that are otherwise the same: they are counted by what they say
     ...}                 what to do: each server's head has its list
"""

import json
import os
import sys
import threading


class Journal:
    def __init__(self, path):
        self._lock = threading.Lock()
        self._file = open(path, "ab", buffering=0)

    def write(self, **fields):
        line = json.dumps(fields, ensure_ascii=True).encode() + b"\n"
        with self._lock:
            self._file.write(line)
            os.fsync(self._file.fileno())


class Control:
    def __init__(self, path):
        self._path = path
        self._lock = threading.Lock()
        self._seen = None
        self._values = {}
        self._met = {}

    def get(self, key, otherwise=None):
        with self._lock:
            return self._read().get(key, otherwise)

    def rule(self, at, text=""):
        """The rule to follow here, or None. Counts it."""
        with self._lock:
            for rule in self._read().get("rules", []):
                if rule["at"] != at or rule.get("if", "") not in text:
                    continue
                key = json.dumps(rule, sort_keys=True)
                met = self._met[key] = self._met.get(key, 0) + 1
                turn = met - rule.get("skip", 0)
                if turn >= 1 and turn <= rule.get("times", turn):
                    return rule
        return None

    def _read(self):
        if self._path:
            try:
                facts = os.stat(self._path)
                mark = (facts.st_mtime_ns, facts.st_ino, facts.st_size)
                if mark != self._seen:
                    with open(self._path, "rb") as file:
                        self._values = json.load(file)
                    self._seen = mark
            except FileNotFoundError:
                pass
        return self._values


def announce(port):
    """The one line on standard output: where the server listens."""
    print(json.dumps({"port": port}), flush=True)


def end_with_parent():
    """Ends this server when the process that holds its standard input goes."""

    def watch():
        while sys.stdin.buffer.read(4096):
            pass
        os._exit(0)

    threading.Thread(target=watch, daemon=True).start()
