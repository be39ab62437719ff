"""The three seconds in which a bot must acknowledge, by wall clock: who was in time, who wasn't.

https://discord.com/developers/docs/interactions/receiving-and-responding#interaction-callback
"""

from __future__ import annotations

from array import array
from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

#: "You must send an initial response within 3 seconds".
RESPONSE_DEADLINE: Final = 3.0
_UNKNOWN_INTERACTION: Final = 10062


@dataclass(frozen=True, slots=True)
class _Open:
    since: float
    kind: int
    what: str


class Deadlines:
    """How fast the bot acknowledged what people did; kept as numbers, so that a crowd costs no memory.

    `kind` is Discord's type of interaction: 2 a command, 3 a button or menu, 4 a suggestion, 5 a form sent.
    `now` is in seconds, since whenever.
    """

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self.emitted = 0
        self.acknowledged = 0
        self.late = 0
        self._open: dict[int, _Open] = {}
        self._seconds: dict[int, array[float]] = {}
        self._late: list[str] = []

    def reset(self) -> None:
        """Begin to count anew, as for a part of a run that is measured by itself."""
        self.emitted = self.acknowledged = self.late = 0
        self._open.clear()
        self._seconds.clear()
        self._late.clear()

    def seconds(self, *kinds: int) -> list[float]:
        """Seconds to the first response of each interaction acknowledged in time, in no order."""
        return [one for kind, all_ in self._seconds.items() if not kinds or kind in kinds for one in all_]

    @property
    def never(self) -> int:
        """How many are past their time with no response at all."""
        return len(self._past())

    @property
    def lost(self) -> int:
        """How often a person read "The application did not respond": late or never."""
        return self.late + self.never

    @property
    def waiting(self) -> int:
        """How many wait for their response and still have time."""
        return len(self._open) - self.never

    @property
    def missed(self) -> list[str]:
        """Who did what and was not answered in time, in words."""
        never = [f"{one.what}: never acknowledged" for one in self._past()]
        return [*self._late, *never]

    def begin(self, interaction_id: int, kind: int, what: str) -> None:
        """An interaction is sent to the bot now."""
        self.emitted += 1
        self._open[interaction_id] = _Open(self._now(), kind, what)

    def end(self, interaction_id: int, refused_with: int | None = None) -> None:
        """The bot's first response came, and was taken unless `refused_with` says a code."""
        one = self._open.get(interaction_id)
        if one is None or refused_with not in (None, _UNKNOWN_INTERACTION):
            return  # a second response, or one that may be given again
        del self._open[interaction_id]
        seconds = self._now() - one.since
        if refused_with is None:
            self.acknowledged += 1
            self._seconds.setdefault(one.kind, array("d")).append(seconds)
        else:
            self.late += 1
            self._late.append(f"{one.what}: acknowledged after {seconds:.1f} s")

    def _past(self) -> list[_Open]:
        until = self._now() - RESPONSE_DEADLINE
        return [one for one in self._open.values() if one.since < until]
