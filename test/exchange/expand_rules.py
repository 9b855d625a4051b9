"""Expands rules for repeating with python-dateutil; prints what it found of each, as JSON: null when it took too long.

Standard input holds a list of rules with the first time and the last day: [["FREQ=DAILY", "20201102T100000", "20201231"]].
From Debian: python3-dateutil.
"""

import datetime
import json
import signal
import sys

from dateutil import rrule

MOST = 1000



class TookTooLong(Exception):
    """It goes on looking for what never comes."""


def stop(_signal, _frame):
    raise TookTooLong


def in_time(asked):
    signal.signal(signal.SIGVTALRM, stop)
    signal.setitimer(signal.ITIMER_VIRTUAL, 0.2)
    try:
        return expand(*asked)
    except (TookTooLong, ValueError):
        return None
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, 0)


def expand(rule, start, last):
    found = []
    for time in rrule.rrulestr(rule, dtstart=datetime.datetime.strptime(start, "%Y%m%dT%H%M%S")):
        if time.strftime("%Y%m%d") > last or len(found) == MOST:
            break
        found.append(time.strftime("%Y%m%dT%H%M%S"))
    return found


json.dump(
    [in_time(asked) for asked in json.load(sys.stdin)],
    sys.stdout,
)
