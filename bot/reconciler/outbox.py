"""Sends the notices: DMs and pings, once each, never made again, and never with what residents wrote."""

from collections.abc import Awaitable, Callable
from contextlib import suppress
from datetime import datetime, timedelta
from typing import Any, Final

import discord
import structlog

from bot.i18n import texts
from bot.preset_words import words_of
from bot.reconciler.calls import NOTICE, URGENT_NOTICE
from bot.reconciler.deletions import channel_lost
from bot.reconciler.job import Tools
from bot.reconciler.looking_back import look_back
from bot.reconciler.members import Members
from bot.reconciler.notice_round import Round
from bot.reconciler.outcomes import Gone, Later, NoPermission, Outcome, Overtaken, Unknown
from bot.reconciler.roles import Roles
from bot.reconciler.subscribers import follows, left
from bot.services import chasing, heard, notices, taking_back, views
from bot.services.lookups import team_or_error
from bot.services.notices import Notice, NoticeKind
from bot.storage.database import Write
from bot.storage.vault import VaultError
from bot.storage.views import Kind
from bot.ui.worded_notices import worded

log = structlog.get_logger()

# A DM waits so long for the post that it leads to, then goes without.
_POSTED_WITHIN: Final = timedelta(minutes=2)
_LEAD_TO: Final = {
    NoticeKind.QUESTION_CHANGED: (Kind.PAIR, "question"),
    NoticeKind.PUT_BACK: (Kind.PAIR, "question"),
    NoticeKind.DIGEST: (Kind.DIGEST, "digest"),
}
# They say nothing: they set right what Discord has of somebody.
_SILENT: Final = frozenset(
    {
        NoticeKind.SUBSCRIBER_ROLE, NoticeKind.MADE_ROLE, NoticeKind.TAKE_BACK, NoticeKind.LOOK_BACK,
        NoticeKind.TAKE_ROLE,
    }
)  # fmt: skip
_OF_ERASED: Final = frozenset({NoticeKind.TAKE_BACK, NoticeKind.LOOK_BACK, NoticeKind.TAKE_ROLE})
_PAUSE: Final = timedelta(seconds=30)
_LONGEST_PAUSE: Final = timedelta(minutes=10)
_SOON: Final = timedelta(seconds=5)
# A ping that could not be sent for so long tells nobody anything new.
_TOO_OLD: Final = timedelta(days=1)


