"""The programs that are measured: how they are built, and how large they are."""
import os
import pathlib
import subprocess
import sys

ROOT = pathlib.Path(__file__).resolve().parents[3]


def build_roster(folder=".build-bench", static=True):
    kind = ["--static-swift-stdlib"] if static else []
    for product in ("roster", "rosterd"):
        subprocess.run(
            ["swift", "build", "-c", "release", *kind, "--product", product, "--scratch-path", ROOT / folder],
            cwd=ROOT, check=True, stdout=sys.stderr)
    return str(ROOT / folder / "release/roster")


def beside(roster):
    """The runner that was built with it."""
    return str(pathlib.Path(roster).with_name("rosterd"))


def build_yardstick(folder):
    source = ROOT / "Tests/Benchmarks/Yardstick/yardstick.c"
    program = folder / "yardstick"
    subprocess.run(["cc", "-O2", "-o", program, source, "-lsqlite3", "-lncursesw", "-ltinfo"], check=True)
    return str(program)


def size(program):
    """MiB, as it is and without what only a debugger needs."""
    stripped = program + ".stripped"
    subprocess.run(["strip", "-o", stripped, program], check=True)
    sizes = os.path.getsize(program) / 2**20, os.path.getsize(stripped) / 2**20
    os.unlink(stripped)
    return sizes
