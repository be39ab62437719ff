"""The language of what only one person reads, chosen here where Discord does not offer it."""

from typing import TYPE_CHECKING, Final

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands
from msgspec.structs import replace

from bot.cogs.actors import actor_of
from bot.cogs.replying import Interaction, reply
from bot.cogs.routing import route
from bot.i18n import SOURCE_LANGUAGE, own_name, texts, unlisted_languages
from bot.ui import languages as ui
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client

_CHOICES: Final = [
    app_commands.Choice(name=own_name(language), value=language)
    for language in (SOURCE_LANGUAGE, *sorted(unlisted_languages()))
]


class Language(commands.Cog):
    """One command and one button, which do the same."""

    def __init__(self, client: "Client") -> None:
        self._languages = client.languages

    @app_commands.command(description=locale_str("The language of the bot's replies to you"))
    @app_commands.describe(language=locale_str("English is Discord's own setting; Discord has no Welsh"))
    @app_commands.choices(language=_CHOICES)
    async def language(self, interaction: Interaction, language: str) -> None:
        """Keep the language of what only this person reads."""
        await self._choose(interaction, language)

    @route(Verb.LANGUAGE)
    async def press(self, interaction: Interaction, language: str) -> None:
        """Do the same by a button."""
        await self._choose(interaction, language)

    async def _choose(self, interaction: Interaction, language: str) -> None:
        actor = replace(actor_of(interaction), locale=interaction.locale.value)
        t = texts(await self._languages.choose(actor, language))
        await reply(interaction, ui.chosen(t))
