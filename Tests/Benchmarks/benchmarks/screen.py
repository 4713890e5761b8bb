"""A program in a pseudo-terminal of 120x40, and when its last byte came."""
import fcntl
import os
import pathlib
import select
import signal
import struct
import sys
import termios
import time

QUIET = 0.15  # a screen is complete when nothing followed it for so long


class Screen:
    def __init__(self, command, environment):
        self.line, slave = os.openpty()
        fcntl.ioctl(slave, termios.TIOCSWINSZ, struct.pack("HHHH", 40, 120, 0, 0))
        name = os.ttyname(slave)
        opened = [(os.POSIX_SPAWN_OPEN, 0, name, os.O_RDWR, 0)]
        copies = [(os.POSIX_SPAWN_DUP2, 0, 1), (os.POSIX_SPAWN_DUP2, 0, 2)]
        self.started = time.perf_counter()
        self.process = os.posix_spawn(
            command[0], command, environment, file_actions=opened + copies, setsid=True)
        os.close(slave)

    def settle(self, quiet=QUIET, patience=60.0):
        """Reads until it is quiet. Answers the bytes and the time of the last one, None where nothing came."""
        data, last = b"", None
        while select.select([self.line], [], [], quiet if data else patience)[0]:
            try:
                more = os.read(self.line, 65536)
            except OSError:
                break
            if not more:
                break
            last = time.perf_counter()
            data += more
        return data, last

    def type(self, data):
        """Writes more than the line may hold at once, reading meanwhile."""
        while data:
            _, writable, _ = select.select([], [self.line], [], 5.0)
            if not writable:
                sys.exit("bench: the program does not read its keys")
            data = data[os.write(self.line, data[:1024]):]
            while select.select([self.line], [], [], 0)[0]:
                os.read(self.line, 65536)

    def press(self, key):
        """Seconds from the key to the last byte of its repaint, and how many bytes that was."""
        start = time.perf_counter()
        os.write(self.line, key)
        data, last = self.settle(quiet=0.02, patience=2.0)
        if last is None:
            sys.exit("bench: a key changed nothing; are there enough clients for so many keys?")
        return last - start, len(data)

    def kill(self):
        os.kill(self.process, signal.SIGKILL)
        os.close(self.line)
        os.waitpid(self.process, 0)

    def peak_memory(self):
        """MiB."""
        for row in pathlib.Path(f"/proc/{self.process}/status").read_text().splitlines():
            if row.startswith("VmHWM:"):
                return int(row.split()[1]) / 1024
        return 0.0

    def wait_until_quiet(self, patience=20.0):
        """Answers whether its threads took less than a hundredth of a core for 0.3 seconds."""
        deadline = time.perf_counter() + patience
        while time.perf_counter() < deadline:
            if self.idle(0.3) < 1:
                return True
        return False

    def idle(self, seconds):
        """The share of one core that all its threads take while nothing is pressed, in percent."""
        before, start = self.busy(), time.perf_counter()
        self.settle(quiet=seconds, patience=seconds)
        return (self.busy() - before) / (time.perf_counter() - start) * 100

    def busy(self):
        threads = pathlib.Path(f"/proc/{self.process}/task").glob("*/schedstat")
        return sum(int(thread.read_text().split()[0]) for thread in threads) / 1e9

    def quit(self, keys=b"q"):
        os.write(self.line, keys)
        while True:
            try:
                if not os.read(self.line, 65536):
                    break
            except OSError:
                break
        os.close(self.line)
        os.waitpid(self.process, 0)
