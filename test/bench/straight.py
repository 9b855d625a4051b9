"""Two bare cycles as dated meetings in one calendar, straight on python3-icalendar: straight.py definitions.yaml > calendar.ics"""

import re
import sys
from datetime import datetime, time, timedelta
from zoneinfo import ZoneInfo

import yaml
from icalendar import Calendar, Event, Timezone, TimezoneDaylight, TimezoneStandard

DAYS = ["ma", "di", "wo", "do", "vr", "za", "zo"]
ZONE = ZoneInfo("Europe/Amsterdam")


def part(kind, began, month, before, after, name):
    found = kind()
    found.add("dtstart", datetime.fromisoformat(began))
    found.add("rrule", {"freq": "yearly", "bymonth": month, "byday": "-1su"})
    found.add("tzoffsetfrom", timedelta(hours=before))
    found.add("tzoffsetto", timedelta(hours=after))
    found.add("tzname", name)
    return found


def calendar(definitions):
    made = Calendar()
    made.add("prodid", "-//bench//NL")
    made.add("version", "2.0")
    zone = Timezone()
    zone.add("tzid", ZONE.key)
    zone.add_component(part(TimezoneDaylight, "1996-03-31T02:00", 3, 1, 2, "CEST"))
    zone.add_component(part(TimezoneStandard, "1996-10-27T03:00", 10, 2, 1, "CET"))
    made.add_component(zone)
    for name, cycle in definitions["cycles"].items():
        weeks = int(re.match(r"\d+", cycle["every"]).group())
        for number in range(cycle["rounds"]):
            monday = cycle["from"] + timedelta(weeks=weeks * number)
            for step, at in cycle["steps"].items():
                forum = definitions["fora"][at["forum"]]
                day = monday + timedelta(weeks=at["week"] - 1, days=DAYS.index(at["day"]))
                begin = datetime.combine(day, time.fromisoformat(forum["time"].zfill(5)), ZONE)
                event = Event()
                event.add("uid", f"{name}-{number + 1}-{step}@bench.example")
                event.add("dtstamp", datetime(2020, 10, 19, tzinfo=ZoneInfo("UTC")))
                event.add("dtstart", begin)
                event.add("dtend", begin + timedelta(minutes=int(forum["length"].split()[0])))
                event.add("summary", at["forum"])
                event.add("description", f"Ronde {name}{number + 1}, {step}")
                made.add_component(event)
    return made.to_ical()


with open(sys.argv[1], encoding="utf-8") as file:
    sys.stdout.buffer.write(calendar(yaml.safe_load(file)))
