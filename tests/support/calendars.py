"""A calendar's file as another program reads it: vobject, with the zones that stand in the file."""

import io
import re
from typing import Any

import vobject
from dateutil import tz

_ZONE = re.compile(r"BEGIN:VTIMEZONE\r\n.*?END:VTIMEZONE\r\n", re.DOTALL)


def read_calendar(file: bytes) -> Any:
    """The one calendar in a file, its times by the file's own rules, not by what this machine knows."""
    text = file.decode()
    for part in _ZONE.findall(text):
        zones: Any = tz.tzical(io.StringIO(part))
        names = zones.keys()  # it is no dict
        for name in names:
            vobject.icalendar.registerTzid(name, zones.get(name))
    (calendar,) = vobject.readComponents(text)
    return calendar
