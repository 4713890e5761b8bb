#!/usr/bin/python3 -B
"""A mail server that misbehaves as it is told.

    badmail.py --journal FILE --log FILE [--control FILE] [--port N] [--smtps] [--certificate PEM --key PEM]

Prints {"port": N} and serves until its standard input ends. Without rules it behaves. The journal is that of mail.py.
The log has what it saw, a JSON line each: {"connection": 1, "tls": false, "line": "MAIL FROM:<a@example.com>"}, without
what follows AUTH's mechanism; "line" is "(open)" and "(closed)" at a connection's ends.

Control (see journal.py):
    "user", "password"      who may send; then AUTH is offered
    "extensions"            what EHLO answers instead of its usual list
    rules at "connect" (the greeting), "ehlo", "helo", "starttls", "auth", "mail", "rcpt", "data", "body" (while the
    message comes), "dot" (after its end), "rset", "quit", "other"; their text is the command's line, at "dot" the message:
        "say": "550 …"          that answer instead, as it stands, CRLF added; bytes as U+0000 to U+00FF
        "repeat": 1000          the answer so many times
        "bare": true            without CRLF
        "do": "close" | "reset" | "silence"    that, after "say" if there is one. Silence lasts until the client goes.
        "after": 100            at "body": once that many bytes have come
        "accept": true          at "dot": journal it, as if it had been accepted; at "rcpt": the answer was a yes
"""

import argparse
import base64
import itertools
import socket
import ssl
import struct
import threading

from journal import Control, Journal, announce, end_with_parent


class Gone(Exception):
    pass


