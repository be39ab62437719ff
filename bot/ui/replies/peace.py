"""Replies to those who limit, mute, block, pause, and who say that they will be there."""

from typing import Final

from bot.domain.meeting import MeetingState
from bot.domain.peace import RestrictionKind
from bot.domain.team import Team
from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.pausing import GoesOn, Paused
from bot.services.presence import Ready
from bot.services.putting_off import LeftOpen, PutOff
from bot.services.restricting import (
    RestrictionLifted,
    RestrictionLine,
    RestrictionList,
    RestrictionMade,
)
from bot.ui.base import MAX_CONTENT, Buttons, at, fit, until
from bot.ui.markdown import inert
from bot.ui.peace import pause_button
from bot.ui.pieces import Piece
from bot.ui.wording import both_times, counts_words, more_words, plain, team_name

_ROOM: Final = MAX_CONTENT - 400


def limits(team: Team, t: Texts) -> Piece:
    """What one person may do now."""
    questions, seconds, days = team.questions_per_meeting, team.seconds_between, team.support_after_days
    lines = [
        t("Limits of the {team} for one person:", team=team_name(team, t)),
        t.n("- {n} question a meeting", "- {n} questions a meeting", questions)
        if questions
        else t("- any number of questions a meeting"),
        t.n("- {n} second between two questions", "- {n} seconds between two questions", seconds)
        if seconds
        else t("- no wait between two questions"),
        t.n(
            "- support moves a question up once one has been in the server for {n} day",
            "- support moves a question up once one has been in the server for {n} days",
            days,
        )
        if days
        else t("- everybody's support moves a question up"),
        t("0 takes a limit away. Words that suggest danger are never held up by one."),
    ]
    return Piece("\n".join(lines))


def restricted(outcome: RestrictionMade, t: Texts) -> Piece:
    """Somebody is muted or blocked."""
    number, meeting = outcome.number, outcome.meeting
    if meeting is None:
        done = t("The asker of question {number} is blocked until you lift it.", number=number)
    elif meeting.state is MeetingState.OPEN:
        done = t("The asker of question {number} is muted until this meeting has closed.", number=number)
    else:
        done = t(
            "The asker of question {number} is muted until the next meeting has closed: {when}.",
            number=number, when=at(meeting.starts_at),
        )  # fmt: skip
    return Piece(
        "\n".join(
            (
                done,
                t("Reason: {reason}", reason=inert(outcome.reason)),
                t(
                    "They can read, and withdraw what they asked. They hear the reason, and whom to contact, "
                    "when they next send something. What sounds like danger still reaches the {officers}."
                ),
            )
        )
    )


def restriction_lifted(outcome: RestrictionLifted, t: Texts) -> Piece:
    """What was made by a question is over."""
    words = t(
        "Lifted: what was decided by question {number}. What was decided by other questions stays.",
        number=outcome.number,
    )
    return Piece(words)


def restriction_list(outcome: RestrictionList, t: Texts) -> Piece:
    """Those in force, by question numbers."""
    name = team_name(outcome.team, t)
    if not outcome.lines:
        return Piece(t("Nobody is muted or blocked in the {team}.", team=name))
    head = t("In force in the {team}, by the question it was decided by:", team=name)
    lines = [_line(line, t) for line in outcome.lines]
    left = outcome.total - len(lines)
    shown = fit(lines, _ROOM, lambda more: more_words(more, t), left)
    return Piece("\n".join((head, shown, t("/moderate lift ends one, by the question's number."))))


def restriction_words(line: RestrictionLine, t: Texts) -> str:
    """One in a list to pick from."""
    return " · ".join((str(line.number), _kind(line, t), line.reason))


def _kind(line: RestrictionLine, t: Texts) -> str:
    return t("muted for one meeting") if line.kind is RestrictionKind.MUTE else t("blocked")


def _line(line: RestrictionLine, t: Texts) -> str:
    number = t("Question {number}", number=line.number)
    return f"- **{number}** · {_kind(line, t)}, {until(line.made_at)} · {plain(line.reason, 100)}"


def paused(outcome: Paused, t: Texts) -> Piece:
    """It has paused."""
    where = (
        t("The meeting is paused, and its channel says so.")
        if outcome.meeting
        else t("The team is paused, and the news channel says so.")
    )
    rest = t("What comes in is kept. Your answers are kept too, and published when you go on.")
    return Piece(f"{where} {rest}", view=Buttons([(pause_button(outcome.team, t),)]))


def goes_on(outcome: GoesOn, t: Texts) -> Piece:
    """It goes on."""
    lines = [t("It goes on. What was held back appears now.")]
    if outcome.answers:
        lines.append(
            t.n("{n} answer is being published.", "{n} answers are being published.", outcome.answers)
        )
    if outcome.meeting:
        lines.append(t("The meeting closes {until}.", until=until(outcome.meeting.ends_at)))
    return Piece(" ".join(lines))


def pause_statement_set(team: Team, t: Texts) -> Piece:
    """What is posted when the team pauses."""
    if team.pause_statement is None:
        return Piece(t("When you pause, the prepared words are posted again."))
    head = t("When you pause, this is posted, below “The meeting is paused.”:")
    return Piece(f"{head}\n{inert(team.pause_statement)}")


def ready(outcome: Ready, t: Texts) -> Piece:
    """Thanks to who will be there."""
    t = words_of(outcome.team, t)
    if not outcome.first:
        return Piece(t("Thank you. The meeting had {an_officer} already; now it has you too."))
    if outcome.meeting.opened_at is not None:
        return Piece(t("Thank you. The channel says now that {an_officer} is here. Press Open my desk."))
    return Piece(t("Thank you. The meeting opens {until}.", until=until(outcome.meeting.starts_at)))


def left_open(outcome: LeftOpen, t: Texts) -> Piece:
    """The meeting stays open."""
    return Piece(t("It stays open and closes {until}.", until=until(outcome.meeting.ends_at)))


def put_off(outcome: PutOff, t: Texts) -> Piece:
    """Closed, and planned anew."""
    planned = t("The new one: {when}. It is posted in the news channel.", when=both_times(outcome.planned, t))
    closed = t("The meeting is closed. What was not answered goes to the new one.")
    return Piece("\n".join((closed, counts_words(outcome.summary, t), planned)))
