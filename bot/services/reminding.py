"""Reminders of a meeting: in the news channel, and by DM to those who wish them so.

Each goes out once, by a row made in the same transaction, so `remind_due` may run at any time, twice at once,
or be cut off. What comes too late is not sent.
"""

import hashlib
from datetime import datetime, timedelta
from functools import partial
from typing import Any, Final

import structlog
from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors.hearing import BadReminders, RoleHasPower
from bot.domain.meeting import MeetingState
from bot.domain.permissions import ADMINISTRATORS
from bot.domain.subscription import MAX_REMINDER_MINUTES, MAX_REMINDERS, MIN_REMINDER_MINUTES, in_time
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.notices import NoticeKind
from bot.services.subscriber_roles import role_changed
from bot.storage import meetings, notices, reminding, teams
from bot.storage.database import Write
from bot.storage.reminding import DueReminder

log = structlog.get_logger()

_MOST_TYPED: Final = 100
_DIGITS: Final = 6
_HASH: Final = 6  # bytes: with a person's row id within the 25 characters of a nonce


async def remind_due(ctx: Context) -> int:
    """Send whatever reminder's moment has come; return how many. One that fails stops no other."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        found = [
            one
            for minutes in await reminding.choices(conn)
            for one in await reminding.due(conn, minutes, *_span(minutes, now))
        ]
    sent = 0
    for one in found:
        if one.known_at > one.starts_at - timedelta(minutes=one.minutes):
            continue  # whoever wishes to know has just been told of the new hour
        try:
            sent += await ctx.db.write(partial(_remind, one=one, now=now))
        except Exception:
            log.exception("not_reminded", meeting=one.meeting_id)
    return sent


async def reminder_moments(ctx: Context, until: datetime) -> set[datetime]:
    """The moments after now and up to `until` at which a reminder may be due."""
    async with ctx.db.read() as conn:
        return await reminding.moments(conn, await reminding.choices(conn), ctx.clock.now(), until)


def _span(minutes: int, now: datetime) -> tuple[datetime, datetime]:
    """When a meeting starts, after and up to, whose reminder is due and still in time."""
    until = now + timedelta(minutes=minutes)
    return max(now, until - in_time(minutes)), until


class RemindersSet(Struct, frozen=True):
    """How the team reminds now: `team.reminder_minutes` before each meeting, and its subscribers' role."""

    team: Team


def read_minutes(typed: str) -> tuple[int, ...]:
    """Read "1440, 60" as minutes, the most first, and "none" or 0 as none. Raises BadReminders."""
    words = typed.replace(",", " ").replace(";", " ").split()
    if words in (["none"], ["None"], ["0"]):
        return ()
    bad = BadReminders(typed[:_MOST_TYPED], MAX_REMINDERS, MIN_REMINDER_MINUTES, MAX_REMINDER_MINUTES)
    if not all(word.isascii() and word.isdigit() and len(word) < _DIGITS for word in words):
        raise bad
    minutes = sorted({int(word) for word in words}, reverse=True)
    within = all(MIN_REMINDER_MINUTES <= one <= MAX_REMINDER_MINUTES for one in minutes)
    if not minutes or len(minutes) > MAX_REMINDERS or not within:
        raise bad
    return tuple(minutes)


async def set_reminders(
    ctx: Context, actor: Actor, team_id: int, minutes: tuple[int, ...] | None, role_id: int | None, *,
    has_power: bool = False,
) -> RemindersSet:  # fmt: skip
    """Keep when the team reminds, and the role that subscribers get (0: none); None leaves it as it is.

    `has_power`: the role lets its members manage something. Raises NotAllowed, RoleHasPower.
    """

    async def work(write: Write) -> RemindersSet:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        if role_id and (has_power or role_id in await _roles_with_power(write, team)):
            raise RoleHasPower(role_id)
        changed = team
        if minutes is not None:
            changed = replace(changed, reminder_minutes=minutes)
        if role_id is not None:
            changed = replace(changed, subscribers_role_id=role_id or None)
        if changed != team:
            await teams.update(write.conn, changed)
            await role_changed(write, team, changed, now)
            await note(write, actor, team_id, "set_reminders", "team", team_id, now)
            write.after_commit("schedule")
        return RemindersSet(changed)

    return await ctx.db.write(work)


async def _roles_with_power(write: Write, team: Team) -> set[int]:
    """Everyone's, and those of whoever answers or sorts in any team of the server."""
    here = await teams.of_guild(write.conn, team.guild_id, removed_too=True)
    return {team.guild_id}.union(*((one.officers_role_id, one.moderators_role_id) for one in here))


async def _remind(write: Write, *, one: DueReminder, now: datetime) -> bool:
    meeting = await meetings.get(write.conn, one.meeting_id)
    team = await teams.get(write.conn, one.team_id)
    if meeting is None or team is None or team.paused or meeting.state is not MeetingState.SCHEDULED:
        return False
    if meeting.starts_at != one.starts_at or not await reminding.take(write.conn, one, now):
        return False
    data: dict[str, Any] = {"meeting": meeting.id, "starts": meeting.starts_at.isoformat()}
    told = f"{meeting.id}.{one.minutes}.{data['starts']}".encode()
    name = hashlib.blake2b(told, digest_size=_HASH).hexdigest()
    await notices.add(write.conn, team.id, NoticeKind.REMINDER_POST, data, now, nonce=f"r{name}")
    await reminding.tell_each_by_dm(
        write.conn, team.id, NoticeKind.REMINDER, data, now, nonce=f"r{name}.", digest=False
    )
    write.after_commit("notices")
    return True
