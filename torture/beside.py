"""Work that keeps a processor busy, in processes of its own: what waits here must not wait for that."""

import asyncio
import multiprocessing
from collections.abc import Callable, Iterable
from concurrent.futures import ProcessPoolExecutor
from typing import TypeVar

A = TypeVar("A")
B = TypeVar("B")


async def beside(work: Callable[[A], B], pieces: Iterable[A], at_once: int = 1) -> list[B]:
    """What comes of each piece, in their order. Raises what the work raises.

    Work and pieces go to another process: a function of a module, and things that can be copied.
    """
    loop, fresh = asyncio.get_running_loop(), multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(at_once, mp_context=fresh) as pool:
        return list(await asyncio.gather(*(loop.run_in_executor(pool, work, piece) for piece in pieces)))
