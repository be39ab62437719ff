"""One play: the services on a real SQLite file, with a clock in hand, beside a model that is asked first."""

import asyncio
import shutil
import sqlite3
import tempfile
from collections.abc import Coroutine
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from hypothesis.stateful import RuleBasedStateMachine

from bot.domain.errors import DomainError
from bot.domain.team import Actor, PrivateTerms
from bot.services import officers, teams
from bot.services.context import Context
from bot.storage.database import Database
from bot.storage.vault import Vault
from torture.lifecycle.model import Model

_BEGIN: Final = datetime(2013, 10, 1, 17, 0, tzinfo=UTC)
GUILD, _OFFICERS, _MODERATORS = 100, 201, 202


class _Clock:
    def __init__(self) -> None:
        self.moment = _BEGIN

    def now(self) -> datetime:
        """The moment in this play."""
        return self.moment


def actor(number: int, *roles: int, admin: bool = False) -> Actor:
    """Somebody of the server, the same each time by their number."""
    return Actor(1000 + number, f"Person {number}", GUILD, frozenset(roles), manage_guild=admin)


OFFICER, MODERATOR = actor(50, _OFFICERS), actor(51, _MODERATORS)
_ADMIN = actor(52, admin=True)


class World(RuleBasedStateMachine):
    """A team and its database, made anew for each play."""

    template: Path | None = None
    steps = 0

    def __init__(self) -> None:
        super().__init__()
        self.model = Model()
        self.clock = _Clock()
        self._folder = Path(tempfile.mkdtemp(prefix="lifecycle-"))
        self._openings = 0
        self._used = ["none"]
        self._runner = asyncio.Runner()
        self._path = self._folder / "beatmeet.db"
        if self.template is not None:
            shutil.copyfile(self.template, self._path)
        self._opening = Database.open(f"sqlite+aiosqlite:///{self._path}")
        db = self._runner.run(self._opening.__aenter__())
        self.ctx = Context(db=db, clock=self.clock, vault=Vault(b"k" * 32))
        self.team = self._runner.run(self._set_up())
        self._rows = sqlite3.connect(f"file:{self._path}?mode=ro", uri=True)
        self._rows.row_factory = sqlite3.Row

    async def _set_up(self) -> int:
        wishes = teams.TeamWishes(
            "New Ash Green", _OFFICERS, _MODERATORS, "Europe/London", "Police", None, None, None
        )
        team = (await teams.setup_team(self.ctx, _ADMIN, wishes)).team
        await officers.set_private(self.ctx, _ADMIN, team.id, PrivateTerms("us", "daily", "nobody"))
        return team.id

    def teardown(self) -> None:
        """Close the database."""
        self._rows.close()
        self._runner.run(self._opening.__aexit__(None, None, None))
        self._runner.close()
        shutil.rmtree(self._folder, ignore_errors=True)

    def _do(self, expected: str, deed: Coroutine[Any, Any, object]) -> Any:
        """Do it, and see that it is refused as the model says, or not."""
        type(self).steps += 1
        refused, outcome = "", None
        try:
            outcome = self._runner.run(deed)
        except DomainError as error:
            refused = type(error).__name__
        assert refused == expected, f"refused as {refused or 'nothing'}, the model says {expected or 'done'}"
        return outcome

    def _table(self, name: str) -> list[sqlite3.Row]:
        return self._rows.execute(f'SELECT * FROM "{name}" ORDER BY rowid').fetchall()


def make_template(folder: Path) -> Path:
    """An empty database of the newest version, to begin each play with."""
    path = folder / "template.db"

    async def make() -> None:
        async with Database.open(f"sqlite+aiosqlite:///{path}"):
            pass

    asyncio.run(make())
    with closing(sqlite3.connect(path)) as db:
        db.execute("PRAGMA wal_checkpoint(TRUNCATE)")
    return path
