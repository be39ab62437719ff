"""Faults that strike one server among many, and the kinds of them that each route is tried with."""

import asyncio
import random
import re
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Final

import discord

from bot.rehearsal.box import Box, Fault, Guild
from bot.rehearsal.box.calls import route_of
from torture.meeting import SmallMeeting
from torture.part import Options, run_again
from torture.rows import Rows

_ID: Final = re.compile(r"(?<=/)\d{15,20}(?=/|$)")
# Longer than the reconciler waits for an answer.
TOO_LONG: Final = 22.0
# In a row, so that discord.py gives up too.
OFTEN: Final = 5
# Between the request and the answer somebody deletes the thing.
MEANWHILE: Final = 0.5
LONGEST: Final = 240.0  # one meeting
KINDS: Final = ("429", "500", "502 done", "timeout", "403", "404", "reset")
SLOW: Final = ("timeout", "500")  # waited for, or tried again later and later
MESSAGE_GONE, CHANNEL_GONE, EVENT_GONE, GUILD_GONE, MEMBER_GONE = 10008, 10003, 10070, 10004, 10007
INTERACTION_GONE, WEBHOOK_GONE, USER_GONE = 10062, 10015, 10013
TELLS_WITHIN: Final = 60.0
NO_PERMISSION: Final = 50013


@dataclass(eq=False)
class Here(Fault):
    """A fault for requests that concern one server only. `paths` are those struck."""

    belongs: Callable[[str], bool] = field(kw_only=True)
    paths: list[str] = field(default_factory=list)

    def matches(self, method: str, path: str) -> bool:
        """As any fault, if the request is about this server."""
        if self.times == 0 or method != self.method or route_of(path) != self.path_pattern:
            return False
        if not self.belongs(path):
            return False
        self.paths.append(path)
        return True


def belongs_to(box: Box, guild: Guild) -> Callable[[str], bool]:
    """Whether a request is about this server, by the ids in its path or the interaction it answers."""
    backend = box.backend
    known: set[int] = {guild.id}  # channels that are gone by now were here too

    def belongs(path: str) -> bool:
        known.update(guild.channel_ids, guild.thread_ids)
        if path.startswith(("/interactions/", "/webhooks/")):
            interaction = backend.interactions.get(backend.interaction_tokens.get(path.split("/")[3], 0))
            return interaction is not None and interaction.guild_id == guild.id
        return any(int(part) in known for part in _ID.findall(path))

    return belongs


def has_place(route: str) -> bool:
    """Whether a request of this route says which server it is about."""
    return any(part in route for part in ("/channels/{id}", "/guilds/{id}", "/attachments/{id}", "{token}"))


def strike(kind: str, route: str, belongs: Callable[[str], bool], rng: random.Random) -> Here:
    """The fault of a kind for the next request of a route; a 404 needs `delete_the_thing` too."""
    method, _, pattern = route.partition(" ")
    done = rng.random() < 0.5
    fault = Here(method, pattern, belongs=belongs)
    match kind:
        case "429":
            fault.status, fault.retry_after = 429, rng.uniform(0.2, 2.0)
        case "500":
            fault.status, fault.times = 500, OFTEN
        case "502 done":
            fault.status, fault.effect_done = 502, True
        case "timeout":
            fault.delay, fault.effect_done, fault.reset = TOO_LONG, done, not done
        case "403":
            fault.status, fault.code = 403, NO_PERMISSION
        case "404":
            thing = thing_of(route)
            if thing in (MESSAGE_GONE, CHANNEL_GONE, EVENT_GONE):
                fault.delay = MEANWHILE
            else:
                fault.status, fault.code = 404, thing
        case "reset":
            fault.reset, fault.effect_done = True, done
        case _:
            raise ValueError(kind)
    return fault


def thing_of(route: str) -> int:
    """Discord's code for "there is no such …" of what a route is about."""
    if route.partition(" ")[2].startswith("/interactions/"):
        return INTERACTION_GONE
    if "{token}" in route:
        return WEBHOOK_GONE
    if "/messages/{id}" in route or "/pins/{id}" in route:
        return MESSAGE_GONE
    if "/scheduled-events/{id}" in route:
        return EVENT_GONE
    if "/channels/{id}" in route:
        return CHANNEL_GONE
    if "/members/{id}" in route:
        return MEMBER_GONE
    if "/guilds/{id}" in route:
        return GUILD_GONE
    return USER_GONE


