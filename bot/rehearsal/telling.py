"""How the story is told as it happens: a progress display on a terminal, plain lines otherwise."""

import contextlib
import sys
from collections.abc import Iterator
from typing import Protocol

STEPS = 20


class Teller(Protocol):
    """Hears each step in a sentence."""

    def __call__(self, sentence: str) -> None:
        """Say it."""
        ...


@contextlib.contextmanager
def telling() -> Iterator[Teller]:
    """A teller for this output."""
    if not sys.stdout.isatty():
        yield lambda sentence: print(sentence, flush=True)
        return
    from rich.progress import BarColumn, Progress, TextColumn, TimeElapsedColumn

    columns = (BarColumn(bar_width=24), TextColumn("{task.description}"), TimeElapsedColumn())
    with Progress(*columns, transient=True) as progress:
        task = progress.add_task("The simulated Discord and the bot are starting", total=STEPS)

        def tell(sentence: str) -> None:
            progress.console.print(f"• {sentence}", highlight=False, markup=False)
            progress.update(task, advance=1, description="Holding the meeting")

        yield tell
