"""From the text with colours that `tmux capture-pane -e` prints to the cells of a screen."""
import re
import unicodedata
from dataclasses import dataclass, replace

# The sixteen named colours, as xterm has them, for what a theme leaves to the terminal.
NAMED = [
    "#000000", "#cd0000", "#00cd00", "#cdcd00", "#0000ee", "#cd00cd", "#00cdcd", "#e5e5e5",
    "#7f7f7f", "#ff0000", "#00ff00", "#ffff00", "#5c5cff", "#ff00ff", "#00ffff", "#ffffff",
]
STEPS = [0, 95, 135, 175, 215, 255]
SEQUENCE = re.compile(r"\x1b\[([0-9;:]*)m|\x1b[^m]*?[A-Za-z\\]|[\x0e\x0f]")


@dataclass(frozen=True)
class Look:
    ink: str | None = None  # None: the terminal's own
    ground: str | None = None
    bold: bool = False
    dim: bool = False
    italic: bool = False
    underline: bool = False
    reverse: bool = False


@dataclass(frozen=True)
class Cell:
    text: str  # a character with its marks; empty for the right half of a wide one
    look: Look
    width: int


@dataclass(frozen=True)
class Screen:
    columns: int
    rows: list  # of lists of cells
    cursor: tuple | None


def read(text, columns, rows, cursor):
    look, lines = Look(), []
    for line in text.split("\n")[:rows]:
        cells, look = read_line(line, look)
        blank = Cell(" ", Look(), 1)
        lines.append((cells + [blank] * (columns - len(cells)))[:columns])
    return Screen(columns, lines, cursor)


def read_line(line, look):
    cells, place = [], 0
    for sequence in SEQUENCE.finditer(line):
        add(cells, line[place:sequence.start()], look)
        if sequence.group(1) is not None:
            look = changed(look, sequence.group(1))
        place = sequence.end()
    add(cells, line[place:], look)
    return cells, look


def add(cells, text, look):
    for character in text:
        if unicodedata.combining(character) or unicodedata.category(character) in ("Mn", "Me", "Cf"):
            if cells:
                base = next(index for index in reversed(range(len(cells))) if cells[index].text)
                cells[base] = replace(cells[base], text=cells[base].text + character)
        elif unicodedata.east_asian_width(character) in "WF":
            cells += [Cell(character, look, 2), Cell("", look, 0)]
        else:
            cells.append(Cell(character, look, 1))


ON = {1: "bold", 2: "dim", 3: "italic", 4: "underline", 7: "reverse"}
OFF = {22: ("bold", "dim"), 23: ("italic",), 24: ("underline",), 27: ("reverse",)}


def changed(look, parameters):
    """The look after the parameters of an SGR sequence (ECMA-48, 8.3.117)."""
    # Some write the parts of a colour with colons, and its space between them.
    numbers = [int(number or 0) for number in re.split("[;:]", re.sub(r"([34]8:2):\d*:", r"\1:", parameters))]
    while numbers:
        number = numbers.pop(0)
        if number == 0:
            look = Look()
        elif number in ON:
            look = replace(look, **{ON[number]: True})
        elif number in OFF:
            look = replace(look, **{name: False for name in OFF[number]})
        elif number in (38, 48):
            color, numbers = color_of(numbers)
            look = replace(look, **{"ink" if number == 38 else "ground": color})
        elif number in (39, 49):
            look = replace(look, **{"ink" if number == 39 else "ground": None})
        elif number // 10 in (3, 9):
            look = replace(look, ink=NAMED[number % 10 + (8 if number >= 90 else 0)])
        elif number // 10 in (4, 10):
            look = replace(look, ground=NAMED[number % 10 + (8 if number >= 100 else 0)])
    return look


def color_of(numbers):
    """The colour that follows a 38 or 48, and the rest."""
    if numbers[0] == 2:
        return "#{:02x}{:02x}{:02x}".format(*numbers[1:4]), numbers[4:]
    index, rest = numbers[1], numbers[2:]
    if index < 16:
        return NAMED[index], rest
    if index < 232:
        parts = [STEPS[(index - 16) // place % 6] for place in (36, 6, 1)]
    else:
        parts = [8 + 10 * (index - 232)] * 3
    return "#{:02x}{:02x}{:02x}".format(*parts), rest