def delete_the_thing(box: Box, guild: Guild, route: str, path: str) -> None:
    """Somebody deletes what a request is about, just before Discord reads it."""
    ids = [int(part) for part in _ID.findall(path)]
    thing, backend = thing_of(route), box.backend
    if thing == EVENT_GONE and ids[-1] in guild.scheduled_events:
        backend.delete_scheduled_event(guild.id, ids[-1])
    elif thing == MESSAGE_GONE and ids[-1] in backend.messages.get(ids[0], {}):
        backend.delete_message(ids[0], ids[-1])
    elif thing == CHANNEL_GONE and ids[0] in backend.channels:
        backend.delete_channel(ids[0])


def toggle_permission(box: Box, guild: Guild) -> None:
    """An administrator changes the bot's role: what was refused may be allowed now."""
    role = box.bot_role(guild)
    now = discord.Permissions(role.permissions)
    now.view_audit_log = not now.view_audit_log
    box.set_permissions(guild, role, now)


@dataclass(frozen=True, slots=True)
class Blow:
    """A fault on a route. `first` is the fault without which the bot does not come to use the route."""

    route: str
    kind: str
    first: "Blow | None" = None

    @property
    def name(self) -> str:
        """What `--only` finds it by."""
        return f"{self.route} · {self.kind}" + (f" (after {self.first.name})" if self.first else "")


def again(blow: Blow | None, options: Options) -> str:
    """What to type to run just this one."""
    return run_again("faults", blow.name if blow else "no fault", options)


class Watch:
    """Sets the fault, and does what others do meanwhile: delete the thing, or give the permission back."""

    def __init__(self, meeting: SmallMeeting, rows: Rows, rng: random.Random) -> None:
        self.meeting: Final = meeting
        self.belongs: Final = belongs_to(meeting.box, meeting.stage.guild)
        self.wrong: Final[list[str]] = []
        self.struck = True
        self.deleted = False
        self._rows: Final = rows
        self._rng: Final = rng
        self._faults: Final[list[Here]] = []
        self._tasks: Final[list[asyncio.Task[None]]] = []

    def set(self, blow: Blow) -> None:
        """The fault is in force from now on, after the one that leads to it."""
        for one in (blow.first, blow) if blow.first else (blow,):
            belongs = self.belongs if has_place(one.route) else lambda _: True
            fault = strike(one.kind, one.route, belongs, self._rng)
            self._faults.append(fault)
            self.meeting.box.faults.rules.insert(0, fault)
            if one.kind == "404" and fault.status is None:
                self._tasks.append(asyncio.create_task(self._delete(one, fault)))
            elif one.kind in ("403", "404"):
                self._tasks.append(asyncio.create_task(self._permit(fault)))
        self.struck = False

    async def _until_struck(self, fault: Here) -> None:
        await self.meeting.box.changed.until(lambda: fault.times == 0, LONGEST)

    async def _delete(self, blow: Blow, fault: Here) -> None:
        await self._until_struck(fault)
        if fault.paths:
            delete_the_thing(self.meeting.box, self.meeting.stage.guild, blow.route, fault.paths[0])
            self.deleted = True

    async def _permit(self, fault: Here) -> None:
        """The officers' room must say what to do about a refusal; then the permission is given back."""
        meeting = self.meeting
        await self._until_struck(fault)
        for _ in range(20):
            await asyncio.sleep(0.1)
            if any("no_permission" in why for why in await self._rows.parked()):
                break
        else:
            toggle_permission(meeting.box, meeting.stage.guild)
            return  # nothing waits for it: what was refused did not matter, or was tried again
        rooms = [channel for channel in meeting.team_channels() if "officers" in (channel.name or "")]
        if rooms:
            told = await meeting.box.changed.until(
                lambda: "lacks a permission" in "\n".join(meeting.said(rooms[0])), TELLS_WITHIN
            )
            if not told:
                self.wrong.append(f"the officers' room does not say what to do: {meeting.said(rooms[0])}")
        toggle_permission(meeting.box, meeting.stage.guild)

    def has_struck(self) -> bool:
        """Whether all that was set has struck once."""
        return all(fault.paths for fault in self._faults)

    def end(self) -> None:
        """Nothing strikes any more."""
        self.struck = self.struck or self.has_struck()
        for fault in self._faults:
            fault.times = 0
            if fault in self.meeting.box.faults.rules:
                self.meeting.box.faults.rules.remove(fault)
        for task in self._tasks:
            task.cancel()
