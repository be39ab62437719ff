"""What every use case is handed: the database, the clock and the vault. Made once, in `app.py`."""

from collections.abc import Iterable

from msgspec import Struct, field

from bot.domain.clock import Clock
from bot.storage.database import Database
from bot.storage.vault import Vault


class PeopleToTell:
    """Whom to tell something with their next reply (see `untold`): Discord's ids of server and user."""

    def __init__(self) -> None:
        self._people: set[tuple[int, int]] = set()
        self.known = False

    def learn(self, people: Iterable[tuple[int, int]]) -> None:
        """Take in what the rows say, once."""
        self.known = True
        self._people.update(people)

    def add(self, guild_id: int, user_id: int) -> None:
        """Somebody is to be told."""
        self._people.add((guild_id, user_id))

    def take(self, guild_id: int, user_id: int) -> bool:
        """Whether somebody is to be told; from now on not any more."""
        if (guild_id, user_id) not in self._people:
            return False
        self._people.discard((guild_id, user_id))
        return True


class Context(Struct, frozen=True):
    """The parts a use case needs; passed as its first argument."""

    db: Database
    clock: Clock
    vault: Vault
    untold: PeopleToTell = field(default_factory=PeopleToTell)
