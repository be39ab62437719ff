"""Discord's own notation in texts (mentions, timestamps, emoji) in words that mean something elsewhere.

The notation is of https://discord.com/developers/docs/reference#message-formatting. Account numbers in
mentions are personal data, so they never leave Discord.
"""

import re
from datetime import UTC, datetime, timedelta
from typing import Final

from msgspec import Struct

from bot.i18n import Texts
from bot.lazily import regex

TOKEN: Final = regex(
    r"<(?:(?P<person>@!?\d{1,20})|(?P<role>@&\d{1,20})|(?P<channel>#\d{1,20}|id:\w{1,20}(?::\d{1,20})?)"
    r"|a?(?P<emoji>:\w{1,32}:)\d{1,20}|(?P<command>/[^<>:\n]{1,100}):\d{1,20}"
    r"|t:(?P<moment>-?\d{1,14})(?::(?P<style>[tTdDfFRsS]))?)>"
)
_EPOCH: Final = datetime(1970, 1, 1, tzinfo=UTC)


class Wording(Struct, frozen=True):
    """The language and the time zone in which tokens are worded."""

    t: Texts
    zone: str


def words_for(token: re.Match[str], wording: Wording) -> str:
    """What stands for one match of `TOKEN`; a moment outside the calendar stays as it was typed."""
    t = wording.t
    if token["moment"]:
        return _moment(token, wording) or token[0]
    if token["person"]:
        return t("@someone")
    if token["role"]:
        return t("@a group")
    if token["channel"]:
        return t("#a channel")
    return token["emoji"] or token["command"]


def moment_of(token: re.Match[str]) -> datetime | None:
    """The moment a timestamp token names, aware; None for other tokens and outside the calendar."""
    if not token["moment"]:
        return None
    try:
        moment = _EPOCH + timedelta(seconds=int(token["moment"]))
    except OverflowError:
        return None
    # A day's margin: in another zone the first and last days would leave the calendar.
    return moment if 1 < moment.year < 9999 else None


def plain(text: str, wording: Wording) -> str:
    """A text with each of Discord's tokens in words, all else as typed."""
    return TOKEN.sub(lambda token: words_for(token, wording), text)


def _moment(token: re.Match[str], wording: Wording) -> str | None:
    moment = moment_of(token)
    if moment is None:
        return None
    match token["style"]:
        case "t" | "T":
            return wording.t.time(moment, wording.zone)
        case "d" | "D":
            return wording.t.date(moment, wording.zone)
        case _:
            return wording.t.datetime(moment, wording.zone)
