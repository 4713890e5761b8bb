#!/usr/bin/python3 -B
"""A real mail server on loopback: aiosmtpd, with a journal.

    mail.py --journal FILE [--control FILE] [--port N] [--tls starttls|smtps --certificate PEM --key PEM]

Prints {"port": N} and serves until its standard input ends. Each accepted message is a line of the journal, written
before the answer:

    {"connection": 1, "tls": true, "user": "kim" | null, "from": "…", "to": ["…"], "data": base64 of the bytes}

Control (see journal.py):
    "user", "password"   who may send; without them nobody has to say who they are
    rules at "mail", "rcpt" (both with the address as their text) and "data" (with the message):
        "say": "550 5.1.1 No such user"    that answer instead
        "accept": true                     at "data": journal it all the same
        "close": true                      drop the connection without an answer (after the journal, with "accept")
"""

import argparse
import asyncio
import base64
import itertools
import logging
import ssl
import warnings

from aiosmtpd.smtp import SMTP, AuthResult, MISSING
from journal import Control, Journal, announce, end_with_parent


class Handler:
    def __init__(self, journal, control):
        self.journal = journal
        self.control = control

    async def handle_MAIL(self, server, session, envelope, address, options):
        rule = self.control.rule("mail", address)
        if rule:
            return self.follow(rule, server)
        envelope.mail_from = address
        envelope.mail_options.extend(options)
        return "250 OK"

    async def handle_RCPT(self, server, session, envelope, address, options):
        rule = self.control.rule("rcpt", address)
        if rule:
            return self.follow(rule, server)
        envelope.rcpt_tos.append(address)
        return "250 OK"

    async def handle_DATA(self, server, session, envelope):
        rule = self.control.rule("data", envelope.content.decode("latin-1"))
        if not rule or rule.get("accept"):
            self.journal.write(
                connection=server.number, tls=bool(session.ssl) or server.is_smtps,
                user=session.auth_data.decode() if session.authenticated else None, to=envelope.rcpt_tos,
                data=base64.b64encode(envelope.content).decode(), **{"from": envelope.mail_from})
        return self.follow(rule, server) if rule else "250 OK: queued as %d" % server.number

    def follow(self, rule, server):
        if rule.get("close"):
            server.transport.abort()
        return rule.get("say", "250 OK")


class Server(SMTP):
    def __init__(self, *arguments, number, is_smtps, **options):
        self.number = number
        self.is_smtps = is_smtps
        super().__init__(*arguments, **options)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--journal", required=True)
    parser.add_argument("--control")
    parser.add_argument("--port", type=int, default=0)
    parser.add_argument("--tls", choices=["starttls", "smtps"])
    parser.add_argument("--certificate")
    parser.add_argument("--key")
    wishes = parser.parse_args()

    # It warns of passwords without TLS, which is what loopback has.
    warnings.simplefilter("ignore")
    logging.disable()
    control = Control(wishes.control)
    handler = Handler(Journal(wishes.journal), control)
    context = None
    if wishes.tls:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(wishes.certificate, wishes.key)

    def authenticate(server, session, envelope, mechanism, data):
        good = data.login.decode() == control.get("user") and data.password.decode() == control.get("password")
        return AuthResult(success=good, handled=False, auth_data=data.login if good else MISSING)

    numbers = itertools.count(1)

    def serve():
        return Server(
            handler, number=next(numbers), is_smtps=wishes.tls == "smtps", hostname="mail.example.com",
            ident="Roster's test server", enable_SMTPUTF8=True, decode_data=False,
            tls_context=context if wishes.tls == "starttls" else None, require_starttls=wishes.tls == "starttls",
            authenticator=authenticate, auth_required=control.get("user") is not None, auth_require_tls=False)

    async def run():
        loop = asyncio.get_running_loop()
        listener = await loop.create_server(
            serve, "127.0.0.1", wishes.port, ssl=context if wishes.tls == "smtps" else None)
        announce(listener.sockets[0].getsockname()[1])
        end_with_parent()
        await asyncio.Event().wait()

    asyncio.run(run())


if __name__ == "__main__":
    main()
