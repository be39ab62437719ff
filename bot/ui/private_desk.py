"""Private information on an officer's desk: the list, one message opened, and what can be done about it.

States are said in words. Nothing here says what was written but `opened_private`.
"""

from collections.abc import Sequence
from typing import Final

from bot.domain.private_information import (
    ADVICE_AT,
    MAX_REFERENCE,
    PrivateInformation,
    PrivateReply,
    PrivateState,
)
from bot.domain.team import Team
from bot.domain.text import shorten, split
from bot.i18n import Marked, Texts, mark
from bot.preset_words import OF, words_of
from bot.services.models import (
    Delivery,
    OpenedPrivateInformation,
    PrivateMessage,
    PrivatePage,
    ToldPrivately,
)
from bot.services.private_acts import Sender
from bot.ui.base import (
    MAX_CONTENT,
    MAX_OPTION,
    Block,
    Option,
    Page,
    Pick,
    Press,
    Row,
    Rule,
    Style,
    fit,
    until,
)
from bot.ui.desk_parts import head, page_turns, tabs
from bot.ui.ids import CustomId, Verb
from bot.ui.markdown import inert, quote
from bot.ui.pieces import Piece
from bot.ui.wording import more_words, plain

_BUTTONS_A_ROW: Final = 5
_REASON_SHOWN: Final = 120
_LIST_ROOM: Final = 3200

REPLIES: Final[dict[PrivateReply, Marked]] = {
    PrivateReply.RECEIVED: mark("received"),
    PrivateReply.CALL: mark("please call"),
    PrivateReply.PASSED_ON: mark("passed on"),
    PrivateReply.THANK_YOU: mark("thank you"),
}
_TELL: Final[dict[PrivateReply, Marked]] = {
    PrivateReply.RECEIVED: mark("Tell them: received"),
    PrivateReply.PASSED_ON: mark("Tell them: passed on"),
    PrivateReply.THANK_YOU: mark("Tell them: thank you"),
}
_DELIVERIES: Final[dict[Delivery, Marked]] = {
    Delivery.WAITING: mark("the DM is being sent"),
    Delivery.SENT: mark("by DM and in My questions"),
    Delivery.DMS_CLOSED: mark("shown in My questions; their DMs are closed"),
    Delivery.NOT_SURE: mark("shown in My questions; the DM may not have arrived"),
}


# --- the list ------------------------------------------------------------------------------------------


def desk_private(view: PrivatePage, t: Texts) -> Piece:
    """The list, without any text; each is opened by its own button, and acted on by the list of choices."""
    t = words_of(view.team, t)
    total = t.n("{n} message", "{n} messages", view.total)
    place = t("page {page} of {pages}", page=view.page, pages=max(1, view.pages))
    blocks: list[Block] = [
        head(view.team, t),
        "\n".join(
            (
                t("### Private information · {total}, {place}", total=total, place=place),
                t("What you open is shown to you alone. Each opening is logged with your name."),
            )
        ),
    ]
    lines = [_line(item, view, t) for item in view.items]
    shown = fit(lines, _LIST_ROOM, lambda left: more_words(left, t))
    blocks.append(shown or t("Nothing has been sent to the {officers} only."))
    buttons = [
        Press(t("Open {number}", number=item.number), CustomId(Verb.OPEN_PRIVATE, view.team.id, item.number))
        for item in view.items
        if item.deleted_at is None
    ]
    blocks += [
        tuple(buttons[start : start + _BUTTONS_A_ROW]) for start in range(0, len(buttons), _BUTTONS_A_ROW)
    ]
    if opened := [item for item in view.items if item.opened_times]:
        blocks.append(_pick(view, opened, t))
    blocks.append(page_turns(Verb.DESK_PRIVATE, view.team.id, view.page, view.pages, t))
    return Piece(view=Page([*blocks, Rule(), (_outcomes(view, t),), tabs(view.team.id, t, True)]))


