"""Twins: what Discord made a second time because a call's answer was lost and the call repeated.

discord.py repeats a POST after a 5xx by itself, and returns the last of what was made; the first stays behind
an id that looks fine. So what the gateway says was created is compared with what is on record. A twin is only
what was made within the attempt and before the one on record: a member's "Clone channel" copies the topic,
marker and all, but comes later.
"""

from collections import OrderedDict
from collections.abc import Awaitable, Callable
from datetime import datetime, timedelta
from typing import Final

import discord
from msgspec import Struct

_REMEMBERED: Final = 500


class _Attempt(Struct):
    since: datetime
    made: int | None = None
    seen: tuple[int, ...] = ()


class Twins:
    """The attempts of this process, by view row and generation, and what was seen made in each."""

    def __init__(self, skew: timedelta) -> None:
        self._skew: Final = skew
        self._attempts: Final[OrderedDict[tuple[int, int], _Attempt]] = OrderedDict()
        self.left: Final[dict[int, Callable[[], Awaitable[None]]]] = {}
        """How to delete each twin that could not be removed yet."""
        self._called: Final[OrderedDict[tuple[int, str], tuple[int, int]]] = OrderedDict()

    def began(
        self, view_id: int, generation: int, since: datetime, called: tuple[int, str] | None = None
    ) -> None:
        """A create begins (again); `called` is the place and name of what bears no marker itself."""
        self._attempts.setdefault((view_id, generation), _Attempt(since))
        if called is not None:
            self._called[called] = (view_id, generation)
            while len(self._called) > _REMEMBERED:
                self._called.popitem(last=False)
        while len(self._attempts) > _REMEMBERED:
            self._attempts.popitem(last=False)

    def made(self, view_id: int, generation: int, object_id: int) -> list[int]:
        """What is on record now; return the ids of its twins seen so far."""
        attempt = self._attempts.get((view_id, generation))
        if attempt is None:
            return []
        attempt.made = object_id
        twins = {seen for seen in attempt.seen if self._is_twin(attempt, seen)}
        attempt.seen = ()
        return sorted(twins)

    def saw(self, view_id: int, generation: int, object_id: int) -> bool:
        """The gateway says that the bot made this; True if it is a twin of what is on record."""
        attempt = self._attempts.get((view_id, generation))
        if attempt is None:
            return False
        if attempt.made is None:
            attempt.seen = (*attempt.seen, object_id)
            return False
        return self._is_twin(attempt, object_id)

    def saw_called(self, called: tuple[int, str], object_id: int) -> bool:
        """The same for what bears no marker: a category."""
        attempt = self._called.get(called)
        return attempt is not None and self.saw(*attempt, object_id)

    def _is_twin(self, attempt: _Attempt, seen: int) -> bool:
        if attempt.made is None or seen >= attempt.made:
            return False
        return discord.utils.snowflake_time(seen) >= attempt.since - self._skew
