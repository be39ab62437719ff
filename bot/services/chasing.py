"""Open follow-ups are chased: their officer a day before and once overdue, then the team's moderators.

Every step is a compare-and-set and said in the same transaction, so `chase_due` may run at any time, twice at
once, or be cut off. After a time without the bot only the latest is said. What one person or room has to hear
at a moment is one message.
"""

import hashlib
from collections import defaultdict
from collections.abc import Sequence
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import structlog
from msgspec import Struct

from bot.domain.followup import Chase, FollowUp, FollowUpState
from bot.services.context import Context
from bot.services.notices import (
    NoticeKind,
    data_about,
    note_dropped,
    ping_room,
    tell_person,
    told_of,
)
from bot.storage import chasing, follow_ups, teams
from bot.storage.chasing import Unsaid
from bot.storage.database import Write
from bot.storage.notices import Notice

# Why somebody hears of a follow-up, beside the steps of a chase.
HANDED: Final = "handed"
UNREACHABLE: Final = "unreachable"
# The day of a team's zone may be another than in UTC, and the reminder comes a day before.
_AHEAD: Final = timedelta(days=2)

log = structlog.get_logger()


class _Listener(Struct, frozen=True):
    """Who hears of follow-ups at once: a person by DM, else a team's officers' room."""

    kind: NoticeKind
    team_id: int
    person_id: int | None = None


async def chase_due(ctx: Context) -> int:
    """Say whatever has to be said by now, to each listener in one message; return of how many follow-ups.

    A message that fails is logged and stops no other.
    """
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        found = await chasing.unsaid(conn, (now + _AHEAD).date())
    by_listener: dict[_Listener, list[tuple[Unsaid, Chase]]] = defaultdict(list)
    for unsaid in found:
        step = unsaid.chased.step(now)
        if step is not None:
            by_listener[_listener(unsaid, step)].append((unsaid, step))
    said = 0
    for to, those in by_listener.items():
        try:
            said += await ctx.db.write(partial(_say, to=to, those=those, now=now))
        except Exception:
            log.exception("follow_ups_not_chased", follow_ups=[unsaid.id for unsaid, _ in those])
    return said


async def chase_moments(ctx: Context, until: datetime) -> set[datetime]:
    """The moments up to `until` at which `chase_due` will have something to say; some may be past."""
    async with ctx.db.read() as conn:
        found = await chasing.unsaid(conn, (until + _AHEAD).date())
    moments = {unsaid.chased.next_at() for unsaid in found}
    return {moment for moment in moments if moment is not None and moment <= until}


async def drop_notice(write: Write, notice: Notice, error: str, now: datetime) -> bool:
    """`waiting → dropped`; where an officer could not be reached about a follow-up, the moderators hear."""
    dropped = await note_dropped(write, notice.id, error)
    if dropped and notice.kind == NoticeKind.FOLLOW_UP:
        await _not_reached(write, notice, now)
    return dropped


async def tell_owner(write: Write, follow_up: FollowUp, why: str, now: datetime) -> None:
    """Put a DM to the officer who finds out in the outbox."""
    if follow_up.reminded_id is not None:
        to = _Listener(NoticeKind.FOLLOW_UP, follow_up.team_id, follow_up.reminded_id)
        await _tell(write, to, [(follow_up.question_id, why)], now)


async def tell_team(write: Write, follow_up: FollowUp, why: str, now: datetime) -> None:
    """Say it in the officers' room of the team that it is handed to."""
    if follow_up.handed_to_id is not None:
        to = _Listener(NoticeKind.FOLLOW_UP_TEAM, follow_up.handed_to_id)
        await _tell(write, to, [(follow_up.question_id, why)], now)


def _listener(unsaid: Unsaid, step: Chase) -> _Listener:
    if step is Chase.MODERATORS:
        return _Listener(NoticeKind.FOLLOW_UP_LATE, unsaid.team_id)
    if unsaid.handed_to_id is None:
        return _Listener(NoticeKind.FOLLOW_UP, unsaid.team_id, unsaid.owner_id)
    if unsaid.finder_id is None:
        return _Listener(NoticeKind.FOLLOW_UP_TEAM, unsaid.handed_to_id)
    return _Listener(NoticeKind.FOLLOW_UP, unsaid.team_id, unsaid.finder_id)


async def _say(write: Write, *, to: _Listener, those: Sequence[tuple[Unsaid, Chase]], now: datetime) -> int:
    """Take each one's step, and say in the same transaction what was taken here."""
    taken = [
        (unsaid.question_id, step)
        for unsaid, step in those
        if await chasing.take(write.conn, step, unsaid, now)
    ]
    if taken:
        await _tell(write, to, taken, now)
    return len(taken)


async def _not_reached(write: Write, notice: Notice, now: datetime) -> None:
    team = await teams.get(write.conn, notice.team_id)
    if team is None or team.paused:
        return
    unreached = []
    for question_id, _ in told_of(notice):
        follow_up = await follow_ups.of_question(write.conn, question_id)
        if follow_up is None or follow_up.state is not FollowUpState.OPEN:
            continue
        if follow_up.reminded_id == notice.person_id and await chasing.take(
            write.conn, Chase.MODERATORS, follow_up, now
        ):
            unreached.append((question_id, UNREACHABLE))
    if unreached:
        await _tell(write, _Listener(NoticeKind.FOLLOW_UP_LATE, team.id), unreached, now)


async def _tell(write: Write, to: _Listener, those: Sequence[tuple[int, str]], now: datetime) -> None:
    """Put one message about these (question id, why) in the outbox."""
    data, nonce = data_about(those), _nonce(to, those, now)
    if to.person_id is None:
        await ping_room(write, to.team_id, to.kind, data, now, nonce=nonce)
    else:
        await tell_person(write, to.team_id, to.person_id, to.kind, data, now, nonce=nonce)


def _nonce(to: _Listener, those: Sequence[tuple[int, str]], now: datetime) -> str:
    """At most 25 characters; the compare-and-set before it is what keeps it from being said twice."""
    about = ".".join(f"{question_id}.{why}" for question_id, why in those)
    told = f"{to.kind}.{to.team_id}.{to.person_id}.{about}.{now.isoformat()}".encode()
    return hashlib.blake2b(told, digest_size=12).hexdigest()
