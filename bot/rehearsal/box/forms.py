"""A form that the bot opened: what stands in it, and what is sent when a person fills it in."""

from __future__ import annotations

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from typing import Any

from bot.rehearsal.box._simcord import SELECT_TYPES, ComponentType

_MANY = (*SELECT_TYPES, ComponentType.FILE_UPLOAD, ComponentType.CHECKBOX_GROUP)
_WITH_OPTIONS = (ComponentType.STRING_SELECT, ComponentType.RADIO_GROUP, ComponentType.CHECKBOX_GROUP)


class CannotDo(Exception):
    """A person tried what their Discord app wouldn't let them do."""


#: Turns people, roles, channels and (name, bytes) files into ids, adding to the payload's `resolved`.
Resolve = Callable[[Any, dict[str, Any]], str]


@dataclass(frozen=True)
class FormField:
    """One control of a form."""

    label: str
    description: str | None
    control: dict[str, Any]

    @property
    def custom_id(self) -> str:
        return str(self.control["custom_id"])

    @property
    def kind(self) -> int:
        return int(self.control["type"])

    @property
    def required(self) -> bool:
        return bool(self.control.get("required", self.kind != ComponentType.CHECKBOX))

    @property
    def max_length(self) -> int | None:
        return self.control.get("max_length")

    @property
    def options(self) -> dict[str, str]:
        """value → label, as shown."""
        return {option["value"]: option["label"] for option in self.control.get("options") or []}

    @property
    def value(self) -> Any:
        """What is filled in or preselected when the form opens."""
        if self.kind == ComponentType.TEXT_INPUT:
            return self.control.get("value") or ""
        if self.kind == ComponentType.CHECKBOX:
            return bool(self.control.get("default", False))
        chosen = [option["value"] for option in self.control.get("options") or [] if option.get("default")]
        if self.kind == ComponentType.RADIO_GROUP:
            return chosen[0] if chosen else None
        return chosen

    def sent(self, value: Any, resolve: Resolve, resolved: dict[str, Any]) -> dict[str, Any]:
        """The control as Discord sends it back with this value; raises CannotDo as the app would."""
        data: dict[str, Any] = {"type": self.kind, "custom_id": self.custom_id}
        if self.control.get("id") is not None:
            data["id"] = self.control["id"]
        if self.kind in _MANY:
            values = [value] if isinstance(value, str) or not isinstance(value, list) else value
            self._check_many(values)
            plain = self.kind in _WITH_OPTIONS
            data["values"] = values if plain else [resolve(item, resolved) for item in values]
        else:
            self._check_one(value)
            data["value"] = value
        return data

    def _check_one(self, value: Any) -> None:
        if self.kind == ComponentType.TEXT_INPUT:
            shortest = max(self.control.get("min_length") or 0, 1 if self.required else 0)
            longest = self.control.get("max_length") or 4000
            if not (len(value) == 0 and not self.required) and not shortest <= len(value) <= longest:
                raise CannotDo(f"{self.label!r} takes {shortest} to {longest} characters, not {len(value)}")
        elif self.kind == ComponentType.RADIO_GROUP:
            if value is None and self.required:
                raise CannotDo(f"{self.label!r} must be filled in")
            if value is not None and value not in self.options:
                raise CannotDo(f"{self.label!r} has no choice {value!r}, only {sorted(self.options)}")

    def _check_many(self, values: list[Any]) -> None:
        fewest, most = self.control.get("min_values", 1), self.control.get("max_values", 1)
        if not values and not self.required:
            return
        if not fewest <= len(values) <= most or (self.required and not values):
            raise CannotDo(f"{self.label!r} takes {fewest} to {most} choices, not {len(values)}")
        if self.kind in _WITH_OPTIONS and (unknown := [item for item in values if item not in self.options]):
            raise CannotDo(f"{self.label!r} has no choice {unknown[0]!r}, only {sorted(self.options)}")


class Modal:
    """A form on a person's screen; stays there over a restart of the bot."""

    def __init__(self, spec: Mapping[str, Any], *, channel_id: int, source_message_id: int | None) -> None:
        self.spec = spec
        self.channel_id = channel_id
        self.source_message_id = source_message_id

    def __repr__(self) -> str:
        return f"<Modal {self.title!r} {self.custom_id!r}>"

    @property
    def title(self) -> str:
        return str(self.spec["title"])

    @property
    def custom_id(self) -> str:
        return str(self.spec["custom_id"])

    @property
    def fields(self) -> list[FormField]:
        return [found for node in self.spec["components"] if (found := _field(node)) is not None]

    def field(self, name: str) -> FormField:
        """The field with this custom_id or label."""
        found = [field for field in self.fields if name in (field.custom_id, field.label)]
        if len(found) != 1:
            raise CannotDo(f"{self!r} has {len(found)} fields {name!r}, only {self._names()}")
        return found[0]

    def _names(self) -> list[str]:
        return [f"{field.custom_id} ({field.label})" for field in self.fields]

    def text(self) -> str:
        """All that the form says: title, texts, labels and descriptions."""
        parts = [self.title]
        for node in self.spec["components"]:
            if node["type"] == ComponentType.TEXT_DISPLAY:
                parts.append(node["content"])
            elif (field := _field(node)) is not None:
                parts += [field.label, field.description or ""]
        return "\n".join(part for part in parts if part)

    def filled_in(self, values: Mapping[str, Any], resolve: Resolve) -> dict[str, Any]:
        """The `data` of the interaction that sends the form; fields not named keep what stands in them."""
        given = {self.field(name).custom_id: value for name, value in values.items()}
        resolved: dict[str, Any] = {}
        components = []
        for node in self.spec["components"]:
            sent = {"type": node["type"], "id": node.get("id")}
            field = _field(node)
            if field is not None:
                value = given.get(field.custom_id, field.value)
                control = field.sent(value, resolve, resolved)
                if node["type"] == ComponentType.LABEL:
                    sent["component"] = control
                else:
                    sent["components"] = [control]
            components.append(sent)
        data: dict[str, Any] = {"custom_id": self.custom_id, "components": components}
        if resolved:
            data["resolved"] = resolved
        return data


def _field(node: Mapping[str, Any]) -> FormField | None:
    if node["type"] == ComponentType.LABEL:
        return FormField(node["label"], node.get("description"), node["component"])
    if node["type"] == ComponentType.ACTION_ROW:  # the older way of laying out a form
        control = node["components"][0]
        return FormField(control.get("label") or "", None, control)
    return None
