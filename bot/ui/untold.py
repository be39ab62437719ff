"""What is told with a private reply, as no DM could tell it."""

from collections.abc import Iterator
from typing import Final

from bot.i18n import Texts
from bot.preset_words import words_of
from bot.services.models import NoticeView
from bot.services.notices import NoticeKind
from bot.services.untold import Untold
from bot.ui.base import Buttons, Open, Row
from bot.ui.hearing import dms_closed
from bot.ui.notices import changed_words, pair_words, reworded_words, same_as_words
from bot.ui.pieces import Piece
from bot.ui.wording import mine_button, more_words

# A line of each, then My questions has the rest.
_MOST: Final = 5


def untold_pieces(untold: Untold, t: Texts) -> Iterator[Piece]:
    """Each a message of its own, after the reply that was asked for."""
    if untold.closed:
        yield dms_closed(untold.closed, t)
    if untold.questions:
        yield _questions(untold.questions, t)


def _questions(views: tuple[NoticeView, ...], t: Texts) -> Piece:
    row: Row = (mine_button(t),)
    lines = [_line(view, words_of(view.team, t)) for view in views[:_MOST]]
    if len(views) == 1:
        link = views[0].link
        return Piece(lines[0], view=Buttons([(Open(t("Open it"), link.url), *row) if link else row]))
    listed = [f"- {line}" for line in lines]
    if len(views) > _MOST:
        listed.append(more_words(len(views) - _MOST, t))
    return Piece("\n".join(listed), view=Buttons([row]))


def _line(view: NoticeView, t: Texts) -> str:
    number = view.number or 0
    match view.kind:
        case NoticeKind.QUESTION_REWORDED:
            return reworded_words(view.team, number, t)
        case NoticeKind.ANSWER_CHANGED | NoticeKind.TAKEN_DOWN | NoticeKind.PUT_BACK:
            return pair_words(view.team, number, NoticeKind(view.kind), t, mine=view.mine)
        case _ if view.same_as is not None and view.same_as_state is not None:
            told = same_as_words(view.team, number, view.same_as, view.same_as_state, t, mine=view.mine)
            return f"{told} {t('My questions shows what becomes of it.')}"
        case _:
            return changed_words(view.team, number, view.state or "", t, mine=view.mine)
