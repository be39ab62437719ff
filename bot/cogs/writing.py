"""What a person writes is not lost: refused, it goes back to them with the reason."""

import contextlib
from collections.abc import AsyncIterator

from bot.cogs.replying import Interaction, say_error
from bot.domain.errors import Blank


@contextlib.asynccontextmanager
async def giving_back(interaction: Interaction, text: str) -> AsyncIterator[None]:
    """Answer whatever goes wrong inside with its sentence and the text that was written, ready to copy.

    Everything that depends on success belongs inside: what follows runs after a refusal too.
    """
    try:
        yield
    except Blank:
        raise
    except Exception as error:  # the text must come back, whatever it was
        await say_error(interaction, error, text)
