"""Refusals about limits, restrictions, the pause, and meetings put off."""

from typing import Final

from bot.domain.errors import peace
from bot.domain.peace import RestrictionKind
from bot.i18n import Texts, mark
from bot.ui.base import at, until
from bot.ui.errors.table import Wordings
from bot.ui.markdown import inert
from bot.ui.signposts import emergency
from bot.ui.wording import plain

WORDINGS: Final = Wordings()
_MAX_PAGE: Final = 300


@WORDINGS.of(peace.TooManyQuestions)
def _(error: peace.TooManyQuestions, t: Texts) -> str:
    have = t.n(
        "You have {n} question in this meeting already, as many as the team “{team}” takes from one person.",
        "You have {n} questions in this meeting already, as many as the team “{team}” takes from one person.",
        error.limit,
        team=plain(error.team, 100),
    )
    if not error.in_open_meeting:
        have = t.n(
            "You have {n} question waiting for the next meeting already, as many as the team “{team}” takes "
            "from one person.",
            "You have {n} questions waiting for the next meeting already, as many as the team “{team}” takes "
            "from one person.",
            error.limit,
            team=plain(error.team, 100),
        )
    if error.again_at is None:
        return (
            f"{have} {t('You can ask again once that meeting is over, or withdraw one under My questions.')}"
        )
    again = t(
        "You can ask again {when}, at {at}, once that meeting is over; or withdraw one under My questions.",
        when=until(error.again_at),
        at=at(error.again_at),
    )
    return f"{have} {again}"


@WORDINGS.of(peace.AskedTooSoon)
def _(error: peace.AskedTooSoon, t: Texts) -> str:
    return t.n(
        "The team “{team}” takes one question in {n} second from one person. You can ask again {when}.",
        "The team “{team}” takes one question in {n} seconds from one person. You can ask again {when}.",
        error.seconds,
        team=plain(error.team, 100),
        when=until(error.again_at),
    )


@WORDINGS.of(peace.Restricted)
def _(error: peace.Restricted, t: Texts) -> str:
    team, muted = plain(error.team, 100), error.kind is RestrictionKind.MUTE
    if muted:
        until_when = (
            mark("You can't send anything to the team “{team}” until this meeting has closed.")
            if error.meeting_open
            else mark("You can't send anything to the team “{team}” until the next meeting has closed.")
        )
        head = t.marked(until_when, team=team)
    else:
        head = t("You can't send anything to the team “{team}”.", team=team)
    if error.told:
        return f"{head} {emergency(t)}"
    us = plain(error.organisation or error.team, 100)
    page = f"<{error.official_page}>" if 0 < len(error.official_page) <= _MAX_PAGE else ""
    contact = (
        t(
            "If you think this is wrong, contact {us} at {page}, or the moderators of this server.",
            us=us,
            page=page,
        )
        if page
        else t("If you think this is wrong, contact the moderators of this server.")
    )
    return "\n".join(
        (
            head,
            t("Reason: {reason}", reason=inert(error.reason)),
            t("Nobody was told who you are. You can go on reading, and see and withdraw your questions."),
            contact,
            emergency(t),
        )
    )


@WORDINGS.of(peace.AlreadyRestricted)
def _(error: peace.AlreadyRestricted, t: Texts) -> str:
    if error.kind is RestrictionKind.MUTE:
        return t("The asker of question {number} is muted already.", number=error.number)
    return t("The asker of question {number} is blocked already.", number=error.number)


@WORDINGS.of(peace.AskerErased)
def _(error: peace.AskerErased, t: Texts) -> str:
    return t("Who asked question {number} is not on record any more.", number=error.number)


@WORDINGS.of(peace.NotRestricted)
def _(error: peace.NotRestricted, t: Texts) -> str:
    return t(
        "Nobody is muted or blocked by question {number} (any more). /moderate list shows what is in force.",
        number=error.number,
    )


@WORDINGS.of(peace.MutedOnlyInMeeting)
def _(error: peace.MutedOnlyInMeeting, t: Texts) -> str:
    return t(
        "A mute lasts for one meeting, and of the team “{team}” none is open or planned. A block lasts until "
        "it is lifted.",
        team=plain(error.team, 100),
    )


@WORDINGS.of(peace.MeetingPaused)
def _(error: peace.MeetingPaused, t: Texts) -> str:
    return t(
        "The team “{team}” paused {since}: nothing is shown or opened meanwhile. Press Go on first.",
        team=plain(error.team, 100),
        since=until(error.since),
    )


@WORDINGS.of(peace.AlreadyPaused)
def _(error: peace.AlreadyPaused, t: Texts) -> str:
    return t(
        "The team “{team}” paused already, {since}. Press Go on to end it.",
        team=plain(error.team, 100),
        since=until(error.since),
    )


@WORDINGS.of(peace.NotPaused)
def _(error: peace.NotPaused, t: Texts) -> str:
    return t("The team “{team}” is not paused (any more): it goes on.", team=plain(error.team, 100))


@WORDINGS.of(peace.OfficerIsHere)
def _(error: peace.OfficerIsHere, t: Texts) -> str:
    return t(
        "Somebody of the team “{team}” is here by now, so the meeting stays as it is. /meeting close ends "
        "it.",
        team=plain(error.team, 100),
    )


@WORDINGS.of(peace.MeetingIsOver)
def _(error: peace.MeetingIsOver, t: Texts) -> str:
    return t("That meeting of the team “{team}” is over, or was moved.", team=plain(error.team, 100))
