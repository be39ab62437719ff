"""What officers write is not lost: refused, it goes back to them with the reason."""

import contextlib
from collections.abc import AsyncIterator

from bot.cogs.replying import Interaction, reply, texts_for
from bot.domain.errors import Blank, DomainError
from bot.ui.errors import explain, sentence
from bot.ui.given_back import with_text_back


@contextlib.asynccontextmanager
async def giving_back(interaction: Interaction, text: str) -> AsyncIterator[None]:
    """Answer a refusal inside with its sentence and the text that was written, ready to copy.

    Everything that depends on success belongs inside: what follows runs after a refusal too.
    """
    try:
        yield
    except Blank:
        raise
    except DomainError as error:
        t = texts_for(interaction)
        explained = explain(error, t)
        await reply(
            interaction,
            explained if hasattr(error, "text") else with_text_back(sentence(error, t), text, t),
        )
