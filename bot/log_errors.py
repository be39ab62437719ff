"""How an error stands in the log: its kind and where it happened, never its words.

An error's words may be what a resident wrote ("could not convert …") or what Discord repeats of it. Only what
the database, the system and Discord's numbers say of themselves is kept. No line shows a variable.
"""

import traceback
from collections.abc import Iterator
from typing import Any, Final, TextIO

# Statements come without their parameters (`storage.sqlite` hides them).
_SPEAK_OF_THEMSELVES: Final = ("sqlite3", "sqlalchemy")
_DEEPEST: Final = 10


def told(exc_info: Any) -> str:
    """The error as a traceback without anybody's words; `exc_info` as `sys` gives it."""
    return "\n".join(_chain(exc_info[1], 0)) if exc_info and exc_info[1] is not None else ""


def tell(stream: TextIO, info: Any) -> None:
    """Write it, for structlog's console."""
    stream.write("\n" + told(info))


def _chain(error: BaseException, depth: int) -> Iterator[str]:
    before = error.__cause__ or (None if error.__suppress_context__ else error.__context__)
    if before is not None and depth < _DEEPEST:
        yield from _chain(before, depth + 1)
        yield "\nThis led to the next one.\n"
    yield "Traceback (most recent call last):"
    yield "".join(traceback.format_tb(error.__traceback__)).rstrip("\n")
    yield _kind(error)
    if isinstance(error, BaseExceptionGroup) and depth < _DEEPEST:
        for number, inner in enumerate(error.exceptions, 1):
            yield f"\n{number} of {len(error.exceptions)}:\n"
            yield from _chain(inner, depth + 1)


def _kind(error: BaseException) -> str:
    name = f"{type(error).__module__}.{type(error).__qualname__}".removeprefix("builtins.")
    if type(error).__module__.split(".")[0] in _SPEAK_OF_THEMSELVES:
        return f"{name}: {error}"
    if isinstance(error, OSError) and error.strerror:
        return f"{name}: [Errno {error.errno}] {error.strerror}"
    # Discord's answers: https://discord.com/developers/docs/topics/opcodes-and-status-codes
    numbers = [
        f"{key} {value}" for key in ("status", "code") if isinstance(value := getattr(error, key, None), int)
    ]
    return ": ".join([name, *filter(None, [", ".join(numbers)])])
