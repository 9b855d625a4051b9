"""Reads the mails in a folder with Python's email package and their calendars with two libraries; prints JSON.

From Debian: python3-icalendar and python3-vobject.
"""

import email
import json
import pathlib
import sys
from email import policy

import icalendar
import vobject


def address(value):
    return str(value).removeprefix("mailto:")


def calendar_of(text):
    calendar = icalendar.Calendar.from_ical(text)
    (event,) = calendar.walk("VEVENT")
    other = vobject.readOne(text)
    attendees = event.get("ATTENDEE", [])
    attendees = attendees if isinstance(attendees, list) else [attendees]
    assert other.vevent.uid.value == str(event["UID"])
    assert other.method.value == str(calendar["METHOD"])
    assert [one.value for one in other.vevent.contents.get("attendee", [])] == [str(one) for one in attendees]
    return {
        "method": str(calendar["METHOD"]),
        "name": str(calendar.get("X-WR-CALNAME", "")),
        "uid": str(event["UID"]),
        "sequence": int(event["SEQUENCE"]),
        "stamp": event["DTSTAMP"].dt.strftime("%Y-%m-%dT%H:%M:%SZ"),
        "start": event["DTSTART"].dt.isoformat(),
        "status": str(event.get("STATUS", "")),
        "summary": str(event["SUMMARY"]),
        "organizer": address(event["ORGANIZER"]),
        "attendees": [
            {
                "address": address(one),
                "name": str(one.params.get("CN", "")),
                "role": str(one.params.get("ROLE", "")),
                "rsvp": str(one.params.get("RSVP", "")),
            }
            for one in attendees
        ],
    }


def mail_of(path):
    raw = path.read_bytes()
    message = email.message_from_bytes(raw, policy=policy.default)
    parts = [part for part in message.walk() if not part.is_multipart()]
    text, data = parts
    return {
        "file": path.name,
        "bare": raw.replace(b"\r\n", b"").count(b"\n") + raw.replace(b"\r\n", b"").count(b"\r"),
        "ascii": raw.isascii(),
        "longest": max(map(len, raw.split(b"\r\n"))),
        "defects": [str(defect) for part in message.walk() for defect in part.defects],
        "headers": [name.lower() for name in message.keys()],
        "from": str(message.get("From", "")),
        "to": str(message.get("To", "")),
        "subject": str(message["Subject"]),
        "id": str(message["Message-ID"]),
        "date": str(message.get("Date", "")),
        "unsent": str(message.get("X-Unsent", "")),
        "envelope": str(message.get("X-Envelope-To", "")),
        "tls": str(message.get("X-Tls", "")),
        "type": message.get_content_type(),
        "types": [part.get_content_type() for part in parts],
        "charset": data.get_param("charset"),
        "method": data.get_param("method"),
        "text": text.get_content().replace("\r\n", "\n"),
        "calendar": calendar_of(data.get_payload(decode=True).decode("utf-8")),
    }


folder = pathlib.Path(sys.argv[1])
json.dump([mail_of(path) for path in sorted(folder.glob("*.eml"))], sys.stdout)
