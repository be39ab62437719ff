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


def since_last_time(view: WelcomeView, room: int, t: Texts) -> list[Block]:
    """What was found out since the last meeting, and what is still to be: nothing if there is neither.

    `room` is how many characters there are for both lists with their headings.
    """
    came_back = [_came_back(one, view, t) for one in view.came_back]
    still_open = [_still_open(one, view, t) for one in view.still_open]
    both = ((t("**We came back on:**"), came_back), (t("**Still to be found out:**"), still_open))
    lists = [(heading, lines) for heading, lines in both if lines]
    if not lists:
        return []
    parts = [t("## Since last time")]
    room -= sum(discord_length(words) + 1 for words in (*parts, *(heading for heading, _lines in lists)))
    for heading, lines in lists:
        parts += [heading, fit(lines, min(room // len(lists), _MOST_ROOM), lambda left: more_words(left, t))]
    return ["\n".join(parts), Rule()]


def _came_back(one: CameBack, view: WelcomeView, t: Texts) -> str:
    number = linked(t("Question {number}", number=one.number), one.link)
    who = name_of(one.shown_as, view.team, t)
    if one.answer is None:
        told = t("{who} could not find it out: {reason}", who=who, reason=plain(one.reason or "", _SHOWN))
    else:
        told = t("{who}: {answer}", who=who, answer=plain(one.answer, _SHOWN))
    return f"- **{number}** · {plain(one.text, _SHOWN)} · {told}"


def _still_open(line: FollowUpLine, view: WelcomeView, t: Texts) -> str:
    number = linked(t("Question {number}", number=line.number), line.link)
    by = t("{who}, by {day}", who=name_of(line.shown_as, view.team, t), day=day(line.due, t))
    late = [t("late; we are sorry")] if line.overdue else []
    return " · ".join([f"- **{number}**", plain(line.text, _SHOWN), by, *late])
