"""What a bot must never do to Discord: send what can't be taken, or be refused so often that it is banned.

A refusal that a bot cannot know of beforehand (a full server, a channel that is gone) is none.
"""

from __future__ import annotations

import time
from collections import Counter, deque
from typing import Final

from bot.rehearsal.box._simcord import BackendError
from bot.rehearsal.box.bodies import Bodies
from bot.rehearsal.box.routing import Provoked

#: "10,000 per 10 minutes. An invalid request is one that results in 401, 403, or 429 statuses":
#: https://discord.com/developers/docs/topics/rate-limits#invalid-request-limit-aka-cloudflare-bans
MOST_INVALID, INVALID_SECONDS = 10_000, 600.0
_INVALID: Final = frozenset({401, 403, 429})
# Invalid form body, empty message, invalid JSON, file too large.
_MISTAKES: Final = frozenset({50035, 50006, 50109, 40005})


class Violations:
    """What was done so far, each in a sentence with how often. `scale`: time passes so much faster."""

    def __init__(self, bodies: Bodies, scale: float = 1.0) -> None:
        self._bodies = bodies
        self._seconds = INVALID_SECONDS / scale
        self._mistakes: Counter[str] = Counter()
        self._invalid: deque[float] = deque()
        self._most_invalid = 0

    def refused(self, route: str, refusal: BackendError) -> None:
        """Discord refused a request by itself, with no fault that made it."""
        if refusal.code in _MISTAKES and not isinstance(refusal, Provoked):
            self._mistakes[f"{route}: {refusal.code} {refusal.message}"] += 1

    def noted(self, told: str) -> None:
        """Anything else that no bot may do."""
        self._mistakes[told] += 1

    def answered(self, status: int) -> None:
        """An answer of any kind, faults included."""
        if status not in _INVALID:
            return
        now = time.monotonic()
        self._invalid.append(now)
        while self._invalid[0] < now - self._seconds:
            self._invalid.popleft()
        self._most_invalid = max(self._most_invalid, len(self._invalid))

    @property
    def most_invalid(self) -> int:
        """How many answers of 401, 403 and 429 there were in the worst ten minutes."""
        return self._most_invalid

    def in_words(self) -> list[str]:
        """Each thing once; empty if there is none."""
        found = [f"{told} ({times} times)" for told, times in self._mistakes.items()]
        if self._most_invalid > MOST_INVALID:
            found.append(
                f"{self._most_invalid} answers of 401, 403 or 429 in ten minutes; "
                f"after {MOST_INVALID} Discord bans the address"
            )
        return found + self._bodies.faults()
