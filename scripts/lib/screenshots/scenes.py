"""What the pictures show: a moment each, and how to get there. A step waits for what it shows, never for time."""
from dataclasses import dataclass, field


@dataclass
class Scene:
    name: str
    title: str
    about: str
    steps: list
    command: list = field(default_factory=lambda: ["demo"])
    columns: int = 120
    rows: int = 30


def seen(*texts):
    """Waits until all of these are shown."""
    return lambda terminal: terminal.wait(*texts)


def press(*keys):
    """Keys by tmux's names for them."""
    return lambda terminal: terminal.press(*keys)


def act(*keys):
    """Keys after which something else is shown."""
    def step(terminal):
        before = terminal.text()
        terminal.press(*keys)
        terminal.wait_until(lambda shown: shown != before, f"a change after {keys}")
    return step


def write(text):
    """Types text; its last words show that it was taken."""
    def step(terminal):
        terminal.type(text)
        terminal.wait(text[-12:].strip())
    return step


OPEN = seen("clients", "? help")

SCENES = [
    Scene(
        "roster", "The roster",
        "Every client by next session with every open item, and the card of the client whose session is next.",
        [OPEN]),
    Scene(
        "client", "A client before the session",
        "Everything about one client on one page: what is open, what was said, how it went.",
        [OPEN, press("Enter"), seen("Agenda", "n next")]),
    Scene(
        "capture", "Capture during the call",
        "A note as it is typed on the left, and on the right the action items with owner and deadline that it becomes.",
        [
            OPEN, press("c"), seen("Ctrl-S"),
            write("draft the hiring scorecard by friday"), press("Enter"),
            write("schedule two skip-levels x2 #team"), press("Enter"),
            write("send the reading list @me tomorrow"), press("Enter"),
            write("ask Sam for feedback by 4 De"),
        ]),
    Scene(
        "triage", "Triage",
        "What is overdue or stuck, the most urgent first; one key decides, and undo takes it back.",
        [OPEN, press("o"), seen("Triage", "▌"), act("r")]),
    Scene(
        "palette", "A command by its name",
        "Every command by a few of its letters, with its key; here another theme, seen before it is chosen.",
        [OPEN, press(":"), seen("complete"), write("theme "), seen("colour-blind")]),
    Scene(
        "form", "A session to be booked",
        "A form that says beside each field what is meant, as it is typed.",
        [OPEN, press("B"), seen("Ctrl-S"), act("Tab"), write("thu 14:30"), act("Tab")]),
    Scene("help", "The keys", "Every key, where it applies.", [OPEN, press("?"), seen("Esc")]),
]
