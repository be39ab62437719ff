"""The desk's pages, fetched and rendered for the person who presses; shared by the cogs that turn to them.

A page that goes through here follows what happens while it is open (`live_desks`). Another page does so too
if it is made by `live`.
"""

from collections.abc import Awaitable, Callable
from functools import partial
from typing import Final

from bot.cogs.actors import staff_of
from bot.cogs.live_desks import Shown
from bot.cogs.replying import DESK, Interaction, texts_for
from bot.domain.errors import OldControl
from bot.domain.permissions import OFFICERS, powers
from bot.domain.question import STILL_OPEN
from bot.services import approvals, desk, followups, memory, presence, private_information
from bot.services.models import DeskPage
from bot.ui import approvals as approvals_ui
from bot.ui import desk as desk_ui
from bot.ui import desk_parts as tabs
from bot.ui import memory as memory_ui
from bot.ui import private_desk
from bot.ui.ids import STEPS
from bot.ui.pieces import Piece


def step_of(word: str) -> int:
    """Which way a button turns. Raises OldControl for what is no direction."""
    if word not in STEPS:
        raise OldControl
    return STEPS[word]


async def live(
    interaction: Interaction, team_id: int, tab: str, at: int, render: Callable[[], Awaitable[Piece]],
    piece: Piece | None = None,
) -> Piece:  # fmt: skip
    """Render a page that is to be rendered anew while it is open, and by *Refresh* as `tab` at `at`.

    `piece`: the page as it is to stand first, if that is another than what `render` returns.
    """
    piece = piece or await render()
    await presence.desk_read(interaction.client.ctx, staff_of(interaction), team_id)
    t = texts_for(interaction)

    def still(page: Piece) -> Piece:
        return tabs.stands_still(page, team_id, tab, at, t)

    interaction.extras[DESK] = Shown(team_id, piece, render, still)
    return piece


async def question_at(
    interaction: Interaction, team_id: int, at: int = 0, step: int = 0, *, stay: bool = False, said: str = ""
) -> Piece:
    """The question last seen if it is still open, else the one that follows; `at` 0 is the first.

    With `stay` it is that one whatever became of it. `said`: what was done just before.
    """
    ctx, actor, t = interaction.client.ctx, staff_of(interaction), texts_for(interaction)
    page = await desk.desk_page(ctx, actor, team_id, at=at or None, step=step, stay=stay)
    here = page.question.question_id if page.question else 0

    async def rendered(page: DeskPage) -> Piece:
        if page.question is None or page.question.state not in STILL_OPEN:
            return desk_ui.desk_question(page, t, said=said)
        before = await memory.remembered(ctx, actor, team_id, page.question.question_id)
        return desk_ui.desk_question(page, t, memory_ui.answered_before(before, t), said=said)

    async def again() -> Piece:
        # It stays at its question: nobody presses a button that has just become another question's.
        return await rendered(await desk.desk_page(ctx, actor, team_id, at=here or None, stay=True))

    piece = await rendered(page)
    return await live(interaction, team_id, tabs.QUESTIONS, here, again, piece)


async def list_page(interaction: Interaction, team_id: int, page: int = 1) -> Piece:
    """A page of the list of open questions."""
    ctx, actor, t = interaction.client.ctx, staff_of(interaction), texts_for(interaction)

    async def render() -> Piece:
        return desk_ui.desk_list(await desk.desk_list(ctx, actor, team_id, max(page, 1)), t)

    return await live(interaction, team_id, tabs.LIST, page, render)


async def published_at(interaction: Interaction, team_id: int, at: int = 0, step: int = 0) -> Piece:
    """A published pair, newest first; `at` 0 is the newest."""
    ctx, actor, t = interaction.client.ctx, staff_of(interaction), texts_for(interaction)

    async def render(at: int, step: int) -> tuple[Piece, int]:
        page = await desk.published_page(ctx, actor, team_id, at=at or None, step=step)
        may_answer = bool(powers(actor, page.team) & OFFICERS)
        here = page.pair.question_id if page.pair else 0
        return desk_ui.desk_published(page, t, may_answer=may_answer), here

    async def again(at: int) -> Piece:
        return (await render(at, 0))[0]

    piece, here = await render(at, step)
    return await live(interaction, team_id, tabs.PUBLISHED, here, partial(again, here), piece)


