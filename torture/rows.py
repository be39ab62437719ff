"""What one server's rows in the bot's database say, read beside the running bot."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any, Final

import sqlalchemy as sa

from bot.domain.meeting import MeetingState, Summary
from bot.rehearsal.comparing import poll
from bot.rehearsal.stage import WentWrong
from bot.storage.database import Database
from bot.storage.tables import meeting, notice, private_information, question, server, team, view

PATIENCE: Final = 30.0
# Of many meetings side by side each looks at the database: not oftener than matters.
LOOKS_EVERY: Final = 0.2


@dataclass(frozen=True, slots=True)
class Rows:
    """The rows of the teams of one server."""

    db: Database
    guild_id: int

    async def _all(self, table: sa.Table, *columns: sa.Column[Any]) -> Sequence[sa.Row[Any]]:
        of_server = sa.select(team.c.id).join(server).where(server.c.guild_id == self.guild_id)
        statement = sa.select(*columns).where(table.c.team_id.in_(of_server)).order_by(table.c.id)
        async with self.db.read() as conn:
            return (await conn.execute(statement)).all()

    async def busy_with(self) -> list[str]:
        """What the bot has still to show or to say here."""
        v, n = view.c, notice.c
        views = await self._all(view, v.kind, v.wanted_version, v.shown_version, v.parked, v.key, v.error)
        notices = await self._all(notice, n.kind, n.state, n.error)
        late = [
            f"{row.kind} ({row.error or 'under way'})"
            for row in views
            if row.wanted_version != row.shown_version and row.parked is None and row.key == 0
        ]
        return late + [f"notice {row.kind} ({row.error})" for row in notices if row.state == "waiting"]

    async def until_settled(self, seconds: float = PATIENCE) -> None:
        """Wait until the bot has nothing left to show or say here. Raises WentWrong."""

        async def is_idle() -> bool:
            return not await self.busy_with()

        if not await poll(is_idle, seconds, every=LOOKS_EVERY):
            busy = ", ".join(await self.busy_with())
            raise WentWrong(f"after {seconds:g} seconds the bot is still busy with {busy}")

    async def parked(self) -> list[str]:
        """What waits for a person to change something: the kinds and why."""
        rows = await self._all(view, view.c.kind, view.c.parked)
        return [f"{row.kind}: {row.parked}" for row in rows if row.parked]

    async def is_archived(self) -> bool:
        """Whether a meeting is over and its record made."""
        return MeetingState.ARCHIVED in await self.states()

    async def states(self) -> list[object]:
        """The meetings' states, oldest first."""
        return [row.state for row in await self._all(meeting, meeting.c.state)]

    async def until_archived(self, seconds: float = PATIENCE) -> None:
        """Wait until a meeting is over and its record made. Raises WentWrong."""
        if not await poll(self.is_archived, seconds, every=LOOKS_EVERY):
            raise WentWrong(f"no meeting is archived; the bot is busy with {await self.busy_with()}")

    async def questions(self) -> list[tuple[int, str, str]]:
        """Number, text and state of each question."""
        q = question.c
        return [
            (row.number, row.text, str(row.state))
            for row in await self._all(question, q.number, q.text, q.state)
        ]

    async def received_privately(self) -> int:
        """How many pieces of private information there are."""
        return len(await self._all(private_information, private_information.c.id))

    async def summary(self) -> Summary:
        """The archived meeting's. Raises WentWrong."""
        rows = await self._all(meeting, meeting.c.state, meeting.c.summary)
        kept = [row.summary for row in rows if row.state is MeetingState.ARCHIVED]
        if len(kept) != 1:
            raise WentWrong(f"one meeting should be archived, {len(kept)} are")
        return Summary(**kept[0])
