"""Names and topics of channels, which never change later, and the fields of the scheduled event."""

import re
import unicodedata
from datetime import datetime
from typing import Final

from msgspec import Struct

from bot.domain.meeting import Meeting
from bot.domain.team import Team
from bot.domain.text import shorten
from bot.i18n import Texts
from bot.services.models import EventView
from bot.ui.base import one_line
from bot.ui.markers import Marker
from bot.ui.wording import local_time, team_name, title_of

# Discord's limits: channel name 100, topic 1024; event name 100, description 1000, location 100.
MAX_NAME: Final = 100
MAX_TOPIC: Final = 1024
MAX_EVENT_NAME: Final = 100
MAX_EVENT_DESCRIPTION: Final = 1000
MAX_EVENT_LOCATION: Final = 100


class EventFields(Struct, frozen=True):
    """What an EXTERNAL scheduled event takes."""

    name: str
    description: str
    location: str
    starts_at: datetime
    ends_at: datetime


def category_name(team: Team) -> str:
    """The team's category: its name, as it is typed."""
    return shorten(one_line(team.name), MAX_NAME)


def news_channel_name(t: Texts) -> str:
    """Where meetings are announced."""
    return _channel_name(t("meeting news"))


def officers_room_name(t: Texts) -> str:
    """The team's private channel."""
    return _channel_name(t("{officers_room}"))


def past_meetings_name(t: Texts) -> str:
    """Where the records are."""
    return _channel_name(t("past meetings"))


def meeting_channel_name(meeting: Meeting, t: Texts) -> str:
    """A meeting's channel, by its day: "meeting-tuesday-1-october-2013"."""
    return _channel_name(t("meeting {day}", day=t.date(meeting.starts_at, meeting.zone)))


def news_topic(team: Team, t: Texts, marker: Marker) -> str:
    """The news channel's topic."""
    words = t("When the {team} holds its meetings, and what changes about them.", team=_name(team, t))
    return _topic(words, marker)


def officers_room_topic(team: Team, t: Texts, marker: Marker) -> str:
    """The officers' room's topic."""
    words = t("For the {officers} and moderators of the {team}. Press Open my desk.", team=_name(team, t))
    return _topic(words, marker)


def past_meetings_topic(team: Team, t: Texts, marker: Marker) -> str:
    """The past meetings' topic (a forum's guidelines)."""
    return _topic(t("The records of the meetings of the {team}.", team=_name(team, t)), marker)


def meeting_topic(team: Team, meeting: Meeting, t: Texts, marker: Marker) -> str:
    """A meeting channel's topic."""
    words = t(
        "Questions to the {team}, {when}. Press a button to ask; only the bot writes here. "
        "Not for emergencies: call 999.",
        team=_name(team, t),
        when=local_time(meeting, t),
    )
    return _topic(words, marker)


def event_fields(view: EventView, t: Texts, marker: Marker) -> EventFields:
    """The scheduled event of a meeting; it leads to the news post, and to the channel once that is open."""
    words = t(
        "Ask the {team} by pressing a button; your name need not be shown. Not for emergencies: call 999.",
        team=_name(view.team, t),
    )
    return EventFields(
        name=shorten(_unescaped(title_of(view.meeting, view.team, t)), MAX_EVENT_NAME),
        description=_with_marker(words, MAX_EVENT_DESCRIPTION, marker),
        location=view.location.url if view.location else t("In this server"),
        starts_at=view.meeting.starts_at,
        ends_at=view.meeting.ends_at,
    )


def _name(team: Team, t: Texts) -> str:
    return _unescaped(team_name(team, t))


def _unescaped(text: str) -> str:
    # Topics, names and events show Markdown's escapes as they are written.
    return text.replace("\\", "")


def _topic(words: str, marker: Marker) -> str:
    return _with_marker(words, MAX_TOPIC, marker)


def _with_marker(words: str, limit: int, marker: Marker) -> str:
    return f"{shorten(words, limit - len(marker.for_text) - 1)} {marker.for_text}"


def _channel_name(words: str) -> str:
    letters = unicodedata.normalize("NFC", words).casefold().replace("'", "").replace("’", "")
    return shorten(re.sub(r"[^\w]+", "-", letters).strip("-"), MAX_NAME)