def _line(item: PrivateInformation, view: PrivatePage, t: Texts) -> str:
    parts = (
        f"- **{t('number {number}', number=item.number)}**",
        t("**urgent**") if item.urgent else "",
        t("came {when}", when=until(item.received_at)),
        state_of(item, view.team, t),
        *_told([one for one in view.told if one.item_id == item.id], t),
    )
    return " · ".join(part for part in parts if part)


def _pick(view: PrivatePage, items: Sequence[PrivateInformation], t: Texts) -> Pick:
    options = tuple(_option(item, view.team, t) for item in items)
    custom_id = CustomId(Verb.PRIVATE_PICK, view.team.id)
    return Pick(custom_id, t("Pass on, close, hold or answer an opened one"), options)


def _option(item: PrivateInformation, team: Team, t: Texts) -> Option:
    state = shorten(_bare(state_of(item, team, t)), MAX_OPTION)
    return Option(t("Number {number}", number=item.number), str(item.number), state)


def _bare(words: str) -> str:
    # A select shows plain text: escapes would be seen.
    return words.replace("\\", "")


def _outcomes(view: PrivatePage, t: Texts) -> Press:
    waiting = view.outcomes_to_approve
    words = t("You said, we did ({n} to approve)", n=waiting) if waiting else t("You said, we did")
    return Press(words, CustomId(Verb.OUTCOMES, view.team.id, 0))


def state_of(item: PrivateInformation, team: Team, t: Texts) -> str:
    """How one stands, in words: "passed on as 4711, our copy deleted 3 October"."""
    opened = (
        t.n("opened {n} time", "opened {n} times", item.opened_times)
        if item.opened_times
        else t("not opened yet")
    )
    on = t.date(item.state_at, team.zone) if item.state_at else ""
    match item.state:
        case PrivateState.RECEIVED:
            words = t("received, {opened}", opened=opened)
        case PrivateState.CLOSED if item.deleted_at is not None:
            words = t(
                "closed {day}, our copy deleted {then}", day=on, then=t.date(item.deleted_at, team.zone)
            )
        case PrivateState.CLOSED:
            words = t("closed {day}", day=on)
        case PrivateState.PASSED_ON if item.deleted_at is not None:
            words = t(
                "passed on as {reference}, our copy deleted {day}",
                reference=plain(item.reference or "", MAX_REFERENCE),
                day=t.date(item.deleted_at, team.zone),
            )
        case _:
            reference = plain(item.reference or "", MAX_REFERENCE)
            words = t("passed on as {reference} {day}", reference=reference, day=on)
    if item.held_reason:
        held = t("our copy held: {reason}", reason=plain(item.held_reason, _REASON_SHOWN))
        return f"{words}, {held}"
    return words


def _told(told: Sequence[ToldPrivately], t: Texts) -> list[str]:
    """What they were told, by how it reached them."""
    found = []
    for delivery, words in _DELIVERIES.items():
        replies = [f"“{t.marked(REPLIES[one.kind])}”" for one in told if one.delivery is delivery]
        if replies:
            found.append(t("told {replies}: {delivery}", replies=t.list(replies), delivery=t.marked(words)))
    return found


# --- one message ---------------------------------------------------------------------------------------


def opened_private(view: OpenedPrivateInformation, t: Texts) -> list[Piece]:
    """One message for the eyes of the officer who opened it, in as many parts as its text takes."""
    item = view.item
    first = t(
        "**Private information {number}**, came {when}", number=item.number, when=until(item.received_at)
    )
    rule = t(
        "Act on it outside this bot. Do not ask the person for more through it, and do not copy this into a "
        "channel."
    )
    urgent = [t("**Urgent: somebody may be in danger.**")] if item.urgent else []
    lines = [first, *urgent, *_advice(view.lately, item, t), quote(inert(view.text)), "", rule]
    return [Piece(part) for part in split("\n".join(lines), MAX_CONTENT)]


def _advice(lately: int, item: PrivateInformation, t: Texts) -> list[str]:
    if lately < ADVICE_AT:
        return []
    words = t(
        "**This is message {n} from the same person within a month. Before you act on it, take advice from "
        "your supervisor.** Somebody who tells you again and again must not become an informant through this "
        "bot: ask for nothing more, promise nothing, and set them no task.",
        n=lately,
    )
    return [words, t("If somebody is in danger now, act first.")] if item.urgent else [words]


