"""What people see of a message: its text, its buttons and menus, its files."""

from __future__ import annotations

import datetime
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from bot.rehearsal.box._simcord import SELECT_TYPES, ComponentType, Message, walk_components
from bot.rehearsal.box.backend import BoxBackend

_ORDINARY_TYPES = (0, 19, 20, 23)  # default, reply, slash command, context menu command
_LOADING_FLAG = 1 << 7
_SILENT_FLAG = 1 << 12


@dataclass(frozen=True)
class Button:
    label: str
    custom_id: str | None
    disabled: bool
    url: str | None


@dataclass(frozen=True)
class Select:
    custom_id: str
    placeholder: str | None
    options: dict[str, str]
    """value → label, as shown; empty for menus of people, roles and channels"""
    chosen: list[str]
    disabled: bool


@dataclass(frozen=True)
class File:
    filename: str
    url: str
    size: int


class ShownMessage:
    """A message as it stands now (not as it was when it was looked up)."""

    def __init__(self, backend: BoxBackend, message: Message) -> None:
        self._backend = backend
        self._message = message

    def __eq__(self, other: object) -> bool:
        return isinstance(other, ShownMessage) and other.id == self.id

    def __hash__(self) -> int:
        return hash(self.id)

    def __repr__(self) -> str:
        return f"<ShownMessage {self.id}: {self.text()[:60]!r}>"

    @property
    def raw(self) -> Message:
        """simcord's own record."""
        return self._message

    @property
    def id(self) -> int:
        return self._message.id

    @property
    def channel_id(self) -> int:
        return self._message.channel_id

    @property
    def author_id(self) -> int:
        return self._message.author_id

    @property
    def by_bot(self) -> bool:
        return self.author_id == self._backend.bot_user.id

    @property
    def content(self) -> str:
        return self._message.content

    @property
    def embeds(self) -> list[dict[str, Any]]:
        return self._message.embeds

    @property
    def components(self) -> list[dict[str, Any]]:
        return self._message.components

    @property
    def pinned(self) -> bool:
        return self._message.pinned

    @property
    def ephemeral(self) -> bool:
        return self._message.is_ephemeral

    @property
    def loading(self) -> bool:
        """Whether people see "thinking …"."""
        return bool(self._message.flags & _LOADING_FLAG)

    @property
    def system(self) -> bool:
        """Whether it is one of Discord's own lines ("pinned a message …")."""
        return self._message.type not in _ORDINARY_TYPES

    @property
    def silent(self) -> bool:
        """Whether it was sent without ringing anyone's phone."""
        return bool(self._message.flags & _SILENT_FLAG)

    @property
    def exists(self) -> bool:
        return self.id in self._backend.messages.get(self.channel_id, {})

    @property
    def edited(self) -> bool:
        return self._message.edited_timestamp is not None

    @property
    def created_at(self) -> datetime.datetime:
        return datetime.datetime.fromisoformat(self._message.timestamp)

    @property
    def pinged(self) -> set[int]:
        """The people and roles this message rang for."""
        return {*self._message.ping_user_ids, *self._message.ping_role_ids}

    @property
    def files(self) -> list[File]:
        return [File(a["filename"], a["url"], a["size"]) for a in self._message.attachments]

    @property
    def buttons(self) -> list[Button]:
        return [
            Button(
                item.get("label") or "", item.get("custom_id"), bool(item.get("disabled")), item.get("url")
            )
            for item in walk_components(self.components)
            if item.get("type") == ComponentType.BUTTON
        ]

    @property
    def selects(self) -> list[Select]:
        return [
            _select(item) for item in walk_components(self.components) if item.get("type") in SELECT_TYPES
        ]

    def text(self) -> str:
        """All text of the message: content, embeds, text displays; not the labels of buttons."""
        return "\n".join(part for part in _texts(self._message) if part)


def _select(item: dict[str, Any]) -> Select:
    options = item.get("options") or []
    return Select(
        custom_id=item["custom_id"],
        placeholder=item.get("placeholder"),
        options={option["value"]: option["label"] for option in options},
        chosen=[option["value"] for option in options if option.get("default")],
        disabled=bool(item.get("disabled")),
    )


def _texts(message: Message) -> Iterator[str]:
    yield message.content
    for embed in message.embeds:
        yield (embed.get("author") or {}).get("name") or ""
        yield embed.get("title") or ""
        yield embed.get("description") or ""
        for part in embed.get("fields") or []:
            yield part.get("name") or ""
            yield part.get("value") or ""
        yield (embed.get("footer") or {}).get("text") or ""
    for component in walk_components(message.components):
        if component.get("type") == ComponentType.TEXT_DISPLAY:
            yield component.get("content") or ""
