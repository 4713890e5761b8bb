"""What it was measured on, and with."""
import pathlib
import platform
import shutil
import sqlite3
import subprocess


def lines():
    yield f"kernel {platform.release()}, {processor()}"
    yield f"SQLite {sqlite3.sqlite_version}, " + (version("task") or "no Taskwarrior")


def processor():
    names = [row.split(":", 1)[1].strip() for row in pathlib.Path("/proc/cpuinfo").read_text().splitlines()
             if row.startswith("model name")]
    return f"{len(names)} x {names[0]}" if names else platform.machine()


def version(program):
    if not shutil.which(program):
        return None
    done = subprocess.run([program, "rc:/dev/null", "_version"], capture_output=True, text=True)
    return f"Taskwarrior {done.stdout.strip()}"


def require_taskwarrior(root):
    """Installs it with the other scripts' function; where that fails, the reason."""
    if shutil.which("task"):
        return None
    done = subprocess.run(
        ["bash", "-c", "source scripts/lib/packages.sh && require_packages taskwarrior"], cwd=root,
        capture_output=True, text=True)
    return None if done.returncode == 0 else done.stderr.strip()
