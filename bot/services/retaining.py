"""What goes by itself: per team and kind of data, in small batches, begun anew wherever it was cut off.

No row says how far it came: what is old and still there is what is left to do. The log has counts only.
"""

import asyncio
from collections import Counter
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

import structlog

from bot.domain.retention import LEFT_SERVER_DAYS, MIN_RETENTION_DAYS, RETENTION_DAYS, Kept, days_kept
from bot.services.context import Context
from bot.services.notices import NoticeKind
from bot.storage import erasures, leaving, log_rows, notices, retaining, search, untold
from bot.storage.database import Write
from bot.storage.retaining import NoticeRow, TeamRow

_AT_ONCE: Final = 100
_PEOPLE_AT_ONCE: Final = 200
_TWO_DAYS: Final = timedelta(days=2)
# So long what is said with somebody's next private reply waits for it: they may come once a month.
_TOLD_WITHIN: Final = timedelta(days=62)

# What goes with the records, as the log calls it, and whose posts it has in Discord.
_POSTS: Final = {"digests": "digest", "dates_elsewhere": "elsewhere"}

log = structlog.get_logger()

Batch = Callable[[Write], Awaitable[int]]


async def keep_to_retention(ctx: Context) -> Counter[str]:
    """Let everything go whose time is over; return how much of what. Once a day is enough."""
    done: Counter[str] = Counter()
    now = ctx.clock.now()
    async with ctx.db.read() as conn:
        teams = await retaining.all_teams(conn)
        away = await leaving.left_teams(conn)
    for team in teams:
        await _guarded(done, "team", _of_team(ctx, team, now, done, reachable=team.id not in away))
    await _guarded(done, "notices", _notices(ctx, teams, now, done))
    await _guarded(done, "servers", _of_left_servers(ctx, now, done))
    await _guarded(done, "search", _search(ctx, now, done))
    await _guarded(done, "people", _of_people(ctx, teams, now, done))
    if +done:
        log.info("retention", **{what: count for what, count in sorted(done.items()) if count})
    return +done


async def _guarded(done: Counter[str], what: str, work: Awaitable[None]) -> None:
    try:
        await work
    except Exception:
        log.exception("retention_failed", what=what)  # the next day tries again
        done["failed"] += 1


def _moments(team: TeamRow, now: datetime) -> dict[Kept, datetime]:
    """Before which moment what of a team's goes."""
    chosen = {Kept(kept): days for kept, days in team.retention.items()}
    return {kept: now - timedelta(days=days_kept(chosen, kept)) for kept in Kept}


async def _of_team(
    ctx: Context, team: TeamRow, now: datetime, done: Counter[str], *, reachable: bool
) -> None:
    before = _moments(team, now)
    batches: dict[str, Batch] = {
        Kept.PRIVATE_INFORMATION: lambda write: retaining.drop_private(
            write, team.id, before[Kept.PRIVATE_INFORMATION], _AT_ONCE
        ),
        Kept.ACTIONS: lambda write: log_rows.drop_old(
            write.conn, team.id, before[Kept.ACTIONS], _AT_ONCE
        ),
    }  # fmt: skip
    for what, batch in batches.items():
        done[what] += await _until_none(ctx, batch)
    done[Kept.QUESTIONS] += await _askers(ctx, team.id, before[Kept.QUESTIONS], now)
    done[Kept.RECORDS] += await _records(ctx, team.id, before[Kept.RECORDS], reachable=reachable)
    for what, owner in _POSTS.items():
        done[what] += await _posts(ctx, owner, team.id, before[Kept.RECORDS], reachable=reachable)


async def _askers(ctx: Context, team_id: int, before: datetime, now: datetime) -> int:
    total, after = 0, 0
    while True:
        async with ctx.db.read() as conn:
            ids = await retaining.ended_questions(conn, team_id, before, after, _AT_ONCE)
        if not ids:
            return total
        after = ids[-1]

        async def work(write: Write, of: tuple[int, ...] = ids) -> int:
            return await retaining.forget_askers(write, team_id, of, before, now)

        total += await ctx.db.write(work)


async def _notices(ctx: Context, teams: tuple[TeamRow, ...], now: datetime, done: Counter[str]) -> None:
    """All teams' together, from the oldest on: they stand in the order in which they were made."""
    moments = {team.id: _moments(team, now) for team in teams}
    newest = now - timedelta(days=MIN_RETENTION_DAYS)
    after = 0
    while True:
        async with ctx.db.read() as conn:
            rows = await retaining.some_notices(conn, after, _AT_ONCE)
        ids = [row.id for row in rows if row.team_id in moments and _is_old(row, moments[row.team_id], now)]
        if ids:

            async def work(write: Write, of: list[int] = ids) -> int:
                return await retaining.drop_notices(write, of)

            done[Kept.NOTICES] += await ctx.db.write(work)
        if len(rows) < _AT_ONCE or rows[-1].created_at > newest:
            return
        after = rows[-1].id
        await asyncio.sleep(0)


