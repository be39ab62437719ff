"""What Discord refuses although its own OpenAPI description lets it pass."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Any, Final

from bot.rehearsal.box._simcord import BackendError, walk_components
from bot.rehearsal.box.limits import check_channel, check_commands, check_event

MAX_CONTENT, MAX_EMBED_TEXT, MAX_COMPONENTS, MAX_V2_TEXT = 2000, 6000, 40, 4000
_V2: Final = 1 << 15
_TEXT_DISPLAY: Final = 10
_CALLBACK: Final = "POST /interactions/{id}/{token}/callback"
_MESSAGE, _UPDATE, _MODAL, _EXTERNAL = 4, 7, 9, 3
_CREATES: Final = frozenset({"POST /channels/{id}/messages", "POST /webhooks/{id}/{token}"})
_SEEN: Final = ("content", "embeds", "components", "attachments", "sticker_ids", "poll", "message_reference")
_EVENTS: Final = "POST /guilds/{id}/scheduled-events"


def overlooked(route: str, body: Any) -> list[str]:
    """What is wrong with the body of one request, in words."""
    found = [told for message in _messages(route, body) for told in _of_message(message)]
    if route == _CALLBACK and body.get("type") == _MODAL:
        found += _twice(body.get("data") or {})
    if route in _CREATES or (route == _CALLBACK and body.get("type") == _MESSAGE):
        found += ["the message is empty" for message in _messages(route, body) if _is_empty(message)]
    if route == _EVENTS and body.get("entity_type") == _EXTERNAL:
        place = (body.get("entity_metadata") or {}).get("location")
        found += [] if place and body.get("scheduled_end_time") else ["an EXTERNAL event has no end or place"]
    try:
        if route == "POST /guilds/{id}/channels":
            check_channel(body, int(body.get("type", 0)))
        elif "/scheduled-events" in route:
            check_event(body)
        elif route.endswith("/commands") and isinstance(body, list):
            check_commands(body)
    except BackendError as refusal:
        found.append(refusal.message)
    return found


def _messages(route: str, body: Any) -> Iterator[Mapping[str, Any]]:
    """The message in the body, wherever the route keeps it."""
    if not isinstance(body, dict):
        return
    if route == _CALLBACK:
        if body.get("type") in (_MESSAGE, _UPDATE):
            yield body.get("data") or {}
    elif route.endswith("/threads"):
        yield body.get("message") or {}
    elif "/messages" in route or route.startswith("POST /webhooks/"):
        yield body


def _of_message(message: Mapping[str, Any]) -> Iterator[str]:
    content, embeds = message.get("content") or "", message.get("embeds") or []
    components = list(walk_components(message.get("components") or []))
    if len(content) > MAX_CONTENT:
        yield f"the content has {len(content)} characters, {MAX_CONTENT} are allowed"
    if (total := sum(map(_embed_text, embeds))) > MAX_EMBED_TEXT:
        yield f"the embeds have {total} characters in all, {MAX_EMBED_TEXT} are allowed"
    if len(components) > MAX_COMPONENTS:
        yield f"there are {len(components)} components, {MAX_COMPONENTS} are allowed"
    if int(message.get("flags") or 0) & _V2:
        if content or embeds:
            yield "there is content or an embed beside a layout of components"
        texts = [item.get("content") or "" for item in components if item.get("type") == _TEXT_DISPLAY]
        if (total := sum(map(len, texts))) > MAX_V2_TEXT:
            yield f"the layout has {total} characters of text in all, {MAX_V2_TEXT} are allowed"
    yield from _twice(message)


def _twice(holder: Mapping[str, Any]) -> Iterator[str]:
    items = walk_components(holder.get("components") or [])
    used = Counter(item["custom_id"] for item in items if item.get("custom_id"))
    yield from (f"the custom_id {name!r} is there {times} times" for name, times in used.items() if times > 1)


def _embed_text(embed: Mapping[str, Any]) -> int:
    parts = [embed.get("title"), embed.get("description")]
    parts += [(embed.get("footer") or {}).get("text"), (embed.get("author") or {}).get("name")]
    for field in embed.get("fields") or []:
        parts += [field.get("name"), field.get("value")]
    return sum(len(part) for part in parts if part)


def _is_empty(message: Mapping[str, Any]) -> bool:
    return not any(message.get(name) for name in _SEEN)
