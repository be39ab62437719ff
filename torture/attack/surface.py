"""What can be pressed, typed and sent, read from the code and from what Discord was told.

So a new command or button is attacked without anybody remembering to.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any, Final

from bot.rehearsal.box import Box

_SUBCOMMANDS: Final = (1, 2)
CHAT, USER_MENU, MESSAGE_MENU = 1, 2, 3


@dataclass(frozen=True, slots=True)
class Handler:
    """A verb that the router serves, and the names of what its custom id carries."""

    verb: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Option:
    """An option of a command. `kind` is Discord's number for it."""

    name: str
    kind: int
    required: bool
    suggests: bool


@dataclass(frozen=True, slots=True)
class Command:
    """A command as Discord was told it: "meeting open"; `kind` 3 is one of a message's menu."""

    name: str
    kind: int
    options: tuple[Option, ...] = ()


async def handlers(folder: Path) -> tuple[Handler, ...]:
    """Every verb the bot's router serves. `folder` is for a database that nobody uses."""
    from bot.app import open_client
    from bot.settings import Secret, Settings

    url = f"sqlite+aiosqlite:///{folder / 'nobody.db'}"
    settings = Settings(discord_token=Secret("not-a-token"), database_url=url)
    async with open_client(settings) as client:
        await client.load_cogs()
        return tuple(Handler(verb, client.router.parts(verb)) for verb in sorted(client.router.verbs))


def choices() -> dict[str, tuple[str, ...]]:
    """What can be chosen in a select whose values are words, by its verb."""
    from bot.cogs.desk_more import DO

    return {"desk_more_pick": tuple(DO)}


def commands(box: Box) -> tuple[Command, ...]:
    """Every command the bot told Discord, subcommands one by one."""
    told = [command for scope in box.backend.commands.values() for command in scope.values()]
    return tuple(leaf for one in told for leaf in _leaves(one, str(one["name"]), int(one.get("type", CHAT))))


def _leaves(node: Mapping[str, Any], path: str, kind: int) -> Iterator[Command]:
    options = node.get("options") or []
    inner = [option for option in options if option["type"] in _SUBCOMMANDS]
    for one in inner:
        yield from _leaves(one, f"{path} {one['name']}", kind)
    if not inner:
        yield Command(path, kind, tuple(map(_option, options)))


def _option(option: Mapping[str, Any]) -> Option:
    suggests, required = bool(option.get("autocomplete")), bool(option.get("required"))
    return Option(str(option["name"]), int(option["type"]), required, suggests)
