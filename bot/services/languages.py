"""The language of what only one person reads: Discord's setting, but for who chose here one it lacks.

Discord has no Welsh. It never names such a language, so a person's row that holds one holds their choice. The
few there are stay in memory, as every reply asks for them.
"""

from collections.abc import Collection
from typing import Final

from msgspec.structs import replace

from bot.domain.team import Actor
from bot.services import people
from bot.services.context import Context
from bot.storage import languages as rows


class ChosenLanguages:
    """Who reads a language that Discord does not offer."""

    def __init__(self, ctx: Context, unlisted: Collection[str]) -> None:
        self._ctx: Final = ctx
        self._unlisted: Final = unlisted
        self._chosen: dict[int, str] = {}

    async def load(self) -> None:
        """Read them from the rows: before the first reply."""
        async with self._ctx.db.read() as conn:
            self._chosen = await rows.chosen(conn, self._unlisted)

    def of(self, user_id: int, locale: str) -> str:
        """The language of somebody whose Discord is set to this locale."""
        return self._chosen.get(user_id, locale)

    async def choose(self, actor: Actor, language: str) -> str:
        """Keep this person's choice; a language Discord offers is left to Discord's setting, `actor.locale`.

        Returns the language or locale they read from now on.
        """
        wanted = language if language in self._unlisted else actor.locale
        reader, now = replace(actor, locale=wanted), self._ctx.clock.now()
        await self._ctx.db.write(lambda write: people.person_id(write, reader, now))
        if wanted in self._unlisted:
            self._chosen[actor.user_id] = wanted
        else:
            self._chosen.pop(actor.user_id, None)
        return wanted