def _is_old(row: NoticeRow, before: dict[Kept, datetime], now: datetime) -> bool:
    match row.state:
        case notices.WAITING:
            return False
        case untold.UNTOLD:
            return row.created_at < min(before[Kept.NOTICES], now - _TOLD_WITHIN)
        case _:
            # What tells whether a reply to private information arrived stays as long as that may.
            replied = row.kind == NoticeKind.PRIVATE_REPLY
            also = before[Kept.PRIVATE_INFORMATION if replied else Kept.NOTICES]
            return row.created_at < min(before[Kept.NOTICES], also)


async def _until_none(ctx: Context, batch: Batch) -> int:
    """Repeat small writes until one finds nothing; others get their turn in between."""
    total = 0
    while count := await ctx.db.write(batch):
        total += count
        await asyncio.sleep(0)
    return total


async def _records(ctx: Context, team_id: int, before: datetime, *, reachable: bool) -> int:
    """Clear Discord of what is over, and delete the rows of what was cleared by now."""
    gone, after = 0, 0
    while True:
        async with ctx.db.read() as conn:
            meetings = await retaining.old_meetings(conn, team_id, before, after, _AT_ONCE)
        for meeting_id in meetings:
            after = meeting_id

            async def work(write: Write, of: int = meeting_id) -> bool:
                return await retaining.let_meeting_go(write, team_id, of, reachable=reachable)

            gone += await ctx.db.write(work)
        if len(meetings) < _AT_ONCE:
            return gone


async def _search(ctx: Context, now: datetime, done: Counter[str]) -> None:
    """Have words that went out of the search leave its file too, if any did since the day before."""
    async with ctx.db.read() as conn:
        erased = any(one.erased_at > now - _TWO_DAYS for one in await erasures.all_of(conn))
    if not erased and not done[Kept.RECORDS] and not done["left_servers"]:
        return
    await clear_search(ctx)


async def clear_search(ctx: Context) -> None:
    """Have the words that went out of the search leave the database's files, others' writes in between.

    A second for 100,000 answers (measured). Cut off, the next day's run does it.
    """
    await ctx.db.write(lambda write: search.begin_merging(write.conn))
    left = True
    while left:
        left = await ctx.db.write(lambda write: search.merge_some(write.conn))
    if await ctx.db.write(lambda write: search.make_anew_if_deep(write.conn)):
        log.info("search_made_anew")
    if not await asyncio.to_thread(erasures.empty_log, ctx.db.path):
        log.info("log_not_emptied")


async def _posts(ctx: Context, owner: str, team_id: int, before: datetime, *, reachable: bool) -> int:
    """The same for digests, which quote what was answered, and for dates elsewhere."""
    gone, waiting = 0, 0
    while True:
        async with ctx.db.read() as conn:
            posts = await retaining.old_posts(conn, owner, team_id, before, _AT_ONCE, waiting)
        for post in posts:

            async def work(write: Write, of: int = post) -> bool:
                return await retaining.let_post_go(write, owner, team_id, of, reachable=reachable)

            went = await ctx.db.write(work)
            gone, waiting = gone + went, waiting + (not went)
        if len(posts) < _AT_ONCE:
            return gone


async def _of_left_servers(ctx: Context, now: datetime, done: Counter[str]) -> None:
    async with ctx.db.read() as conn:
        servers = await leaving.servers_left(conn, now - timedelta(days=LEFT_SERVER_DAYS))
    for server_id in servers:

        async def work(write: Write, of: int = server_id) -> int:
            return await leaving.drop_some(write, of, _AT_ONCE)

        done["left_server_rows"] += await _until_none(ctx, work)
        done["left_servers"] += 1


async def _of_people(ctx: Context, teams: tuple[TeamRow, ...], now: datetime, done: Counter[str]) -> None:
    """Blank who is known only for having been there, once no team wants to know that any more."""
    longest = max(
        (team.retention.get(Kept.QUESTIONS, RETENTION_DAYS[Kept.QUESTIONS]) for team in teams),
        default=MIN_RETENTION_DAYS,
    )
    seen, there = now - timedelta(days=MIN_RETENTION_DAYS), now - timedelta(days=longest)
    people = await asyncio.to_thread(retaining.nobody_needs, ctx.db.path, seen, there)
    for first in range(0, len(people), _PEOPLE_AT_ONCE):
        some = people[first : first + _PEOPLE_AT_ONCE]

        async def work(write: Write, ids: list[int] = some) -> int:
            return await retaining.forget_people(write, ids, now)

        done["people"] += await ctx.db.write(work)
