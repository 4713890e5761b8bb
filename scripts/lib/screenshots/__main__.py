"""Runs each scene in the real program and writes what the terminal shows as a picture."""
import argparse
import pathlib
import subprocess
import sys
import tempfile

from scenes import SCENES
from svg import picture
from terminal import Terminal

ROOT = pathlib.Path(__file__).resolve().parents[3]
THEMES = ["dark", "light"]


def main():
    options = read_options()
    if options.list:
        print("\n".join(f"{scene.name:10} {scene.about}" for scene in SCENES))
        return
    unknown = set(options.pictures) - {scene.name for scene in SCENES}
    if unknown:
        sys.exit(f"screenshots: there is no picture {', '.join(sorted(unknown))}; --list names them")
    program = options.roster or built()
    options.to.mkdir(parents=True, exist_ok=True)
    for scene in SCENES:
        if options.pictures and scene.name not in options.pictures:
            continue
        for theme in THEMES:
            file = options.to / f"{scene.name}-{theme}.svg"
            write(file, draw(scene, theme, program))
            print(file)


def read_options():
    parser = argparse.ArgumentParser(prog="scripts/screenshots", description="Makes the pictures of the README again.")
    parser.add_argument("--roster", metavar="PROGRAM", help="the program, instead of a fresh build")
    parser.add_argument("--to", metavar="FOLDER", type=pathlib.Path, default=ROOT / ".pictures")
    parser.add_argument("--list", action="store_true", help="name the pictures")
    parser.add_argument("pictures", metavar="PICTURE", nargs="*")
    return parser.parse_args()


def built():
    """The program, after it was built where a source is newer."""
    subprocess.run([ROOT / "scripts/roster", "--version"], check=True, stdout=subprocess.DEVNULL)
    return ROOT / ".build/debug/roster"


def draw(scene, theme, program):
    with tempfile.TemporaryDirectory(prefix="roster-pictures-") as home:
        terminal = Terminal(pathlib.Path(home), scene.columns, scene.rows)
        try:
            terminal.start([pathlib.Path(program).resolve(), *scene.command], {"ROSTER_THEME": theme})
            for step in scene.steps:
                step(terminal)
            screen = terminal.settled()
        finally:
            terminal.close()
    return picture(screen, title=scene.title, about=f"{scene.about} In the {theme} theme.")


def write(file, text):
    """Whole or not at all, so that a picture that failed leaves the old one."""
    new = file.with_suffix(".new")
    new.write_text(text, encoding="utf-8")
    new.replace(file)


if __name__ == "__main__":
    try:
        main()
    except Terminal.Failure as failure:
        sys.exit(f"screenshots: {failure}")
