"""DMs and pings about a follow-up: to who finds out, to who waits for it, and to the moderators."""

from collections.abc import Callable
from typing import Final

from bot.domain.followup import Chase
from bot.i18n import Marked, Texts, mark
from bot.services.chasing import HANDED, UNREACHABLE
from bot.services.models import NoticeView
from bot.services.notices import NoticeKind
from bot.ui.base import Buttons, Open, Press, Row, day, fit
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.wording import more_words, plain, team_name

_TO_OWNER: Final[dict[str, Marked]] = {
    Chase.SOON: mark(
        "Question {number} to the {team}: you said you would find out and come back by **{day}**. That day "
        "is near."
    ),
    Chase.OVERDUE: mark(
        "Question {number} to the {team}: you said you would find out and come back by **{day}**. That day "
        "has passed, and the resident still waits."
    ),
    HANDED: mark(
        "Question {number} to the {team} was handed over to you: find out and come back by **{day}**."
    ),
}
_TO_TEAM: Final[dict[str, Marked]] = {
    Chase.SOON: mark(
        "Question {number} to the {team}, which was handed to your team: come back by **{day}**. That day is "
        "near."
    ),
    Chase.OVERDUE: mark(
        "Question {number} to the {team}, which was handed to your team, was to be found out by **{day}**. "
        "That day has passed."
    ),
    HANDED: mark(
        "Question {number} to the {team} was handed to your team: find out and come back by **{day}**. It is "
        "under Follow-ups on your desk."
    ),
}
_TO_MODERATORS: Final[dict[str, Marked]] = {
    Chase.MODERATORS: mark(
        "Question {number}: {who} said they would find out and come back by **{day}**. That day has passed, "
        "and they were reminded. Talk to them, or hand it to somebody else."
    ),
    UNREACHABLE: mark(
        "Question {number}: {who} is to find out and come back by **{day}**, and can't be reached by DM. "
        "Talk to them, or hand it to somebody else."
    ),
}


# One of several: a line of a list.
_ONE_OF: Final[dict[str, Marked]] = {
    Chase.SOON: mark("- Question {number} to the {team}: by **{day}**. That day is near."),
    Chase.OVERDUE: mark(
        "- Question {number} to the {team}: by **{day}**. That day has passed, and the resident still waits."
    ),
    Chase.MODERATORS: mark("- Question {number}: {who}, by **{day}**"),
    UNREACHABLE: mark("- Question {number}: {who}, by **{day}**"),
}
_MANY_TO_MODERATORS: Final[dict[str, Marked]] = {
    Chase.MODERATORS: mark(
        "These {officers} said they would find out and come back. The day has passed, and they were "
        "reminded. Talk to them, or hand it to somebody else:"
    ),
    UNREACHABLE: mark(
        "These {officers} are to find out and come back, and can't be reached by DM. Talk to them, or hand "
        "it to somebody else:"
    ),
}
# Of a message's 2,000 characters, for the list.
_ROOM: Final = 1500


def dm_follow_up(view: NoticeView, t: Texts) -> Piece:
    """To the officer who finds out: its day is near or has passed, or it was handed over."""
    several = t("You are to find out and come back on {n} questions:", n=len(view.many))
    lines = [
        _listed(several, view, t) if view.many else _words(_TO_OWNER, view, t),
        t(
            "On your desk in the server, under Follow-ups, you answer it. If you can't, move the day or hand "
            "it over there."
        ),
    ]
    row: Row = (Open(t("Open it"), view.link.url),) if view.link else ()
    return Piece("\n".join(lines), view=Buttons([row]) if row else None)


def dm_follow_up_moved(view: NoticeView, t: Texts) -> Piece:
    """To who asked or supports it and chose to be told: there is another day."""
    words = mark(
        "Question {number} to the {team}: the {officer} comes back later than said, by **{day}**. The reason "
        "is under My questions."
    )
    lines = [
        _filled(words, view, t),
        t("You chose to be told. We never write first to ask for money, passwords or pictures."),
    ]
    row: Row = (Open(t("Open it"), view.link.url),) if view.link else ()
    stop = Press(t("Stop telling me by DM"), CustomId(Verb.TELL, view.question_id or 0, 0, 0))
    return Piece("\n".join(lines), view=Buttons([(*row, stop)]))


def ping_follow_up_handed(view: NoticeView, t: Texts) -> Piece:
    """To the officers of the team that finds out instead."""
    several = t("Your team is to find out and come back on {n} questions:", n=len(view.many))
    words = _listed(several, view, t) if view.many else _words(_TO_TEAM, view, t)
    return _ping(words, view.team.officers_role_id, view, t)


def ping_follow_up_late(view: NoticeView, t: Texts) -> Piece:
    """To the moderators: an officer is late, or can't be reached."""
    if view.many:
        words = _listed(t.marked(_MANY_TO_MODERATORS[view.many[0].why]), view, t)
    else:
        words = _words(_TO_MODERATORS, view, t)
    return _ping(words, view.team.moderators_role_id, view, t)


ABOUT_FOLLOW_UPS: Final[dict[str, Callable[[NoticeView, Texts], Piece]]] = {
    NoticeKind.FOLLOW_UP: dm_follow_up,
    NoticeKind.FOLLOW_UP_MOVED: dm_follow_up_moved,
    NoticeKind.FOLLOW_UP_TEAM: ping_follow_up_handed,
    NoticeKind.FOLLOW_UP_LATE: ping_follow_up_late,
}


def _listed(heading: str, view: NoticeView, t: Texts) -> str:
    lines = [_words(_ONE_OF, one, t) for one in view.many]
    return f"{heading}\n{fit(lines, _ROOM, lambda left: more_words(left, t))}"


def _words(table: dict[str, Marked], view: NoticeView, t: Texts) -> str:
    return _filled(table[view.why], view, t)


def _filled(words: Marked, view: NoticeView, t: Texts) -> str:
    asked = view.asked_team or view.team
    who = plain(view.shown_as, 100) if view.shown_as else t("the {officer}")
    by = day(view.due, t) if view.due else ""
    return t.marked(words, number=view.number, team=team_name(asked, t), day=by, who=who)


def _ping(words: str, role_id: int, view: NoticeView, t: Texts) -> Piece:
    desk = Press(t("Open my desk"), CustomId(Verb.DESK, view.team.id))
    if view.many:
        return Piece(f"<@&{role_id}> {words}", view=Buttons([(desk,)]), mention_roles=(role_id,))
    take: Row = ()
    if view.kind == NoticeKind.FOLLOW_UP_TEAM:
        free = CustomId(Verb.TAKE_IT, view.question_id or 0, f"t{view.team.id}", 0)
        take = (Press(t("I'll take it"), free),)
    hand = Press(t("Hand it over"), CustomId(Verb.HAND_OVER, view.question_id or 0, 0))
    row: Row = (desk, *take, hand, *((Open(t("Open it"), view.link.url),) if view.link else ()))
    return Piece(f"<@&{role_id}> {words}", view=Buttons([row]), mention_roles=(role_id,))
