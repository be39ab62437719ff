"""Refusals about meetings and their series."""

from typing import Final

from bot.domain import errors
from bot.i18n import Marked, Texts, mark
from bot.ui.base import at
from bot.ui.errors.table import Wordings
from bot.ui.wording import plain

WORDINGS: Final = Wordings()


@WORDINGS.of(errors.UnknownMeeting)
def _(error: errors.UnknownMeeting, t: Texts) -> str:
    if not error.typed:
        return t("There is no such meeting any more. /meeting list shows those there are.")
    typed = plain(error.typed, 100)
    return t("There is no meeting “{typed}”. Choose one of those offered, or see /meeting list.", typed=typed)


@WORDINGS.of(errors.NoMeetingOpen)
def _(error: errors.NoMeetingOpen, t: Texts) -> str:
    team = plain(error.team, 100)
    if error.next_at is None:
        return t("The team “{team}” has no open meeting, and no meeting is planned.", team=team)
    return t(
        "The team “{team}” has no open meeting. The next is on {when}.", team=team, when=at(error.next_at)
    )


@WORDINGS.of(errors.AlreadyOpen)
def _(error: errors.AlreadyOpen, t: Texts) -> str:
    return t("The meeting of the team “{team}” is open already.", team=plain(error.team, 100))


_MEETING_STATES: Final[dict[str, Marked]] = {
    "open": mark("This meeting is open already: use /meeting close or /meeting extend."),
    "closed": mark("This meeting is over already. Plan another with /meeting schedule."),
    "archived": mark("This meeting is over already. Plan another with /meeting schedule."),
    "cancelled": mark("This meeting is called off already. Plan another with /meeting schedule."),
    "missed": mark("This meeting was not held. Plan another with /meeting schedule."),
}


@WORDINGS.of(errors.MeetingNotScheduled)
def _(error: errors.MeetingNotScheduled, t: Texts) -> str:
    if error.state in _MEETING_STATES:
        return t.marked(_MEETING_STATES[error.state])
    return t("This meeting can't be changed any more. /meeting list shows those that can.")


@WORDINGS.of(errors.MeetingOverlaps)
def _(error: errors.MeetingOverlaps, t: Texts) -> str:
    return t(
        "The team has another meeting at that time, on {when}. Choose another time, or move that one.",
        when=at(error.starts_at),
    )


@WORDINGS.of(errors.NotInSeries)
def _(_error: errors.NotInSeries, t: Texts) -> str:
    return t("This meeting does not repeat, so there is nothing to leave out. Use /meeting cancel.")


@WORDINGS.of(errors.BadMinutes)
def _(error: errors.BadMinutes, t: Texts) -> str:
    return t(
        "A meeting lasts from {least} to {most} minutes; that would be {minutes}.",
        least=error.least,
        most=error.most,
        minutes=error.minutes,
    )


@WORDINGS.of(errors.NoSeries)
def _(error: errors.NoSeries, t: Texts) -> str:
    return t(
        "The meetings of the team “{team}” don't repeat, so there is nothing to end.",
        team=plain(error.team, 100),
    )
