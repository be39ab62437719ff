"""What people do most, as the services do it: each on a database that has one team which is busy."""

import asyncio
import time
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from typing import Final

from bench.large import A_TEAM, ITS_GUILD, ITS_OFFICERS, Numbers
from bot.domain.clock import SystemClock
from bot.domain.localtime import wall_in
from bot.domain.subscription import Route
from bot.domain.team import Actor
from bot.export.charts import draw
from bot.export.ical import calendar_file
from bot.i18n import texts
from bot.services import (
    answers,
    areas,
    calendar,
    dates,
    desk,
    digests,
    erasing,
    erasure_list,
    exporting,
    followups,
    meetings,
    memory,
    my_questions,
    questions,
    subscribing,
)
from bot.services.context import Context
from bot.services.statistics import team_figures, times_figures
from bot.services.teams import TeamWishes, setup_team
from bot.storage.database import Database, Write
from bot.storage.vault import Vault
from bot.ui.stats import meetings_report

_ENGLISH: Final = "en-GB"
_TOWN: Final = "Europe/London"
# As many as a county's server may have, so that there is something to choose from.
_MORE_TEAMS: Final = 9
_WAITING: Final = 50
_AN_ANSWER: Final = "The workshop comes on the first Tuesday of the month."


class _Undone(Exception):
    """Raised where something was only tried: nothing of it is saved."""


@dataclass(frozen=True, slots=True, eq=False)
class Side:
    """One of the two databases, and who uses it."""

    ctx: Context
    numbers: Numbers
    officer: Actor

    @classmethod
    @asynccontextmanager
    async def open(cls, path: Path, numbers: Numbers) -> AsyncIterator["Side"]:
        """Open it."""
        async with Database.open(f"sqlite+aiosqlite:///{path}") as db:
            ctx = Context(db=db, clock=SystemClock(), vault=Vault(bytes(32)))
            officer = _member(numbers.an_officer(0), frozenset({ITS_OFFICERS}))
            await ctx.db.write(_bot_is_there)
            yield cls(ctx, numbers, officer)

    async def get_busy(self) -> None:
        """Open a meeting in which some ask, and set more teams up in the same server."""
        await erasure_list.apply_erasures(self.ctx)
        await self._plan_more()
        await meetings.open_now(self.ctx, self.officer, A_TEAM)
        for number in range(_WAITING):
            await self.ask(f"Who mends gate {number}?", 10_000 + number)

    async def ask(self, text: str, number: int) -> None:
        """Ask the busy team, as somebody new. Raises LookupError if that became no question."""
        asker = _member(5 * 10**17 + number)
        done = await questions.ask_question(self.ctx, asker, A_TEAM, text, "unnamed", f"growth.{number}")
        if not isinstance(done, questions.Asked):
            raise LookupError(f"not asked: {text}")  # noqa: TRY004

    def an_officer(self, number: int) -> Actor:
        """Somebody who has answered for years."""
        return _member(self.numbers.an_officer(number), frozenset({ITS_OFFICERS}))

    def resident(self, number: int) -> Actor:
        """Somebody who has asked for years."""
        return _member(self.numbers.a_resident(number))

    async def draw(self) -> float:
        """How many seconds it takes to draw the pictures of /stats meetings."""
        figures = await team_figures(self.ctx, self.officer, A_TEAM)
        pictures = meetings_report(figures, texts(_ENGLISH)).pictures
        await asyncio.to_thread(draw, pictures[0].chart)  # what loads with the first one
        began = time.perf_counter()
        for picture in pictures:
            await asyncio.to_thread(draw, picture.chart)
        return time.perf_counter() - began

    async def _plan_more(self) -> None:
        admin = Actor(1, "Alex Admin", ITS_GUILD, frozenset({78}), manage_guild=True)
        now = self.ctx.clock.now()
        for number in range(_MORE_TEAMS):
            wishes = TeamWishes(f"Ash Green {number}", officers_role_id=77, moderators_role_id=78, zone=_TOWN)
            team = (await setup_team(self.ctx, admin, wishes)).team
            await areas.change_areas(self.ctx, admin, team.id, f"BR{number}", None)
            when = wall_in(now + timedelta(days=5 + number), _TOWN)
            await calendar.schedule_meeting(self.ctx, admin, team.id, when, 60, None)


def _member(user_id: int, roles: frozenset[int] = frozenset()) -> Actor:
    return Actor(user_id, f"Resident {user_id}", ITS_GUILD, roles, locale=_ENGLISH)


def _reader(number: int) -> Actor:
    return _member(6 * 10**17 + number)


async def _bot_is_there(write: Write) -> None:
    """A start found the bot in none of the servers that were made."""
    await write.conn.exec_driver_sql("UPDATE server SET left_at = NULL")