class Outbox:
    """Sends what waits: either the urgent notices or the others, so that no alert waits behind a slow DM."""

    def __init__(self, tools: Tools, *, urgent: bool) -> None:
        self._tools: Final = tools
        self._urgent: Final = urgent
        self._next_at: datetime | None = None
        self._round: Final = Round(tools, self._one, urgent=urgent)
        self._members: Final = Members(tools)
        self._roles: Final = Roles(tools)

    def due(self, *, fresh: bool) -> bool:
        """Whether a notice may wait to be sent now."""
        return fresh or (self._next_at is not None and self._next_at <= self._tools.ctx.clock.now())

    def next_at(self) -> datetime | None:
        """When the next notice that was put off is due."""
        return self._next_at

    async def run(self) -> None:
        """Send what is due, a few at a time."""
        async with self._tools.ctx.db.read() as conn:
            self._next_at = await notices.next_notice_at(conn, self._urgent)
        if self._next_at is None:
            return
        self._members.forget()
        self._roles.forget()
        await self._round.run()
        async with self._tools.ctx.db.read() as conn:
            self._next_at = await notices.next_notice_at(conn, self._urgent)
        now = self._tools.ctx.clock.now()
        if self._next_at is not None and self._next_at <= now:
            # What waits for a server or a room: something wakes us when that is there.
            self._next_at = now + _PAUSE

    async def _one(self, notice: Notice) -> None:
        try:
            if notice.kind in _SILENT:
                await self._set_right(notice)
                return
            channel = await self._place(notice)
            if channel is not None:
                await self._send(notice, channel)
        except Overtaken:
            return  # told to stop before the call: it waits for the next start
        except Outcome as outcome:
            await self._failed(notice, outcome)
        except Exception:
            log.exception("notice_failed", notice=notice.id, kind=notice.kind)
            await self._later(notice, _PAUSE, "unexpected")

    async def _set_right(self, notice: Notice) -> None:
        now = self._tools.ctx.clock.now()
        if not await self._write(lambda write: notices.note_attempt(write, notice.id, now)):
            return
        match notice.kind:
            case NoticeKind.SUBSCRIBER_ROLE:
                await self._roles.match(notice)
            case NoticeKind.MADE_ROLE:
                await self._roles.look_after(notice)
            case NoticeKind.TAKE_ROLE:
                await self._take_role(notice)
            case NoticeKind.LOOK_BACK:
                await look_back(self._tools, notice)
            case _:
                await self._take_back(int(notice.data["channel"]), int(notice.data["message"]))
        if notice.kind in _OF_ERASED:
            await self._write(lambda write: taking_back.note_undone(write, notice.id))
        else:
            await self._write(lambda write: notices.note_sent(write, notice.id))

    async def _take_role(self, notice: Notice) -> None:
        try:
            ids = taking_back.role_to_take(self._tools.ctx, notice)
        except VaultError:  # of a backup that was sealed with another key
            return
        await self._roles.take(ids)

    async def _take_back(self, channel_id: int, message_id: int) -> None:
        """Delete a DM. Where it is gone, or may not be deleted, there is nothing more to do."""
        http = self._tools.client.http
        with suppress(Gone, NoPermission):
            await self._tools.calls(NOTICE, lambda: http.delete_message(channel_id, message_id))

    async def _send(self, notice: Notice, channel: discord.abc.Messageable) -> None:
        ctx = self._tools.ctx
        async with ctx.db.read() as conn:
            model = await heard.said(conn, notice, ctx.clock.now())
        if model is None:
            await self._drop(notice, "nothing to say")
            return
        if notice.kind in heard.POSTED_IN_NEWS:
            model = await self._roles.that_stand(model)
        piece = worded(model, words_of(model.team, texts(notice.locale or model.team.language)))
        now = ctx.clock.now()
        if not await self._write(lambda write: notices.note_attempt(write, notice.id, now)):
            return
        sent: discord.Message = await self._call(
            notice, lambda: channel.send(**piece.send_kwargs(), nonce=notice.nonce)
        )
        place = (sent.channel.id, sent.id) if _is_dm(notice) else None
        if not await self._write(lambda write: notices.note_sent(write, notice.id, place)) and place:
            await self._take_back(*place)  # they were erased while it was on its way

    async def _place(self, notice: Notice) -> discord.abc.Messageable | None:
        """Where it goes; None if that is not there yet, or nobody is (then it is dropped)."""
        if _is_dm(notice):
            if notice.user_id is None:
                await self._drop(notice, "nobody")
                return None
            if await self._precedes_what_it_leads_to(notice):
                return None
            if not await self._is_here(notice, notice.user_id):
                await left(self._tools, notice)
                await self._drop(notice, "not in the server")
                return None
            user = discord.Object(notice.user_id)
            direct: discord.DMChannel = await self._call(notice, lambda: self._tools.client.create_dm(user))
            return direct
        room = await views.parent(self._tools.ctx, _place_of(notice), notice.team_id)
        guild = self._tools.client.get_guild(room.guild_id) if room is not None else None
        if room is None or room.message_id is None or guild is None or guild.unavailable:
            # Nothing is put off: the server's arrival, or the room's, brings us back.
            if not notice.urgent and self._is_old(notice):
                await self._drop(notice, "no place")
            return None
        return self._tools.channel(room.message_id, room.guild_id)

    async def _is_here(self, notice: Notice, user_id: int) -> bool:
        """Whether the person is still in the server that it is about: who left is not written to."""
        async with self._tools.ctx.db.read() as conn:
            team = await team_or_error(conn, notice.team_id, removed_too=True)
        urgency = URGENT_NOTICE if notice.urgent else NOTICE
        return await self._members.has(team.guild_id, user_id, urgency)

    async def _precedes_what_it_leads_to(self, notice: Notice) -> bool:
        """Whether what the DM should lead to is about to be published; that wakes us."""
        if notice.kind not in _LEAD_TO:
            return False
        kind, of = _LEAD_TO[NoticeKind(notice.kind)]
        led_to = await views.parent(self._tools.ctx, kind, int(notice.data[of]))
        if led_to is None or led_to.parked or led_to.message_id is not None:
            return False
        is_wanted = led_to.wanted_version != led_to.shown_version
        return is_wanted and self._tools.ctx.clock.now() - notice.created_at < _POSTED_WITHIN

    async def _failed(self, notice: Notice, outcome: Outcome) -> None:
        told = str(getattr(outcome, "error", "") or type(outcome).__name__)
        log.warning("notice_not_sent", notice=notice.id, kind=notice.kind, error=told)
        await follows(self._tools, notice, outcome)
        if isinstance(outcome, Gone) and not _is_dm(notice) and notice.kind not in _SILENT:
            await self._room_gone(notice)
        pause = self._pause(notice, outcome)
        if pause is None:
            await self._drop(notice, told)
        else:
            await self._later(notice, pause, told)

    def _pause(self, notice: Notice, outcome: Outcome) -> timedelta | None:
        """When to try again; None: it will not be said."""
        now = self._tools.ctx.clock.now()
        if isinstance(outcome, Unknown) and notice.kind in _SILENT:
            # The same twice is the same: it may be tried until it is known.
            longer_each_time = _SOON * 2 ** min(notice.attempts, 10)
            return None if self._is_old(notice) else min(longer_each_time, _LONGEST_PAUSE)
        if isinstance(outcome, Unknown):
            again = notices.after_unknown(notice, now)
            return again - now if again is not None else None
        if isinstance(outcome, Later):
            return timedelta(seconds=max(1.0, outcome.seconds))
        may_change = not _is_dm(notice) and isinstance(outcome, Gone | NoPermission)
        if notice.urgent or (may_change and not self._is_old(notice)):
            longer: int = 2 ** min(notice.attempts, 10)
            return min(_PAUSE * longer, _LONGEST_PAUSE)
        return None

    def _is_old(self, notice: Notice) -> bool:
        return self._tools.ctx.clock.now() - notice.created_at > _TOO_OLD

    async def _drop(self, notice: Notice, why: str) -> None:
        now = self._tools.ctx.clock.now()
        if notice.kind in _OF_ERASED:
            await self._write(lambda write: taking_back.note_undone(write, notice.id))
        else:
            await self._write(lambda write: chasing.drop_notice(write, notice, why, now))

    async def _room_gone(self, notice: Notice) -> None:
        room = await views.parent(self._tools.ctx, _place_of(notice), notice.team_id)
        if room is not None:
            await channel_lost(self._tools, room)

    async def _later(self, notice: Notice, pause: timedelta, error: str) -> None:
        at = self._tools.ctx.clock.now() + pause
        self._next_at = min(self._next_at or at, at)
        await self._write(lambda write: notices.retry_later(write, notice.id, at, error))
        self._round.put_off(notice, at)

    async def _write(self, work: Callable[[Write], Awaitable[bool]]) -> bool:
        return await self._tools.ctx.db.write(work)

    async def _call(self, notice: Notice, call: Callable[[], Awaitable[Any]]) -> Any:
        return await self._tools.calls(URGENT_NOTICE if notice.urgent else NOTICE, call)


def _place_of(notice: Notice) -> Kind:
    return Kind.NEWS_CHANNEL if notice.kind in heard.POSTED_IN_NEWS else Kind.OFFICERS_ROOM


def _is_dm(notice: Notice) -> bool:
    return notice.person_id is not None
