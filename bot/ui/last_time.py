"""*Since last time*: what came of earlier promises heads the next meeting's welcome."""

from typing import Final

from bot.domain.text import discord_length
from bot.i18n import Texts
from bot.services.models import CameBack, FollowUpLine, WelcomeView
from bot.ui.base import Block, Rule, day, fit
from bot.ui.wording import linked, more_words, name_of, plain

# Of each list: how to ask must not be far below.
_MOST_ROOM: Final = 1200
_SHOWN: Final = 70
# Of an answer that came back: it is read out as far as all of them have room.
_READ_OUT: Final = (500, 300, 200, 120, _SHOWN)


def since_last_time(view: WelcomeView, room: int, t: Texts) -> list[Block]:
    """What was found out since the last meeting, and what is still to be: nothing if there is neither.

    `room` is how many characters there are for both lists with their headings.
    """
    headings = [t("**We came back on:**")] if view.came_back else []
    headings += [t("**Still to be found out:**")] if view.still_open else []
    if not headings:
        return []
    parts = [t("## Since last time")]
    room -= sum(discord_length(words) + 1 for words in (*parts, *headings))
    room = min(room // len(headings), _MOST_ROOM)
    lists = [(_came_back(view, room, t), view.came_back_more)] if view.came_back else []
    if view.still_open:
        lists.append(([_still_open(one, view, t) for one in view.still_open], view.still_open_more))
    for heading, (lines, more) in zip(headings, lists, strict=True):
        parts += [heading, fit(lines, room, lambda left: more_words(left, t), more)]
    return ["\n".join(parts), Rule()]


def _came_back(view: WelcomeView, room: int, t: Texts) -> list[str]:
    """A line each, with as much of the answers as there is room for."""
    lines: list[str] = []
    for shown in _READ_OUT:
        lines = [_one(one, view, shown, t) for one in view.came_back]
        if sum(discord_length(line) + 1 for line in lines) <= room:
            break
    return lines


def _one(one: CameBack, view: WelcomeView, shown: int, t: Texts) -> str:
    number = linked(t("Question {number}", number=one.number), one.link)
    who = name_of(one.shown_as, view.team, t)
    if one.answer is None:
        told = t("{who} could not find it out: {reason}", who=who, reason=plain(one.reason or "", shown))
    else:
        told = t("{who}: {answer}", who=who, answer=plain(one.answer, shown))
    return f"- **{number}** · {plain(one.text, _SHOWN)} · {told}"


def _still_open(line: FollowUpLine, view: WelcomeView, t: Texts) -> str:
    number = linked(t("Question {number}", number=line.number), line.link)
    by = t("{who}, by {day}", who=name_of(line.shown_as, view.team, t), day=day(line.due, t))
    late = [t("late; we are sorry")] if line.overdue else []
    return " · ".join([f"- **{number}**", plain(line.text, _SHOWN), by, *late])
