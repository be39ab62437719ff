"""The digest: answers, follow-ups kept and due, "You said, we did", the next dates. Only what is published.

One is a row with a span of time; what it tells is read from the rows at each showing, so what is taken down
goes from it. The row is made by compare-and-set: of two processes, one makes it.
"""

from datetime import datetime
from functools import partial
from typing import Any, Final

import structlog
from msgspec import Struct
from msgspec.structs import replace

from bot.domain.digest import (
    AFTER_MEETINGS,
    DATES_AHEAD,
    FIRST_REACH,
    FORTNIGHT,
    DigestTimes,
    is_daytime,
    whole_fortnights,
)
from bot.domain.meeting import Meeting
from bot.domain.outcome import Outcome
from bot.domain.permissions import ADMINISTRATORS, STAFF
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import team_for, team_or_error
from bot.services.models import Link
from bot.services.notices import NoticeKind
from bot.storage import digests, notices, reading, reminding, teams
from bot.storage.database import Connection, Write
from bot.storage.digests import FortnightOver, OtherDate, Promised, Told
from bot.storage.views import Kind, want, want_again

__all__ = [
    "DigestView", "OtherDate", "Promised", "Told", "after_meeting", "digest_view", "fortnights_due",
    "goes_on", "next_digest", "note_crossposted", "posted", "set_digests", "to_crosspost", "want_of_dates",
    "want_of_outcome", "want_of_question",
]  # fmt: skip

log = structlog.get_logger()

_MOST_RECORDS: Final = 3


class DigestView(Struct, frozen=True):
    """What a digest tells. `records` are those of the meetings that its answers belong to, once made."""

    team: Team
    since: datetime
    until: datetime
    answers: tuple[Told, ...]
    kept: tuple[Told, ...]
    promised: tuple[Promised, ...]
    outcomes: tuple[Outcome, ...]
    meetings: tuple[Meeting, ...]
    elsewhere: tuple[OtherDate, ...]
    records: tuple[Link, ...]

    @property
    def is_new(self) -> bool:
        """Whether there is anything to tell: the next dates and what was promised before are nothing new."""
        promised = any(one.made_at > self.since for one in self.promised)
        return bool(self.answers or self.kept or self.outcomes or promised)


async def digest_view(conn: Connection, digest_id: int) -> DigestView | None:
    """What a digest tells, as its rows stand now. None if nothing is left of it, or it is not there."""
    found = await digests.get(conn, digest_id)
    team = await teams.get(conn, found.team_id) if found else None
    if found is None or team is None:
        return None
    view = await _told(conn, team, found.since, found.until, found.made_at)
    return view if view.is_new else None


async def next_digest(ctx: Context, actor: Actor, team_id: int) -> DigestView:
    """What the team's next digest would tell now; for its officers and moderators. Raises NotAllowed."""
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, STAFF)
        return await _told(conn, team, await _begins(conn, team_id, now), now, now)


async def set_digests(ctx: Context, actor: Actor, team_id: int, times: DigestTimes) -> Team:
    """When the team's digests are made. Raises NotAllowed."""

    async def work(write: Write) -> Team:
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        changed = replace(team, digests=times)
        if changed == team:
            return team
        await teams.update(write.conn, changed)
        await note(write, actor, team_id, "set_digests", "team", team_id, ctx.clock.now())
        return changed

    return await ctx.db.write(work)


# --- making --------------------------------------------------------------------------------------------


async def after_meeting(write: Write, team_id: int, now: datetime) -> int | None:
    """Make the digest of the team's last meeting, once its record stands; None if there is nothing new.

    While the team is paused none is made; it is when the team goes on.
    """
    team = await teams.get(write.conn, team_id)
    last = await digests.last_archived(write.conn, team_id)
    if team is None or team.paused or team.removed_at is not None or last is None:
        return None
    if team.digests not in AFTER_MEETINGS:
        return None
    meeting_id, closed_at = last
    since = await _begins(write.conn, team_id, closed_at)
    return await _make(write, team, meeting_id, since, closed_at, now) if since < closed_at else None


async def fortnights_due(ctx: Context, since: datetime | None) -> int:
    """Make those that a fortnight has passed for, in the teams' daytime; return how many.

    Looked at once an hour: `since` is the moment of the last look, None if there was none.
    """
    now = ctx.clock.now()
    if since is not None and (now - since).total_seconds() < 3600 and now.hour == since.hour:
        return 0
    async with ctx.db.read() as conn:
        due = await digests.fortnights_over(conn, now)
    made = 0
    for one in due:
        if not is_daytime(now, one.zone):
            continue
        try:
            # Most often there is nothing new: that is found out without a turn at the writer.
            async with ctx.db.read() as conn:
                if not (await _of_fortnight(conn, one, now)).is_new:
                    continue
            made += await ctx.db.write(partial(_fortnight, one=one, now=now))
        except Exception:
            log.exception("digest_not_made", team=one.team_id)
    return made


