"""Reads the messages in a folder with Python's email package; prints JSON."""

import email
import json
import pathlib
import sys
from email import policy


def content(message, kind):
    return message.get_body((kind,)).get_content().replace("\r\n", "\n")


def letter_of(path):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=policy.default)
    return {
        "file": path.name,
        "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
        "ascii": raw.isascii(),
        "longest": max(map(len, raw.split(b"\r\n"))),
        "defects": [str(defect) for part in message.walk() for defect in part.defects],
        "headers": sorted(name.lower() for name in message.keys()),
        "unsent": str(message["X-Unsent"]),
        "to": [str(one) for one in message["To"].addresses] if message["To"] else [],
        "copy": [str(one) for one in message["Cc"].addresses] if message["Cc"] else [],
        "subject": str(message["Subject"]),
        "id": str(message["Message-ID"]),
        "date": message["Date"].datetime.isoformat(),
        "type": message.get_content_type(),
        "text": content(message, "plain"),
        "html": content(message, "html"),
        "attachments": [part.get_filename() for part in message.iter_attachments()],
    }


folder = pathlib.Path(sys.argv[1])
json.dump([letter_of(path) for path in sorted(folder.glob("*.eml"))], sys.stdout)
