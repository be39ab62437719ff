"""Who hosts what as a guest at this moment, kept in memory: a projection of the rows.

Made anew at the start and whenever the calendar changes: it is looked up at each check of somebody's powers,
which must cost nothing.
"""

from datetime import datetime
from typing import Final

from msgspec import Struct

from bot.domain.meeting import READY_BEFORE, MeetingState
from bot.services.context import Context
from bot.storage import hosts


class Hosts:
    """Who hosts what. `of` answers at once; `refresh` reads the rows."""

    def __init__(self, ctx: Context) -> None:
        self._ctx: Final = ctx
        # By person and team, the moment from which it counts; several meetings of a team: the earliest.
        self._since: dict[tuple[int, int], datetime] = {}

    async def refresh(self) -> None:
        """Look at the rows: before anybody can ask, and from then on whenever the timers say so."""
        async with self._ctx.db.read() as conn:
            found = await hosts.in_force(conn)
        now, since = self._ctx.clock.now(), dict[tuple[int, int], datetime]()
        for one in found:
            begins = now if one.state is MeetingState.OPEN else one.starts_at - READY_BEFORE
            key = (one.user_id, one.team_id)
            since[key] = min(begins, since.get(key, begins))
        self._since = since

    def of(self, user_id: int) -> "HostOf":
        """The teams whose meeting somebody (by Discord's id) hosts; looked up whenever it is asked."""
        return HostOf(self, user_id)

    def is_host(self, user_id: int, team_id: int) -> bool:
        """Whether somebody hosts a team's meeting now."""
        since = self._since.get((user_id, team_id))
        return since is not None and since <= self._ctx.clock.now()


class HostOf(Struct, frozen=True):
    """The teams that one person hosts for now, as a container of their ids: never what it was a while ago."""

    hosts: Hosts
    user_id: int

    def __contains__(self, team_id: object) -> bool:
        """Whether they host this team's meeting now."""
        return isinstance(team_id, int) and self.hosts.is_host(self.user_id, team_id)
