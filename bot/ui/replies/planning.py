"""Replies to those who plan meetings, hold them, and set teams up."""

from collections.abc import Iterable, Sequence
from typing import Final

from bot.domain.localtime import ZoneNote
from bot.domain.meeting import Meeting
from bot.domain.team import Team
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.services.calendar import MeetingCancelled, MeetingMoved, MeetingScheduled, MeetingSkipped
from bot.services.meetings import MeetingClosed, MeetingExtended, MeetingOpened
from bot.services.officers import OfficerNamed, PrivateInformationSet
from bot.services.retitling import MeetingRetitled
from bot.services.series import SeriesEnded, SeriesSet
from bot.ui.base import MAX_CONTENT, at, fit, until
from bot.ui.pieces import Piece
from bot.ui.wording import (
    both_times,
    counts_words,
    local_time,
    more_words,
    next_words,
    plain,
    terms_words,
    title_of,
)

_NOTES: Final[dict[ZoneNote, Marked]] = {
    ZoneNote.MOVED_FORWARD: mark(
        "The clocks go forward that night and the time typed does not exist, so it is after the gap."
    ),
    ZoneNote.FIRST_OF_TWO: mark(
        "The clocks go back that night and the time comes twice: it is the first one."
    ),
}
_ROOM_LIST: Final = 1000


def scheduled(outcome: MeetingScheduled, t: Texts) -> Piece:
    """A meeting was planned."""
    meeting = outcome.meeting
    length = t.n("It lasts {n} minute.", "It lasts {n} minutes.", meeting.minutes)
    planned = t("Meeting planned: {when}. {length}", when=both_times(meeting, t), length=length)
    return _said(
        planned, clocks_note(outcome.note, t), t("It is posted in the news channel and opens by itself.")
    )


def series_set(outcome: SeriesSet, t: Texts) -> Piece:
    """Meetings repeat from now on."""
    lines = [t("Meetings repeat from now on. The next ones:")]
    for meeting, note in zip(outcome.ahead, outcome.notes, strict=False):
        lines.append(
            " ".join(part for part in (f"- {both_times(meeting, t)}.", clocks_note(note, t)) if part)
        )
    if not outcome.ahead:
        lines = [t("Meetings repeat from now on, but none falls on a day ahead. Check the days you gave.")]
    return _said(*lines, *_called_off(outcome.called_off, t))


def series_ended(outcome: SeriesEnded, t: Texts) -> Piece:
    """Meetings repeat no longer."""
    return _said(t("Meetings no longer repeat."), *_called_off(outcome.called_off, t))


def _called_off(meetings: Sequence[Meeting], t: Texts) -> list[str]:
    if not meetings:
        return []
    lines = [f"- {local_time(meeting, t)}" for meeting in meetings]
    return [t("No longer held:"), fit(lines, _ROOM_LIST, lambda left: more_words(left, t))]


def moved(outcome: MeetingMoved, t: Texts) -> Piece:
    """A meeting is at another time."""
    return _said(
        t("Moved: the meeting is now on {when}.", when=both_times(outcome.meeting, t)),
        t("It was on {when}.", when=local_time(outcome.before, t)),
        clocks_note(outcome.note, t),
        t("The news post and the event follow, and the change is announced."),
    )


def retitled(outcome: MeetingRetitled, t: Texts) -> Piece:
    """A meeting is called otherwise."""
    team, meeting = outcome.team, outcome.meeting
    return _said(
        t("Changed: {title}, {when}.", title=title_of(meeting, team, t), when=both_times(meeting, t)),
        t("It was: {title}.", title=title_of(outcome.before, team, t)),
        t("The news post, the event and the calendar files follow. Nobody is called."),
    )


def cancelled(outcome: MeetingCancelled, t: Texts) -> Piece:
    """A meeting was called off."""
    return _said(
        t("Cancelled: the meeting on {when}.", when=local_time(outcome.meeting, t)),
        t("It is announced, and questions sent so far are kept for the next meeting."),
        next_words(outcome.next_meeting, t),
    )


def skipped(outcome: MeetingSkipped, t: Texts) -> Piece:
    """One meeting of the series is left out."""
    return _said(
        t("Left out: the meeting on {when}. The others stay.", when=local_time(outcome.meeting, t)),
        next_words(outcome.next_meeting, t),
    )


def opened(outcome: MeetingOpened, t: Texts) -> Piece:
    """A meeting is open."""
    ends = at(outcome.meeting.ends_at)
    planned = outcome.planned
    return _said(
        t("The meeting is open until {ends}. Its channel is being made.", ends=ends),
        t("It was planned for {when}.", when=local_time(planned, t)) if planned else "",
        t("Work through the questions with Open my desk, or /desk."),
    )


def extended(outcome: MeetingExtended, t: Texts) -> Piece:
    """A meeting goes on for longer."""
    return _said(
        t(
            "The meeting now closes {until}, at {ends}.",
            until=until(outcome.meeting.ends_at),
            ends=at(outcome.meeting.ends_at),
        )
    )


def closed(outcome: MeetingClosed, t: Texts) -> Piece:
    """A meeting is over."""
    return _said(
        t("The meeting is closed. Its record is being made in past meetings."),
        counts_words(outcome.summary, t),
        next_words(outcome.next_meeting, t),
    )


def officer_set(outcome: OfficerNamed, t: Texts) -> Piece:
    """A member has a public name."""
    return _said(
        t(
            "The public reads {name} where {member} answers from now on.",
            name=plain(outcome.officer.shown_as, 100),
            member=f"<@{outcome.officer.user_id}>" if outcome.officer.user_id else t("this member"),
        ),
        t("This gives no role: that is for the role of those who answer."),
    )


def private_set(outcome: PrivateInformationSet, t: Texts) -> Piece:
    """Private information is taken on these terms, or not."""
    t = words_of(outcome.team, t)
    team = outcome.team
    if not team.private_on:
        return _said(
            t("Private information is off: residents can't send something to the {officers} only."),
            t("Words that suggest danger still reach the {officers} as urgent private information."),
        )
    return _said(t("Private information is on. Residents read this first:"), *private_terms(team, t))


def private_terms(team: Team, t: Texts) -> list[str]:
    """Who reads private information, when, and where it goes."""
    return terms_words(team.private_terms, t) if team.private_terms else []


def clocks_note(note: ZoneNote | None, t: Texts) -> str:
    return t.marked(_NOTES[note]) if note else ""


def _said(*lines: str) -> Piece:
    return Piece(fit([line for line in lines if line], MAX_CONTENT, lambda left: "…" if left else ""))


def joined(lines: Iterable[str]) -> Piece:
    """Lines as one reply, empty ones left out."""
    return _said(*lines)