async def _fortnight(write: Write, *, one: FortnightOver, now: datetime) -> bool:
    view = await _of_fortnight(write.conn, one, now)
    if view.team.paused:
        return False
    return await _make(write, view.team, None, view.since, view.until, now) is not None


async def _of_fortnight(conn: Connection, one: FortnightOver, now: datetime) -> DigestView:
    team = await team_or_error(conn, one.team_id)
    since, until = one.begins, whole_fortnights(one.begins, now)
    if await digests.last_until(conn, team.id) is None:
        since = max(since, until - FORTNIGHT)
    return await _told(conn, team, since, until, now)


async def _make(
    write: Write, team: Team, meeting_id: int | None, since: datetime, until: datetime, now: datetime
) -> int | None:
    if not (await _told(write.conn, team, since, until, now)).is_new:
        return None
    digest_id = await digests.insert(write.conn, team.id, meeting_id, since, until, now)
    if digest_id is None:
        return None
    await want(write, Kind.DIGEST, digest_id, team_id=team.id)
    data: dict[str, Any] = {"digest": digest_id}
    await reminding.tell_each_by_dm(
        write.conn, team.id, NoticeKind.DIGEST, data, now, nonce=f"d{digest_id}.", digest=True
    )
    write.after_commit("notices")
    return digest_id


async def _begins(conn: Connection, team_id: int, until: datetime) -> datetime:
    """Where the next one begins: where the last ended, or for the first not too long ago."""
    last = await digests.last_until(conn, team_id)
    return last if last is not None else max(await digests.team_since(conn, team_id), until - FIRST_REACH)


async def _told(conn: Connection, team: Team, since: datetime, until: datetime, made: datetime) -> DigestView:
    answers = await digests.answers(conn, team.id, since, until)
    kept = await digests.kept(conn, team.id, since, until)
    outcomes = await digests.outcomes(conn, team.id, since, until)
    told = [one.meeting_id for one in (*answers, *kept)] + [one.meeting_id or 0 for one in outcomes]
    records = []
    for meeting_id in sorted({*told} - {0}, reverse=True)[:_MOST_RECORDS]:
        thread = await reading.thing(conn, Kind.RECORD, meeting_id)
        if thread is not None:
            records.append(Link(team.guild_id, thread))
    ahead = until + DATES_AHEAD
    return DigestView(
        team, since, until, answers, kept, await digests.promised(conn, team.id, until), outcomes,
        await digests.meetings_between(conn, team.id, until, ahead, made),
        await digests.elsewhere_between(conn, team.id, until, ahead, made),
        tuple(records),
    )  # fmt: skip


# --- shown again ---------------------------------------------------------------------------------------


async def want_of_question(write: Write, question_id: int) -> None:
    """Have the digests that may tell of a question show it as it stands now."""
    for digest_id in await digests.of_questions(write.conn, [question_id]):
        await want_again(write, Kind.DIGEST, digest_id)


async def want_of_outcome(write: Write, outcome_id: int) -> None:
    """Have the digest that may tell of an outcome show it as it stands now."""
    for digest_id in await digests.of_outcomes(write.conn, [outcome_id]):
        await want_again(write, Kind.DIGEST, digest_id)


async def want_of_dates(write: Write, team_id: int, *moments: datetime) -> None:
    """Have the digests that may name a date show what became of it: moved, it was and is at these moments."""
    since, until = min(moments) - DATES_AHEAD, max(moments)
    for digest_id in await digests.that_ended(write.conn, team_id, since, until):
        await want_again(write, Kind.DIGEST, digest_id)


async def posted(write: Write, digest_id: int, now: datetime) -> None:
    """It stands in the news channel: those who subscribed by role are called, in a message of its own.

    In the digest itself the role would read "unknown" wherever other servers follow.
    """
    write.after_commit("notices")  # DMs that lead there may wait for it
    found = await digests.get(write.conn, digest_id)
    team = await teams.get(write.conn, found.team_id) if found else None
    if found is None or team is None or team.subscribers_role_id is None:
        return
    data: dict[str, Any] = {"digest": digest_id}
    await notices.add(write.conn, team.id, NoticeKind.DIGEST_POST, data, now, nonce=f"d{digest_id}")


async def goes_on(write: Write, team_id: int, now: datetime) -> None:
    """After a pause: what was made before it and not posted, and the digest of a meeting that ended in it."""
    for digest_id in await digests.unshown(write.conn, team_id):
        await want_again(write, Kind.DIGEST, digest_id)
    await after_meeting(write, team_id, now)


# --- in other servers ----------------------------------------------------------------------------------


async def to_crosspost(ctx: Context, digest_id: int) -> bool:
    """Whether it is still to be handed to the servers that follow the news channel."""
    async with ctx.db.read() as conn:
        found = await digests.get(conn, digest_id)
    return found is not None and found.crossposted_at is None


async def note_crossposted(ctx: Context, digest_id: int) -> None:
    """Put on record that they have it; Discord hands them each edit by itself."""
    now = ctx.clock.now()
    await ctx.db.write(lambda write: digests.set_crossposted(write.conn, digest_id, now))
