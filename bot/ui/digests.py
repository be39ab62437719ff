"""The digest: one message, read in a minute, of what is published already and of nothing else."""

from collections.abc import Callable, Sequence
from typing import Final, TypeVar

from bot.domain.digest import DigestTimes
from bot.domain.meeting import Meeting
from bot.domain.team import Team
from bot.domain.text import discord_length
from bot.i18n import Marked, Texts, mark
from bot.services.digests import DigestView, OtherDate, Promised, Told
from bot.ui.base import MAX_CONTENT, day, fit
from bot.ui.pieces import Piece
from bot.ui.wording import linked, local_time, name_of, plain, team_name
from bot.ui.zones import zone_words

# Room for the last line with its marker, or for what a DM has besides.
_BESIDES: Final = 300
_ROOM: Final = MAX_CONTENT - _BESIDES
# How many of each are told, and how much of each text: less where a message would hold more than it can.
_STEPS: Final = ((5, 150), (5, 90), (3, 90), (2, 60), (1, 40))
_MOST_DATES: Final = 4
# So many times as much of a text is looked at as is shown: white space goes.
_LOOKED_AT: Final = 4
One = TypeVar("One")
_TIMES: Final[dict[DigestTimes, Marked]] = {
    DigestTimes.MEETING: mark("after each meeting, if anything is new"),
    DigestTimes.FORTNIGHT: mark("each fortnight, if anything is new"),
    DigestTimes.BOTH: mark("after each meeting and each fortnight, if anything is new"),
    DigestTimes.NEVER: mark("never"),
}


def render_digest(view: DigestView, t: Texts) -> Piece:
    """In the news channel. Plain content: other servers that follow it show no buttons of ours."""
    return Piece(digest_text(view, t), footer=team_name(view.team, t))


def digest_text(view: DigestView, t: Texts) -> str:
    """What it reads, within the room of one message whatever there is to tell."""
    text = ""
    for most, length in _STEPS:
        text = _drawn(view, most, length, t)
        if discord_length(text) <= _ROOM:
            return text
    return fit(text.split("\n"), _ROOM, lambda _left: "…")


def digest_preview(view: DigestView, t: Texts) -> Piece:
    """For officers: what the next one would say now."""
    when = t.marked(_TIMES[view.team.digests])
    head = t(
        "-# Only you see this. The {team} makes a digest {when}.", team=team_name(view.team, t), when=when
    )
    if not view.is_new:
        return Piece(
            "\n".join((head, t("Nothing new was published since the last one: none would be made.")))
        )
    return Piece(f"{head}\n{digest_text(view, t)}")


def digests_set(team: Team, t: Texts) -> Piece:
    """When the team's digests are made now."""
    when = t.marked(_TIMES[team.digests])
    return Piece(t("The {team} makes a digest {when}.", team=team_name(team, t), when=when))


def _drawn(view: DigestView, most: int, length: int, t: Texts) -> str:
    def tell(one: Told, length: int, t: Texts) -> str:
        return _told(one, view.team, length, t)

    lines = [t("## News of the {team}", team=team_name(view.team, t))]
    span = (t.date(view.since, view.team.zone), t.date(view.until, view.team.zone))
    lines.append(
        f"-# {span[0]}"
        if span[0] == span[1]
        else f"-# {t('{since} to {until}', since=span[0], until=span[1])}"
    )
    lines += _part(t("### You said, we did"), [one.text for one in view.outcomes], _did, most, length, t)
    lines += _part(t("### Answered"), view.answers, tell, most, length, t)
    heading = t("### {Officers} said they would find out, and did")
    lines += _part(heading, view.kept, tell, most, length, t)
    lines += _part(t("### {Officers} are finding out"), view.promised, _promised, most, length, t)
    lines += _dates(view, t)
    if view.records:
        links = [linked(t("the record"), link) for link in view.records]
        lines.append(t("Read it all: {records}", records=", ".join(links)))
    return "\n".join(lines)


def _part(
    head: str, items: Sequence[One], words: Callable[[One, int, Texts], str], most: int, length: int, t: Texts
) -> list[str]:
    if not items:
        return []
    left = len(items) - most
    more = [t.n("- … and {n} more in the record", "- … and {n} more in the record", left)] if left > 0 else []
    return [head, *(words(one, length, t) for one in items[:most]), *more]


def _did(text: str, length: int, _t: Texts) -> str:
    return f"- {_short(text, length + 60)}"


def _told(one: Told, team: Team, length: int, t: Texts) -> str:
    who = name_of(one.shown_as, team, t)
    question, answer = _short(one.text, length), _short(one.answer, length + 40)
    return f"- **{one.number}** {question} **{who}:** {answer}"


def _promised(one: Promised, length: int, t: Texts) -> str:
    due = t("by {day}", day=day(one.due, t))
    return f"- **{one.number}** {_short(one.text, length)} ({due})"


def _short(text: str, length: int) -> str:
    # What is left out need not be read: a long answer costs as much as a short one.
    return plain(text[: length * _LOOKED_AT], length)


def _dates(view: DigestView, t: Texts) -> list[str]:
    dated: list[Meeting | OtherDate] = [*view.meetings, *view.elsewhere]
    both = sorted(dated, key=lambda one: one.starts_at)
    if not both:
        return [t("The next meeting is not planned yet.")]
    words = [
        _meeting(one, t) if isinstance(one, Meeting) else _elsewhere(one, t) for one in both[:_MOST_DATES]
    ]
    return [t("### Next dates"), *words]


def _meeting(one: Meeting, t: Texts) -> str:
    when = local_time(one, t)
    title = _short(one.title, 80) if one.title else t("{Meeting} here")
    return f"- {title}: {when}"


def _elsewhere(one: OtherDate, t: Texts) -> str:
    when = t("{when} ({zone})", when=t.datetime(one.starts_at, one.zone), zone=zone_words(one.zone, t))
    return f"- {_short(one.title, 80)}, {_short(one.place, 80)}: {when}"
