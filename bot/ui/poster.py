"""The words on a poster, in the team's language and zone, and the reply that brings it."""

import re
from typing import Final

from bot.domain.team import Team, says_team
from bot.domain.text import clean
from bot.export.files import safe_name
from bot.export.poster import Poster, PosterFormat
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.posters import PosterView
from bot.ui.base import one_line
from bot.ui.pieces import Piece
from bot.ui.signposts import emergency, signposts
from bot.ui.wording import local_time
from bot.ui.zones import zone_words

_IN_NUMBER: Final = re.compile(r"(?<=\d) (?=\d)")


def poster_words(view: PosterView, t: Texts) -> Poster:
    """What the poster says; `t` is the team's language."""
    t = words_of(view.team, t)
    team, meeting = view.team, view.meeting
    starts, ends = t.time(meeting.starts_at, meeting.zone), t.time(meeting.ends_at, meeting.zone)
    hours = t("{starts} to {ends} ({zone})", starts=starts, ends=ends, zone=zone_words(meeting.zone, t))
    return Poster(
        organisation=_typed(team.organisation),
        team=_team(team, t),
        title=_typed(meeting.title or "") or t("Our next online {meeting}"),
        day=t.date(meeting.starts_at, meeting.zone),
        time=hours,
        how=(
            t(
                "Ask us anything, or just read along. Your name need not be shown. You can ask before the "
                "day, too."
            ),
            t(
                "Point your phone's camera at the square, or type the link into your browser. It opens "
                "Discord, which is free."
            ),
        ),
        link=view.invite,
        signposts=tuple(_printed(line) for line in (emergency(t), *signposts(team, t), _check_us(team, t))),
    )


def _check_us(team: Team, t: Texts) -> str:
    if not team.official_page:
        return ""
    return t("Check us at {page}.", page=_typed(team.official_page))


def _team(team: Team, t: Texts) -> str:
    name = _typed(team.name)
    return name if says_team(name) else t("{name} team", name=name)


def _typed(text: str) -> str:
    return one_line(clean(text))


def _printed(line: str) -> str:
    """A sentence of the bot's own without Discord's marks; a telephone number stays on one line."""
    return _IN_NUMBER.sub("\u00a0", line.replace("**", ""))


def poster_made(view: PosterView, file: bytes, name: str, t: Texts, *, runs_out: bool = False) -> Piece:
    """The poster to print."""
    words = t("The poster for {when}. Print it on A4; it needs no colour.", when=local_time(view.meeting, t))
    if runs_out:
        invite = t("Its invite {link} runs out: make one that never expires.", link=f"<{view.invite}>")
    else:
        invite = t("It leads to {link}.", link=f"<{view.invite}>")
    check = t("After a move, print it again.")
    return Piece(f"{words}\n{invite}\n{check}", files=((name, file),))


def poster_name(view: PosterView, of: PosterFormat) -> str:
    """The file's name: "poster-new-ash-green-2013-10-01.pdf"."""
    return f"poster-{safe_name(view.team.name, 'team')}-{view.meeting.wall.date.isoformat()}.{of.value}"
