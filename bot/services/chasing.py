"""Open follow-ups are chased: their officer a day before and once overdue, then the team's moderators.

Every step is a compare-and-set and said in the same transaction, so `chase_due` may run at any time, twice at
once, or be cut off. After a time without the bot only the latest is said.
"""

import hashlib
from datetime import datetime, timedelta
from functools import partial
from typing import Final

import structlog

from bot.domain.followup import Chase, FollowUp, FollowUpState
from bot.services.context import Context
from bot.services.notices import NoticeKind, note_dropped, ping_room, tell_person
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


async def chase_due(ctx: Context) -> int:
    """Say whatever has to be said by now; return of how many. One that fails is logged and stops no other."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        found = await chasing.unsaid(conn, (now + _AHEAD).date())
    said = 0
    for unsaid in found:
        step = unsaid.chased.step(now)
        if step is None:
            continue
        try:
            said += await ctx.db.write(partial(_say, unsaid=unsaid, step=step, now=now))
        except Exception:
            log.exception("follow_up_not_chased", follow_up=unsaid.id)
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
    """Put a DM to who finds out in the outbox."""
    await _tell_owner(write, follow_up.team_id, follow_up.question_id, follow_up.owner_id, why, now)


async def tell_team(write: Write, follow_up: FollowUp, why: str, now: datetime) -> None:
    """Say it in the officers' room of the team that it is handed to."""
    if follow_up.handed_to_id is not None:
        await _tell_team(write, follow_up.handed_to_id, follow_up.question_id, why, now)


async def _say(write: Write, *, unsaid: Unsaid, step: Chase, now: datetime) -> bool:
    if not await chasing.take(write.conn, step, unsaid.id, unsaid.due, unsaid.owner_id, now):
        return False
    if step is Chase.MODERATORS:
        await _tell_moderators(write, unsaid.team_id, unsaid.question_id, step, now)
    elif unsaid.handed_to_id is not None:
        await _tell_team(write, unsaid.handed_to_id, unsaid.question_id, step, now)
    else:
        await _tell_owner(write, unsaid.team_id, unsaid.question_id, unsaid.owner_id, step, now)
    return True


async def _not_reached(write: Write, notice: Notice, now: datetime) -> None:
    follow_up = await follow_ups.of_question(write.conn, int(notice.data["question"]))
    if follow_up is None or follow_up.state is not FollowUpState.OPEN:
        return
    if follow_up.handed_to_id is not None or follow_up.owner_id != notice.person_id:
        return
    team = await teams.get(write.conn, follow_up.team_id)
    if team is None or team.paused:
        return
    step, due, owner = Chase.MODERATORS, follow_up.due, follow_up.owner_id
    if await chasing.take(write.conn, step, follow_up.id, due, owner, now):
        await _tell_moderators(write, follow_up.team_id, follow_up.question_id, UNREACHABLE, now)


async def _tell_owner(
    write: Write, team_id: int, question_id: int, owner_id: int, why: str, now: datetime
) -> None:
    data: dict[str, int | str] = {"question": question_id, "why": str(why)}
    nonce = _nonce("owner", question_id, owner_id, why, now)
    await tell_person(write, team_id, owner_id, NoticeKind.FOLLOW_UP, data, now, nonce=nonce)


async def _tell_team(write: Write, team_id: int, question_id: int, why: str, now: datetime) -> None:
    data: dict[str, int | str] = {"question": question_id, "why": str(why)}
    nonce = _nonce("team", question_id, team_id, why, now)
    await ping_room(write, team_id, NoticeKind.FOLLOW_UP_TEAM, data, now, nonce=nonce)


async def _tell_moderators(write: Write, team_id: int, question_id: int, why: str, now: datetime) -> None:
    data: dict[str, int | str] = {"question": question_id, "why": str(why)}
    nonce = _nonce("moderators", question_id, team_id, why, now)
    await ping_room(write, team_id, NoticeKind.FOLLOW_UP_LATE, data, now, nonce=nonce)


def _nonce(to: str, question_id: int, whose: int, why: str, now: datetime) -> str:
    """At most 25 characters; the compare-and-set before it is what keeps it from being said twice."""
    told = f"{to}.{question_id}.{whose}.{why}.{now.isoformat()}".encode()
    return hashlib.blake2b(told, digest_size=12).hexdigest()
