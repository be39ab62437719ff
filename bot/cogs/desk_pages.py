"""The desk's pages, fetched and rendered for the person who presses; shared by the cogs that turn to them."""

from bot.cogs.actors import staff_of
from bot.cogs.replying import Interaction, texts_for
from bot.domain.errors import OldControl
from bot.domain.permissions import Power, powers
from bot.services import desk, followups, memory, presence, private_information
from bot.ui import desk as desk_ui
from bot.ui import memory as memory_ui
from bot.ui import private_desk
from bot.ui.ids import STEPS
from bot.ui.pieces import Piece


def step_of(word: str) -> int:
    """Which way a button turns. Raises OldControl for what is no direction."""
    if word not in STEPS:
        raise OldControl
    return STEPS[word]


async def question_at(interaction: Interaction, team_id: int, at: int = 0, step: int = 0) -> Piece:
    """The question last seen if it is still open, else the one that follows; `at` 0 is the first."""
    ctx, actor = interaction.client.ctx, staff_of(interaction)
    page = await desk.desk_page(ctx, actor, team_id, at=at or None, step=step)
    await presence.desk_opened(ctx, actor, page.team)
    t = texts_for(interaction)
    if page.question is None:
        return desk_ui.desk_question(page, t)
    again = await memory.remembered(ctx, actor, team_id, page.question.question_id)
    return desk_ui.desk_question(page, t, memory_ui.answered_before(again, t))


async def published_at(interaction: Interaction, team_id: int, at: int = 0, step: int = 0) -> Piece:
    """A published pair, newest first; `at` 0 is the newest."""
    actor = staff_of(interaction)
    page = await desk.published_page(interaction.client.ctx, actor, team_id, at=at or None, step=step)
    may_answer = Power.OFFICER in powers(actor, page.team)
    return desk_ui.desk_published(page, texts_for(interaction), may_answer=may_answer)


async def follow_ups_page(interaction: Interaction, team_id: int, page: int = 1, note: str = "") -> Piece:
    """A page of the open follow-ups, by due day; `note` says what was done just now."""
    actor = staff_of(interaction)
    found = await followups.list_follow_ups(interaction.client.ctx, actor, team_id)
    may_answer = Power.OFFICER in powers(actor, found.team)
    return desk_ui.desk_follow_ups(
        found.team, found.lines, texts_for(interaction), page=max(page, 1), may_answer=may_answer, note=note
    )


async def private_list(interaction: Interaction, team_id: int, page: int = 1) -> Piece:
    """A page of the list of private information, without any text."""
    found = await private_information.private_page(
        interaction.client.ctx, staff_of(interaction), team_id, max(page, 1)
    )
    return private_desk.desk_private(found, texts_for(interaction))
