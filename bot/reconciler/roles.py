"""Gives and takes subscribers' roles, and makes those of the bot's own: found before one is made again.

A role has no place for a marker. So one counts as the bot's only if its making is on record, and it came
after that with just this name and no power.
"""

import asyncio
from collections import defaultdict
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import Any, Final

import discord
import structlog
from msgspec.structs import replace

from bot.domain.subscription import About
from bot.domain.team import Team
from bot.i18n import texts
from bot.reconciler.calls import NOTICE
from bot.reconciler.job import Tools
from bot.reconciler.outcomes import Outcome, code_of
from bot.services import subscriber_roles as services
from bot.services.models import NoticeView
from bot.services.notices import Notice
from bot.services.subscriber_roles import RoleWish
from bot.services.teams import team
from bot.ui.hearing import role_name

log = structlog.get_logger()

# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
UNKNOWN_MEMBER: Final = frozenset({10007, 10013})
UNKNOWN_ROLE: Final = 10011
ROLES_FULL: Final = 30005


class Roles:
    """What there is to do about them, one at a time for each person and each role."""

    def __init__(self, tools: Tools) -> None:
        self._tools: Final = tools
        self._of_person: Final[defaultdict[int | None, asyncio.Lock]] = defaultdict(asyncio.Lock)
        self._making: Final[defaultdict[tuple[int, About], asyncio.Lock]] = defaultdict(asyncio.Lock)

    def forget(self) -> None:
        """Nothing is at work: keep no lock of anybody."""
        self._of_person.clear()
        self._making.clear()

    async def match(self, notice: Notice) -> None:
        """Give a member the role that their row says now, and take the others. Raises an `Outcome`."""
        async with self._of_person[notice.person_id]:
            async with self._tools.ctx.db.read() as conn:
                wish = await services.role_wish(conn, notice)
            if wish is None:
                return
            if wish.about is not None:
                await self._give(wish, wish.about)
            for role in wish.not_wanted:
                await self._take(wish.team.guild_id, wish.user_id, role)

    async def look_after(self, notice: Notice) -> None:
        """Name a role that the bot made as its team is named, or delete it. Raises an `Outcome`."""
        role, http = int(notice.data["role"]), self._tools.client.http
        of = await team(self._tools.ctx, notice.team_id, removed_too=True)
        about = await services.about_of(self._tools.ctx, of.id, role)
        if about is None:
            await self._delete(of.guild_id, role)
        else:
            name = role_name(of, about, texts(of.language))
            await self._unless_gone(lambda: http.edit_role(of.guild_id, role, name=name))

    async def take(self, ids: tuple[int, int, int]) -> None:
        """Take a role from somebody who was erased: server, user, role. Raises an `Outcome`."""
        await self._take(*ids)

    async def that_stand(self, view: NoticeView) -> NoticeView:
        """The same, calling no role that was deleted while the bot was not there."""
        guild = self._tools.client.get_guild(view.team.guild_id)
        if guild is None or guild.unavailable or all(guild.get_role(one) for one in view.role_ids):
            return view
        there = {int(one["id"]) for one in await self._all(guild.id)}
        for gone in set(view.role_ids) - there:
            await services.lost(self._tools.ctx, guild.id, gone)
        return replace(view, role_ids=tuple(one for one in view.role_ids if one in there))

    async def _give(self, wish: RoleWish, about: About) -> None:
        http, guild_id = self._tools.client.http, wish.team.guild_id
        role = wish.role_id if about is About.BOTH else await self._made(wish.team, about)
        if role is None:
            return
        try:
            await self._call(lambda: http.add_role(guild_id, wish.user_id, role))
        except Outcome as outcome:
            if code_of(outcome) != UNKNOWN_ROLE or about is About.BOTH:
                raise
            await services.lost(self._tools.ctx, guild_id, role)  # whoever should have it, is given it anew

    async def _take(self, guild_id: int, user_id: int, role: int) -> None:
        http = self._tools.client.http
        await self._unless_gone(lambda: http.remove_role(guild_id, user_id, role))

    async def _made(self, of: Team, about: About) -> int | None:
        """The role, made if it is not there yet; None if it is wanted no more."""
        ctx = self._tools.ctx
        async with self._making[of.id, about]:
            known = await services.made_role(ctx, of.id, about)
            if known is not None and known.role_id is not None:
                return known.role_id
            name = role_name(of, about, texts(of.language))
            since = await services.begin_making(ctx, of.id, about)
            found = await self._begun(of.guild_id, name, since) if known is not None else []
            role = found[0] if found else await self._make(of.guild_id, name)
            kept = await services.keep_made(ctx, of.id, about, role)
            # discord.py repeats a call that was not answered: what it made first stays behind.
            for other in await self._begun(of.guild_id, name, since):
                if other != role or not kept:
                    await self._delete(of.guild_id, other)
            return role if kept else None

    async def _make(self, guild_id: int, name: str) -> int:
        http = self._tools.client.http
        made = await self._call(lambda: http.create_role(guild_id, name=name, permissions="0"))
        return int(made["id"])

    async def _begun(self, guild_id: int, name: str, since: datetime) -> list[int]:
        """What making it left there since it began, the oldest first."""
        found = [
            int(one["id"])
            for one in await self._all(guild_id)
            if (one["name"], str(one["permissions"]), one["managed"]) == (name, "0", False)
        ]
        since -= self._tools.limits.skew
        return sorted(one for one in found if discord.utils.snowflake_time(one) >= since)

    async def _all(self, guild_id: int) -> list[Any]:
        http = self._tools.client.http
        return list(await self._call(lambda: http.get_roles(guild_id)))

    async def _delete(self, guild_id: int, role: int) -> None:
        http = self._tools.client.http
        await self._unless_gone(lambda: http.delete_role(guild_id, role))

    async def _unless_gone(self, call: Callable[[], Awaitable[Any]]) -> None:
        """Make a call about a role or member that may be there no more: then there is nothing to do."""
        try:
            await self._call(call)
        except Outcome as outcome:
            if code_of(outcome) not in UNKNOWN_MEMBER | {UNKNOWN_ROLE}:
                raise

    async def _call(self, call: Callable[[], Awaitable[Any]]) -> Any:
        return await self._tools.calls(NOTICE, call)