class Conversation:
    def __init__(self, number, client, server):
        self.number = number
        self.client = client
        self.server = server
        self.tls = False
        self.input = b""
        self.sender = None
        self.recipients = []
        self.user = None

    def run(self):
        self.note("(open)")
        try:
            if self.server.smtps:
                self.encrypt()
            if not self.programmed("connect"):
                self.say("220 mail.example.com Roster's test server")
            while self.answer(self.line()):
                pass
        except (Gone, OSError):
            pass
        finally:
            self.note("(closed)")
            self.client.close()

    def answer(self, line):
        text = line.decode("latin-1")
        verb = text.split(" ")[0].split(":")[0].upper()
        self.note(" ".join(text.split(" ")[:2]) if verb == "AUTH" else text)
        place = verb.lower() if verb in self.verbs else "other"
        if place == "data" and not self.recipients:
            self.say("503 5.5.1 No recipients")
        elif place == "rcpt" and self.programmed(place, text):
            self.recipients += [self.address(text)] if self.followed.get("accept") else []
        elif place == "rcpt" or not self.programmed(place, text):
            self.verbs.get(verb, Conversation.other)(self, text)
        return verb != "QUIT"

    def ehlo(self, text):
        usual = ["PIPELINING", "8BITMIME", "SMTPUTF8", "SIZE 10485760"]
        if self.server.context and not self.tls:
            usual.append("STARTTLS")
        if self.server.control.get("user"):
            usual.append("AUTH PLAIN LOGIN")
        lines = ["mail.example.com"] + self.server.control.get("extensions", usual)
        self.say("\r\n".join("250%s%s" % (" " if i == len(lines) - 1 else "-", x) for i, x in enumerate(lines)))

    def helo(self, text):
        self.say("250 mail.example.com")

    def starttls(self, text):
        self.say("220 Go ahead")
        self.encrypt()

    def auth(self, text):
        words = text.split(" ")
        if words[1].upper() == "PLAIN":
            if len(words) < 3:
                self.say("334 ")
            proof = base64.b64decode(words[2] if len(words) > 2 else self.line()).split(b"\0")[1:]
        else:
            self.say("334 VXNlcm5hbWU6")
            proof = [base64.b64decode(self.line())]
            self.say("334 UGFzc3dvcmQ6")
            proof.append(base64.b64decode(self.line()))
        if [part.decode() for part in proof] == [self.server.control.get("user"), self.server.control.get("password")]:
            self.user = proof[0].decode()
            self.say("235 2.7.0 Welcome")
        else:
            self.say("535 5.7.8 Bad user or password")

    def mail(self, text):
        if self.server.control.get("user") and not self.user:
            self.say("530 5.7.0 Who are you?")
            return
        self.sender = self.address(text)
        self.recipients = []
        self.say("250 2.1.0 OK")

    def rcpt(self, text):
        self.recipients.append(self.address(text))
        self.say("250 2.1.5 OK")

    def data(self, text):
        self.say("354 End with a dot")
        message = self.message()
        rule = self.server.control.rule("dot", message.decode("latin-1"))
        if not rule or rule.get("accept"):
            self.server.journal.write(
                connection=self.number, tls=self.tls, user=self.user, to=self.recipients,
                data=base64.b64encode(message).decode(), **{"from": self.sender})
        self.recipients = []
        if not rule:
            self.say("250 2.0.0 Queued")
        else:
            self.follow(rule)

    def message(self):
        lines = []
        rule = self.server.control.rule("body")
        count = 0
        while True:
            if rule:
                while count + len(self.input) < rule.get("after", 0):
                    self.read()
                self.follow(rule)
                rule = None
            line = self.line()
            count += len(line) + 2
            if line == b".":
                return b"".join(x + b"\r\n" for x in lines)
            lines.append(line[1:] if line.startswith(b".") else line)

    def rset(self, text):
        self.recipients = []
        self.say("250 2.0.0 OK")

    def quit(self, text):
        self.say("221 2.0.0 Bye")

    def other(self, text):
        self.say("502 5.5.2 What?")

    verbs = {"EHLO": ehlo, "HELO": helo, "STARTTLS": starttls, "AUTH": auth, "MAIL": mail, "RCPT": rcpt, "DATA": data,
             "RSET": rset, "QUIT": quit}

    def programmed(self, place, text=""):
        rule = self.followed = self.server.control.rule(place, text)
        if rule:
            self.follow(rule)
        return rule

    def follow(self, rule):
        if "say" in rule:
            end = b"" if rule.get("bare") else b"\r\n"
            self.client.sendall((rule["say"].encode("latin-1") + end) * rule.get("repeat", 1))
        if rule.get("do") == "silence":
            while True:
                self.read()
        if rule.get("do") == "reset":
            self.client.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if "do" in rule:
            raise Gone

    def encrypt(self):
        self.input = b""
        self.client = self.server.context.wrap_socket(self.client, server_side=True)
        self.tls = True

    def line(self):
        while b"\r\n" not in self.input:
            self.read()
        line, self.input = self.input.split(b"\r\n", 1)
        return line

    def read(self):
        some = self.client.recv(65536)
        if not some:
            raise Gone
        self.input += some

    def say(self, text):
        self.client.sendall(text.encode("utf-8") + b"\r\n")

    def note(self, line):
        self.server.log.write(connection=self.number, tls=self.tls, line=line)

    @staticmethod
    def address(text):
        return text[text.index("<") + 1:text.index(">")]


class Server:
    def __init__(self, wishes):
        self.journal = Journal(wishes.journal)
        self.log = Journal(wishes.log)
        self.control = Control(wishes.control)
        self.smtps = wishes.smtps
        self.context = None
        if wishes.certificate:
            self.context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            self.context.load_cert_chain(wishes.certificate, wishes.key)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--journal", required=True)
    parser.add_argument("--log", required=True)
    parser.add_argument("--control")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--smtps", action="store_true")
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    wishes = parser.parse_args()

    server = Server(wishes)
    listener = socket.create_server(("127.0.0.1", wishes.port), backlog=128)
    announce(listener.getsockname()[1])
    end_with_parent()
    for number in itertools.count(1):
        client, _ = listener.accept()
        client.setsockopt(socket.IPPROTO_TCP, socket.TCP_NODELAY, 1)
        threading.Thread(target=Conversation(number, client, server).run, daemon=True).start()


if __name__ == "__main__":
    main()
