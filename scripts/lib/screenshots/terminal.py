"""The program in a terminal of tmux, on a server of its own, in a home of its own, at a moment that does not pass."""
import subprocess
import time

from cells import Screen, read


class Terminal:
    PATIENCE = 30.0  # seconds; a backstop for a busy machine, never the time anything takes
    QUIET = 0.15  # a screen is whole when it stayed the same for so long
    NOW = "2026-11-23T09:41:00-05:00"
    ZONE = "America/New_York"

    class Failure(Exception):
        pass

    def __init__(self, home, columns, rows):
        self.home, self.columns, self.rows = home, columns, rows
        self.socket = home / "tmux"

    def start(self, command, variables):
        environment = {
            "HOME": self.home, "PATH": "/usr/bin:/bin", "TERM": "tmux-direct", "LANG": "C.UTF-8", "LC_ALL": "C.UTF-8",
            "TZ": self.ZONE, "ROSTER_NOW": self.NOW, **variables,
        }
        # Nothing of whoever runs this gets in.
        clean = ["env", "-i"] + [f"{name}={value}" for name, value in environment.items()]
        self.tmux("new-session", "-d", "-x", self.columns, "-y", self.rows, "-c", self.home, *clean, *command)
        self.tmux("set-option", "-g", "escape-time", "0")

    def press(self, *keys):
        self.tmux("send-keys", *keys)

    def type(self, text):
        self.tmux("send-keys", "-l", "--", text)

    def text(self):
        return self.tmux("capture-pane", "-p")

    def wait(self, *texts):
        """Waits until each of these is shown."""
        self.wait_until(lambda shown: all(text in shown for text in texts), texts)

    def wait_until(self, holds, what):
        end = time.monotonic() + self.PATIENCE
        while not holds(shown := self.text()):
            if time.monotonic() > end:
                raise self.Failure(f"waited for {what}, and saw:\n{shown}")
            time.sleep(0.02)

    def settled(self) -> Screen:
        """The screen, once it stays as it is."""
        end = time.monotonic() + self.PATIENCE
        last, since = None, time.monotonic()
        while time.monotonic() < end:
            shown = self.tmux("capture-pane", "-p", "-e", "-N"), self.cursor()
            if shown != last:
                last, since = shown, time.monotonic()
            elif time.monotonic() - since >= self.QUIET:
                return read(shown[0], self.columns, self.rows, shown[1])
            time.sleep(0.02)
        raise self.Failure("the screen does not come to rest")

    def cursor(self):
        """Row and column, None where it is hidden."""
        shown = self.tmux("display-message", "-p", "#{cursor_flag} #{cursor_y} #{cursor_x}").split()
        return (int(shown[1]), int(shown[2])) if shown[0] == "1" else None

    def close(self):
        subprocess.run(["tmux", "-S", self.socket, "kill-server"], capture_output=True)

    def tmux(self, *arguments):
        command = ["tmux", "-u", "-S", self.socket, "-f", "/dev/null", *map(str, arguments)]
        ran = subprocess.run(command, capture_output=True, encoding="utf-8")
        if ran.returncode != 0:
            raise self.Failure(f"tmux says: {ran.stderr.strip()}")
        return ran.stdout
