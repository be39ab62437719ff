"""Every route the bot's source asks for: its calls of discord.py, each followed to the routes it requests.

What a receiver in the source is (`twin` is a message here and an event there) stands in a table. A call on
one that the table does not know is told, and fails the run: no route is left out for want of a thought.
"""

import ast
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

import discord
from discord.ext import commands

from bench.machine import PROJECT
from torture.discordpy import Class, requesting, routes_of

# The other layers know nothing of Discord; the import contracts in pyproject.toml hold that.
LAYERS: Final = ("bot/*.py", "bot/cogs/**/*.py", "bot/ui/**/*.py", "bot/reconciler/**/*.py")

# By module where one name means different things. Where several classes fit, the one with most of what is
# called: a news channel is deleted as a text channel is.
OBJECTS: Final[Mapping[str, Class]] = {
    "_partial()": discord.PartialMessage,
    "attachment": discord.Attachment,
    "bot/reconciler/event.py twin": discord.ScheduledEvent,
    "bot/reconciler/messages.py twin": discord.Message,
    "bot/reconciler/record.py twin": discord.Thread,
    "channel": discord.TextChannel,
    "client": commands.AutoShardedBot,
    "desk.interaction": discord.Interaction,
    "event": discord.ScheduledEvent,
    "forum": discord.ForumChannel,
    "guild": discord.Guild,
    "http": discord.http.HTTPClient,
    "interaction": discord.Interaction,
    "interaction.client": commands.AutoShardedBot,
    "interaction.followup": discord.Webhook,
    "interaction.guild": discord.Guild,
    "interaction.response": discord.InteractionResponse,
    "job.channel()": discord.PartialMessageable,
    "job.guild": discord.Guild,
    "job.tools.client.http": discord.http.HTTPClient,
    "message": discord.PartialMessage,
    "other": discord.TextChannel,
    "place": discord.TextChannel,
    "place.get_partial_message()": discord.PartialMessage,
    "self._client": commands.AutoShardedBot,
    "self._client.tree": discord.app_commands.CommandTree,
    "self._tools.client": commands.AutoShardedBot,
    "self.tree": discord.app_commands.CommandTree,
    "super()": commands.AutoShardedBot,
    "thread": discord.Thread,
    "tools.client": commands.AutoShardedBot,
    "tools.client.http": discord.http.HTTPClient,
}
# Nothing of Discord's, though something of it is called as a method of discord.py's is; by module where one
# name means different things.
OTHERS: Final = frozenset(
    {
        "asked", "bot/ui/replies/drafts.py one", "bot/ui/worded_notices.py view",
        "connection", "ctx.db", "found", "job.ctx.db", "lane", "looking", "part", "pipe",
        "self._settling", "self._context.copy()", "self._main", "self._round", "self._timers",
        "self._tools.ctx.db", "side", "task", "tools.ctx.db",
    }
)  # fmt: skip
# What discord.py's method might request too, but not as the bot calls it. A run that sees one fails.
NOT_SO: Final[Mapping[tuple[str, str], str]] = {
    ("edit", "DELETE /channels/{id}/messages/{id}"): "the bot lets no message delete itself",
    ("edit", "PATCH /guilds/{id}/channels"): "only an edit of the position asks for it",
    ("edit", "PUT /channels/{id}/voice-status"): "the bot has no voice channels",
    ("set_permissions", "DELETE /channels/{id}/permissions/{id}"): "the bot never takes an overwrite away",
    ("sync", "PUT /applications/{id}/guilds/{id}/commands"): "the commands are the same in all servers",
}


@dataclass(frozen=True, slots=True)
class Call:
    """A call in the source, at "bot/client.py:121"."""

    place: str
    what: str
    routes: frozenset[str]


@dataclass(slots=True)
class Routes:
    """All calls that request something, and what could not be told: each in a sentence."""

    calls: list[Call] = field(default_factory=list)
    unknown: list[str] = field(default_factory=list)

    @property
    def all(self) -> frozenset[str]:
        """Every route."""
        return frozenset(route for call in self.calls for route in call.routes)

    def who(self, route: str) -> str:
        """Who asks for a route, in words."""
        return ", ".join(f"{call.place} ({call.what})" for call in self.calls if route in call.routes)

    def unforeseen(self, seen: Iterable[str]) -> list[str]:
        """What a bot at work asked for, and the source does not say."""
        return [f"{route} was asked for, and no call in the source says so" for route in {*seen} - self.all]


def routes_in_code(root: Path = PROJECT) -> Routes:
    """Read the bot's source."""
    found = Routes()
    for pattern in LAYERS:
        for path in sorted(root.glob(pattern)):
            read(path.read_text(encoding="utf-8"), path.relative_to(root).as_posix(), found)
    return found


def read(source: str, module: str, found: Routes) -> None:
    """Add the calls in one module's source; one that is only handed on (`call(twin.delete)`) is one too."""
    tree = ast.parse(source)
    imported = frozenset(_imported(tree))
    for node in ast.walk(tree):
        if not isinstance(node, ast.Attribute) or node.attr not in requesting():
            continue
        receiver = _named(node.value)
        root = receiver.partition(".")[0]
        if isinstance(node.value, ast.Constant) or root in imported:
            continue
        if receiver in OTHERS or f"{module} {receiver}" in OTHERS:
            continue
        owner = OBJECTS.get(f"{module} {receiver}", OBJECTS.get(receiver))
        place, what = f"{module}:{node.lineno}", f"{receiver}.{node.attr}"
        if owner is None:
            found.unknown.append(f"nobody says what {receiver} is, and which routes {what} uses, at {place}")
            continue
        routes = {route for route in routes_of(owner, node.attr) if (node.attr, route) not in NOT_SO}
        if routes:
            found.calls.append(Call(place, what, frozenset(routes)))


def _imported(tree: ast.AST) -> Iterator[str]:
    """Names of modules and of what is imported from them: no objects."""
    for node in ast.walk(tree):
        if isinstance(node, ast.Import | ast.ImportFrom):
            yield from ((alias.asname or alias.name).partition(".")[0] for alias in node.names)


def _named(node: ast.expr) -> str:
    """As it stands in the source, what is handed in left out: `job.channel()`."""
    if isinstance(node, ast.Call):
        return f"{_named(node.func)}()"
    return f"{_named(node.value)}.{node.attr}" if isinstance(node, ast.Attribute) else ast.unparse(node)
