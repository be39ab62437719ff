"""What befalls the file while it is in use: damage, a full disk. Told to who runs the bot, not too often."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Final

from bot.storage.errors import DatabaseUnusable, NotSaved, StorageError, Unusable, from_sqlite

Told = Callable[[StorageError], None]
_SERIOUS: Final = frozenset({Unusable.DAMAGED, Unusable.NOT_A_DATABASE, Unusable.FULL, Unusable.DISK_FAILED})
AGAIN_AFTER: Final = 60.0  # seconds


class Trouble:
    """Notices such errors as they pass."""

    def __init__(self, path: Path, told: Told | None) -> None:
        self._path: Final = path
        self._told: Final = told
        self._last: Final[dict[Unusable, float]] = {}

    def look_at(self, error: BaseException) -> None:
        """Tell of what went wrong, if it is serious."""
        if self._told is None or not isinstance(error, Exception):
            return
        known = error if isinstance(error, StorageError) else from_sqlite(self._path, error)
        if not isinstance(known, NotSaved | DatabaseUnusable) or known.reason not in _SERIOUS:
            return
        now = time.monotonic()
        if now - self._last.get(known.reason, -AGAIN_AFTER) >= AGAIN_AFTER:
            self._last[known.reason] = now
            self._told(DatabaseUnusable(str(self._path), known.reason, known.detail))
