"""What comes over the gateway and cannot be read, or fits nothing the bot has.

discord.py 2.7.1 takes for granted that a frame is whole: one that is not ends the connection and with it the
process. And it serves a command whatever unknown options it comes with.
"""

from collections.abc import Callable, Mapping
from functools import partial
from typing import Any, Final

import discord
import structlog
from discord import app_commands

from bot.cogs.actors import is_somebodys
from bot.cogs.replying import Interaction

log = structlog.get_logger(__name__)

Parse = Callable[[Any], None]

_INTERACTION: Final = "INTERACTION_CREATE"
# Without what it says nothing works: then the process had better end and be started anew.
_NEEDED: Final = frozenset({"READY"})
# Discord's types of options, https://discord.com/developers/docs/interactions/application-commands.
_VALUES: Final[Mapping[int, tuple[type, ...]]] = {3: (str,), 4: (int,), 5: (bool,), 10: (int, float)}
_KINDS: Final[Mapping[int, str]] = {6: "users", 8: "roles", 11: "attachments"}


def guarded(parsers: Mapping[str, Parse]) -> dict[str, Parse]:
    """The same parsers, none of which raises: what cannot be read is passed over, with a line in the log.

    An interaction is read once more, without all that could be wrong in it: the person hears something.
    """
    return {
        event: parse if event in _NEEDED else partial(_carefully, event, parse)
        for event, parse in parsers.items()
    }


def _carefully(event: str, parse: Parse, frame: Any) -> None:
    try:
        parse(frame)
    except Exception as error:
        if event != _INTERACTION:
            log.exception("frame_not_read", frame=event)
            return
        log.warning("frame_not_read", frame=event, error=type(error).__name__)
        try:
            parse(_bare(frame))
        except Exception:  # it lacks what an answer needs
            log.warning("frame_not_answered")


def _bare(frame: Mapping[str, Any]) -> dict[str, Any]:
    """As much of an interaction as an answer needs."""
    needed = {name: frame[name] for name in ("id", "application_id", "token", "type")}
    locale = frame.get("locale")
    return needed | {
        "version": 1,
        "attachment_size_limit": 0,
        "locale": locale if isinstance(locale, str) else "en-GB",
        "data": {"name": "", "custom_id": "", "component_type": 0, "components": []},
    }


def as_declared(interaction: Interaction) -> bool:
    """Whether a command comes from somebody, with options that it has, each once and of its type.

    So a wish that an old app sends under a name that is no more ("anonymous") is not silently passed over.
    """
    command = interaction.command
    if not is_somebodys(interaction) or command is None:
        return False
    if isinstance(command, app_commands.ContextMenu):
        return True
    options = _leaf(interaction.data)
    kinds = {one.display_name: one.type.value for one in command.parameters}
    named = [one["name"] for one in options]
    return (
        len(set(named)) == len(named)
        and all(kinds.get(one["name"]) == one["type"] for one in options)
        and all(_is_of_its_type(one) for one in options)
        and (
            interaction.type is discord.InteractionType.autocomplete or _described(options, interaction.data)
        )
    )


def _leaf(data: Any) -> list[dict[str, Any]]:
    """The options of the command itself, inside its groups."""
    options = data.get("options") or []
    while options and options[0]["type"] in (1, 2):
        options = options[0].get("options") or []
    return list(options)


def _described(options: list[dict[str, Any]], data: Any) -> bool:
    """Whether Discord says who and what the people and roles chosen are; while one types, it does not."""
    resolved = data.get("resolved") or {}
    return all(
        one["value"] in (resolved.get(_KINDS[one["type"]]) or {}) for one in options if one["type"] in _KINDS
    )


def _is_of_its_type(option: Mapping[str, Any]) -> bool:
    value = option["value"]
    if option.get("focused"):
        return isinstance(value, str | int | float)  # as far as it has been typed
    if option["type"] == 4 and isinstance(value, bool):
        return False
    return isinstance(value, _VALUES.get(option["type"], (str,)))
