"""Outcomes: the line in the meeting's channel, the officers' page of them, and the form to write one."""

from typing import Final

import discord

from bot.domain.outcome import MAX_OUTCOME, Outcome, OutcomeState
from bot.domain.team import Team
from bot.i18n import Marked, Texts, mark
from bot.preset_words import words_of
from bot.services.models import OutcomeView
from bot.services.outcomes import OutcomePage, OutcomeTold
from bot.ui.base import Block, Page, Press, Rule, Style
from bot.ui.fields import labelled, paragraph
from bot.ui.forms import Form
from bot.ui.ids import CustomId, Verb
from bot.ui.pieces import Piece
from bot.ui.wording import name_of, plain, team_name, turns

OUTCOME: Final = "outcome"
STATES: Final[dict[OutcomeState, Marked]] = {
    OutcomeState.WAITING: mark("waits for a second {officer}'s approval"),
    OutcomeState.PUBLISHED: mark("published"),
    OutcomeState.WITHDRAWN: mark("withdrawn: nobody else reads it"),
}


def render_outcome(view: OutcomeView, t: Texts) -> Piece:
    """What everybody reads in the meeting's channel."""
    words = t("**You said, we did:** {text}", text=plain(view.text, MAX_OUTCOME))
    return Piece(words, footer=name_of(view.shown_as, view.team, t))


def outcome_form(team: Team, opening: str, t: Texts) -> Form:
    """One line. Field: outcome."""
    t = words_of(team, t)
    rule = t(
        "Write it so that it is tied to no message: no street, no date, no name, nothing that points to one "
        "message or one person. It stands in the meeting, in its record and in the next digest."
    )
    label = labelled(
        t("You said, we did"),
        t("For example: {outcome_example}"),
        paragraph(OUTCOME, MAX_OUTCOME, ""),
    )
    custom_id = CustomId(Verb.OUTCOME_FORM, team.id, opening)
    return Form(t("You said, we did"), custom_id, [discord.ui.TextDisplay(rule), label])


def outcome_told(outcome: OutcomeTold, t: Texts) -> Piece:
    """What becomes of a line that was sent."""
    t = words_of(outcome.team, t)
    if outcome.pending:
        return Piece(t("Your line is kept. It is published once a second {officer} approves it."))
    if outcome.outcome.state is OutcomeState.WITHDRAWN:
        return Piece(t("This line was withdrawn."))
    if outcome.published_now:
        return Piece(t("Everybody reads your line in a moment, in the meeting and in its record."))
    if outcome.team.paused:
        return Piece(
            t(
                "Your line is kept while the team is paused. "
                "It is published in the meeting that goes on, or in the next."
            )
        )
    return Piece(t("Your line is kept. It is published when the next meeting opens."))


def outcome_page(view: OutcomePage, t: Texts) -> Piece:
    """The team's lines with their states, and what the reader can do about each."""
    t = words_of(view.team, t)
    head = t("## You said, we did: {team}", team=team_name(view.team, t))
    blocks: list[Block] = [head]
    if view.pages > 1:
        blocks.append(t("page {page} of {pages}", page=view.page, pages=view.pages))
    if not view.items:
        blocks.append(t("Nothing is written yet. Residents like to read what came of what they said."))
    for item in view.items:
        blocks += [Rule(), _line(view, item, t), _buttons(view, item, t)]
    write = Press(t("Write a line"), CustomId(Verb.OUTCOME, view.team.id), Style.MAIN)
    back = Press(t("Back to private information"), CustomId(Verb.DESK_PRIVATE, view.team.id, 0))
    blocks.append(turns(Verb.OUTCOMES, (view.team.id,), view.page, view.pages, t))
    return Piece(view=Page([*blocks, Rule(), (write, back)]))


def _line(view: OutcomePage, item: Outcome, t: Texts) -> str:
    text = plain(item.text, MAX_OUTCOME)
    written = t("written {day}", day=t.date(item.made_at, view.team.zone))
    mine = t("by you") if item.id in view.mine else name_of(item.shown_as, view.team, t)
    return f"{text}\n-# " + " · ".join((_state(item, t), written, mine))


def _state(item: Outcome, t: Texts) -> str:
    if item.state is OutcomeState.PUBLISHED and item.meeting_id is None:
        return t("published when the next meeting opens")
    return t.marked(STATES[item.state])


def _buttons(view: OutcomePage, item: Outcome, t: Texts) -> tuple[Press, ...]:
    ids = (view.team.id, item.id, view.page)
    row = []
    if item.state is OutcomeState.WAITING and item.id not in view.mine:
        label = t("Approve “{text}”", text=plain(item.text, 40))
        row.append(Press(label, CustomId(Verb.APPROVE_OUTCOME, *ids), Style.MAIN))
    if item.state is not OutcomeState.WITHDRAWN:
        label = t("Withdraw “{text}”", text=plain(item.text, 40))
        row.append(Press(label, CustomId(Verb.WITHDRAW_OUTCOME, *ids), Style.GRAVE))
    return tuple(row)
