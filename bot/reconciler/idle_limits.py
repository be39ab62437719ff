"""discord.py's list of rate limits, kept short: it has some for each channel and thread ever written to."""

import asyncio
from typing import Final

from discord.http import HTTPClient, Ratelimit

# Seconds without a call: whoever took a limit to call with has begun by then.
_IDLE: Final = 10.0
# So many are kept without a look at them.
_FEW: Final = 128


class IdleLimits:
    """Forgets those that say nothing any more, in place of discord.py's own way, which waits five minutes.

    Meetings' channels come and go: hundreds of limits would be kept for what is over, and looked through at
    each new one.
    """

    def __init__(self, http: HTTPClient) -> None:
        self._limits: Final = http._buckets
        self._look_at = _FEW
        http._try_clear_expired_ratelimits = self._forget  # type: ignore[method-assign]

    def _forget(self) -> None:
        if len(self._limits) < self._look_at:
            return
        now = asyncio.get_running_loop().time()
        for key in [key for key, limit in self._limits.items() if _says_nothing(limit, now)]:
            del self._limits[key]
        self._look_at = max(_FEW, 2 * len(self._limits))


def _says_nothing(limit: Ratelimit, now: float) -> bool:
    """Whether nobody uses it and its window is over: discord.py itself would count anew from one call."""
    if limit.outgoing or limit._pending_requests or now - limit._last_request < _IDLE:
        return False
    return limit.expires is None or limit.expires < now
