"""`roster list status:overdue` against `task overdue` (Taskwarrior) with the same items."""
import json
import shutil
import sqlite3
import subprocess
import time

from . import command
from .practice import CLOCK, NOW
from .table import Row, median


def rows(roster, path, folder, runs):
    if not shutil.which("task"):
        return None
    data = folder / "taskwarrior"
    settings = ["rc:/dev/null", f"rc.data.location={data}", "rc.confirmation=off", "rc.verbose=nothing",
                "rc.hooks=off", "rc.defaultwidth=160"]
    if not data.exists():
        data.mkdir()
        (folder / "tasks.json").write_text("\n".join(tasks(path)))
        subprocess.run(["task", *settings, "import", str(folder / "tasks.json")], check=True,
                       stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    place = command.environment(folder, ROSTER_DB=path, **CLOCK)
    own, other, everything = command.in_turn(
        runs,
        lambda: command.milliseconds([roster, "list", "status:overdue"], place),
        lambda: command.milliseconds(["task", *settings, "overdue"], command.environment(folder)),
        lambda: command.milliseconds([roster, "list", "--all"], place))
    return [
        Row("roster list status:overdue (against task overdue)", median(own), "ms", median(other), least=20),
        Row("roster list --all", median(everything), "ms"),
    ]


def tasks(path):
    """Taskwarrior's clock can't be set: the deadlines stand as far from its now as they do from roster's."""
    shift = int(time.time()) - NOW
    database = sqlite3.connect(f"file:{path}?mode=ro", uri=True)
    sql = ("SELECT item.uid, client.name, item.text, item.status, item.due, item.created, item.closed FROM item"
           " JOIN client ON client.id = item.client_id")
    for uid, client, text, status, due, created, closed in database.execute(sql):
        task = {"uuid": uid, "project": client, "description": text, "entry": moment(created + shift),
                "status": "pending" if closed is None else "completed"}
        if status == "stuck":
            task["tags"] = ["stuck"]
        else:
            task["due"] = moment(due + shift)
        if closed is not None:
            task["end"] = moment(closed + shift)
        yield json.dumps(task)


def moment(seconds):
    return time.strftime("%Y%m%dT%H%M%SZ", time.gmtime(seconds))
