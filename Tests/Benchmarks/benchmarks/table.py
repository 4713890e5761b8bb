"""The rows of the report: a figure, what it is measured against, and whether it meets its bar."""
import statistics
from dataclasses import dataclass


@dataclass
class Row:
    title: str
    own: float
    unit: str = ""
    yardstick: float | None = None
    # At most so many times the yardstick; or, as `least`, at least so many times faster; or a figure of its own.
    times: float | None = None
    least: float | None = None
    most: float | None = None
    note: str = ""

    @property
    def ratio(self):
        if not self.yardstick:
            return None
        return self.yardstick / self.own if self.least else self.own / self.yardstick

    @property
    def bar(self):
        bars = [f"{self.times:g}x"] if self.times else []
        bars += [f">= {self.least:g}x faster"] if self.least else []
        bars += [f"{self.most:g} {self.unit}"] if self.most else []
        return ", ".join(bars)

    @property
    def verdict(self):
        if not self.bar:
            return ""
        met = (not self.times or self.ratio <= self.times) and (not self.least or self.ratio >= self.least)
        return "met" if met and (not self.most or self.own <= self.most) else "MISSED"

    def text(self):
        yardstick = "" if self.yardstick is None else f"{self.yardstick:.2f}"
        ratio = "" if self.ratio is None else f"{self.ratio:.2f}"
        own = f"{self.own:.2f} {self.unit}"
        return f"{self.title:58} {own:>14} {yardstick:>10} {ratio:>7} {self.bar:>15}  {self.verdict}{self.note}"


def show(title, rows):
    print(f"\n{title}\n{'':58} {'roster':>14} {'yardstick':>10} {'ratio':>7} {'bar':>15}")
    for row in rows:
        print(row.text(), flush=True)


def median(values):
    return statistics.median(values)


def percentile(values, share):
    return sorted(values)[min(len(values) - 1, int(len(values) * share))]
