"""Replies to who wants to know how meetings work, when they are, and whose they are."""

from collections.abc import Sequence

from bot.domain.team import Team
from bot.i18n import Texts
from bot.ui.base import (
    MAX_OPTIONS,
    Buttons,
    Press,
    Row,
    Style,
    one_line,
)
from bot.ui.given_back import with_text_back
from bot.ui.ids import CustomId, Verb
from bot.ui.languages import offered_by
from bot.ui.pieces import Piece
from bot.ui.signposts import emergency, passes_through
from bot.ui.wording import (
    find_button,
    search_button,
)


def help_for(t: Texts, *, staff: bool, admin: bool, teams: Sequence[Team]) -> Piece:
    """What this person may do here, and how."""
    lines = [
        t("## How meetings work here"),
        t(
            "Ask a question at any time: /ask, or **Ask a question** under a meeting. Your name need not be "
            "shown."
        ),
        t("/my-questions: each of yours with its state. There you also withdraw one, or ask for DMs."),
        t("/search: look for words in what was answered before."),
        t("/meetings: when the next ones are, also for your own calendar."),
        t("/subscribe: be reminded of meetings, and hear what came of them."),
        t("/find-team: which team looks after your street."),
        t("/privacy: what is kept about you; get a copy of it, or have it erased."),
    ]
    if not teams:
        lines.append(t("There is no team here yet. An administrator makes one with /team setup."))
    if staff:
        lines += [
            t("### For those who answer and sort"),
            t("/desk: your own pages to work through questions. /answer and /followup do it by number."),
            t("/say: speak to the room. /meeting open, extend, close: hold a meeting now."),
        ]
    if staff or admin:
        lines.append(
            t(
                "/meeting schedule, repeat, move, cancel, skip, elsewhere, list: plan dates. "
                "/meeting poster: print one."
            )
        )
    if admin:
        lines += [
            t("### For administrators"),
            t("/team setup: make or repair a team. /team check: what the bot lacks."),
            t("/team edit: change one. /team copy: begin another like it. /team list, /team remove."),
            t("/team areas: the postcodes by which a team is found. /team guest: a host for one meeting."),
            t("/team officer: the names the public reads. /team private: take private information, or not."),
        ]
    lines += [emergency(t), passes_through(t)]
    more = [search_button(0, t)] if teams else []
    if len(teams) > 1:
        more.append(find_button(t))
    more += offered_by(teams, t)
    return Piece("\n".join(lines), view=Buttons(_ask_rows(teams, t, more=more)))


def which_team(teams: Sequence[Team], t: Texts, text: str = "", kept_as: str = "") -> Piece:
    """Which team is meant: a button for each that opens its form.

    A text written already goes back; with `kept_as`, the opening it is kept under, the button asks it.
    """
    words = t("There are several teams here. Which one do you ask?")
    if kept_as:
        words = f"{words} {t('Nothing is sent before you choose.')}"
    piece = with_text_back(words, text, t)
    rows = _ask_rows(teams, t, named=True, kept_as=kept_as)
    return Piece(piece.content, view=Buttons(rows), files=piece.files)


def _ask_rows(
    teams: Sequence[Team], t: Texts, *, named: bool = False, more: Sequence[Press] = (), kept_as: str = ""
) -> list[Row]:
    """A button for each team, and `more` after them: in all no more than a message takes."""
    several = named or len(teams) > 1
    buttons = [
        Press(
            _ask_label(team, t) if several else t("Ask a question"),
            CustomId(Verb.ASK_KEPT, team.id, kept_as) if kept_as else CustomId(Verb.ASK, team.id),
            Style.MAIN,
        )
        for team in teams[: MAX_OPTIONS - len(more)]
    ]
    buttons += more
    return [tuple(buttons[start : start + 5]) for start in range(0, len(buttons), 5)]


def _ask_label(team: Team, t: Texts) -> str:
    return t("Ask: {team}", team=one_line(team.name))
