"""What tests build with: a clock one can set, a context on a real SQLite file, people, teams and meetings.

Everything is made through the services, as the bot makes it.
"""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, time, timedelta
from functools import cache
from itertools import count
from pathlib import Path
from tempfile import TemporaryDirectory

import sqlalchemy as sa

from bot.domain.clock import Clock
from bot.domain.localtime import WallTime
from bot.domain.meeting import Meeting
from bot.domain.preset import Preset
from bot.domain.question import Audience, Question
from bot.domain.recurrence import parse_every
from bot.domain.team import Actor, Team
from bot.services import calendar, draft_choices, meetings, questions, teams
from bot.services.context import Context
from bot.storage import meetings as meeting_rows
from bot.storage.database import Database, Write
from bot.storage.migrate import head_version
from bot.storage.schema import metadata
from bot.storage.tables import view
from bot.storage.vault import Vault
from bot.storage.views import Kind

# New Ash Green, the afternoon on which the autumn's meetings of 2013 were announced.
START = datetime(2013, 9, 17, 15, 0, tzinfo=UTC)
GUILD = 100
OFFICERS_ROLE = 201
MODERATORS_ROLE = 202
ZONE = "Europe/London"

_user_ids = count(10_001)


class FixedClock:
    """A clock that stands still until it is set."""

    def __init__(self, now: datetime = START) -> None:
        self.moment = now

    def now(self) -> datetime:
        """Return the moment it was set to."""
        return self.moment

    def move_to(self, moment: datetime) -> None:
        """Set it to an aware moment."""
        self.moment = moment.astimezone(UTC)

    def advance(self, *, days: float = 0, hours: float = 0, minutes: float = 0, seconds: float = 0) -> None:
        """Let time pass."""
        self.moment += timedelta(days=days, hours=hours, minutes=minutes, seconds=seconds)


@cache
def _template() -> bytes:
    """A file with the tables as `storage.tables` has them, made once: a migration takes longer."""
    with TemporaryDirectory() as folder:
        path = Path(folder) / "template.db"
        engine = sa.create_engine(f"sqlite:///{path}")
        with engine.begin() as conn:
            metadata.create_all(conn)
            conn.execute(sa.text("CREATE TABLE alembic_version (version_num VARCHAR(32) PRIMARY KEY)"))
            conn.execute(sa.text("INSERT INTO alembic_version VALUES (:head)"), {"head": head_version()})
        engine.dispose()
        return path.read_bytes()


@asynccontextmanager
async def open_context(folder: Path, clock: Clock | None = None) -> AsyncIterator[Context]:
    """A context on a real SQLite file in `folder`; opened a second time it finds what was there."""
    path = folder / "beatmeet.db"
    if not path.exists():
        path.write_bytes(_template())
    async with Database.open(f"sqlite+aiosqlite:///{path}") as db:
        yield Context(db=db, clock=clock or FixedClock(), vault=Vault(b"k" * 32))


def actor(
    name: str = "Resident",
    *,
    user_id: int | None = None,
    guild_id: int | None = GUILD,
    role_ids: tuple[int, ...] = (),
    manage_guild: bool = False,
    manage_channels: bool = False,
    locale: str = "en-GB",
) -> Actor:
    """Somebody in the server; a new person each time unless `user_id` is given."""
    return Actor(
        user_id=user_id or next(_user_ids),
        name=name,
        guild_id=guild_id,
        role_ids=frozenset(role_ids),
        manage_guild=manage_guild,
        manage_channels=manage_channels,
        locale=locale,
    )


def resident(name: str = "Resident") -> Actor:
    """Somebody with no role."""
    return actor(name)


def officer(name: str = "Officer") -> Actor:
    """Somebody with the officers' role."""
    return actor(name, role_ids=(OFFICERS_ROLE,))


def moderator(name: str = "Moderator") -> Actor:
    """Somebody with the moderators' role."""
    return actor(name, role_ids=(MODERATORS_ROLE,))


def administrator(name: str = "Administrator") -> Actor:
    """Somebody who may manage the server."""
    return actor(name, manage_guild=True)


def wishes(
    name: str = "New Ash Green",
    *,
    officers_role_id: int = OFFICERS_ROLE,
    moderators_role_id: int = MODERATORS_ROLE,
    zone: str = ZONE,
    organisation: str | None = "Kent Police",
    official_page: str | None = "https://www.kent.police.uk/new-ash-green",
    preset: Preset | None = None,
    language: str | None = None,
) -> teams.TeamWishes:
    """What `/team setup` is given."""
    return teams.TeamWishes(
        name, officers_role_id, moderators_role_id, zone, organisation, official_page, preset, language
    )


async def make_team(ctx: Context, name: str = "New Ash Green", *, guild_id: int = GUILD) -> Team:
    """A team with the officers' and moderators' roles above."""
    who = actor("Administrator", manage_guild=True, guild_id=guild_id)
    return (await teams.setup_team(ctx, who, wishes(name))).team


def wall(at: str | datetime) -> WallTime:
    """What the wall shows: `wall("2013-10-01 18:00")`, or a naive datetime."""
    return WallTime.fromisoformat(at) if isinstance(at, str) else WallTime.from_naive(at)


async def schedule_meeting(ctx: Context, team: Team, at: WallTime, minutes: int = 60) -> Meeting:
    """A single meeting."""
    return (await calendar.schedule_meeting(ctx, moderator(), team.id, at, minutes, None)).meeting


async def repeat_meeting(
    ctx: Context, team: Team, every: str = "first Tuesday", at: time = time(18), minutes: int = 60
) -> tuple[Meeting, ...]:
    """A series; returns the meetings ahead."""
    made = await calendar.repeat_meeting(ctx, moderator(), team.id, parse_every(every), at, minutes, None)
    assert isinstance(made, calendar.SeriesSet)
    return made.ahead


async def open_meeting(ctx: Context, team: Team) -> Meeting:
    """The team's meeting, opened now."""
    return (await meetings.open_now(ctx, officer(), team.id)).meeting


async def as_it_is_now(ctx: Context, meeting: Meeting) -> Meeting:
    """The meeting as its row stands."""
    async with ctx.db.read() as conn:
        found = await meeting_rows.get(conn, meeting.id)
    assert found is not None
    return found


async def close_meeting(ctx: Context, team: Team) -> meetings.MeetingClosed:
    """The team's open meeting, closed now."""
    return await meetings.close_now(ctx, officer(), team.id)


async def ask(ctx: Context, team: Team, text: str, who: Actor | None = None) -> Question:
    """A question asked in public, without the name, whatever is offered first."""
    opening, who = f"form-{next(_user_ids)}", who or resident()
    asked = await questions.ask_question(ctx, who, team.id, text, Audience.UNNAMED, opening)
    if isinstance(asked, questions.Offered):
        asked = await draft_choices.send_draft(ctx, who, team.id, opening)
    assert isinstance(asked, questions.Asked)
    return asked.question


async def dirty(ctx: Context) -> set[tuple[Kind, int]]:
    """What Discord doesn't show as the rows say: kind, and id of the team, meeting, question or speech."""
    async with ctx.db.read() as conn:
        rows = await conn.execute(
            sa.select(view.c.kind, view.c.owner_id).where(view.c.wanted_version != view.c.shown_version)
        )
        return {(Kind(row.kind), row.owner_id) for row in rows}


async def show_all(ctx: Context) -> None:
    """Have everything shown that is wanted so far, as far as the rows go."""

    async def work(write: Write) -> None:
        await write.conn.execute(sa.update(view).values(shown_version=view.c.wanted_version))

    await ctx.db.write(work)
