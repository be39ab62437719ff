"""A page that looks like Discord, made from what the simulated Discord holds: for pictures in the docs.

It reads Discord's Markdown by its own small reader, not by the bot's, so that a mark the bot forgot to make
plain shows here as it would in Discord (https://support.discord.com/hc/en-us/articles/210298617).
"""

import html
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from datetime import UTC, datetime, timedelta
from itertools import groupby
from pathlib import Path
from typing import Any, Final
from zoneinfo import ZoneInfo

from markdown_it import MarkdownIt

from bot.rehearsal.box import Modal, ShownMessage

ZONE: Final = ZoneInfo("Europe/London")
STYLE: Final = (Path(__file__).parent / "discord_page.css").read_text(encoding="utf-8")
Names = Callable[[str, int], str]

_INLINE: Final = MarkdownIt("zero", {"linkify": False}).enable(
    ["escape", "backticks", "emphasis", "strikethrough", "link", "autolink"]
)
_TOKEN: Final = re.compile(r"<(?:t:(?P<moment>-?\d+)(?::(?P<style>\w))?|(?P<kind>@!?|@&|#)(?P<id>\d+))>")
_BARE: Final = re.compile(r"(?<![<(])\bhttps?://[^\s<>)]+")
_LINE: Final = re.compile(
    r"(?P<head>#{1,3}) +(?P<title>.+)|-# +(?P<small>.+)|> ?(?P<quote>.*)"
    r"| *(?:[-*]|(?P<number>\d+)\.) +(?P<item>.+)"
)
_COLOURS: Final = ("#5865f2", "#3ba55d", "#faa61a", "#ed4245", "#eb459e", "#747f8d")


# --- texts ---------------------------------------------------------------------------------------------


def moment(seconds: int, style: str | None, now: datetime) -> str:
    """A timestamp as an app set to British English shows it."""
    at = datetime.fromtimestamp(seconds, UTC).astimezone(ZONE)
    match style:
        case "R":
            return _relative(at - now)
        case "t":
            return f"{at:%H:%M}"
        case "d" | "D":
            return f"{at:%d/%m/%Y}" if style == "d" else f"{at.day} {at:%B %Y}"
        case "F":
            return f"{at:%A} {at.day} {at:%B %Y} at {at:%H:%M}"
        case _:
            return f"{at.day} {at:%B %Y} at {at:%H:%M}"


def _relative(distance: timedelta) -> str:
    seconds = abs(distance.total_seconds())
    for unit, size in (("day", 86400), ("hour", 3600), ("minute", 60), ("second", 1)):
        if seconds >= size * 0.95 or unit == "second":
            count = max(1, round(seconds / size))
            words = f"{count} {unit}" if count == 1 else f"{count} {unit}s"
            return f"in {words}" if distance > timedelta() else f"{words} ago"
    return ""


def inline(text: str, names: Names, now: datetime) -> str:
    """One line's Markdown as HTML."""
    held: list[str] = []

    def hold(shown: str, kind: str) -> str:
        held.append(f'<span class="{kind}">{html.escape(shown)}</span>')
        return f"\ue000{len(held) - 1}\ue001"

    def token(found: re.Match[str]) -> str:
        if found["moment"]:
            return hold(moment(int(found["moment"]), found["style"], now), "moment")
        return hold(names(found["kind"], int(found["id"])), "mention")

    text = _BARE.sub(lambda found: f"<{found[0]}>", _TOKEN.sub(token, text))
    made = _INLINE.renderInline(text)
    return re.sub("\ue000(\\d+)\ue001", lambda found: held[int(found[1])], made)


def markdown(text: str, names: Names, now: datetime) -> str:
    """A message's text as HTML, line by line as Discord reads it."""
    out: list[str] = []
    blocks = re.split(r"```(?:\w+\n)?(.*?)```\n?", text, flags=re.DOTALL)
    for place, block in enumerate(blocks):
        if place % 2:
            out.append(f"<pre>{html.escape(block.strip(chr(10)))}</pre>")
        elif block:
            out.append(_lines(block, names, now))
    return "".join(out)


def _lines(text: str, names: Names, now: datetime) -> str:
    parts = [_line(line, names, now) for line in text.removesuffix("\n").split("\n")]
    made = []
    for kind, group in groupby(parts, key=lambda part: part[0]):
        inner = [words for _, words in group]
        match kind:
            case "ul":
                made.append(f"<ul>{''.join(inner)}</ul>")
            case "quote":
                made.append(f"<blockquote>{'<br>'.join(inner)}</blockquote>")
            case "block":
                made += inner
            case _:
                made.append("<br>".join(inner))
    return f"<div class=text>{''.join(made)}</div>"


def _line(line: str, names: Names, now: datetime) -> tuple[str, str]:
    found = _LINE.fullmatch(line)
    if found is None:
        return "plain", inline(line, names, now)
    if found["title"]:
        size = len(found["head"])
        return "block", f"<h{size}>{inline(found['title'], names, now)}</h{size}>"
    if found["small"]:
        return "block", f"<small>{inline(found['small'], names, now)}</small>"
    if found["item"]:
        marked = f" class=numbered value={found['number']}" if found["number"] else ""
        return "ul", f"<li{marked}>{inline(found['item'], names, now)}</li>"
    return "quote", inline(found["quote"] or "", names, now)


