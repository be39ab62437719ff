"""Meetings and other dates as a file for people's own calendars (RFC 5545).

A date keeps its UID for good, and its SEQUENCE rises with each change: opened again, the file replaces what a
calendar has of it. What was called off is in it as cancelled. It loads icalendar, so import it where it is
used.
"""

from collections.abc import Sequence
from datetime import UTC, datetime
from typing import Final
from zoneinfo import ZoneInfo

from icalendar import Calendar, Event

from bot.domain.elsewhere import Elsewhere
from bot.domain.meeting import CALLED_OFF, Meeting, MeetingState
from bot.domain.team import Team, says_team
from bot.domain.text import clean
from bot.export.files import File, safe_name
from bot.export.vtimezone import timezone_part
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.dates import DateLine
from bot.services.models import MeetingLine

_PRODUCT: Final = "-//Beatmeet//Beatmeet//EN"


def calendar_file(lines: Sequence[DateLine], t: Texts, now: datetime, *, whole: bool = False) -> File:
    """The file and its name; `whole`: all of a team's dates. ValueError if there is nothing to put in."""
    if not lines:
        raise ValueError("a calendar's file holds at least one date")
    team = lines[0].team
    calendar = Calendar()
    calendar.add("prodid", _PRODUCT)
    calendar.add("version", "2.0")
    calendar.add("calscale", "GREGORIAN")
    calendar.add("method", "PUBLISH")
    if whole:
        calendar.add("x-wr-calname", _team_name(team, t))
    dates = [_date(line) for line in lines]
    for zone in dict.fromkeys(date.zone for date in dates):
        moments = [date.starts_at for date in dates if date.zone == zone]
        calendar.add_component(timezone_part(zone, min(moments), max(moments)))
    for line in lines:
        calendar.add_component(_event(line, t, now))
    first = dates[0]
    day = first.starts_at.astimezone(ZoneInfo(first.zone)).date().isoformat()
    return f"{safe_name(team.name, 'meetings')}{'' if whole else f'-{day}'}.ics", calendar.to_ical()


def _date(line: DateLine) -> Meeting | Elsewhere:
    return line.meeting if isinstance(line, MeetingLine) else line.date


def _event(line: DateLine, t: Texts, now: datetime) -> Event:
    date, is_meeting = _date(line), isinstance(line, MeetingLine)
    event = Event()
    kind = "meeting" if is_meeting else "elsewhere"
    event.add("uid", f"{kind}-{date.id}.{line.team.guild_id}@beatmeet")
    event.add("dtstamp", now.astimezone(UTC).replace(microsecond=0))
    if date.changed_at is not None:
        event.add("last-modified", date.changed_at.replace(microsecond=0))
    event.add("sequence", date.sequence)
    event.add("dtstart", _start(date))
    # A length, not an end: on the night the clocks go back an hour on the wall comes twice.
    event.add("duration", date.ends_at - date.starts_at)
    event.add("summary", _title(line, t))
    event.add("description", _description(line, t))
    event.add("status", "CANCELLED" if _is_off(date) else "CONFIRMED")
    event.add("transp", "OPAQUE")
    if line.link is not None:
        event.add("url", line.link.url)
    if isinstance(date, Elsewhere):
        event.add("location", _one_line(date.place))
    else:
        event.add("location", line.link.url if line.link else "Discord")
    return event


def _start(date: Meeting | Elsewhere) -> datetime:
    """The start by the clock of its zone; in UTC where that clock shows it a second time that night."""
    local = date.starts_at.astimezone(ZoneInfo(date.zone)).replace(microsecond=0)
    return local.astimezone(UTC) if local.fold else local


def _is_off(date: Meeting | Elsewhere) -> bool:
    return date.cancelled_at is not None if isinstance(date, Elsewhere) else date.state in CALLED_OFF


def _title(line: DateLine, t: Texts) -> str:
    own, t = _one_line(_date(line).title or ""), words_of(line.team, t)
    return own or t("{Meeting}: {team}", team=_team_name(line.team, t))


def _description(line: DateLine, t: Texts) -> str:
    date, team = _date(line), _team_name(line.team, t)
    if isinstance(date, Elsewhere):
        how = t("The {team} is there in person.", team=team)
    else:
        how = t("The {team} holds it online, in Discord. You can ask ahead, too.", team=team)
    lines = [how]
    if line.link is not None:
        lines.append(line.link.url)
    if isinstance(date, Meeting) and date.state is MeetingState.CANCELLED and date.reason:
        lines.append(t("Reason: {reason}", reason=_one_line(date.reason)))
    lines.append(t("Not for emergencies. In danger now: call 999. If you can't speak, then press 55."))
    return "\n".join(lines)


def _team_name(team: Team, t: Texts) -> str:
    name = _one_line(team.name)
    return name if says_team(name) else t("{name} team", name=name)


def _one_line(text: str) -> str:
    return " ".join(clean(text).split())
