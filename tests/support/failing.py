"""Calls that leave the process and fail, in ways that the simulated Discord has no word for."""

from collections.abc import Awaitable, Callable
from typing import Final

import aiohttp
import discord

# How a call ends that Discord did not answer.
NOT_REACHED: Final = (discord.RateLimited(60.0), aiohttp.ClientConnectionError(), TimeoutError())


def failing_with(error: Exception) -> Callable[..., Awaitable[None]]:
    """Make what fails with this, whatever it is called with."""

    async def fail(*_args: object, **_kwargs: object) -> None:
        raise error

    return fail