# --- messages ------------------------------------------------------------------------------------------


def _walk(components: Iterable[Mapping[str, Any]], text: Callable[[str], str]) -> Iterator[str]:
    for part in components:
        match part["type"]:
            case 1 | 9 | 17:
                inner = "".join(_walk(part["components"], text))
                kind = {1: "row", 9: "section", 17: "container"}[part["type"]]
                yield f'<div class="{kind}">{inner}</div>'
            case 2:
                yield _button(part)
            case 3 | 5 | 6 | 7 | 8:
                yield f"<div class=select>{html.escape(part.get('placeholder') or '')}<b>⌄</b></div>"
            case 10:
                yield text(part["content"])
            case 14:
                yield "<hr>"
            case other:
                raise ValueError(f"no picture of a component of type {other}")


def _button(part: Mapping[str, Any]) -> str:
    kind = {1: "main", 2: "plain", 3: "good", 4: "grave", 5: "plain"}[part["style"]]
    out = " <i>↗</i>" if part["style"] == 5 else ""
    faint = " faint" if part.get("disabled") else ""
    return f'<span class="button {kind}{faint}">{html.escape(part.get("label") or "")}{out}</span>'


def message(shown: ShownMessage, author: str, names: Names, now: datetime, *, bot: bool = True) -> str:
    """One message with who wrote it; "Only you can see this" under an ephemeral one."""

    def text(words: str) -> str:
        return markdown(words, names, now)

    body = text(shown.content) if shown.content else ""
    body += "".join(_walk(shown.components, text))
    for file in shown.files:
        name = html.escape(file.filename)
        body += f"<div class=file><u>{name}</u><small>{file.size / 1024:.1f} KB</small></div>"
    if shown.ephemeral:
        body += "<div class=private>Only you can see this · <u>Dismiss message</u></div>"
    colour = _COLOURS[sum(author.encode()) % len(_COLOURS)] if not bot else _COLOURS[0]
    tag = "<span class=app>APP</span>" if bot else ""
    when = moment(int(shown.created_at.timestamp()), "t", now)
    kind = "message private" if shown.ephemeral else "message"
    return (
        f'<div class="{kind}"><div class=face style="background:{colour}">{html.escape(author[:1])}</div>'
        f"<div class=body><div class=who><b>{html.escape(author)}</b>{tag}<time>{when}</time></div>"
        f"{body}</div></div>"
    )


def form(modal: Modal, filled: Mapping[str, str], title: str, names: Names, now: datetime) -> str:
    """A form as it opens, its fields filled in with `filled` by custom id."""
    inner = "".join(_field(part, filled, names, now) for part in modal.spec["components"])
    return (
        f"<div class=modal><h2>{html.escape(modal.title)}</h2>"
        f"<div class=warning>This form will be submitted to <b>{html.escape(title)}</b>. Do not share "
        f"passwords or other sensitive information.</div>{inner}"
        "<div class=foot><span>Cancel</span><span class='button main'>Submit</span></div></div>"
    )


def _field(part: Mapping[str, Any], filled: Mapping[str, str], names: Names, now: datetime) -> str:
    if part["type"] == 10:
        return markdown(part["content"], names, now)
    control = part["component"]
    value = filled.get(control.get("custom_id", ""), control.get("value") or "")
    star = "<em>*</em>" if control.get("required", True) else ""
    head = f"<label>{html.escape(part['label'])}{star}</label>"
    if part.get("description"):
        head += f"<p>{html.escape(part['description'])}</p>"
    if control["type"] == 4:
        kind = "area" if control.get("style") == 2 else "input"
        words = html.escape(value) or f"<i>{html.escape(control.get('placeholder') or '')}</i>"
        count = (
            f"<s>{control['max_length'] - len(value)}</s>"
            if control.get("max_length") and kind == "area"
            else ""
        )
        return f"<div class=field>{head}<div class={kind}>{words}{count}</div></div>"
    options = "".join(_choice(option, value) for option in control["options"])
    return f"<div class=field>{head}{options}</div>"


def _choice(option: Mapping[str, Any], value: str) -> str:
    on = option["value"] == value if value else option.get("default")
    about = f"<p>{html.escape(option['description'])}</p>" if option.get("description") else ""
    words = html.escape(option["label"]) + about
    return f"<div class=choice><span>{'◉' if on else '○'}</span><div>{words}</div></div>"


def page(inner: str, *, channel: str = "", topic: str = "") -> str:
    """A whole page around messages, with the channel's name on top if there is one."""
    name = f"<b># {html.escape(channel)}</b><span>{html.escape(topic)}</span>" if channel else ""
    head = f"<header>{name}</header>" if name else ""
    return f"<!doctype html><meta charset=utf-8><style>{STYLE}</style><body>{head}<main>{inner}</main>"
