#!/usr/bin/python3 -B
"""An SMS API on loopback: Twilio's Messages resource, as far as Roster uses it, with a journal.

    sms.py --journal FILE [--control FILE] [--port N] [--certificate PEM --key PEM]

Prints {"port": N} and serves until its standard input ends; over https with a certificate. Each accepted message is a
line of the journal, written before the answer; what stands there at the start was accepted earlier:

    {"sid": "SM…", "to", "from", "body", "service", "validity": 3600 | null, "created": Unix seconds}

A list is answered with the newest first, "PageSize" a page (at most 50), the rest by "next_page_uri".

Control (see journal.py):
    "account", "token"   who may send and ask; without them anybody
    "now"                Unix seconds: the time that messages get; without it the real time
    "page"               the largest page of a list
    rules at "send" (their text is To, a space, and the body) and "list":
        "status": 429, "headers": {"Retry-After": "7"}, "json": {"code": 20429, …} or "text": "<html>"    that answer
        "code": 21610           short for status 400 and a JSON error of that code
        "accept": true          at "send": journal it before
        "huge": 10000000        an answer of so many bytes
        "half": true            half of the answer, then the end
        "do": "close" | "reset" | "silence"    instead of an answer
"""

import argparse
import base64
import email.utils
import hashlib
import json
import os
import socket
import ssl
import struct
import threading
import time
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from urllib.parse import parse_qs, urlencode, urlsplit

from journal import Control, Journal, announce, end_with_parent


class Handler(BaseHTTPRequestHandler):
    protocol_version = "HTTP/1.1"

    def do_POST(self):
        text = self.rfile.read(int(self.headers.get("Content-Length", 0)))
        form = {key: values[0] for key, values in parse_qs(text.decode(), keep_blank_values=True).items()}
        rule = self.server.control.rule("send", "%s %s" % (form.get("To", ""), form.get("Body", "")))
        if not self.is_known():
            return
        if rule and not rule.get("accept"):
            self.follow(rule, {})
        elif not form.get("To") or not form.get("Body") or not (form.get("From") or form.get("MessagingServiceSid")):
            self.fail(400, 21602 if form.get("To") else 21604)
        else:
            answer = self.shown(self.server.accept(form))
            if rule:
                self.follow(rule, answer)
            else:
                self.answer(201, answer)

    def do_GET(self):
        rule = self.server.control.rule("list", self.path)
        if not self.is_known():
            return
        parts = urlsplit(self.path)
        wishes = {key: values[0] for key, values in parse_qs(parts.query).items()}
        page = int(wishes.get("Page", 0))
        size = min(int(wishes.get("PageSize", 50)), self.server.control.get("page", 50))
        found = [x for x in reversed(self.server.messages)
                 if wishes.get("To") in (None, x["to"]) and wishes.get("From") in (None, x["from"])]
        rest = found[(page + 1) * size:]
        following = parts.path + "?" + urlencode({**wishes, "Page": page + 1}) if rest else None
        answer = {"messages": [self.shown(x) for x in found[page * size:][:size]], "page": page, "page_size": size,
                  "next_page_uri": following}
        if rule:
            self.follow(rule, answer)
        else:
            self.answer(200, answer)

    def is_known(self):
        account, token = self.server.control.get("account"), self.server.control.get("token")
        if account is None:
            return True
        proof = "Basic " + base64.b64encode(("%s:%s" % (account, token)).encode()).decode()
        if self.headers.get("Authorization") != proof:
            self.fail(401, 20003)
            return False
        if not self.path.startswith("/2010-04-01/Accounts/%s/Messages.json" % account):
            self.fail(404, 20404)
            return False
        return True

    def shown(self, message):
        date = email.utils.format_datetime(
            email.utils.datetime.datetime.fromtimestamp(message["created"], email.utils.datetime.timezone.utc))
        return {"sid": message["sid"], "to": message["to"], "from": message["from"] or None, "body": message["body"],
                "messaging_service_sid": message["service"], "status": "queued", "direction": "outbound-api",
                "num_segments": "1", "error_code": None, "error_message": None, "date_created": date,
                "date_sent": None}

    def fail(self, status, code):
        self.answer(status, {"code": code, "message": "Error %d" % code, "status": status})

    def follow(self, rule, answer):
        if rule.get("do") == "silence":
            while self.connection.recv(4096):
                pass
        if rule.get("do") == "reset":
            self.connection.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        if "do" in rule:
            self.close_connection = True
            self.connection.shutdown(socket.SHUT_RD) if rule["do"] == "reset" else None
            self.connection.close()
            return
        code = rule.get("code")
        if code:
            answer = {"code": code, "message": "Error %d" % code, "status": 400}
        answer = rule.get("json", answer)
        usual = 400 if code else 201 if self.command == "POST" else 200
        body = rule["text"].encode() if "text" in rule else json.dumps(answer).encode()
        if "huge" in rule:
            body = b"x" * rule["huge"]
        self.answer(rule.get("status", usual), body, rule.get("headers", {}), rule.get("half", False))

    def answer(self, status, body, headers={}, half=False):
        if not isinstance(body, bytes):
            body = json.dumps(body).encode()
        self.send_response(status)
        for key, value in {"Content-Type": "application/json", "Content-Length": str(len(body)), **headers}.items():
            self.send_header(key, value)
        self.end_headers()
        self.wfile.write(body[:len(body) // 2] if half else body)
        if half:
            self.close_connection = True

    def log_message(self, *words):
        pass


class Server(ThreadingHTTPServer):
    daemon_threads = True
    request_queue_size = 128

    def __init__(self, wishes):
        self.control = Control(wishes.control)
        self.messages = []
        if os.path.exists(wishes.journal):
            with open(wishes.journal, "rb") as file:
                self.messages = [json.loads(line) for line in file if line.endswith(b"\n")]
        self.journal = Journal(wishes.journal)
        self.lock = threading.Lock()
        super().__init__(("127.0.0.1", wishes.port), Handler)
        if wishes.certificate:
            context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
            context.load_cert_chain(wishes.certificate, wishes.key)
            self.socket = context.wrap_socket(self.socket, server_side=True, do_handshake_on_connect=False)

    def accept(self, form):
        with self.lock:
            sid = "SM" + hashlib.md5(b"%d" % len(self.messages)).hexdigest()
            validity = form.get("ValidityPeriod")
            message = {"sid": sid, "to": form["To"], "from": form.get("From", ""), "body": form["Body"],
                       "service": form.get("MessagingServiceSid"), "validity": int(validity) if validity else None,
                       "created": self.control.get("now", int(time.time()))}
            self.journal.write(**message)
            self.messages.append(message)
            return message

    def handle_error(self, request, address):
        pass


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--journal", required=True)
    parser.add_argument("--control")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    server = Server(parser.parse_args())
    announce(server.server_port)
    end_with_parent()
    server.serve_forever()


if __name__ == "__main__":
    main()
