"""Holds, and for how many days a team keeps what."""

from typing import TYPE_CHECKING, Final

from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.options import FOR_SERVERS, IN_SERVERS, TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import number
from bot.cogs.which_team import in_team
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.retention import MAX_RETENTION_DAYS, MIN_ACTIONS_DAYS, MIN_RETENTION_DAYS, HoldKind, Kept
from bot.domain.team import Team
from bot.services import holding
from bot.ui import holding as ui

if TYPE_CHECKING:
    from bot.client import Client

_MOST: Final = MAX_RETENTION_DAYS
_FEWEST: Final = MIN_RETENTION_DAYS


class Holding(commands.Cog):
    """What is neither erased nor goes by itself, for now."""

    group = app_commands.Group(
        name="hold",
        description=locale_str("Keep something from being erased (officers and administrators)"),
        guild_only=True,
        allowed_contexts=IN_SERVERS,
        allowed_installs=FOR_SERVERS,
    )

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx
        self._tree = client.tree
        self._retention = _retention_command(self)

    async def cog_load(self) -> None:
        """Add what stands among the commands about a team."""
        if isinstance(group := self._tree.get_command("team"), app_commands.Group):
            group.add_command(self._retention)

    async def cog_unload(self) -> None:
        """Take it away again."""
        if isinstance(group := self._tree.get_command("team"), app_commands.Group):
            group.remove_command(self._retention.name)

    @group.command(name="place", description=locale_str("Hold a question or private information, by number"))
    @app_commands.describe(
        kind=locale_str("Why it may be wanted"),
        reason=locale_str("Your reason; only your team reads it"),
        question=locale_str("The number of a question"),
        private=locale_str("Or the number of private information"),
        team=TEAM,
    )
    @app_commands.choices(
        kind=[
            app_commands.Choice(name=locale_str("Evidence"), value=HoldKind.EVIDENCE.value),
            app_commands.Choice(name=locale_str("A complaint"), value=HoldKind.COMPLAINT.value),
            app_commands.Choice(name=locale_str("A request for disclosure"), value=HoldKind.DISCLOSURE.value),
        ]
    )
    @app_commands.autocomplete(team=choices.teams)
    async def place(
        self,
        interaction: Interaction,
        kind: str,
        reason: str,
        question: str | None = None,
        private: str | None = None,
        team: str | None = None,
    ) -> None:
        """Hold it."""
        await self.hold_in(interaction, kind, reason, question or "", private or "", team=team)

    @in_team("hold_in")
    async def hold_in(
        self, interaction: Interaction, team: Team, kind: str, reason: str, question: str, private: str
    ) -> None:
        """Hold it in this team."""
        if kind not in set(HoldKind):
            raise OldControl
        async with giving_back(interaction, reason):
            outcome = await holding.place_hold(
                self._ctx, staff_of(interaction), team.id, HoldKind(kind), reason,
                question=question, private=private,
            )  # fmt: skip
            await reply(interaction, ui.hold_placed(outcome, texts_for(interaction)))

    @group.command(name="lift", description=locale_str("End a hold"))
    @app_commands.describe(hold=locale_str("Its number in /hold list"), team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def lift(self, interaction: Interaction, hold: str, team: str | None = None) -> None:
        """End it."""
        await self.lift_hold_in(interaction, hold, team=team)

    @in_team("lift_hold_in")
    async def lift_hold_in(self, interaction: Interaction, team: Team, hold: str) -> None:
        """End it in this team."""
        outcome = await holding.lift_hold(self._ctx, staff_of(interaction), team.id, hold)
        await reply(interaction, ui.hold_lifted(outcome, texts_for(interaction)))

    @group.command(name="list", description=locale_str("What is held, and why"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def list_all(self, interaction: Interaction, team: str | None = None) -> None:
        """List them."""
        await self.holds_in(interaction, team=team)

    @in_team("holds_in")
    async def holds_in(self, interaction: Interaction, team: Team) -> None:
        """List this team's."""
        outcome = await holding.list_holds(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, ui.hold_list(outcome, texts_for(interaction)))

    @in_team("retention_in")
    async def retention_in(self, interaction: Interaction, team: Team, chosen: str) -> None:
        """Set this team's days, or show them; `chosen` is a number for each kind, 0 for what stays."""
        days = [number(part) for part in chosen.split()]
        if len(days) != len(Kept):
            raise OldControl
        wanted = {kept: count for kept, count in zip(Kept, days, strict=True) if count}
        changed = await holding.set_retention(self._ctx, staff_of(interaction), team.id, wanted)
        await reply(interaction, ui.retention(changed, texts_for(interaction)))


def _retention_command(cog: Holding) -> "app_commands.Command[Holding, ..., None]":
    """`/team retention`: made apart, as its group is another cog's."""

    @app_commands.describe(
        questions=locale_str("Days: who asked, supported or wished to hear"),
        private_information=locale_str("Days: private information"),
        records=locale_str("Days: a meeting's record, with what was published"),
        messages=locale_str("Days: which direct messages were sent"),
        actions=locale_str("Days: what officers and moderators did"),
        team=TEAM,
    )
    @app_commands.autocomplete(team=choices.teams)
    async def retention(
        interaction: Interaction,
        questions: app_commands.Range[int, _FEWEST, _MOST] | None = None,
        private_information: app_commands.Range[int, _FEWEST, _MOST] | None = None,
        records: app_commands.Range[int, _FEWEST, _MOST] | None = None,
        messages: app_commands.Range[int, _FEWEST, _MOST] | None = None,
        actions: app_commands.Range[int, MIN_ACTIONS_DAYS, _MOST] | None = None,
        team: str | None = None,
    ) -> None:
        chosen = (questions, private_information, records, messages, actions)
        await cog.retention_in(interaction, " ".join(str(days or 0) for days in chosen), team=team)

    return app_commands.Command(
        name="retention",
        description=locale_str("For how many days the team keeps what; all left out, it is shown"),
        callback=retention,
    )