# --- one by one ----------------------------------------------------------------------------------------


async def _ask(on: Side, number: int) -> None:
    await on.ask(f"Who mends lamp {number}?", number)


async def _answer(on: Side, number: int) -> None:
    asked = on.numbers.questions // on.numbers.teams + _WAITING + 1 + number
    await answers.answer_question(on.ctx, on.officer, A_TEAM, asked, _AN_ANSWER, None)


async def _look_at_desk(on: Side, _: int) -> None:
    await desk.desk_page(on.ctx, on.officer, A_TEAM, at=None, step=1)


async def _look_at_follow_ups(on: Side, _: int) -> None:
    await followups.list_follow_ups(on.ctx, on.officer, A_TEAM)


async def _look_at_mine(on: Side, number: int) -> None:
    mine = await my_questions.my_questions(on.ctx, on.resident(number), ITS_GUILD, 1)
    _found(mine.total)


async def _search(on: Side, number: int) -> None:
    _found((await memory.search_answers(on.ctx, _reader(number), "lamp before the winter", A_TEAM)).total)


async def _find_by_postcode(on: Side, _: int) -> None:
    _found(len((await areas.find_by_postcode(on.ctx, ITS_GUILD, "AA1 6DA")).teams))


async def _find_by_name(on: Side, _: int) -> None:
    _found(len((await areas.find_by_name(on.ctx, ITS_GUILD, "Ash Gren")).teams))


async def _list_meetings(on: Side, _: int) -> None:
    _found(len(await dates.list_dates(on.ctx, ITS_GUILD)))
    team = await dates.team_dates(on.ctx, ITS_GUILD, A_TEAM)
    calendar_file(team.lines, texts(_ENGLISH), on.ctx.clock.now(), whole=True)


async def _subscribe(on: Side, number: int) -> None:
    await subscribing.subscribe(on.ctx, _reader(number), A_TEAM, Route.DM, lambda _role: False)


async def _read_digest(on: Side, _: int) -> None:
    async with on.ctx.db.read() as conn:
        last = await conn.exec_driver_sql("SELECT max(id) FROM digest WHERE team_id = ?", (A_TEAM,))
        view = await digests.digest_view(conn, last.scalar_one())
    _found(len(view.answers) + len(view.promised) if view else 0)


async def _make_digest(on: Side, _: int) -> None:
    """Make the last meeting's anew, and take it back."""
    now = on.ctx.clock.now()

    async def work(write: Write) -> None:
        await write.conn.exec_driver_sql(
            "DELETE FROM digest WHERE id = (SELECT max(id) FROM digest WHERE team_id = ?)", (A_TEAM,)
        )
        _found(await _made(write, now))
        raise _Undone

    with suppress(_Undone):
        await on.ctx.db.write(work)


async def _made(write: Write, now: datetime) -> int:
    return await digests.after_meeting(write, A_TEAM, now) or 0


async def _count_meetings(on: Side, _: int) -> None:
    _found(len((await team_figures(on.ctx, on.officer, A_TEAM)).meetings))


async def _count_times(on: Side, _: int) -> None:
    _found(len((await times_figures(on.ctx, on.officer, A_TEAM)).tried))


async def _export(on: Side, number: int) -> None:
    _found(len((await exporting.copy_of_mine(on.ctx, on.resident(number))).parts))


async def _erase(on: Side, number: int) -> None:
    _found((await erasing.erase_me(on.ctx, on.resident(number), words=bool(number % 2))).known)


def _found(many: int) -> None:
    if not many:
        raise LookupError("nothing was found where there is much")


@dataclass(frozen=True, slots=True)
class Doing:
    """One thing; `again` is False if each of a team's residents can do it once only."""

    once: Callable[[Side, int], Awaitable[None]]
    again: bool = True

    def most(self, on: Side) -> int:
        """How often it can be done."""
        return 10**9 if self.again else on.numbers.residents


# In this order: what is answered was asked before, and who is erased looks at nothing any more.
DOINGS: Final = {
    "ask": Doing(_ask),
    "answer": Doing(_answer),
    "desk": Doing(_look_at_desk),
    "follow_ups": Doing(_look_at_follow_ups),
    "my_questions": Doing(_look_at_mine),
    "search": Doing(_search),
    "find_by_postcode": Doing(_find_by_postcode),
    "find_by_name": Doing(_find_by_name),
    "meetings": Doing(_list_meetings),
    "subscribe": Doing(_subscribe),
    "digest": Doing(_read_digest),
    "stats_meetings": Doing(_count_meetings),
    "stats_times": Doing(_count_times),
    "export": Doing(_export),
    "erase": Doing(_erase, again=False),
}
# What nobody waits for.
MAKE_DIGEST: Final = Doing(_make_digest)
