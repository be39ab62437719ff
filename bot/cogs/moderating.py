"""Muting and blocking by question number. Who asked is said to nobody."""

from typing import TYPE_CHECKING, Final

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import FOR_SERVERS, IN_SERVERS, TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import number, opening, route
from bot.cogs.which_team import in_team
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.peace import RestrictionKind
from bot.domain.team import Team
from bot.services import restricting
from bot.ui import desk_forms, forms, replies
from bot.ui.ids import Verb

if TYPE_CHECKING:
    from bot.client import Client

_QUESTION: Final = locale_str("The number of a question of theirs: choose from the list")
_MUTE: Final = locale_str("Let an asker send nothing more in this meeting, or the next if none is open")
_REASON: Final = locale_str("Why; they read it")


class Moderating(commands.Cog):
    """Peace in a team's meetings."""

    group = app_commands.Group(
        name="moderate",
        description=locale_str("Mute and block by question number (officers and moderators)"),
        guild_only=True,
        allowed_contexts=IN_SERVERS,
        allowed_installs=FOR_SERVERS,
    )

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    @group.command(name="mute", description=_MUTE)
    @app_commands.describe(question=_QUESTION, reason=_REASON, team=TEAM)
    @app_commands.autocomplete(question=choices.questions_to_moderate, team=choices.teams)
    async def mute(
        self, interaction: Interaction, question: str, reason: str, team: str | None = None
    ) -> None:
        """Mute them."""
        await self.mute_in(interaction, question, reason, team=team)

    @in_team("mute_in")
    async def mute_in(self, interaction: Interaction, team: Team, question: str, reason: str) -> None:
        """Mute them in this team."""
        await self._restrict(interaction, team.id, question, reason, RestrictionKind.MUTE)

    @group.command(name="block", description=locale_str("Let an asker send nothing to this team any more"))
    @app_commands.describe(question=_QUESTION, reason=_REASON, team=TEAM)
    @app_commands.autocomplete(question=choices.questions_to_moderate, team=choices.teams)
    async def block(
        self, interaction: Interaction, question: str, reason: str, team: str | None = None
    ) -> None:
        """Block them."""
        await self.block_in(interaction, question, reason, team=team)

    @in_team("block_in")
    async def block_in(self, interaction: Interaction, team: Team, question: str, reason: str) -> None:
        """Block them in this team."""
        await self._restrict(interaction, team.id, question, reason, RestrictionKind.BLOCK)

    @route(Verb.RESTRICT_FORM)
    async def send_reason(
        self, interaction: Interaction, team_id: str, typed: str, how: str, opened: str
    ) -> None:
        """Mute or block from the desk, for the form's reason."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        if how not in set(RestrictionKind):
            raise OldControl
        await self._restrict(interaction, number(team_id), typed, reason, RestrictionKind(how), opened)

    @route(Verb.BLOCK_INSTEAD)
    async def block_instead(
        self, interaction: Interaction, team_id: str, typed: str, opened: str = ""
    ) -> None:
        """Ask for the reason of a block, as there is no meeting to mute for; it was typed already."""
        actor = staff_of(interaction)
        question = await restricting.question_to_block(self._ctx, actor, number(team_id), typed)
        reason = await restricting.reason_typed_before(
            self._ctx, actor, question.team_id, question.number, opened
        )
        form = desk_forms.restrict_form(
            question.team_id, question.number, RestrictionKind.BLOCK, opening(), texts_for(interaction),
            reason=reason,
        )  # fmt: skip
        await interaction.response.send_modal(form)

    async def _restrict(
        self, interaction: Interaction, team_id: int, question: str, reason: str, kind: RestrictionKind,
        opened: str = "",
    ) -> None:  # fmt: skip
        async with giving_back(interaction, reason):
            outcome = await restricting.restrict_or_keep(
                self._ctx, staff_of(interaction), team_id, question, kind, reason,
                opened or str(interaction.id),
            )  # fmt: skip
            await reply(interaction, replies.restricted(outcome, texts_for(interaction)))

    @group.command(name="lift", description=locale_str("End a mute or block"))
    @app_commands.describe(question=locale_str("The number of the question it was decided by"), team=TEAM)
    @app_commands.autocomplete(question=choices.restrictions, team=choices.teams)
    async def lift(self, interaction: Interaction, question: str, team: str | None = None) -> None:
        """End it."""
        await self.lift_in(interaction, question, team=team)

    @in_team("lift_in")
    async def lift_in(self, interaction: Interaction, team: Team, question: str) -> None:
        """End it in this team."""
        outcome = await restricting.lift(self._ctx, staff_of(interaction), team.id, question)
        await reply(interaction, replies.restriction_lifted(outcome, texts_for(interaction)))

    @group.command(name="list", description=locale_str("Who is muted or blocked, by question numbers"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def list_all(self, interaction: Interaction, team: str | None = None) -> None:
        """List them."""
        await self.restrictions_in(interaction, team=team)

    @in_team("restrictions_in")
    async def restrictions_in(self, interaction: Interaction, team: Team) -> None:
        """List this team's."""
        outcome = await restricting.list_restrictions(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, replies.restriction_list(outcome, texts_for(interaction)))
