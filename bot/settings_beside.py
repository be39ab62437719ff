"""The settings, read in a process beside this one, while this one loads what is large.

pydantic is a seventh of a start and 10 MiB, and wanted for a moment only: another core may have time for it.
"""

import contextlib
import os
from collections.abc import Callable
from functools import partial
from typing import NoReturn

import msgspec

from bot.settings import Secret, Settings, SettingsError, load_settings


class _Told(msgspec.Struct):
    """What comes back through a pipe that nobody else has."""

    values: dict[str, str | None] = {}
    secrets: dict[str, str] = {}
    problem: str = ""


def begin_to_load() -> Callable[[], Settings]:
    """Have the settings read beside, where that is possible. Call this before the first thread starts.

    Returns what waits for them: it returns or raises what `load_settings` does.
    """
    if not hasattr(os, "fork"):
        return load_settings
    receiving, sending = os.pipe()
    try:
        child = os.fork()
    except OSError:  # no room for another process
        os.close(receiving)
        os.close(sending)
        return load_settings
    if not child:
        _tell(sending)
    os.close(sending)
    return partial(_hear, child, receiving)


def _tell(sending: int) -> NoReturn:
    """The process beside: nothing of it may go on into what the other one does."""
    try:
        with os.fdopen(sending, "wb") as pipe:
            pipe.write(msgspec.json.encode(_loaded()))
    finally:
        os._exit(0)


def _loaded() -> _Told:
    try:
        settings = load_settings()
    except SettingsError as error:
        return _Told(problem=str(error))
    told = _Told()
    for name in Settings.__struct_fields__:
        value = getattr(settings, name)
        if isinstance(value, Secret):
            told.secrets[name] = value.in_clear()
        else:
            told.values[name] = value
    return told


def _hear(child: int, receiving: int) -> Settings:
    with os.fdopen(receiving, "rb") as pipe:
        said = pipe.read()
    with contextlib.suppress(ChildProcessError):  # where somebody has all children's ends ignored
        os.waitpid(child, 0)
    try:
        told = msgspec.json.decode(said, type=_Told)
    except msgspec.DecodeError:  # it failed, or was killed: whatever is wrong shows here
        return load_settings()
    if told.problem:
        raise SettingsError(told.problem)
    values: dict[str, object] = {**told.values}
    values |= {name: Secret(text) for name, text in told.secrets.items()}
    return Settings(**values)  # type: ignore[arg-type]
