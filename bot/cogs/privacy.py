"""/privacy: what is kept about me, a copy of it, and erasing it."""

from typing import TYPE_CHECKING

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs.actors import actor_of
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, route
from bot.domain.errors import OldControl
from bot.services import erasing
from bot.services import privacy as services
from bot.ui import privacy as ui
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class Privacy(commands.Cog):
    """Everybody's own data, and nobody else's."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @app_commands.command(description=locale_str("What is kept about you; get a copy, or have it erased"))
    @app_commands.guild_only()
    async def privacy(self, interaction: Interaction) -> None:
        """Say what is kept."""
        await reply(interaction, await self._page(interaction))

    @route(Verb.PRIVACY)
    async def again(self, interaction: Interaction) -> None:
        """Turn back to what is kept."""
        await turn_page(interaction, await self._page(interaction))

    async def _page(self, interaction: Interaction) -> Piece:
        here = await services.privacy_here(self._ctx, interaction.guild_id)
        return ui.privacy(here, texts_for(interaction))

    @route(Verb.COPY_OF_MINE)
    async def copy_of_mine(self, interaction: Interaction) -> None:
        """Send all that is kept about the person, to nobody but them."""
        # Both load templates and Markdown: not for a start.
        from bot.export.copy_of_mine import copy_files
        from bot.services.exporting import copy_of_mine

        t = texts_for(interaction)
        copy = await copy_of_mine(self._ctx, actor_of(interaction))
        if not copy.person:
            await reply(interaction, ui.nothing_kept(t))
            return
        groups = copy_files(copy, t)
        for files in groups:
            await reply(interaction, Piece(ui.copy_sent(len(groups), t), files=files))

    @route(Verb.ERASE_ASK)
    async def ask_to_erase(self, interaction: Interaction) -> None:
        """Say what goes and what stays, and ask."""
        actor, t = actor_of(interaction), texts_for(interaction)
        before = await erasing.before_erasing(self._ctx, actor)
        if not before.known:
            await turn_page(interaction, ui.erased(before, t))
            return
        await turn_page(
            interaction, ui.ask_to_erase(before, services.erase_mark(self._ctx, actor), t)
        )  # fmt: skip

    @route(Verb.ERASE)
    async def erase(self, interaction: Interaction, words: str, mark: str) -> None:
        """Erase the person. A button made for somebody else erases nobody."""
        actor = actor_of(interaction)
        if mark != services.erase_mark(self._ctx, actor):
            raise OldControl
        t = texts_for(interaction)
        outcome = await erasing.erase_me(self._ctx, actor, words=number(words) == 1)
        await interaction.client.languages.load()  # a language chosen here is forgotten too
        await turn_page(interaction, ui.erased(outcome, t))

    @route(Verb.PRIVACY_NOTICE)
    async def whole_notice(self, interaction: Interaction) -> None:
        """Send the notice as a file; to administrators the assessment too."""
        from bot.export.notices import ASSESSMENT, NOTICE, documents

        actor, t = actor_of(interaction), texts_for(interaction)
        files = documents(NOTICE, *([ASSESSMENT] if actor.manage_guild else []))
        here = await services.privacy_here(self._ctx, interaction.guild_id)
        said = ui.notice(bool(files), here, t)
        if actor.manage_guild and len(files) > 1:
            said = f"{said} {ui.assessment_too(t)}"
        await reply(interaction, Piece(said, files=files))