def message_panel(view: PrivateMessage, t: Texts) -> Piece:
    """How one message stands, and what can be done about it; its text is not here."""
    item = view.item
    lines = [
        t("### Private information {number}", number=item.number),
        t("State: {state}.", state=state_of(item, view.team, t)),
    ]
    if item.state is not PrivateState.RECEIVED and view.by:
        lines.append(t("By {name}.", name=plain(view.by, 100)))
    lines.append(_copy(item, t))
    lines += [f"- {words}" for words in _told(view.told, t)]
    lines += _advice(view.lately, item, t)
    refresh = Press(t("Refresh"), CustomId(Verb.PRIVATE_STATE, view.team.id, item.number))
    back = Press(t("Back to private information"), CustomId(Verb.DESK_PRIVATE, view.team.id, 0))
    ids = (view.team.id, item.number)
    who = Press(t("Who sent it?"), CustomId(Verb.WHO_SENT, *ids))
    blocks: list[Block] = ["\n".join(lines), _acts(item, ids, t), *_replies(view, ids, t)]
    return Piece(view=Page([*blocks, (who, refresh, back)]))


def _copy(item: PrivateInformation, t: Texts) -> str:
    if item.deleted_at is not None:
        return t(
            "Our copy is deleted; nobody can open it again. What you opened goes from your screen when you "
            "dismiss it."
        )
    if item.held_reason:
        return t("Our copy stays, encrypted, until it is released.")
    if item.state is PrivateState.CLOSED:
        return t(
            "Our copy is kept, encrypted, until its days are over or it is passed on. If nobody needs it, "
            "delete it now."
        )
    return t("Our copy is kept, encrypted. Once this is passed on it is deleted, unless it is held.")


def _acts(item: PrivateInformation, ids: tuple[int, int], t: Texts) -> Row:
    row = []
    if item.state is not PrivateState.PASSED_ON and item.opened_times:
        row.append(Press(t("Passed on"), CustomId(Verb.SEND_ON, *ids), Style.MAIN))
    if item.state is PrivateState.RECEIVED and item.opened_times:
        row.append(Press(t("Close"), CustomId(Verb.CLOSE_PRIVATE, *ids)))
    if item.deleted_at is None and not item.held_reason:
        row.append(Press(t("Hold our copy"), CustomId(Verb.HOLD, *ids)))
        if item.state is PrivateState.CLOSED:
            row.append(Press(t("Delete our copy"), CustomId(Verb.DELETE_COPY, *ids), Style.GRAVE))
    if item.held_reason:
        passed_on = item.state is PrivateState.PASSED_ON
        words = t("Release and delete our copy") if passed_on else t("Release our copy")
        row.append(Press(words, CustomId(Verb.RELEASE, *ids), Style.GRAVE))
    return tuple(row)


def _replies(view: PrivateMessage, ids: tuple[int, int], t: Texts) -> list[Block]:
    item, done = view.item, {one.kind for one in view.told}
    if not item.opened_times:
        return []
    buttons = tuple(
        Press(t.marked(words), CustomId(Verb.TELL_SENDER, *ids, kind.value))
        for kind, words in (_TELL | {PrivateReply.CALL: OF[view.team.preset].tell_to_call}).items()
        if kind not in done and (kind is not PrivateReply.PASSED_ON or item.state is PrivateState.PASSED_ON)
    )
    if not buttons:
        return []
    rule = t(
        "What they can be told, each once, in fixed words. They can't answer: nobody is asked for more here."
    )
    return [rule, buttons]


def sender(found: Sender, t: Texts) -> Piece:
    """Who sent it, for this officer alone."""
    if found.user_id is None:
        words = t("Who sent private information {number} has been forgotten.", number=found.number)
        return Piece(words)
    words = t(
        "Private information {number} was sent by {name} (Discord account {id}). This is logged. Do not "
        "write to them to ask for more.",
        number=found.number,
        name=plain(found.name or t("somebody without a name"), 100),
        id=found.user_id,
    )
    return Piece(words)
