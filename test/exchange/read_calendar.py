"""Reads a calendar from standard input with three libraries; prints what each found, as JSON.

From Debian: python3-icalendar, python3-vobject, gir1.2-ical-3.0 and python3-gi (libical).
"""

import datetime
import json
import sys

import gi
import icalendar
import vobject

gi.require_version("ICalGLib", "3.0")
from gi.repository import ICalGLib


def moment(value):
    """A day as it is, an instant in UTC; a time without a zone is no instant."""
    if not isinstance(value, datetime.datetime):
        return value.isoformat()
    if value.tzinfo is None:
        return "floating"
    return value.astimezone(datetime.timezone.utc).strftime("%Y-%m-%dT%H:%M:%SZ")


def event(uid, start, end, sequence, status, summary, location, description, **more):
    return {
        **more,
        "uid": str(uid),
        "start": start,
        "end": end,
        "sequence": int(sequence),
        "status": str(status),
        "summary": str(summary),
        "location": str(location),
        "description": str(description),
    }


def with_icalendar(text):
    return [
        event(
            found["UID"],
            moment(found["DTSTART"].dt),
            moment(found["DTEND"].dt),
            found["SEQUENCE"],
            found["STATUS"],
            found["SUMMARY"],
            found.get("LOCATION", ""),
            found.get("DESCRIPTION", ""),
            **{
                "categories": [str(name) for name in found["CATEGORIES"].cats] if "CATEGORIES" in found else [],
                "class": str(found.get("CLASS", "PUBLIC")),
                "stamp": moment(found["DTSTAMP"].dt),
                "created": moment(found["CREATED"].dt),
                "modified": moment(found["LAST-MODIFIED"].dt),
            },
        )
        for found in icalendar.Calendar.from_ical(text).walk("VEVENT")
    ]


def with_vobject(text):
    calendar = vobject.readOne(text)
    return [
        event(
            found.uid.value,
            moment(found.dtstart.value),
            moment(found.dtend.value),
            found.sequence.value,
            found.status.value,
            found.summary.value,
            found.location.value if hasattr(found, "location") else "",
            found.description.value if hasattr(found, "description") else "",
            **{
                "categories": found.categories.value if hasattr(found, "categories") else [],
                # A word of Python: its attribute cannot be asked for.
                "class": found.contents["class"][0].value if "class" in found.contents else "PUBLIC",
                "stamp": moment(found.dtstamp.value),
                "created": vobject_moment(found.created),
                "modified": vobject_moment(found.last_modified),
            },
        )
        for found in calendar.contents.get("vevent", [])
    ]


def vobject_moment(found):
    """It leaves some stamps as they are written."""
    if isinstance(found.value, datetime.datetime):
        return moment(found.value)
    read = datetime.datetime.strptime(found.value, "%Y%m%dT%H%M%SZ")
    return moment(read.replace(tzinfo=datetime.timezone.utc))


def with_libical(text):
    calendar = ICalGLib.Component.new_from_string(text)
    kind = ICalGLib.ComponentKind.VEVENT_COMPONENT
    status_of = ICalGLib.PropertyKind.STATUS_PROPERTY
    events = []
    found = calendar.get_first_component(kind)
    while found is not None:
        status = found.get_first_property(status_of)
        events.append(
            event(
                found.get_uid(),
                libical_moment(found.get_dtstart(), calendar),
                libical_moment(found.get_dtend(), calendar),
                found.get_sequence(),
                status.get_value_as_string(),
                found.get_summary() or "",
                found.get_location() or "",
                found.get_description() or "",
                **{
                    "categories": libical_categories(found),
                    "class": libical_value(found, ICalGLib.PropertyKind.CLASS_PROPERTY) or "PUBLIC",
                    "stamp": libical_moment(found.get_dtstamp(), calendar),
                    "created": libical_stamp(found, ICalGLib.PropertyKind.CREATED_PROPERTY),
                    "modified": libical_stamp(found, ICalGLib.PropertyKind.LASTMODIFIED_PROPERTY),
                },
            )
        )
        found = calendar.get_next_component(kind)
    return events


def libical_value(found, kind):
    one = found.get_first_property(kind)
    return one.get_value_as_string() if one is not None else None


def libical_stamp(found, kind):
    written = libical_value(found, kind)
    read = datetime.datetime.strptime(written, "%Y%m%dT%H%M%SZ")
    return moment(read.replace(tzinfo=datetime.timezone.utc))


def libical_categories(found):
    """It makes a property of each name."""
    names = []
    one = found.get_first_property(ICalGLib.PropertyKind.CATEGORIES_PROPERTY)
    while one is not None:
        names.append(one.get_categories())
        one = found.get_next_property(ICalGLib.PropertyKind.CATEGORIES_PROPERTY)
    return names


def libical_moment(time, calendar):
    if time.is_date():
        return datetime.date(time.get_year(), time.get_month(), time.get_day()).isoformat()
    zone = ICalGLib.Timezone.get_utc_timezone()
    if not time.is_utc():
        if time.get_tzid() is None:
            return "floating"
        zone = calendar.get_timezone(time.get_tzid())
    instant = datetime.datetime.fromtimestamp(time.as_timet_with_zone(zone), datetime.timezone.utc)
    return moment(instant)


# Not text mode: it would turn line ends into its own.
calendar_text = sys.stdin.buffer.read().decode("utf-8")
json.dump(
    {
        "icalendar": with_icalendar(calendar_text),
        "vobject": with_vobject(calendar_text),
        "libical": with_libical(calendar_text),
    },
    sys.stdout,
)
