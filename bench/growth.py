"""Does what people do most take longer where there is much? The same services on a large and a small file."""

import statistics
import time
from collections.abc import Awaitable, Callable
from pathlib import Path
from typing import Final

from bench.figures import Results
from bench.large import A_TEAM, ITS_GUILD, LARGE, fill
from bot.domain.clock import SystemClock
from bot.domain.team import Actor
from bot.services import desk, meetings, memory, my_questions, questions
from bot.services.context import Context
from bot.services.teams import TeamWishes, setup_team
from bot.storage.database import Database
from bot.storage.vault import Vault

_GUILD: Final = 4 * 10**17
_OFFICERS: Final = 77
_WARM: Final = 30
_TIMES: Final = 200
_FEW: Final = 1000
Doing = Callable[[int], Awaitable[object]]


async def measure(results: Results, folder: Path) -> None:
    """The middle time of each at many questions over the same at few."""
    scale = results.scale
    results.tell(f"the same on {scale.questions:,} and on {_FEW:,} questions")
    few_path, many_path = folder / "few.db", folder.parent / LARGE
    await _made(few_path, 1, 20, _FEW)
    if not many_path.exists():
        await _made(many_path, scale.teams, scale.meetings, scale.questions)
    few, many = await _times(few_path), await _times(many_path)
    results.add(growth={name: many[name] / few[name] for name in few})
    results.note(
        "Milliseconds at many questions: "
        + ", ".join(f"{name} {1000 * seconds:.2f}" for name, seconds in many.items())
        + "."
    )


async def _made(path: Path, teams: int, meetings_in_all: int, questions_in_all: int) -> None:
    async with Database.open(_url(path)):
        pass
    fill(path, teams=teams, meetings=meetings_in_all, questions=questions_in_all)


def _url(path: Path) -> str:
    return f"sqlite+aiosqlite:///{path}"


async def _times(path: Path) -> dict[str, float]:
    async with Database.open(_url(path)) as db:
        ctx = Context(db=db, clock=SystemClock(), vault=Vault(bytes(32)))
        team_id, officer = await _busy_team(ctx)

        async def ask(number: int) -> object:
            return await questions.ask_question(
                ctx, _resident(number), team_id, f"Who mends lamp {number}?", "unnamed", f"growth.{number}"
            )

        async def look_at_desk(_: int) -> object:
            return await desk.desk_page(ctx, officer, team_id, at=None, step=1)

        async def look_at_mine(number: int) -> object:
            return await my_questions.my_questions(ctx, _resident(number), _GUILD, 1)

        async def search(number: int) -> object:
            found = await memory.search_answers(ctx, _reader(number), "lamp before the winter", A_TEAM)
            if not found.total:
                raise LookupError("nothing was found where there is much")
            return found

        doings: dict[str, Doing] = {
            "ask": ask, "desk": look_at_desk, "my_questions": look_at_mine, "search": search,
        }  # fmt: skip
        return {name: await _middle(doing) for name, doing in doings.items()}


async def _middle(doing: Doing) -> float:
    taken = []
    for number in range(_WARM + _TIMES):
        began = time.perf_counter()
        await doing(number)
        taken.append(time.perf_counter() - began)
    return statistics.median(taken[_WARM:])


def _resident(number: int) -> Actor:
    return Actor(5 * 10**17 + number, f"Resident {number}", _GUILD, frozenset(), locale="en-GB")


def _reader(number: int) -> Actor:
    """Somebody in the server of a team whose thousand answers all have the words."""
    return Actor(6 * 10**17 + number, f"Reader {number}", ITS_GUILD, frozenset(), locale="en-GB")


async def _busy_team(ctx: Context) -> tuple[int, Actor]:
    """A team with an open meeting in which some have asked."""
    admin = Actor(1, "Alex Admin", _GUILD, frozenset(), manage_guild=True)
    officer = Actor(2, "Robin Officer", _GUILD, frozenset({_OFFICERS}))
    wishes = TeamWishes(
        name="New Ash Green", officers_role_id=_OFFICERS, moderators_role_id=78, zone="Europe/London"
    )
    team = (await setup_team(ctx, admin, wishes)).team
    await meetings.open_now(ctx, officer, team.id)
    for number in range(50):
        await questions.ask_question(
            ctx, _resident(10_000 + number), team.id, f"Who mends gate {number}?", "unnamed", f"busy.{number}"
        )
    return team.id, officer
