"""When people can come: the list with *Add to calendar*, and the posts and replies about other dates."""

from collections.abc import Sequence
from typing import Final

from bot.domain.elsewhere import Elsewhere
from bot.domain.team import Team
from bot.i18n import Texts, mark
from bot.preset_words import words_of
from bot.services.dates import DateLine, ElsewhereLine
from bot.services.elsewhere import ElsewhereCancelled, ElsewhereChanged, ElsewhereSet
from bot.services.models import MeetingLine
from bot.ui.base import MAX_CONTENT, MAX_OPTIONS, MAX_ROW, Buttons, Option, Page, Pick, Press, Row, fit, until
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.replies.planning import clocks_note
from bot.ui.signposts import check_us, emergency
from bot.ui.wording import (
    add_elsewhere_button,
    both_times,
    linked,
    local_time,
    meeting_state,
    more_words,
    plain,
    team_name,
    title_of,
)

_ROOM_PLACE: Final = 300


def render_elsewhere(team: Team, date: Elsewhere, t: Texts) -> Piece:
    """The post about one of a team's other dates, as it stands now."""
    lines = [f"## {plain(date.title, 150)}", local_time(date, t), _where(date, t)]
    if date.cancelled_at is not None:
        lines.append(t("**This is cancelled.**"))
    else:
        if date.sequence:
            lines.append(t("**This has changed** since it was first set."))
        length = t.n("{n} minute", "{n} minutes", date.minutes)
        lines.append(t("It begins {until} and lasts {length}.", until=until(date.starts_at), length=length))
        lines.append(t("The {team} is there in person: this one is not held here.", team=team_name(team, t)))
    blocks = ["\n".join(lines), "\n".join((emergency(t), check_us(team, t)))]
    return Piece(view=Page([*blocks, (add_elsewhere_button(date.id, t),)]))


def _where(date: Elsewhere, t: Texts) -> str:
    return t("Where: {place}", place=plain(date.place, _ROOM_PLACE))


# --- the list ------------------------------------------------------------------------------------------


def dates_list(lines: Sequence[DateLine], t: Texts) -> Piece:
    """The meetings and other dates ahead, each and all to be added to one's own calendar."""
    if not lines:
        return Piece(t("No meeting is planned here yet. You can ask already, with /ask: it is kept."))
    several = len({line.team.id for line in lines}) > 1
    listed = [
        _meeting(line, t) if isinstance(line, MeetingLine) else _elsewhere(line, t, named=several)
        for line in lines
    ]
    others = any(isinstance(line, ElsewhereLine) for line in lines)
    head = t("## Meetings and other dates") if others else t("## Meetings")
    foot = t("-# The buttons give a file that the calendar of your phone or computer takes in.")
    room = MAX_CONTENT - len(head) - len(foot) - 2
    text = "\n".join((head, fit(listed, room, lambda left: more_words(left, t)), foot))
    return Piece(text, view=Buttons([_add_all(lines, t), _add_one(lines, t, named=several)]))


def _meeting(line: MeetingLine, t: Texts) -> str:
    meeting = line.meeting
    title = linked(title_of(meeting, line.team, t), line.link)
    repeats = t("repeats") if line.repeats else ""
    parts = (f"- **{title}**", both_times(meeting, t), meeting_state(meeting, t), repeats)
    return " · ".join(part for part in parts if part)


def _elsewhere(line: ElsewhereLine, t: Texts, *, named: bool) -> str:
    title = linked(plain(line.date.title, 150), line.link)
    whose = team_name(line.team, t) if named else ""
    parts = (f"- **{title}**", both_times(line.date, t), _where(line.date, t), whose)
    return " · ".join(part for part in parts if part)


def _add_all(lines: Sequence[DateLine], t: Texts) -> Row:
    """A button for each of the first teams: all its dates."""
    teams = {line.team.id: line.team for line in lines}
    if len(teams) == 1:
        return tuple(
            Press(t("Add all to my calendar"), CustomId(Verb.CALENDAR_TEAM, team_id)) for team_id in teams
        )
    return tuple(
        Press(
            t("Add all: {team}", team=team_name(team, t)),
            CustomId(Verb.CALENDAR_TEAM, team_id),
        )
        for team_id, team in list(teams.items())[:MAX_ROW]
    )


def _add_one(lines: Sequence[DateLine], t: Texts, *, named: bool) -> Pick:
    options = tuple(_option(line, t, named=named) for line in lines[:MAX_OPTIONS])
    return Pick(CustomId(Verb.CALENDAR_PICK), t("Add one date to my calendar"), options)


def _option(line: DateLine, t: Texts, *, named: bool) -> Option:
    date = line.meeting if isinstance(line, MeetingLine) else line.date
    kind = "meeting" if isinstance(line, MeetingLine) else "elsewhere"
    called = date.title or words_of(line.team, t).marked(mark("{Meeting}"))
    name = f"{t.datetime(date.starts_at, date.zone)} · {called}"
    return Option(name, f"{kind}-{date.id}", line.team.name if named else None)


# --- replies -------------------------------------------------------------------------------------------


def calendar_file(file: tuple[str, bytes] | None, t: Texts) -> Piece:
    """The file to open; None: nothing is planned any more."""
    if file is None:
        return Piece(t("Nothing is planned any more. /meetings shows what there is."))
    words = t(
        "Open this file: your calendar takes it in. If the date changes, press the button again; the file "
        "then replaces what you have."
    )
    return Piece(words, files=(file,))


def elsewhere_set(outcome: ElsewhereSet, t: Texts) -> Piece:
    """A date elsewhere was set."""
    date = outcome.date
    words = t("Set: {title}, {when}.", title=plain(date.title, 150), when=both_times(date, t))
    return _said(words, _where(date, t), clocks_note(outcome.note, t), t("It is posted in the news channel."))


def elsewhere_changed(outcome: ElsewhereChanged, t: Texts) -> Piece:
    """A date elsewhere is another now."""
    date, before = outcome.date, outcome.before
    words = t("Changed: {title}, {when}.", title=plain(date.title, 150), when=both_times(date, t))
    was = t("It was on {when}.", when=local_time(before, t)) if before.starts_at != date.starts_at else ""
    anew = (before.starts_at, before.place) != (date.starts_at, date.place)
    told = t("It is posted anew in the news channel.") if anew else t("Its post is put right.")
    return _said(words, was, _where(date, t), clocks_note(outcome.note, t), told)


def elsewhere_cancelled(outcome: ElsewhereCancelled, t: Texts) -> Piece:
    """A date elsewhere is called off."""
    date = outcome.date
    words = t("Cancelled: {title} on {when}.", title=plain(date.title, 150), when=local_time(date, t))
    return _said(words, t("The news channel says so."))


def _said(*parts: str) -> Piece:
    return Piece("\n".join(part for part in parts if part))
