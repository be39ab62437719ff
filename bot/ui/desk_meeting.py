"""The desk's page of the meeting: opened, extended, closed and spoken to without a command."""

from bot.i18n import Texts
from bot.services.models import DeskMeeting
from bot.ui.base import Block, Page, Press, Row, Rule, Style, clock_time, until
from bot.ui.desk_parts import head, tabs
from bot.ui.ids import CustomId, Verb
from bot.ui.peace import pause_button, paused_words
from bot.ui.pieces import Piece
from bot.ui.wording import next_words, plain

# One press of *Extend*.
EXTEND_BY = 15


def desk_meeting(view: DeskMeeting, t: Texts, *, said: str = "", closing: bool = False) -> Piece:
    """How the meeting stands and what can be done; with `closing` it asks whether to close."""
    blocks: list[Block] = [head(view.team, t), said, paused_words(view.team, t), "\n".join(_state(view, t))]
    blocks += [_closing(view, t), _sure(view, t)] if closing and view.meeting else [_doing(view, t)]
    return Piece(view=Page([*blocks, Rule(), tabs(view.team.id, t, view.may_answer)]))


def _state(view: DeskMeeting, t: Texts) -> list[str]:
    meeting, counts = view.meeting, view.counts
    if meeting is None:
        return [t("### No meeting is open"), next_words(view.next_meeting, t)]
    title = [f"**{plain(meeting.title, 150)}**"] if meeting.title else []
    ends = t(
        "It closes by itself at {time} ({until}).",
        time=clock_time(meeting.ends_at), until=until(meeting.ends_at),
    )  # fmt: skip
    asked = t.n("{n} question asked", "{n} questions asked", counts.asked)
    left = t.n("{n} waiting", "{n} waiting", counts.waiting)
    shown = t.n("{n} on the board", "{n} on the board", counts.shown)
    done = t.n("{n} answered", "{n} answered", counts.answered)
    return [t("### A meeting is open"), *title, ends, f"{asked} · {left} · {shown} · {done}"]


def _doing(view: DeskMeeting, t: Texts) -> Row:
    team_id, meeting = view.team.id, view.meeting
    pause = pause_button(view.team, t, desk=1)
    if meeting is None:
        opens = Press(t("Open a meeting now"), CustomId(Verb.DESK_OPEN, team_id), Style.MAIN)
        return (pause,) if view.team.paused else (opens, pause)
    ends = int(meeting.ends_at.timestamp())
    row: Row = ()
    if view.may_answer:
        row = (Press(t("Say something to the room"), CustomId(Verb.DESK_SAY, team_id), Style.MAIN),)
    extend = CustomId(Verb.DESK_EXTEND, team_id, EXTEND_BY, ends)
    return (
        *row,
        Press(t("Extend by {n} minutes", n=EXTEND_BY), extend),
        pause,
        Press(t("Close now"), CustomId(Verb.DESK_CLOSE_ASK, team_id), Style.GRAVE),
    )


def _closing(view: DeskMeeting, t: Texts) -> str:
    left = view.counts.waiting + view.counts.shown
    if not left:
        return t("**Close the meeting now?** No question is open.")
    return t.n(
        "**Close the meeting now?** {n} question is open; it is carried over to the next meeting.",
        "**Close the meeting now?** {n} questions are open; they are carried over to the next meeting.",
        left,
    )


def _sure(view: DeskMeeting, t: Texts) -> Row:
    team_id, meeting = view.team.id, view.meeting
    if meeting is None:
        return ()
    return (
        Press(t("Yes, close it"), CustomId(Verb.DESK_CLOSE, team_id, meeting.id), Style.GRAVE),
        # 1 as Refresh, which may stand on the same page, has 0: no two buttons are called alike.
        Press(t("No, go on"), CustomId(Verb.DESK_REFRESH, team_id, "meeting", 1)),
    )
