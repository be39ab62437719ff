"""The record of actions, read by administrators."""

from typing import Final

from msgspec import Struct

from bot.domain.permissions import ADMINISTRATORS
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.storage import actions
from bot.storage.actions import ActionLine

__all__ = ["ActionLine", "ActionPage", "action_page"]

A_PAGE: Final = 10


class ActionPage(Struct, frozen=True):
    """A page of a team's record of actions, the newest first."""

    team: Team
    lines: tuple[ActionLine, ...]
    total: int
    page: int
    pages: int


async def action_page(ctx: Context, actor: Actor, team_id: int, page: int = 1) -> ActionPage:
    """A page of who did what, the newest first. Raises NotAllowed."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, ADMINISTRATORS)
        total = await actions.count(conn, team_id)
        pages = max(1, -(-total // A_PAGE))
        page = min(max(page, 1), pages)
        lines = await actions.page(conn, team_id, A_PAGE, (page - 1) * A_PAGE)
    return ActionPage(team, lines, total, page, pages)