async def follow_ups_page(interaction: Interaction, team_id: int, page: int = 1, note: str = "") -> Piece:
    """A page of the open follow-ups, by due day; `note` says what was done just now."""
    ctx, actor, t = interaction.client.ctx, staff_of(interaction), texts_for(interaction)

    async def render() -> Piece:
        found = await followups.list_follow_ups(ctx, actor, team_id)
        may_answer = bool(powers(actor, found.team) & OFFICERS)
        return desk_ui.desk_follow_ups(
            found.team, found.lines, t, page=max(page, 1), may_answer=may_answer, note=note
        )

    return await live(interaction, team_id, tabs.FOLLOW_UPS, page, render)


async def private_list(interaction: Interaction, team_id: int, page: int = 1) -> Piece:
    """A page of the list of private information, without any text."""
    ctx, actor, t = interaction.client.ctx, staff_of(interaction), texts_for(interaction)

    async def render() -> Piece:
        found = await private_information.private_page(ctx, actor, team_id, max(page, 1))
        return private_desk.desk_private(found, t)

    return await live(interaction, team_id, tabs.PRIVATE, page, render)


async def approvals_at(interaction: Interaction, team_id: int, at: int = 0, step: int = 0) -> Piece:
    """An answer that waits for approval; `at` 0 is the first."""
    ctx, actor, t = interaction.client.ctx, staff_of(interaction), texts_for(interaction)
    first = await approvals.approval_page(ctx, actor, team_id, at, step)
    here = first.pending.question_id if first.pending else 0

    async def again() -> Piece:
        now = await approvals.approval_page(ctx, actor, team_id, here)
        same = now.pending is not None and (now.pending.question_id, now.mark) == (here, first.mark)
        # Nobody presses a button that has just become another answer's, or that of other words.
        return approvals_ui.approval_page(now, t) if same or not here else approvals_ui.waits_no_more(now, t)

    piece = approvals_ui.approval_page(first, t)
    return await live(interaction, team_id, tabs.APPROVALS, here, again, piece)


async def meeting_page(
    interaction: Interaction, team_id: int, *, said: str = "", closing: bool = False
) -> Piece:
    """The meeting, and what can be done with it; with `closing` it asks whether to close."""
    ctx, actor, t = interaction.client.ctx, staff_of(interaction), texts_for(interaction)

    first = await desk.desk_meeting(ctx, actor, team_id)

    async def again() -> Piece:
        found = await desk.desk_meeting(ctx, actor, team_id)
        # Whether to close one meeting never becomes the question whether to close another.
        same = (
            found.meeting is not None and first.meeting is not None and found.meeting.id == first.meeting.id
        )
        return desk_ui.desk_meeting(found, t, said=said if same else "", closing=closing and same)

    piece = desk_ui.desk_meeting(first, t, said=said, closing=closing)
    return await live(interaction, team_id, tabs.MEETING, 0, again, piece)


async def _question_in_place(interaction: Interaction, team_id: int, at: int) -> Piece:
    return await question_at(interaction, team_id, at)


async def _meeting_in_place(interaction: Interaction, team_id: int, _at: int) -> Piece:
    return await meeting_page(interaction, team_id)


# What *Refresh* turns to, by the tab its custom id names.
AGAIN: Final[dict[str, Callable[[Interaction, int, int], Awaitable[Piece]]]] = {
    tabs.QUESTIONS: _question_in_place,
    tabs.LIST: list_page,
    tabs.FOLLOW_UPS: follow_ups_page,
    tabs.PRIVATE: private_list,
    tabs.PUBLISHED: published_at,
    tabs.MEETING: _meeting_in_place,
    tabs.APPROVALS: approvals_at,
}
