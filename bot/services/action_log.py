"""The record of actions, read by administrators."""

from typing import Final

from bot.domain.permissions import ADMINISTRATORS, require
from bot.domain.team import Actor
from bot.services.context import Context
from bot.services.models import ActionPage, ActionView
from bot.services.teams import team_or_error
from bot.storage import actions

A_PAGE: Final = 10


async def action_page(ctx: Context, actor: Actor, team_id: int, page: int = 1) -> ActionPage:
    """A page of who did what, the newest first. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_or_error(conn, team_id)
        require(actor, team, ADMINISTRATORS)
        total = await actions.count(conn, team_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        lines = await actions.page(conn, team_id, A_PAGE, (page - 1) * A_PAGE)
    views = tuple(
        ActionView(
            line.who, line.discord_name, line.what, line.on_kind, line.number, line.meeting_at, line.why,
            line.done_at,
        )
        for line in lines
    )  # fmt: skip
    return ActionPage(team, views, total, page, pages)
