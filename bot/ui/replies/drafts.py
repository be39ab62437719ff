"""Replies about what is not sent yet: what was noticed, why it matters, and what its sender can do."""

from typing import TYPE_CHECKING, Final

from bot.domain.care import Found, Sensitive
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.services.models import DraftLine
from bot.ui.base import Block, Buttons, Press, Row, Style, fit
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.signposts import emergency, not_urgent
from bot.ui.wording import linked, mine_button, more_words, plain

# For types only: a list of drafts may stand in the first reply of a bot that has just started.
if TYPE_CHECKING:
    from bot.services.draft_choices import NotSent
    from bot.services.drafts import Offered
    from bot.services.memory import EarlierAnswer
    from bot.services.private_information import ReceivedPrivately
    from bot.services.questions import Asked

_KINDS: Final[dict[Sensitive, Marked]] = {
    Sensitive.NUMBER_PLATE: mark("- a number plate: “{words}”"),
    Sensitive.PHONE: mark("- a phone number: “{words}”"),
    Sensitive.EMAIL: mark("- an e-mail address: “{words}”"),
    Sensitive.HOME: mark("- where somebody lives: “{words}”"),
    Sensitive.SUSPECT: mark("- somebody named as a suspect: “{words}”"),
}


def offered(offer: "Offered", t: Texts) -> Piece:
    """What was noticed in a question before it is queued or changed, and the choice."""
    t = words_of(offer.team, t)
    blocks = [_head(offer, t)]
    if offer.found:
        blocks += [_noticed(offer, t), _why(offer, t)]
    if offer.earlier:
        blocks.append(_earlier(offer, t))
    kept = t(
        "Until you choose it is kept for you alone, under My questions; after {day} it is deleted.",
        day=t.date(offer.kept_until, offer.team.zone),
    )
    blocks.append(f"-# {kept}\n-# {emergency(t)}")
    return Piece("\n".join(blocks), view=Buttons([_choices(offer, t)]))


def _head(offer: "Offered", t: Texts) -> str:
    if offer.edits is None:
        return t("**Your question is not sent yet.** Look at this first, then choose.")
    number = offer.edits.number
    head = t(
        "**The change to question {number} is not saved yet.** Look at this first, then choose.",
        number=number,
    )
    if not offer.team.private_on:
        return head
    rest = t("If you send it only to the {officers}, question {number} is withdrawn.", number=number)
    return f"{head} {rest}"


def _noticed(offer: "Offered", t: Texts) -> str:
    seen: dict[str, None] = {}
    for one in offer.found:
        seen[_quoted(one, offer.text, t)] = None
    listed = fit([*seen], 500, lambda left: more_words(left, t))
    return t("In it there is:\n{listed}", listed=listed)


def _quoted(one: Found, text: str, t: Texts) -> str:
    return t.marked(_KINDS[one.kind], words=plain(text[one.start : one.end], 80))


def _why(offer: "Offered", t: Texts) -> str:
    why = t(
        "Once the team shows a question everybody can read it. This could put somebody in danger, blame the "
        "wrong person, or warn the right one."
    )
    if offer.team.private_on:
        return why
    return f"{why}\n{t('This team takes nothing in private here.')} {not_urgent(offer.team, t)}"


def _earlier(offer: "Offered", t: Texts) -> str:
    lines = fit(
        [_earlier_line(one, offer, t) for one in offer.earlier], 700, lambda left: more_words(left, t)
    )
    return t(
        "The team answered a question like it before. Perhaps that is your answer:\n{lines}", lines=lines
    )


def _earlier_line(one: "EarlierAnswer", offer: "Offered", t: Texts) -> str:
    number = linked(t("Question {number}", number=one.number), one.link)
    when = t("answered on {day}", day=t.date(one.answered_at, offer.team.zone))
    return f"- **{number}**, {when}: “{plain(one.text, 90)}”\n  “{plain(one.answer, 200)}”"


def _choices(offer: "Offered", t: Texts) -> Row:
    where = (offer.team.id, offer.opening)
    give_up = CustomId(Verb.DRAFT_DROP, *where)
    send = CustomId(Verb.DRAFT_SEND, *where)
    if offer.earlier and not offer.found:
        return (Press(t("That answers it"), give_up, Style.MAIN), Press(t("Ask anyway"), send))
    change = Press(t("Change it"), CustomId(Verb.DRAFT_CHANGE, *where), Style.MAIN)
    officers = Press(t("Only to the {officers}"), CustomId(Verb.DRAFT_PRIVATE, *where), Style.MAIN)
    return (
        *((officers,) if offer.team.private_on else ()),
        change,
        Press(t("Send as it is"), send),
        Press(t("Don't send it"), give_up, Style.GRAVE),
    )


def not_sent(left: "NotSent", t: Texts) -> Piece:
    """The draft is gone, as its sender chose."""
    words = t("Nothing was sent, and nothing of it is kept.")
    if left.edits is not None:
        words = f"{words} {t('Question {number} stays as it was.', number=left.edits.number)}"
    return Piece(words, view=Buttons([(mine_button(t),)]))


def chosen_before(became: "Asked | ReceivedPrivately", t: Texts) -> Piece:
    """Another choice was made first; what came of it."""
    from bot.services.questions import Asked

    if isinstance(became, Asked):
        words = t(
            "It was sent before: it is question **{number}**. Under My questions you can withdraw it.",
            number=became.question.number,
        )
    else:
        t = words_of(became.team, t)
        words = t(
            "It was sent to the {officers} before; its number there is **{number}**.", number=became.number
        )
    return Piece(words, view=Buttons([(mine_button(t),)]))


def waiting(drafts: tuple[DraftLine, ...], t: Texts, limit: int) -> list[Block]:
    """What stands in *My questions* about what is not sent yet, each text in so many characters."""
    if not drafts:
        return []
    lines = [
        t("{number}. “{words}”", number=at, words=plain(line.text, limit))
        if line.text
        else t("{number}. Its text cannot be opened.", number=at)
        for at, line in enumerate(drafts, 1)
    ]
    head = t("**Not sent yet**: choose what to do.")
    buttons = tuple(
        Press(
            t("Choose what to do with {number}", number=at),
            CustomId(Verb.DRAFT, line.team.id, line.opening),
            Style.MAIN,
        )
        for at, line in enumerate(drafts, 1)
    )
    return ["\n".join([head, *lines]), buttons]
