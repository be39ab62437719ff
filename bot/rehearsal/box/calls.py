"""What the bot asked of the simulated Discord: a count by route, and the latest requests."""

from __future__ import annotations

import datetime
import re
from collections import Counter, deque
from dataclasses import dataclass, field
from typing import Any

KEPT_REQUESTS = 5000

_SNOWFLAKE = re.compile(r"(?<=/)\d{15,20}(?=/|$)")
_TOKEN = re.compile(r"^(/interactions/[^/]+/|/webhooks/[^/]+/)[^/]+")
_EMOJI = re.compile(r"(/reactions/)[^/]+")
_INVITE = re.compile(r"^(/invites/)[^/]+")
_FILE = re.compile(r"^(/attachments/[^/]+/[^/]+/)[^/]+$")


def route_of(path: str) -> str:
    """The path with ids, tokens, emoji and files' names replaced: `/channels/{id}/messages`."""
    path = _TOKEN.sub(r"\1{token}", path)
    path = _EMOJI.sub(r"\1{emoji}", path)
    path = _INVITE.sub(r"\1{id}", path)
    path = _FILE.sub(r"\1{file}", path)
    return _SNOWFLAKE.sub("{id}", path)


@dataclass(frozen=True)
class Request:
    """One REST request of the bot and what it got; status 0 means the connection was cut."""

    method: str
    path: str
    status: int
    at: datetime.datetime
    seconds: float
    json: Any = None
    route: str = ""
    """Method and path, with ids and tokens replaced"""


@dataclass
class CallLog:
    """Every REST request counted by route, the last few thousand kept whole."""

    counts: Counter[str] = field(default_factory=Counter)
    recent: deque[Request] = field(default_factory=lambda: deque(maxlen=KEPT_REQUESTS))
    rate_limited: Counter[str] = field(default_factory=Counter)

    def add(self, request: Request) -> None:
        self.counts[request.route] += 1
        self.recent.append(request)
        if request.status == 429:
            self.rate_limited[request.route] += 1
