"""Python's collector of garbage, at work when nobody waits for the bot.

What refers to itself in a circle, as each of discord.py's views does, goes only when the collector looks. By
itself it looks after so many new objects, and so in the middle of a crowd: everybody who is served at that
moment waits 10 ms and more, one in a hundred (measured). So the bot has it look when nobody is served, and it
looks by itself only after far more. A crowd of a thousand makes 140,000 objects, 13 MiB, in ten seconds.
"""

import asyncio
import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

# New objects after which a look is worth its while; an interaction makes some seventy.
_WORTH_IT: Final = 5_000
# And after which it is due whoever waits, so that a day without a pause takes no more memory than a crowd.
_DUE: Final = 200_000
# Looks at the young objects for each look at all that were made since the start.
_YOUNG_LOOKS: Final = 100
# Seconds without anybody, and between one try and the next.
_QUIET: Final = 0.1
_EVERY: Final = 0.5


class Service:
    """Who is being served at this moment."""

    def __init__(self) -> None:
        self._served = 0
        self._last = 0.0

    @contextmanager
    def somebody(self) -> Iterator[None]:
        """Somebody waits for what is done in this block."""
        self._served += 1
        try:
            yield
        finally:
            self._served -= 1
            self._last = time.monotonic()

    @property
    def is_quiet(self) -> bool:
        """Whether nobody has been served for a moment."""
        return not self._served and time.monotonic() - self._last > _QUIET


class Collector:
    """Use as a task that runs `forever`; `begin` first."""

    def __init__(self, service: Service) -> None:
        self._service: Final = service
        self._looks = 0

    def begin(self) -> None:
        """Let the collector look by itself seldom, and never at what is there already, which stays."""
        gc.freeze()
        gc.set_threshold(_DUE, 20, 100)
        gc.enable()

    def look(self) -> bool:
        """Look now, if it is worth it and nobody waits. Returns whether it did."""
        if gc.get_count()[0] < _WORTH_IT or not self._service.is_quiet:
            return False
        self._looks += 1
        gc.collect(1 if self._looks % _YOUNG_LOOKS else 2)
        return True

    async def forever(self) -> None:
        """Look now and then."""
        while True:
            await asyncio.sleep(_EVERY)
            self.look()
