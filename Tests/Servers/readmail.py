#!/usr/bin/python3 -B
"""An independent reader of mail: Python's own. Reads from standard input, says on standard output.

In: for each mail a line of JSON, {"mail": base64 of its bytes}. Out, for each a line of JSON:

    {"headers": ["Date", …], "to": [["name", "address"], …], "from": [[…]], "subject": "…",
     "parts": [["text/plain", "the text"], …], "defects": ["…"], "longest": bytes of the longest line, "bare": lone CR or LF}
"""

import base64
import json
import re
import sys
from email import message_from_bytes, policy
from email.header import decode_header, make_header
from email.parser import BytesParser
from email.utils import getaddresses


def people(mail, name, header):
    """Both of Python's readers find the same addresses; the names are the older one's, for the newer puts a space
    between encoded words (fixed in 3.12.9)."""
    found = getaddresses([mail[name]])
    same = [address for _, address in found] == [address.addr_spec for address in header.addresses]
    return [[str(make_header(decode_header(who))), address] for who, address in found] if same else []


for line in sys.stdin.buffer:
    mail = base64.b64decode(json.loads(line)["mail"])
    message = BytesParser(policy=policy.SMTPUTF8).parsebytes(mail)
    older = message_from_bytes(mail)
    parts = [part for part in message.walk() if not part.is_multipart()]
    defects = [str(d) for part in message.walk() for d in part.defects]
    defects += [str(d) for name in message.keys() for d in getattr(message[name], "defects", ())]
    print(json.dumps({
        "headers": message.keys(), "to": people(older, "To", message["To"]),
        "from": people(older, "From", message["From"]),
        "subject": message["Subject"],
        "parts": [[part.get_content_type(), part.get_content().replace("\r\n", "\n")] for part in parts],
        "defects": defects, "longest": max(map(len, mail.split(b"\r\n"))),
        "bare": bool(re.search(rb"\r(?!\n)|(?<!\r)\n", mail))}))
