"""Discord's rate limits, with its headers and its 429s.

https://discord.com/developers/docs/topics/rate-limits documents the headers, the answer and the limit of 50
requests a second over all routes. How much each route takes is not documented: the sizes here are what its
headers are known to have said, and a bot has to read them anew from every answer.
"""

from __future__ import annotations

import hashlib
import math
import time
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import lru_cache
from typing import Any, Final


@dataclass(frozen=True, slots=True)
class Size:
    """So many requests in so many seconds."""

    requests: int
    seconds: float


OVERALL: Final = Size(50, 1.0)
#: "channel name or topic 2 changes per 10 minutes": undocumented, and long known.
RENAMES: Final = Size(2, 600.0)
#: An interaction's token, whatever is done with it but the first response.
INTERACTION_WEBHOOK: Final = Size(5, 2.0)
#: Every route not named below.
OTHERS: Final = Size(50, 1.0)
#: By route, for each channel or server of its own.
SIZES: Final[Mapping[str, Size]] = {
    "POST /channels/{id}/messages": Size(5, 5.0),
    "PATCH /channels/{id}/messages/{id}": Size(5, 5.0),
    "DELETE /channels/{id}/messages/{id}": Size(5, 1.0),
    "GET /channels/{id}/messages": Size(5, 5.0),
    "POST /channels/{id}/messages/{id}/crosspost": Size(10, 3600.0),
    "PUT /channels/{id}/messages/pins/{id}": Size(5, 5.0),
    "DELETE /channels/{id}/messages/pins/{id}": Size(5, 5.0),
    "PATCH /channels/{id}": Size(5, 5.0),
    "POST /channels/{id}/threads": Size(5, 5.0),
    "POST /guilds/{id}/channels": Size(10, 10.0),
    "POST /guilds/{id}/scheduled-events": Size(5, 5.0),
    "PATCH /guilds/{id}/scheduled-events/{id}": Size(5, 5.0),
    "POST /users/@me/channels": Size(10, 10.0),
}
_FORGET_EVERY: Final = 4096


@dataclass(frozen=True)
class RateLimits:
    """What the box limits. With `scale` 10, ten minutes pass in one: every window is that much shorter."""

    scale: float = 1.0
    overall: Size = OVERALL
    renames: Size = RENAMES
    interaction_webhook: Size = INTERACTION_WEBHOOK
    others: Size = OTHERS
    sizes: Mapping[str, Size] = field(default_factory=lambda: SIZES)

    def in_words(self) -> str:
        """For a table that tells what was measured."""
        if self.scale == 1.0:
            return "Discord's rate limits"
        return f"Discord's rate limits, time {self.scale:g} times as fast"


@dataclass(slots=True)
class _Window:
    left: int
    ends: float


@dataclass(frozen=True, slots=True)
class Pass:
    """What a request gets: headers, and a body if it is refused with a 429."""

    headers: dict[str, str]
    refusal: dict[str, Any] | None = None


class Gate:
    """Lets requests through or refuses them; without `limits`, lets all through with generous headers."""

    def __init__(self, limits: RateLimits | None) -> None:
        self.limits: Final = limits
        self._windows: dict[tuple[str, str], _Window] = {}
        self._asked = 0

    def ask(self, route: str, path: str, body: Mapping[str, Any]) -> Pass:
        """Count one request of "POST /channels/{id}/messages", or refuse it."""
        parts = path.split("/", 4)
        kind, owner = parts[1], parts[2] if len(parts) > 2 else ""
        if kind == "interactions":
            return Pass({})
        bucket = "webhook" if kind == "webhooks" else route
        if self.limits is None:
            return Pass(_headers(bucket, OTHERS.requests, OTHERS.requests - 1, OTHERS.seconds))
        return self._count(self.limits, bucket, parts[3] if kind == "webhooks" else owner, body)

    def _count(self, limits: RateLimits, bucket: str, owner: str, body: Mapping[str, Any]) -> Pass:
        now = time.monotonic()
        self._forget(now)
        is_webhook = bucket == "webhook"
        if not is_webhook:
            overall = self._window(("", ""), limits.overall, now)
            if overall.left <= 0:
                return _refused({"X-RateLimit-Global": "true"}, "global", overall.ends - now)
            overall.left -= 1
        size = limits.interaction_webhook if is_webhook else limits.sizes.get(bucket, limits.others)
        window = self._window((bucket, owner), size, now)
        if window.left <= 0:
            return _refused(_headers(bucket, size.requests, 0, window.ends - now), "user", window.ends - now)
        window.left -= 1
        headers = _headers(bucket, size.requests, window.left, window.ends - now)
        if bucket == "PATCH /channels/{id}" and not body.keys().isdisjoint({"name", "topic"}):
            # A limit within the bucket: no header tells of it before it strikes.
            renames = self._window(("renames", owner), limits.renames, now)
            if renames.left <= 0:
                return _refused(headers, "user", renames.ends - now)
            renames.left -= 1
        return Pass(headers)

    def _window(self, key: tuple[str, str], size: Size, now: float) -> _Window:
        """The running window, begun by its first request."""
        window = self._windows.get(key)
        if window is None or now >= window.ends:
            scale = self.limits.scale if self.limits else 1.0
            window = self._windows[key] = _Window(size.requests, now + size.seconds / scale)
        return window

    def _forget(self, now: float) -> None:
        self._asked += 1
        if self._asked % _FORGET_EVERY == 0:
            self._windows = {key: window for key, window in self._windows.items() if window.ends > now}


@lru_cache(maxsize=512)
def _hash(bucket: str) -> str:
    return hashlib.sha256(bucket.encode()).hexdigest()[:32]


def _headers(bucket: str, limit: int, left: int, ends_in: float) -> dict[str, str]:
    return {
        "X-RateLimit-Bucket": _hash(bucket),
        "X-RateLimit-Limit": str(limit),
        "X-RateLimit-Remaining": str(left),
        "X-RateLimit-Reset": f"{time.time() + ends_in:.3f}",
        "X-RateLimit-Reset-After": f"{ends_in:.3f}",
    }


def _refused(headers: dict[str, str], scope: str, wait: float) -> Pass:
    # Never a moment too short, or the second try would be refused as well.
    wait = math.ceil(wait * 1000) / 1000
    return Pass(
        {**headers, "X-RateLimit-Scope": scope, "Retry-After": str(math.ceil(wait)), "Via": "1.1 box"},
        {"message": "You are being rate limited.", "retry_after": wait, "global": scope == "global"},
    )
