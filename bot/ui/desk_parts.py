"""What the desk's pages share: the head, the tabs, the buttons that turn, and *Refresh*."""

from typing import Final

from bot.domain.team import Team
from bot.i18n import Texts
from bot.ui.base import Block, Page, Press, Row, Style
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.wording import team_name

HERE: Final = "here"
# The desk's pages, as a *Refresh* button names them.
QUESTIONS: Final = "questions"
LIST: Final = "list"
FOLLOW_UPS: Final = "follow_ups"
PRIVATE: Final = "private"
PUBLISHED: Final = "published"
MEETING: Final = "meeting"
APPROVALS: Final = "approvals"


def head(team: Team, t: Texts) -> str:
    """Whose desk it is."""
    return t("## My desk: {team}", team=team_name(team, t))


def turning(verb: Verb, team_id: int, at: int, back: str, onward: str) -> Row:
    """Buttons to the one before and the next."""
    return (
        Press(back, CustomId(verb, team_id, at, "back")),
        Press(onward, CustomId(verb, team_id, at, "next")),
    )


def tabs(team_id: int, t: Texts, may_answer: bool, counts: tuple[int, int, int, int] | None = None) -> Row:
    """The pages of a desk; with their counts where they are known."""
    words = [t("Questions"), t("Follow-ups"), t("Private information"), t("Published")]
    if counts:
        words = [t("{words} ({n})", words=word, n=count) for word, count in zip(words, counts, strict=True)]
    # Page 0 is the first one too: a button "Page 1" on the same page needs an id of its own.
    ids = (
        CustomId(Verb.DESK_QUESTIONS, team_id, 0, HERE),
        CustomId(Verb.DESK_FOLLOW_UPS, team_id, 0),
        CustomId(Verb.DESK_PRIVATE, team_id, 0),
        CustomId(Verb.DESK_PUBLISHED, team_id, 0, HERE),
        CustomId(Verb.DESK_MEETING, team_id),
    )
    pages = [Press(word, custom_id) for word, custom_id in zip((*words, t("Meeting")), ids, strict=True)]
    return tuple(tab for tab in pages if may_answer or tab.id.verb != Verb.DESK_PRIVATE)


def page_turns(verb: Verb, team_id: int, page: int, pages: int, t: Texts) -> Row:
    """Buttons to the pages beside this one."""
    buttons = []
    if page > 1:
        buttons.append(Press(t("Page {page}", page=page - 1), CustomId(verb, team_id, page - 1)))
    if page < pages:
        buttons.append(Press(t("Page {page}", page=page + 1), CustomId(verb, team_id, page + 1)))
    return tuple(buttons)


def stands_still(piece: Piece, team_id: int, tab: str, at: int, t: Texts) -> Piece:
    """The same page, saying that it no longer follows what happens, with *Refresh*."""
    if not isinstance(piece.view, Page):
        return piece
    words = t("**This page no longer refreshes itself: press Refresh.**")
    refresh = Press(t("Refresh"), CustomId(Verb.DESK_REFRESH, team_id, tab, at), Style.MAIN)
    first, *rest = piece.view.blocks
    blocks: list[Block] = [first, words, (refresh,)]
    try:
        return Piece(view=Page([*blocks, *rest]))
    except ValueError:  # no room for it beside the rest
        return Piece(view=Page(blocks))
