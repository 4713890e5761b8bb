"""The servers of Tests/Servers as processes: started, programmed, and their journals read."""
import base64
import json
import os
import pathlib
import subprocess
import sys

SERVERS = pathlib.Path(__file__).resolve().parent.parent / "Servers"


class Server:
    """One server. Its journal has each message that it accepted, written before it answered."""

    def __init__(self, script, folder, *arguments, control=None):
        folder = pathlib.Path(folder)
        folder.mkdir(parents=True, exist_ok=True)
        name = pathlib.Path(script).stem
        self.journal_path = folder / f"{name}.journal"
        self.control_path = folder / f"{name}.control"
        self.values = dict(control or {})
        self.program()
        # The system's Python has the mail server's library.
        self.process = subprocess.Popen(
            ["/usr/bin/python3", "-B", SERVERS / script, "--journal", self.journal_path, "--control",
             self.control_path, *arguments],
            stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
        line = self.process.stdout.readline()
        if not line:
            sys.exit(f"{script} did not start; is python3-aiosmtpd installed?")
        self.port = json.loads(line)["port"]

    def program(self, **values):
        """Changes what the control file says; it is read before the server's next step."""
        self.values.update(values)
        part = self.control_path.with_suffix(".part")
        part.write_text(json.dumps({key: value for key, value in self.values.items() if value is not None}))
        os.replace(part, self.control_path)

    def journal(self):
        if not self.journal_path.exists():
            return []
        # A line in the making has no end yet.
        whole = self.journal_path.read_bytes().rpartition(b"\n")[0]
        return [json.loads(line) for line in whole.splitlines() if line]

    def stop(self):
        self.process.stdin.close()
        self.process.wait()
        self.process.stdout.close()


def mail_server(folder, **control):
    return Server("mail.py", folder, control=control)


def bad_mail_server(folder, **control):
    return Server("badmail.py", folder, "--log", pathlib.Path(folder) / "badmail.log", control=control)


def sms_server(folder, **control):
    return Server("sms.py", folder, control={"account": "AC1", "token": "token-canary", **control})


def message_bytes(entry):
    """Of a mail server's journal."""
    return base64.b64decode(entry["data"])


def header(entry, name):
    """A header of a mail, unfolded; None where there is none."""
    start = name.lower().encode() + b":"
    lines = message_bytes(entry).split(b"\r\n\r\n", 1)[0].split(b"\r\n")
    for place, line in enumerate(lines):
        if line.lower().startswith(start):
            rest = [line[len(start):]]
            for more in lines[place + 1:]:
                if not more[:1] in (b" ", b"\t"):
                    break
                rest.append(more)
            return b"".join(rest).strip().decode()
    return None
