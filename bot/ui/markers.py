"""How the bot finds its own again after a call whose outcome it never learned.

Every message, channel and event it makes holds the id and generation of the view row it was made for: a
channel in its topic, an event in its description, a message in the ids of its buttons, or in a small last
line where it has none. Callers look only at the bot's own objects: anybody can type or copy a marker.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any, Final

import discord
from msgspec import Struct

from bot.lazily import regex
from bot.ui.ids import PREFIX, is_mark

_IN_TEXT: Final = regex(r"\[beatmeet v(\d{1,19})\.(\d{1,9})\]")
_IN_FOOTER: Final = regex(r"-# .*\bb(\d{1,19})\.(\d{1,9})")


class Marker(Struct, frozen=True):
    """A view row's id and generation."""

    view_id: int
    generation: int = 0

    @property
    def for_custom_id(self) -> str:
        """The last part of each custom id in the message: "v12.0"."""
        return f"v{self.view_id}.{self.generation}"

    @property
    def for_footer(self) -> str:
        """The last word of a message without buttons: "b12.0"."""
        return f"b{self.view_id}.{self.generation}"

    @property
    def for_text(self) -> str:
        """The end of a topic or an event's description: "[beatmeet v12.0]"."""
        return f"[beatmeet v{self.view_id}.{self.generation}]"


def in_text(text: str | None) -> Marker | None:
    """The marker at the end of a channel's topic or an event's description, if any."""
    found = _IN_TEXT.findall(text or "")
    return _marker(*found[-1]) if found else None


def in_message(message: discord.Message | Mapping[str, Any]) -> Marker | None:
    """The marker of a message, given as discord.py's object or as Discord's payload, if any."""
    if isinstance(message, Mapping):
        content, components = message.get("content") or "", message.get("components") or ()
    else:
        content, components = message.content, [component.to_dict() for component in message.components]
    ids = [custom_id for custom_id in _custom_ids(components) if custom_id.startswith(f"{PREFIX}:")]
    if ids:
        # Never the text of a message with buttons: its last line may be a resident's or an officer's.
        last = ids[-1].rpartition(":")[2]
        return _marker(*last[1:].split(".")) if is_mark(last) else None
    lines = [*content.splitlines(), *_page_lines(components)]
    found = _IN_FOOTER.fullmatch(lines[-1]) if lines else None
    return _marker(found[1], found[2]) if found else None


def _page_lines(components: Iterable[Any]) -> list[str]:
    return [line for component in components for line in str(component.get("content") or "").splitlines()]


def _marker(view_id: str, generation: str) -> Marker:
    return Marker(int(view_id), int(generation))


def _custom_ids(components: Iterable[Any]) -> Iterator[str]:
    for component in components:
        if custom_id := component.get("custom_id"):
            yield custom_id
        yield from _custom_ids(component.get("components") or ())
        if accessory := component.get("accessory"):
            yield from _custom_ids([accessory])
