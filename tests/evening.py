"""A team's evening to test with: its people ask, officers answer, and one can look at the rows."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from itertools import count
from typing import Any

import sqlalchemy as sa

from bot.domain.meeting import Meeting
from bot.domain.question import Audience, Question
from bot.domain.team import Actor, Team
from bot.services import answers, meetings, questions
from bot.services.context import Context
from bot.services.questions import Asked, ReceivedPrivately
from bot.storage.database import Write
from bot.storage.tables import metadata, view
from bot.storage.tables import notice as notice_table
from bot.storage.views import Kind
from tests.builders import FixedClock, officer, open_meeting, resident

_openings = count(1)
_objects = count(700_001)


@dataclass
class Evening:
    """A team, the clock, and shorthands for what its people do."""

    ctx: Context
    clock: FixedClock
    team: Team
    pc_reed: Actor = field(default_factory=lambda: officer("pc.reed"))

    async def send(
        self, text: str, by: Actor | None = None, audience: Audience = Audience.UNNAMED, **more: Any
    ) -> Asked | ReceivedPrivately:
        """Somebody sends the form."""
        opening = more.pop("opening", None) or f"opening-{next(_openings)}"
        return await questions.ask_question(
            self.ctx, by or resident(), self.team.id, text, audience, opening, **more
        )

    async def ask(
        self, text: str, by: Actor | None = None, audience: Audience = Audience.UNNAMED, **more: Any
    ) -> Question:
        """Somebody asks in public."""
        asked = await self.send(text, by, audience, **more)
        assert isinstance(asked, Asked)
        return asked.question

    async def ask_and_show(self, text: str, by: Actor | None = None) -> Question:
        """Somebody asks, and the team shows it."""
        asked = await self.ask(text, by)
        return (await questions.show_question(self.ctx, self.pc_reed, asked.id)).question

    async def answer(self, question: Question, text: str = "Yes, on Friday.", **more: Any) -> Question:
        """The officer answers."""
        given = await answers.answer_question(
            self.ctx, more.get("by", self.pc_reed), self.team.id, question.number, text, more.get("opened_on")
        )
        return given.question

    async def open(self) -> Meeting:
        """A meeting opens now."""
        return await open_meeting(self.ctx, self.team)

    async def close(self) -> None:
        """It closes."""
        await meetings.close_now(self.ctx, self.pc_reed, self.team.id)

    async def rows(self, table: str) -> list[dict[str, Any]]:
        """Every row of a table."""
        async with self.ctx.db.read() as conn:
            found = await conn.execute(sa.select(metadata.tables[table]))
            return [dict(row) for row in found.mappings()]

    async def dirty(self) -> set[tuple[str, int]]:
        """What Discord should show anew: kinds with their owners."""
        rows = await self.rows("view")
        return {
            (row["kind"], row["owner_id"]) for row in rows if row["wanted_version"] != row["shown_version"]
        }

    async def actions(self) -> list[str]:
        """What staff did since the team and its meeting were there."""
        begun = {"set up", "named", "turned on", "changed"}
        rows = [row["what"] for row in await self.rows("action")]
        return [what for what in rows if what not in begun]

    async def notices(self, kind: str) -> list[dict[str, Any]]:
        """The notices of one kind."""
        return [row for row in await self.rows("notice") if row["kind"] == kind]

    async def shown_in_discord(self) -> None:
        """Discord shows everything that is wanted, and no notice waits."""

        async def work(write: Write) -> None:
            for row in (await write.conn.execute(sa.select(view.c.id))).all():
                at = sa.update(view).where(view.c.id == row.id, view.c.message_id.is_(None))
                await write.conn.execute(at.values(channel_id=next(_objects), message_id=next(_objects)))
            await write.conn.execute(sa.update(view).values(shown_version=view.c.wanted_version))
            await write.conn.execute(sa.update(notice_table).values(state="sent"))

        await self.ctx.db.write(work)

    async def place_of(self, kind: Kind, owner_id: int) -> tuple[int, int]:
        """The channel and message of something shown."""
        for row in await self.rows("view"):
            if (row["kind"], row["owner_id"], row["key"]) == (kind.value, owner_id, 0):
                return row["channel_id"], row["message_id"]
        raise LookupError(kind)

    async def change_team(self, **columns: Any) -> None:
        """Set what no use case of this issue sets."""
        teams = metadata.tables["team"]

        async def work(write: Write) -> None:
            await write.conn.execute(sa.update(teams).where(teams.c.id == self.team.id).values(**columns))

        await self.ctx.db.write(work)


@contextmanager
def statements() -> Iterator[list[tuple[str, Any]]]:
    """Collects every statement sent to the database, with its parameters."""
    seen: list[tuple[str, Any]] = []

    def sent(_conn: Any, _cursor: Any, statement: str, parameters: Any, _context: Any, _many: Any) -> None:
        seen.append((statement, parameters))

    sa.event.listen(sa.Engine, "before_cursor_execute", sent)
    try:
        yield seen
    finally:
        sa.event.remove(sa.Engine, "before_cursor_execute", sent)
