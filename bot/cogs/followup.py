"""Follow-ups by command: an officer will find out and come back; later the officer does."""

from typing import TYPE_CHECKING

import discord
from discord import app_commands
from discord.app_commands import locale_str
from discord.ext import commands

from bot.cogs import choices
from bot.cogs.actors import staff_of
from bot.cogs.answering import question_number
from bot.cogs.followup_buttons import colleague, day_of, offer_hand_over, open_drop, open_keep, open_move
from bot.cogs.options import FOR_SERVERS, IN_SERVERS, TEAM
from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.which_team import in_team, team_here
from bot.cogs.writing import giving_back
from bot.domain.errors.follow_ups import HandToWhom
from bot.domain.permissions import STAFF
from bot.domain.team import Team
from bot.services import followups, handing, promises, taking_over
from bot.ui import replies
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class FollowUps(commands.Cog):
    """Promises to find out, made and kept."""

    group = app_commands.Group(
        name="followup",
        description=locale_str("Find out and come back to a question (officers)"),
        guild_only=True,
        allowed_contexts=IN_SERVERS,
        allowed_installs=FOR_SERVERS,
    )

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    # --- making ----------------------------------------------------------------------------------------

    @group.command(name="make", description=locale_str("Promise to find out and come back by a day"))
    @app_commands.describe(
        question=locale_str("The question's number: choose from the list"),
        due=locale_str("The day you come back, e.g. Friday; the team's usual time if left out"),
        team=TEAM,
    )
    @app_commands.autocomplete(question=choices.questions, due=choices.days, team=choices.teams)
    async def make(
        self, interaction: Interaction, question: str, due: str | None = None, team: str | None = None
    ) -> None:
        """Promise it."""
        await self.make_in(interaction, question, due or "", team=team)

    @in_team("make_in")
    async def make_in(self, interaction: Interaction, team: Team, question: str, due: str) -> None:
        """Promise it in this team."""
        outcome = await followups.make_follow_up(
            self._ctx,
            staff_of(interaction),
            team.id,
            question_number(question),
            day_of(interaction, due, team) if due else None,
        )
        await reply(interaction, replies.follow_up_made(outcome, texts_for(interaction)))

    # --- keeping ---------------------------------------------------------------------------------------

    @group.command(name="keep", description=locale_str("Answer what you promised to find out"))
    @app_commands.describe(
        followup=locale_str("The question's number: choose from the list"),
        text=locale_str("The answer; leave it out to write it in a form"),
        team=TEAM,
    )
    @app_commands.autocomplete(followup=choices.follow_ups, team=choices.teams)
    async def keep(
        self, interaction: Interaction, followup: str, text: str | None = None, team: str | None = None
    ) -> None:
        """Answer at once, or open the form."""
        await self.keep_in(interaction, followup, text or "", team=team)

    @in_team("keep_in")
    async def keep_in(self, interaction: Interaction, team: Team, followup: str, text: str) -> None:
        """Answer this team's."""
        wanted = question_number(followup)
        if not text:
            await open_keep(interaction, team.id, wanted)
            return
        async with giving_back(interaction, text):
            outcome = await taking_over.answer_at_once(
                self._ctx, staff_of(interaction), team.id, wanted, text, str(interaction.id),
                only_follow_up=True,
            )  # fmt: skip
            await reply(interaction, replies.answered(outcome, texts_for(interaction)))

    # --- handing over, moving, dropping ----------------------------------------------------------------

    @group.command(
        name="hand-over", description=locale_str("Let another officer or another team find it out")
    )
    @app_commands.describe(
        followup=locale_str("The question's number: choose from the list"),
        officer=locale_str("A member with the officers' role of the team that was asked"),
        to_team=locale_str("Or another team of this server"),
        team=TEAM,
    )
    @app_commands.autocomplete(
        followup=choices.follow_ups_to_hand_over, to_team=choices.teams, team=choices.teams
    )
    async def hand_over(
        self,
        interaction: Interaction,
        followup: str,
        officer: discord.Member | discord.User | None = None,
        to_team: str | None = None,
        team: str | None = None,
    ) -> None:
        """Hand it over, or offer whom to."""
        # Not asked back which team is meant: the member's roles come with this payload only.
        meant, actor, t = await team_here(interaction, team), staff_of(interaction), texts_for(interaction)
        wanted = question_number(followup)
        question_id = await promises.promised_question(self._ctx, actor, meant.id, wanted, STAFF)
        if officer is not None and to_team is not None:
            raise HandToWhom
        if officer is not None:
            outcome = await handing.hand_to_officer(self._ctx, actor, question_id, colleague(officer))
        elif to_team is not None:
            to = await team_here(interaction, to_team)
            outcome = await handing.hand_to_team(self._ctx, actor, question_id, to.id)
        else:
            await offer_hand_over(interaction, question_id)
            return
        await reply(interaction, Piece(replies.handed_over(outcome, t)))

    @group.command(name="move", description=locale_str("Come back by another day, and say why"))
    @app_commands.describe(
        followup=locale_str("The question's number: choose from the list"),
        due=locale_str("The day you come back now; leave it out to write it in a form"),
        reason=locale_str("Why, for everybody to read"),
        team=TEAM,
    )
    @app_commands.autocomplete(followup=choices.follow_ups, due=choices.days, team=choices.teams)
    async def move(
        self,
        interaction: Interaction,
        followup: str,
        due: str | None = None,
        reason: str | None = None,
        team: str | None = None,
    ) -> None:
        """Move it, or open the form."""
        await self.move_due_in(interaction, followup, due or "", reason or "", team=team)

    @in_team("move_due_in")
    async def move_due_in(
        self, interaction: Interaction, team: Team, followup: str, due: str, reason: str
    ) -> None:
        """Move this team's."""
        actor, wanted = staff_of(interaction), question_number(followup)
        async with giving_back(interaction, reason):
            question_id = await promises.promised_question(self._ctx, actor, team.id, wanted)
            if not due or not reason:
                await open_move(interaction, question_id)
                return
            day = day_of(interaction, due, team)
            outcome = await handing.move_follow_up(self._ctx, actor, question_id, day, reason)
            await reply(interaction, Piece(replies.moved_on(outcome, texts_for(interaction))))

    @group.command(name="drop", description=locale_str("Say that it could not be found out, and why"))
    @app_commands.describe(
        followup=locale_str("The question's number: choose from the list"),
        reason=locale_str("Why, for everybody to read; leave it out to write it in a form"),
        team=TEAM,
    )
    @app_commands.autocomplete(followup=choices.follow_ups, team=choices.teams)
    async def drop(
        self, interaction: Interaction, followup: str, reason: str | None = None, team: str | None = None
    ) -> None:
        """Drop it, or open the form."""
        await self.drop_in(interaction, followup, reason or "", team=team)

    @in_team("drop_in")
    async def drop_in(self, interaction: Interaction, team: Team, followup: str, reason: str) -> None:
        """Drop this team's."""
        actor, wanted = staff_of(interaction), question_number(followup)
        async with giving_back(interaction, reason):
            question_id = await promises.promised_question(self._ctx, actor, team.id, wanted)
            if not reason:
                await open_drop(interaction, question_id)
                return
            outcome = await taking_over.drop_at_once(
                self._ctx, actor, question_id, reason, None, str(interaction.id)
            )
            await reply(interaction, Piece(replies.dropped(outcome, texts_for(interaction))))

    # --- listing ---------------------------------------------------------------------------------------

    @group.command(name="list", description=locale_str("What is still to be found out, and what is overdue"))
    @app_commands.describe(team=TEAM)
    @app_commands.autocomplete(team=choices.teams)
    async def list_open(self, interaction: Interaction, team: str | None = None) -> None:
        """List them."""
        await self.follow_ups_in(interaction, team=team)

    @in_team("follow_ups_in")
    async def follow_ups_in(self, interaction: Interaction, team: Team) -> None:
        """List this team's."""
        found = await followups.list_follow_ups(self._ctx, staff_of(interaction), team.id)
        await reply(interaction, replies.follow_ups(found.team, found.lines, texts_for(interaction)))
