"""What a person reads in a message or a reply of the simulated Discord, as one text."""

from typing import Any

import discord
from simcord.components import walk_components
from simcord.results import InteractionResult, ResponseMessage


def texts_of(message: discord.Message | ResponseMessage | None) -> str:
    """All a person reads in a message: content, embeds, components and button labels."""
    assert message is not None, "there is no message"
    found = [message.content]
    for embed in message.embeds:
        found += [embed.title or "", embed.description or "", *(f"{f.name}\n{f.value}" for f in embed.fields)]
    found += _component_texts(_components(message))
    return "\n".join(part for part in found if part)


def reply_text(result: InteractionResult) -> str:
    """What the person reads in answer: the response, the form, and all that followed."""
    parts = [texts_of(result.response)] if result.response else []
    parts += [texts_of(message) for message in result.followups]
    if result.modal:
        parts += [str(result.modal.get("title", "")), *_component_texts(result.modal["components"])]
    return "\n".join(parts)


def labels_of(message: discord.Message | ResponseMessage) -> list[str]:
    """The labels of a message's buttons, in order."""
    return [str(part["label"]) for part in walk_components(_components(message)) if part.get("label")]


def options_of(message: discord.Message | ResponseMessage) -> dict[str, str]:
    """What can be chosen in a message's selects: value by label."""
    return {
        str(option["label"]): str(option["value"])
        for part in walk_components(_components(message))
        for option in part.get("options") or ()
    }


def custom_ids_of(message: discord.Message | ResponseMessage) -> dict[str, str]:
    """The custom ids of a message's buttons, by label."""
    return {
        str(part["label"]): str(part["custom_id"])
        for part in walk_components(_components(message))
        if part.get("label") and part.get("custom_id")
    }


def select_of(message: discord.Message | ResponseMessage, placeholder: str) -> str:
    """The custom id of the select whose words begin so."""
    parts = walk_components(_components(message))
    found = [part for part in parts if str(part.get("placeholder") or "").startswith(placeholder)]
    return str(found[0]["custom_id"])


def filled_in(result: InteractionResult) -> dict[str, str]:
    """What stands in the boxes of the form that opened, by field."""
    assert result.modal is not None, "no form opened"
    parts = walk_components(result.modal["components"])
    return {str(part["custom_id"]): str(part.get("value") or "") for part in parts if part.get("type") == 4}


def links_of(message: discord.Message | ResponseMessage) -> list[str]:
    """Where a message's link buttons lead."""
    return [str(part["url"]) for part in walk_components(_components(message)) if part.get("url")]


def _components(message: discord.Message | ResponseMessage) -> list[dict[str, Any]]:
    raw: list[Any] = list(message.components)
    return [part if isinstance(part, dict) else part.to_dict() for part in raw]


def _component_texts(parts: Any) -> list[str]:
    found: list[str] = []
    for part in parts:
        keys = ("content", "label", "description", "placeholder", "value")
        found += [str(part[key]) for key in keys if part.get(key)]
        found += [str(option["label"]) for option in part.get("options") or ()]
        for key in ("components", "accessory", "component"):
            inner = part.get(key)
            if inner:
                found += _component_texts(inner if isinstance(inner, list) else [inner])
    return found
