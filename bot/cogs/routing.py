"""One router for every component and form: by the verb in `custom_id`, never by views kept in memory.

So what was on screen before a restart works after it, and one person's form never swallows another's.
"""

import inspect
import secrets
import sys
from collections.abc import Awaitable, Callable
from functools import cache
from typing import Any, Final, TypeVar

import discord

from bot.cogs.actors import is_somebodys
from bot.cogs.replying import Interaction, say_error, serve_patiently
from bot.domain.errors import OldControl
from bot.ui.ids import CustomId

Handler = Callable[..., Awaitable[None]]
AnyHandler = TypeVar("AnyHandler", bound=Handler)
_VERB: Final = "__beatmeet_verb__"
# The rows' ids are SQLite's integers; a number beyond cannot even be looked up.
_ENTITIES: Final = {
    "_member": discord.ComponentType.user_select,
    "_role": discord.ComponentType.role_select,
    "_channel": discord.ComponentType.channel_select,
}
_BIGGEST: Final = 2**63 - 1


def route(verb: str) -> Callable[[AnyHandler], AnyHandler]:
    """Mark a cog's method as the handler of a verb: `async def ask(self, interaction, *args: str)`."""

    def mark(handler: AnyHandler) -> AnyHandler:
        setattr(handler, _VERB, verb)
        return handler

    return mark


class Router:
    """Finds the handler of a component or form and words what goes wrong in it."""

    def __init__(self) -> None:
        self._handlers: dict[str, Handler] = {}

    def add(self, owner: object) -> None:
        """Take all methods of `owner` marked with `route`. ValueError if two have the same verb."""
        for name in dir(type(owner)):
            verb = getattr(getattr(type(owner), name), _VERB, None)
            if verb is None:
                continue
            if verb in self._handlers:
                raise ValueError(f"two handlers for {verb}")
            self._handlers[verb] = getattr(owner, name)

    @property
    def verbs(self) -> frozenset[str]:
        """Every verb there is a handler for."""
        return frozenset(self._handlers)

    def parts(self, verb: str) -> tuple[str, ...]:
        """The names of what a verb's custom id carries, in order; KeyError for an unknown verb."""
        _interaction, *parts = inspect.signature(self._handlers[verb]).parameters.values()
        return tuple(part.name for part in parts if part.kind is part.POSITIONAL_OR_KEYWORD)

    def knows(self, interaction: Interaction) -> bool:
        """Whether there is a handler for what was pressed or sent."""
        data: Any = interaction.data
        wanted = CustomId.parse(str(data.get("custom_id", ""))) if isinstance(data, dict) else None
        return wanted is not None and wanted.verb in self._handlers

    async def dispatch(self, interaction: Interaction) -> None:
        """Serve a component click or a form, whoever's view it came from. Each is answered: all are ours."""
        data: Any = interaction.data or {}
        serve_patiently(interaction)
        try:
            wanted = _read(str(data.get("custom_id", "")) if is_somebodys(interaction) else "")
            await self._handler(wanted, interaction)(interaction, *wanted.args)
        except Exception as error:  # the person must hear something, whatever it was
            await say_error(interaction, error)

    def _handler(self, wanted: CustomId, interaction: Interaction) -> Handler:
        handler = self._handlers.get(wanted.verb)
        if handler is None:
            raise OldControl
        least, most = _how_many(handler)
        if not least <= len(wanted.args) <= most:  # a button from a version whose ids had other parts
            raise OldControl
        if not _came_as(wanted.verb, interaction):
            raise OldControl
        return handler


def _read(custom_id: str) -> CustomId:
    wanted = CustomId.parse(custom_id)
    if wanted is None:
        raise OldControl
    return wanted


@cache
def _how_many(handler: Handler) -> tuple[int, int]:
    """The fewest and the most parts of a custom id that a handler takes, beside the interaction."""
    kinds = (inspect.Parameter.POSITIONAL_ONLY, inspect.Parameter.POSITIONAL_OR_KEYWORD)
    _interaction, *parts = inspect.signature(handler).parameters.values()
    taken = [part for part in parts if part.kind in kinds]
    least = sum(part.default is part.empty for part in taken)
    takes_any = any(part.kind is part.VAR_POSITIONAL for part in parts)
    return least, sys.maxsize if takes_any else len(taken)


def _came_as(verb: str, interaction: Interaction) -> bool:
    """Whether it was sent by a form, a list or a button, by what the verb's name says that it stands in."""
    if verb.endswith("_form") or interaction.type is discord.InteractionType.modal_submit:
        return verb.endswith("_form") and interaction.type is discord.InteractionType.modal_submit
    data: Any = interaction.data or {}
    in_list = verb.endswith(("_in", "_pick"))
    wanted = discord.ComponentType.select if in_list else discord.ComponentType.button
    for ending, kind in _ENTITIES.items():
        if verb.endswith(ending):
            wanted = kind
    return bool(data.get("component_type") == wanted.value)


def picked(interaction: Interaction) -> str:
    """What was chosen in a list of which one is chosen. Raises OldControl if it is anything else."""
    data: Any = interaction.data or {}
    values = data.get("values")
    if not isinstance(values, list) or len(values) != 1 or not isinstance(values[0], str):
        raise OldControl
    return values[0]


def picked_id(interaction: Interaction) -> int | None:
    """The Discord id of what was chosen in a list of roles or channels; None: nothing. Raises OldControl."""
    data: Any = interaction.data or {}
    return None if data.get("values") == [] else number(picked(interaction))


def number(part: str) -> int:
    """Read a number out of a custom_id; `OldControl` if it is none: ids come from outside."""
    if not part.isascii() or not part.isdigit() or len(part) > 19 or int(part) > _BIGGEST:
        raise OldControl
    return int(part)


def opening() -> str:
    """A new unique id for one opening of a form: sending it twice is told apart from asking twice."""
    return secrets.token_urlsafe(9)


def is_component_or_form(interaction: discord.Interaction[Any]) -> bool:
    """Whether the router serves this interaction."""
    return interaction.type in (discord.InteractionType.component, discord.InteractionType.modal_submit)
