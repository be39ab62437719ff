"""The fixed replies to who sent private information: there are no other words, and no way to answer."""

from typing import Final

from bot.domain.private_information import MAX_REFERENCE, PrivateReply, PrivateState
from bot.domain.team import Team
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.services.models import MyPrivateInformation
from bot.ui.base import fit
from bot.ui.pieces import Piece
from bot.ui.signposts import whom_to_call
from bot.ui.wording import more_words, plain, team_name

STATES: Final[dict[PrivateState, Marked]] = {
    PrivateState.RECEIVED: mark("received"),
    PrivateState.PASSED_ON: mark("passed on"),
    PrivateState.CLOSED: mark("closed"),
}


def dm_private_reply(team: Team, number: int, reply: PrivateReply, reference: str | None, t: Texts) -> Piece:
    """By DM; it quotes nothing of what they wrote."""
    about = t("About number {number}, which you sent to the {team}:", number=number, team=team_name(team, t))
    lines = [
        f"{about} {reply_words(team, number, reply, reference, t)}",
        t("Nobody reads an answer here. We never write first to ask for money, passwords or pictures."),
    ]
    return Piece("\n".join(lines))


def reply_words(team: Team, number: int, reply: PrivateReply, reference: str | None, t: Texts) -> str:
    """The reply itself, the same by DM and under My questions."""
    t = words_of(team, t)
    match reply:
        case PrivateReply.RECEIVED:
            return t("{an_officer} has read it.")
        case PrivateReply.CALL:
            quoted = plain(reference or str(number), MAX_REFERENCE)
            call = whom_to_call(team, t)
            return t("please call, and quote **{reference}**. {call}", reference=quoted, call=call)
        case PrivateReply.PASSED_ON:
            return t("it was passed on to those who can act on it.")
        case PrivateReply.THANK_YOU:
            return t("thank you. It helps.")


def my_private(items: tuple[MyPrivateInformation, ...], room: int, t: Texts) -> str:
    """What I sent to the officers only: how each stands, and what I was told. Empty if there is nothing.

    `room` is how many characters it may take.
    """
    lines = [line for item in items for line in _lines(item, t)]
    return fit(lines, max(room, 0), lambda left: more_words(left, t)) if lines else ""


def _lines(mine: MyPrivateInformation, t: Texts) -> list[str]:
    item = mine.item
    first = t(
        "**Private information {number}**, {team}: {state}",
        number=item.number,
        team=team_name(mine.team, t),
        state=t.marked(STATES[item.state]),
    )
    told = [reply_words(mine.team, item.number, one.kind, one.reference, t) for one in mine.told]
    return [first, *(t("- The team tells you: {words}", words=words) for words in told)]
