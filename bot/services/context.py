"""What every use case is handed: the database, the clock and the vault. Made once, in `app.py`."""

from dataclasses import dataclass

from bot.domain.clock import Clock
from bot.storage.database import Database
from bot.storage.vault import Vault


@dataclass(frozen=True, slots=True)
class Context:
    """The parts a use case needs; passed as its first argument."""

    db: Database
    clock: Clock
    vault: Vault
