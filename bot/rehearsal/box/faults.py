"""Faults by rule: what goes wrong on which route, before or after the effect took place."""

from __future__ import annotations

import fnmatch
from collections import Counter
from dataclasses import dataclass, field
from typing import Any

from bot.rehearsal.box.calls import route_of


@dataclass
class Fault:
    """One rule: requests of `method` ("*" for any) to `path_pattern` go wrong, `times` times (None: always).

    `path_pattern` is a shell pattern, matched against the path and against the route
    ("/channels/*/messages", "/channels/{id}/messages").
    `status` is the answer instead of the true one; None leaves the true one (for a delay alone).
    `effect_done` lets the request take effect first and then loses its answer.
    `delay` is in seconds, before the request is looked at, or before the answer if `effect_done`.
    `retry_after` is in seconds, for a 429 (1 if not given). `reset` cuts the connection instead of answering.
    """

    method: str
    path_pattern: str
    status: int | None = None
    times: int | None = 1
    body: Any = None
    retry_after: float | None = None
    effect_done: bool = False
    delay: float = 0.0
    reset: bool = False

    @property
    def spoils_answer(self) -> bool:
        return self.reset or self.status is not None

    def matches(self, method: str, path: str) -> bool:
        if self.times == 0 or self.method not in ("*", method):
            return False
        return any(fnmatch.fnmatchcase(text, self.path_pattern) for text in (path, route_of(path)))

    def answer_body(self) -> dict[str, Any]:
        if isinstance(self.body, dict):
            return self.body
        if self.status == 429:
            return {"message": "You are being rate limited.", "retry_after": self.wait, "global": False}
        return {"message": f"The box was told to answer {self.status}.", "code": 0}

    @property
    def wait(self) -> float:
        """Seconds that a 429 asks the bot to wait."""
        return 1.0 if self.retry_after is None else self.retry_after


@dataclass
class Faults:
    """The rules in force, oldest first, and how often each route was struck."""

    rules: list[Fault] = field(default_factory=list)
    struck: Counter[str] = field(default_factory=Counter)

    def add(self, fault: Fault) -> Fault:
        self.rules.append(fault)
        return fault

    def clear(self) -> None:
        self.rules.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The first rule that strikes this request; uses up one of its times."""
        for fault in self.rules:
            if fault.matches(method, path):
                if fault.times is not None:
                    fault.times -= 1
                    if fault.times == 0:
                        self.rules.remove(fault)
                self.struck[f"{method} {route_of(path)}"] += 1
                return fault
        return None
