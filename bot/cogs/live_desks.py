"""Open desks follow what happens for as long as Discord lets their reply be edited: a quarter of an hour.

Kept in memory only. After a restart nothing is refreshed, and the pages' buttons work as before.
"""

import asyncio
from collections.abc import Awaitable, Callable
from contextlib import suppress
from typing import Any, Final

import aiohttp
import discord
import structlog
from msgspec import Struct

from bot.domain.errors import DomainError
from bot.services.context import Context
from bot.services.signals import changed_in
from bot.ui.pieces import Piece

log = structlog.get_logger(__name__)

# Discord ends an interaction's token after 15 minutes; the last edit must arrive before.
LASTS: Final = 14.5 * 60
# Seconds between two edits of one desk.
PACE: Final = 4.0
# A desk beyond these stops following, the oldest first: memory and edits stay bounded.
MOST: Final = 200
MOST_OF_ONE: Final = 3
_LONGEST_REST: Final = 60.0

Waiting = Callable[[Awaitable[Any]], Awaitable[Any]]


class Shown(Struct, frozen=True):
    """A desk page as it was rendered, and how to render it anew."""

    team_id: int
    piece: Piece
    again: Callable[[], Awaitable[Piece]]
    still: Callable[[Piece], Piece]  # the page that says it no longer refreshes itself


class _Desk(Struct, eq=False):
    interaction: "discord.Interaction[Any]"
    shown: Shown
    until: float
    not_before: float = 0.0
    dirty: bool = False
    ended: bool = False


class LiveDesks:
    """The desks that are open, each by its message; a part of the client beside the reconciler."""

    def __init__(self, ctx: Context) -> None:
        self._ctx: Final = ctx
        self.waiting: Waiting = lambda awaitable: awaitable
        self._desks: Final[dict[int, _Desk]] = {}
        self._woken: Final = asyncio.Event()
        self._main: asyncio.Task[None] | None = None
        self._unlisten: Callable[[], None] | None = None

    def __len__(self) -> int:
        """How many are followed."""
        return len(self._desks)

    async def start(self) -> None:
        """Begin to follow."""
        self._unlisten = self._ctx.db.listen(self._heard)
        self._main = asyncio.create_task(self._run(), name="live desks")

    async def stop(self) -> None:
        """Follow no more; what is on screen stays."""
        if self._unlisten is not None:
            self._unlisten()
            self._unlisten = None
        if self._main is not None:
            self._main.cancel()
            await asyncio.wait([self._main])
        self._desks.clear()

    def keep(self, interaction: "discord.Interaction[Any]", message_id: int, shown: Shown) -> None:
        """Follow the page that was just put there; a page before it in the same message is forgotten."""
        if self._main is None:
            return
        now = self._now()
        self._desks.pop(message_id, None)
        self._desks[message_id] = _Desk(interaction, shown, now + LASTS, not_before=now + PACE)
        mine = [desk for desk in self._desks.values() if desk.interaction.user.id == interaction.user.id]
        for desk in mine[:-MOST_OF_ONE] + list(self._desks.values())[:-MOST]:
            desk.until = now  # and says so
        self._woken.set()

    def forget(self, message_id: int) -> None:
        """Follow no more what stands in a message: something else was put there."""
        self._desks.pop(message_id, None)

    # ------------------------------------------------------------------ within

    def _heard(self, signals: frozenset[str]) -> None:
        woken = False
        for desk in self._desks.values():
            if changed_in(desk.shown.team_id) in signals:
                desk.dirty = woken = True
        if woken:
            self._woken.set()

    @staticmethod
    def _now() -> float:
        return asyncio.get_running_loop().time()

    async def _run(self) -> None:
        while True:
            self._woken.clear()
            for message_id, desk in tuple(self._desks.items()):
                if self._due(desk) <= self._now():
                    await self._refresh(message_id, desk)
            if not self._woken.is_set():
                await self.waiting(self._rest())

    async def _rest(self) -> None:
        dues = [self._due(desk) - self._now() for desk in self._desks.values()]
        with suppress(TimeoutError):
            async with asyncio.timeout(max(0.01, min([_LONGEST_REST, *dues]))):
                await self._woken.wait()

    @staticmethod
    def _due(desk: _Desk) -> float:
        return min(desk.until, desk.not_before) if desk.dirty else desk.until

    async def _refresh(self, message_id: int, desk: _Desk) -> None:
        """Show the page anew if it reads differently, or say for the last time that it won't be any more."""
        last = desk.until <= self._now()
        desk.dirty, desk.not_before = False, self._now() + PACE
        try:
            piece = await desk.shown.again()
            if last:
                piece = desk.shown.still(piece)
        except DomainError:
            # Nobody's desk any more, as far as is known: the next press says so.
            self._drop(message_id, desk)
            return
        except Exception:
            log.exception("desk_not_refreshed")
            self._drop(message_id, desk)
            return
        if self._desks.get(message_id) is not desk:
            return  # the person turned the page meanwhile
        if last:
            self._drop(message_id, desk)
        elif piece.fingerprint() == desk.shown.piece.fingerprint():
            return
        await self._edit(message_id, desk, piece)

    async def _edit(self, message_id: int, desk: _Desk, piece: Piece) -> None:
        try:
            await desk.interaction.edit_original_response(**piece.edit_kwargs())
        except (discord.DiscordException, aiohttp.ClientError, OSError) as failed:
            # Put away by the person, or the line is down: what stands there works all the same.
            log.info("desk_not_followed", error=type(failed).__name__)
            self._drop(message_id, desk)
            return
        now = self._desks.get(message_id)
        if now is desk:
            desk.shown = Shown(desk.shown.team_id, piece, desk.shown.again, desk.shown.still)
        elif now is not None:
            # Turned while this was on its way, so that this may stand over the page turned to.
            now.shown = Shown(now.shown.team_id, Piece(), now.shown.again, now.shown.still)
            now.dirty, now.not_before = True, 0.0
            self._woken.set()

    def _drop(self, message_id: int, desk: _Desk) -> None:
        if self._desks.get(message_id) is desk:
            del self._desks[message_id]
