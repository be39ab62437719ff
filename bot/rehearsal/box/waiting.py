"""Waiting for something to become true in the box, without polling."""

from __future__ import annotations

import asyncio
from collections.abc import Callable


class Signal:
    """Wakes everyone who waits whenever the bot did something or Discord said something."""

    def __init__(self) -> None:
        self._event = asyncio.Event()

    def fire(self) -> None:
        self._event.set()
        self._event = asyncio.Event()

    async def until(self, condition: Callable[[], object], seconds: float) -> bool:
        """True once the condition holds; False if it still doesn't after so many seconds."""
        try:
            async with asyncio.timeout(seconds):
                while not condition():
                    await self._event.wait()
        except TimeoutError:
            return bool(condition())
        return True
