"""A call to Discord: within the budget, within its deadline, and ending in a plain outcome."""

import asyncio
from collections.abc import Awaitable, Callable
from typing import Final, TypeVar

from bot.reconciler.budget import Budget
from bot.reconciler.outcomes import outcome_of
from bot.storage.views import Kind

T = TypeVar("T")

# Openings first: every meeting in the country opens at six.
URGENCY: Final = {
    Kind.CHANNEL: 0,
    Kind.WELCOME: 1,
    Kind.PAIR: 2,
    Kind.SPEECH: 2,
    Kind.OUTCOME: 2,
    Kind.WARNING: 2,
    Kind.NOBODY: 1,
    Kind.PAUSE: 1,
    Kind.NEWS_PAUSE: 1,
    Kind.CATEGORY: 3,
    Kind.NEWS_CHANNEL: 3,
    Kind.OFFICERS_ROOM: 3,
    Kind.PAST_MEETINGS: 3,
    Kind.CLOSING: 3,
    Kind.BOARD: 4,
    Kind.NEWS: 5,
    Kind.ANNOUNCEMENT: 5,
    Kind.ELSEWHERE: 5,
    Kind.EVENT: 5,
    Kind.DIGEST: 6,
    Kind.ROOM_BOARD: 6,
    Kind.RECORD: 7,
}
URGENT_NOTICE: Final = 0
NOTICE: Final = 4
CHECK: Final = 7


class Calls:
    """Makes calls for all lanes."""

    def __init__(self, budget: Budget, deadline: float) -> None:
        self._budget: Final = budget
        self._deadline: Final = deadline

    async def __call__(self, urgency: int, call: Callable[[], Awaitable[T]]) -> T:
        """Make one call when its turn comes. Raises an `Outcome`; past the deadline it is `Unknown`."""
        await self._budget.take(urgency)
        try:
            async with asyncio.timeout(self._deadline):
                return await call()
        except Exception as error:
            raise outcome_of(error) from error
