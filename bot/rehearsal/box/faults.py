"""Faults by rule: what goes wrong on which route, before or after the effect took place."""

from __future__ import annotations

import fnmatch
from collections import Counter
from dataclasses import dataclass, field
from typing import Any, Final

from bot.rehearsal.box.calls import route_of

#: What Discord says with its codes, for those a fault is likely to name.
#: https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
MESSAGES: Final = {
    10003: "Unknown Channel",
    10004: "Unknown Guild",
    10008: "Unknown Message",
    10062: "Unknown interaction",
    10070: "Unknown Guild Scheduled Event",
    30003: "Maximum number of pins reached for the channel (250)",
    30013: "Maximum number of guild channels reached (500)",
    30038: "Maximum number of guild scheduled events reached (100)",
    50001: "Missing Access",
    50013: "Missing Permissions",
    50035: "Invalid Form Body",
}


@dataclass
class Fault:
    """One rule: requests of `method` ("*" for any) to `path_pattern` go wrong, `times` times (None: always).

    `path_pattern` is a shell pattern, matched against the path and against the route
    ("/channels/*/messages", "/channels/{id}/messages").
    `skip` lets so many matching requests pass first: 2 strikes the third one.
    `status` is the answer instead of the true one; None leaves the true one (for a delay alone).
    `code` is Discord's own number in that answer (403 with 50013, 404 with 10003 or 10008).
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
    code: int | None = None
    skip: int = 0

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
        told = f"The box was told to answer {self.status}."
        return {"message": MESSAGES.get(self.code or 0, told), "code": self.code or 0}

    @property
    def wait(self) -> float:
        """Seconds that a 429 asks the bot to wait."""
        return 1.0 if self.retry_after is None else self.retry_after


@dataclass
class Loss:
    """Events of the gateway that never arrive, though they happened: `times` of them (None: all)."""

    event_pattern: str
    times: int | None = 1
    struck: int = 0


@dataclass
class Faults:
    """The rules in force, oldest first, and how often each route was struck."""

    rules: list[Fault] = field(default_factory=list)
    losses: list[Loss] = field(default_factory=list)
    struck: Counter[str] = field(default_factory=Counter)

    def add(self, fault: Fault) -> Fault:
        self.rules.append(fault)
        return fault

    def lose_events(self, event_pattern: str = "*", times: int | None = 1) -> Loss:
        """Lose the next gateway events of this name ("CHANNEL_DELETE", "MESSAGE_*"), for good."""
        loss = Loss(event_pattern, times)
        self.losses.append(loss)
        return loss

    def clear(self) -> None:
        self.rules.clear()
        self.losses.clear()

    def take(self, method: str, path: str) -> Fault | None:
        """The first rule that strikes this request; uses up one of its times."""
        for fault in self.rules:
            if not fault.matches(method, path):
                continue
            if fault.skip > 0:
                fault.skip -= 1
                continue
            if fault.times is not None:
                fault.times -= 1
                if fault.times == 0:
                    self.rules.remove(fault)
            self.struck[f"{method} {route_of(path)}"] += 1
            return fault
        return None

    def loses(self, event: str) -> bool:
        """Whether this gateway event is lost; uses up one of a rule's times."""
        for loss in self.losses:
            if loss.times != 0 and fnmatch.fnmatchcase(event, loss.event_pattern):
                if loss.times is not None:
                    loss.times -= 1
                loss.struck += 1
                return True
        return False
