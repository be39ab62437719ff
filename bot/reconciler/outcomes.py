"""How a call to Discord, or the showing of a view, can end other than well; and which answer means which."""

import aiohttp
import discord

from bot.domain.data_error import DataError


class Outcome(DataError):
    """Something that the lane acts upon."""


class Unknown(Outcome):
    """No answer, or one that says nothing: it may have happened or not."""

    error: str


class Later(Outcome):
    """Nothing happened; Discord asks to wait so many seconds."""

    seconds: float
    error: str = ""


class Gone(Outcome):
    """Discord says that a channel (or thread), message or event does not exist."""

    channel: bool


class NoPermission(Outcome):
    """The bot may not do this as things stand."""

    error: str


class Malformed(Outcome):
    """Discord will never take this as it is."""

    error: str


class Full(Outcome):
    """The server or category has as many channels or events as Discord allows."""

    error: str


class PinsFull(Outcome):
    """The channel has as many pins as Discord allows."""


class NotOffered(Outcome):
    """This server cannot have a channel of this type."""


class ParentMissing(Outcome):
    """What this view stands in, or points to, is not there yet; it will wake the reconciler when it is."""


class NothingToShow(Outcome):
    """There is no place any more, or nothing to say: the view is as wanted."""


class Overtaken(Outcome):
    """The row has moved on meanwhile: look at it anew."""


class ThreadAsleep(Outcome):
    """The thread is archived: it must be woken before a message in it can be edited."""


# https://discord.com/developers/docs/topics/opcodes-and-status-codes#json
_GONE_CHANNEL = frozenset({10003})
_GONE_OBJECT = frozenset({10008, 10070})
_NO_PERMISSION = frozenset({50001, 50013, 10004, 40333})
_FULL = frozenset({30013, 30038, 160006})
_WRITE_TOO_FAST = frozenset({20016, 20022, 20028, 20029, 30046, 40062})
_PINS_FULL = 30003
_ARCHIVED = 50083
_BAD_FORM = 50035
# How discord.py words a refused `type`: reports differ on which error a server without Community gives.
_BAD_TYPE = "In type: "
_WRONG_CHANNEL_TYPE = 50024
# Long enough that a blocked address is not hammered: 10,000 refused calls in ten minutes ban it.
_BLOCKED_SECONDS = 60.0


def outcome_of(error: BaseException) -> Outcome:
    """Say what an exception of discord.py, aiohttp or a deadline means."""
    if isinstance(error, discord.RateLimited):
        return Later(error.retry_after, "rate limited")
    if isinstance(error, discord.HTTPException):
        return _answer(error)
    if isinstance(error, TimeoutError | OSError | aiohttp.ClientError):
        return Unknown(f"{type(error).__name__}: {error}"[:300])
    raise error


def code_of(outcome: Outcome) -> int | None:
    """The code in Discord's answer that it comes of, if there was one."""
    cause = outcome.__cause__
    return cause.code if isinstance(cause, discord.HTTPException) else None


def _answer(error: discord.HTTPException) -> Outcome:
    text = f"{error.status} {error.code}: {error.text}"[:300]
    by_code = _by_code(error, text)
    if by_code is not None:
        return by_code
    if error.status == 429:
        return Later(_BLOCKED_SECONDS, text)
    if error.status >= 500:
        return Unknown(text)
    if error.status in {401, 403}:
        return NoPermission(text)
    if error.status == 404:
        # A 404 that does not name what is missing proves nothing.
        return Unknown(text)
    return Malformed(text)


def _by_code(error: discord.HTTPException, text: str) -> Outcome | None:
    code = error.code
    simple = {_PINS_FULL: PinsFull, _WRONG_CHANNEL_TYPE: NotOffered, _ARCHIVED: ThreadAsleep}
    if code in simple:
        return simple[code]()
    if code == _BAD_FORM and _BAD_TYPE in error.text:
        return NotOffered()
    if code in _GONE_CHANNEL | _GONE_OBJECT:
        return Gone(channel=code in _GONE_CHANNEL)
    if code in _NO_PERMISSION:
        return NoPermission(text)
    # discord.py keeps Discord's own names of what is wrong with a form out of the text.
    wrong = str(getattr(error, "_errors", None)) if code == _BAD_FORM else ""
    if code in _FULL or "CHANNEL_PARENT_MAX_CHANNELS" in wrong:
        return Full(text)
    if "CHANNEL_PARENT_INVALID" in wrong:
        return Gone(channel=True)
    if code in _WRITE_TOO_FAST:
        return Later(_BLOCKED_SECONDS / 6, text)
    return None
