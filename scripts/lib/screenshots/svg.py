"""A screen as a picture that stays sharp at any size, and whose text can be read, found and copied.

Each run of one look is a text of its own with the length of its cells, so columns stand below one another in any font.
"""
import unicodedata
from xml.sax.saxutils import escape

from cells import Look

WIDTH, HEIGHT = 9, 20  # of a cell
SIZE, BASELINE = 15, 15  # of the font, and from the top of the cell
MARGIN, CORNER = 14, 8
FONTS = "ui-monospace, 'SFMono-Regular', Menlo, Consolas, 'DejaVu Sans Mono', 'Liberation Mono', monospace"
TERMINAL = Look(ink="#d0d0d0", ground="#101010")  # what a theme leaves to the terminal


def picture(screen, title, about):
    styles = Styles(screen)
    rects, texts = [], []
    for row, cells in enumerate(screen.rows):
        for start, end in runs([styles.ground(cell.look) for cell in cells]):
            rects += ground(row, start, end, styles.ground(cells[start].look), styles.screen)
        for start, end in runs([cell.look for cell in cells]):
            look = cells[start].look
            for part in parts(cells, start, end):
                texts += drawn(cells, row, *part, styles.name(look), styles.ink(look))
    if screen.cursor:
        rects.append(rect(screen.cursor[1] * WIDTH, screen.cursor[0] * HEIGHT + 2, 2, HEIGHT - 4, styles.cursor))
    width = screen.columns * WIDTH + 2 * MARGIN
    height = len(screen.rows) * HEIGHT + 2 * MARGIN
    return "\n".join([
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {width} {height}" width="{width}" height="{height}" '
        'role="img" aria-labelledby="title about">',
        f'<title id="title">{escape(title)}</title>',
        f'<desc id="about">{escape(about)}</desc>',
        f"<style>text {{ font: {SIZE}px {FONTS}; white-space: pre }}{styles.sheet()}</style>",
        # An edge, for pages of the same colour.
        f'<rect x="0.5" y="0.5" width="{width - 1}" height="{height - 1}" rx="{CORNER}" fill="{styles.screen}" '
        'stroke="#808080" stroke-opacity="0.3"/>',
        f'<g transform="translate({MARGIN} {MARGIN})">',
        *rects, *texts, "</g>", "</svg>", "",
    ])


class Styles:
    """The looks of a screen as classes of a style sheet, named in the order in which they come."""

    def __init__(self, screen):
        grounds = [self.ground(cell.look) for row in screen.rows for cell in row]
        self.screen = max(sorted(set(grounds)), key=grounds.count)
        inks = [self.ink(cell.look) for row in screen.rows for cell in row if cell.text.strip()]
        self.cursor = max(sorted(set(inks)), key=inks.count) if inks else TERMINAL.ink
        self.rules = {}

    def ink(self, look):
        return look.ground or TERMINAL.ground if look.reverse else look.ink or TERMINAL.ink

    def ground(self, look):
        return look.ink or TERMINAL.ink if look.reverse else look.ground or TERMINAL.ground

    def name(self, look):
        rule = f"fill: {self.ink(look)}"
        rule += "; font-weight: bold" if look.bold else ""
        rule += "; font-style: italic" if look.italic else ""
        rule += "; text-decoration: underline" if look.underline else ""
        rule += "; opacity: 0.6" if look.dim else ""
        return self.rules.setdefault(rule, f"s{len(self.rules)}")

    def sheet(self):
        return "".join(f" .{name} {{ {rule} }}" for rule, name in self.rules.items())


def runs(values):
    """Stretches of the same value."""
    start = 0
    for end in range(1, len(values) + 1):
        if end == len(values) or values[end] != values[start]:
            yield start, end
            start = end


def parts(cells, start, end):
    """The texts of a run: no blanks around them, and apart from one another what comes from another font."""
    first, last_kind = None, None
    for at in range(start, end + 1):
        kind = kind_of(cells, at, first) if at < end else None
        if first is not None and (kind != last_kind or kind == "sign"):
            yield first, at
            first = None
        if first is None and kind is not None:
            first = at
        last_kind = kind


def kind_of(cells, at, first):
    cell = cells[at]
    if cell.text == " ":
        # One blank between two words is part of their text, as long as nothing else is.
        follows = at + 1 < len(cells) and cells[at + 1].text.isascii() and cells[at + 1].text.strip()
        goes_on = first is not None and follows and cells[at + 1].look == cell.look
        return "word" if goes_on and (cells[at - 1].text or " ")[0].isascii() else None
    if cell.width != 1:
        return "wide"
    if unicodedata.bidirectional(cell.text[0]) in ("R", "AL"):
        return "right-to-left"
    return "word" if cell.text[0] < "\u0250" or cell.text[0] in "…“”’–—" else "sign"


def drawn(cells, row, start, end, name, ink):
    text = "".join(cell.text for cell in cells[start:end])
    x, y = start * WIDTH, row * HEIGHT
    if (shape := shapes(text, x, y)) is not None:
        return [rect(*shape, ink)]
    length = (end - start) * WIDTH
    return [
        f'<text class="{name}" x="{x}" y="{y + BASELINE}" textLength="{length}" lengthAdjust="spacingAndGlyphs">'
        f"{escape(text)}</text>"
    ]


def shapes(text, x, y):
    """Rules and bars, which must meet: as a rectangle. None for what is text."""
    middle = WIDTH / 2
    if text == "─":
        return x, y + HEIGHT / 2 - 0.5, WIDTH, 1
    if text == "│":
        return x + middle - 0.5, y, 1, HEIGHT
    if len(text) == 1 and "▁" <= text <= "█":  # lower eighths, and some air between two rows of them
        high = (HEIGHT - 4) * (ord(text) - 0x2580) / 8
        return x, y + HEIGHT - 2 - high, WIDTH, high
    if len(text) == 1 and "▉" <= text <= "▏":  # left eighths
        return x, y, WIDTH * (0x2590 - ord(text)) / 8, HEIGHT
    return None


def ground(row, start, end, color, screen):
    return [] if color == screen else [rect(start * WIDTH, row * HEIGHT, (end - start) * WIDTH, HEIGHT, color)]


def rect(x, y, width, height, color):
    x, y, width, height = (f"{number:g}" for number in (x, y, width, height))
    return f'<rect x="{x}" y="{y}" width="{width}" height="{height}" fill="{color}"/>'
