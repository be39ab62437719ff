"""Which of Discord's routes a method of discord.py requests, read from discord.py's own source.

A public method (`Messageable.send`) calls one of its client (`http.send_message`), which names the route
(`Route("POST", "/channels/{channel_id}/messages")`). What a method might do only with other arguments counts.
"""

import ast
import inspect
import re
import textwrap
from collections.abc import Iterator
from functools import cache
from typing import Any, Final, TypeAlias

import discord
from discord.ext import commands
from discord.state import AutoShardedConnectionState
from discord.webhook.async_ import AsyncWebhookAdapter

Class: TypeAlias = type[Any]

#: Where files of messages are read; no route of the API, and as able to fail.
CDN: Final = "GET /attachments/{id}/{id}/{file}"
_ROUTE: Final = "Route"
_FROM_CDN: Final = "get_from_cdn"
_PARAMETER: Final = re.compile(r"\{([^}]+)\}")
_HTTP: Final = frozenset({"http", "_http"})
_STATE: Final = frozenset({"state", "_state", "_connection"})


def routes_of(owner: Class, name: str) -> frozenset[str]:
    """The routes as the box writes them ("POST /channels/{id}/messages"); empty if it requests nothing.

    Raises LookupError for a route that is not written out.
    """
    return frozenset(_reached(owner, name, set()))


@cache
def requesting() -> frozenset[str]:
    """The names of all public methods of discord.py that request something."""
    spaces = (vars(discord), vars(commands), vars(discord.app_commands), vars(discord.abc))
    found = {one for space in spaces for one in space.values() if inspect.isclass(one)}
    owners = {*found, discord.http.HTTPClient}
    return frozenset(
        name for owner in owners for name in dir(owner) if not name.startswith("_") and routes_of(owner, name)
    )


def _reached(owner: Class, name: str, seen: set[tuple[Class, str]]) -> Iterator[str]:
    if (owner, name) in seen or (found := _method(owner, name)) is None:
        return
    seen.add((owner, name))
    holder, function = found
    routes, uses = _read(function)
    yield from routes
    for receiver, attribute in uses:
        unmangled = _unmangled(holder, attribute)
        for further in _meant(owner, holder, receiver, unmangled):
            yield from _reached(further, unmangled, seen)


@cache
def _read(function: Any) -> tuple[tuple[str, ...], tuple[tuple[str, str], ...]]:
    """The routes a function names, and each attribute it uses with whose it is: read once, met often."""
    routes, uses = [], []
    for node in ast.walk(ast.parse(textwrap.dedent(inspect.getsource(function)))):
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name) and node.func.id == _ROUTE:
            routes.append(_written(node))
        elif isinstance(node, ast.Attribute):
            if node.attr == _FROM_CDN:
                routes.append(CDN)
            uses.append((ast.unparse(node.value), node.attr))
    return tuple(routes), tuple(dict.fromkeys(uses))


def _meant(owner: Class, holder: Class, receiver: str, name: str) -> Iterator[Class]:
    """Whose method it is, if it is of those that lead to a request."""
    last = receiver.rpartition(".")[2]
    if last in _HTTP:
        yield discord.http.HTTPClient
    elif last == "adapter":
        yield AsyncWebhookAdapter
    elif last in _STATE:
        yield AutoShardedConnectionState
    elif receiver == "self":
        yield owner
    elif receiver == "super()":
        above = owner.__mro__[owner.__mro__.index(holder) + 1 :]
        yield from [further for further in above if name in vars(further)][:1]


def _method(owner: Class, name: str) -> tuple[Class, Any] | None:
    """The function, and the class of discord.py it stands in."""
    for holder in owner.__mro__:
        if name in vars(holder):
            found = inspect.unwrap(getattr(vars(holder)[name], "__func__", vars(holder)[name]))
            is_theirs = inspect.isfunction(found) and found.__module__.partition(".")[0] == discord.__name__
            return (holder, found) if is_theirs else None
    return None


def _unmangled(holder: Class, name: str) -> str:
    is_private = name.startswith("__") and not name.endswith("__")
    return f"_{holder.__name__.lstrip('_')}{name}" if is_private else name


def _written(node: ast.Call) -> str:
    method, path = node.args[:2]
    return f"{_text(method)} {_PARAMETER.sub(_short, _text(path))}"


def _text(node: ast.expr) -> str:
    """A text as it is written out, what is put in in braces."""
    match node:
        case ast.Constant(value=str(text)):
            return text
        case ast.FormattedValue(value=value):
            return f"{{{ast.unparse(value)}}}"
        case ast.JoinedStr(values=values):
            return "".join(map(_text, values))
        case _:
            raise LookupError(f"discord.py writes no route out: {ast.unparse(node)}")


def _short(parameter: re.Match[str]) -> str:
    return next((f"{{{kind}}}" for kind in ("token", "emoji") if kind in parameter[1]), "{id}")
