"""The buttons and forms of follow-ups: made, kept, handed over, moved and dropped."""

from datetime import date
from typing import TYPE_CHECKING, Any

import discord
from discord.ext import commands

from bot.cogs.actors import name_of, staff_of
from bot.cogs.desk_pages import follow_ups_page, question_at
from bot.cogs.replying import Interaction, reply, texts_for, turn_page
from bot.cogs.routing import number, opening, picked, route
from bot.cogs.writing import giving_back
from bot.domain.errors import OldControl
from bot.domain.team import Team
from bot.domain.text import clean
from bot.domain.when import parse_day
from bot.services import answers, followups, handing, promises, taking_over, teams
from bot.services.followups import LONGEST
from bot.services.handing import Colleague
from bot.ui import follow_up_forms, forms, replies
from bot.ui.base import Page
from bot.ui.ids import Verb
from bot.ui.pieces import Piece

if TYPE_CHECKING:
    from bot.client import Client


class FollowUpButtons(commands.Cog):
    """What an officer promises, keeps, and does who can't keep a promise, or not by its day."""

    def __init__(self, client: "Client") -> None:
        self._ctx = client.ctx

    # --- making ----------------------------------------------------------------------------------------

    @route(Verb.FIND_OUT)
    async def press_find_out(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, desk: str
    ) -> None:
        """Open the form, with the team's usual day in it."""
        await open_find_out(interaction, number(team_id), number(wanted), desk=number(desk))

    @route(Verb.FOLLOW_UP_FORM)
    async def send_follow_up(
        self,
        interaction: Interaction,
        team_id: str,
        question_id: str,
        wanted: str,
        version: str,
        desk: str,
        _opening: str,
    ) -> None:
        """Promise it by the form's day."""
        typed = forms.read_form(interaction.data, forms.DUE)[forms.DUE].strip()
        team = await teams.team(self._ctx, number(team_id))
        outcome = await followups.make_follow_up(
            self._ctx,
            staff_of(interaction),
            team.id,
            number(wanted),
            day_of(interaction, typed, team) if typed else None,
            number(version),
        )
        if number(desk):
            await turn_page(interaction, await question_at(interaction, team.id, number(question_id)))
        else:
            await reply(interaction, replies.follow_up_made(outcome, texts_for(interaction)))

    # --- keeping ---------------------------------------------------------------------------------------

    @route(Verb.KEEP)
    async def press_keep(
        self, interaction: Interaction, team_id: str, _question_id: str, wanted: str, desk: str
    ) -> None:
        """Open the form."""
        await open_keep(interaction, number(team_id), number(wanted), number(desk))

    @route(Verb.KEEP_FORM)
    async def send_keep(
        self,
        interaction: Interaction,
        team_id: str,
        _question_id: str,
        wanted: str,
        version: str,
        desk: str,
        _opening: str,
    ) -> None:
        """Answer with what the form holds."""
        text = forms.read_form(interaction.data, forms.ANSWER)[forms.ANSWER]
        async with giving_back(interaction, text):
            outcome = await followups.keep_follow_up(
                self._ctx, staff_of(interaction), number(team_id), number(wanted), text, number(version)
            )
            if number(desk):
                await turn_page(interaction, await follow_ups_page(interaction, number(desk)))
            else:
                await reply(interaction, replies.answered(outcome, texts_for(interaction)))

    # --- handing over, moving, dropping ----------------------------------------------------------------

    @route(Verb.HAND_OVER)
    async def press_hand_over(self, interaction: Interaction, question_id: str, desk: str) -> None:
        """Offer whom to hand it to."""
        await offer_hand_over(interaction, number(question_id), number(desk))

    @route(Verb.HAND_TO_MEMBER)
    async def pick_officer(self, interaction: Interaction, question_id: str, seen: str, desk: str) -> None:
        """Hand it to the member that was picked."""
        outcome = await handing.hand_to_officer(
            self._ctx, staff_of(interaction), number(question_id), _picked(interaction), seen
        )
        words = replies.handed_over(outcome, texts_for(interaction))
        await _done(interaction, words, number(desk))

    @route(Verb.TAKE_IT)
    async def take_it(self, interaction: Interaction, question_id: str, seen: str, desk: str) -> None:
        """Take what the team was handed: on the desk in its place, under the ping in a reply."""
        outcome = await handing.take_it(self._ctx, staff_of(interaction), number(question_id), seen)
        words = replies.handed_over(outcome, texts_for(interaction))
        if number(desk):
            await _done(interaction, words, number(desk))
        else:
            await reply(interaction, Piece(words))

    @route(Verb.HAND_TEAM_PICK)
    async def pick_team(self, interaction: Interaction, question_id: str, seen: str, desk: str) -> None:
        """Hand it to the team that was picked."""
        to = number(picked(interaction))
        outcome = await handing.hand_to_team(self._ctx, staff_of(interaction), number(question_id), to, seen)
        words = replies.handed_over(outcome, texts_for(interaction))
        await _done(interaction, words, number(desk))

    @route(Verb.MOVE_DUE)
    async def press_move(self, interaction: Interaction, question_id: str, desk: str) -> None:
        """Open the form, with its day in it."""
        await open_move(interaction, number(question_id), number(desk))

    @route(Verb.MOVE_FORM)
    async def send_move(
        self, interaction: Interaction, question_id: str, seen: str, desk: str, _opening: str
    ) -> None:
        """Move it to the form's day."""
        sent = forms.read_form(interaction.data, forms.DUE, forms.REASON)
        reason = sent[forms.REASON]
        async with giving_back(interaction, reason):
            promise = await promises.promise_to_change(self._ctx, staff_of(interaction), number(question_id))
            due = day_of(interaction, sent[forms.DUE], promise.team)
            outcome = await handing.move_follow_up(
                self._ctx, staff_of(interaction), number(question_id), due, reason, day_in(seen)
            )
            await _done(interaction, replies.moved_on(outcome, texts_for(interaction)), number(desk))

    @route(Verb.DROP_IT)
    async def press_drop(self, interaction: Interaction, question_id: str, desk: str) -> None:
        """Ask for the reason."""
        await open_drop(interaction, number(question_id), number(desk))

    @route(Verb.DROP_FORM)
    async def send_drop(
        self, interaction: Interaction, question_id: str, seen: str, desk: str, opened: str
    ) -> None:
        """Say that it could not be found out."""
        reason = forms.read_form(interaction.data, forms.REASON)[forms.REASON]
        async with giving_back(interaction, reason):
            outcome = await taking_over.drop_at_once(
                self._ctx, staff_of(interaction), number(question_id), reason, day_in(seen), opened
            )
            await _done(interaction, replies.dropped(outcome, texts_for(interaction)), number(desk))


async def open_keep(interaction: Interaction, team_id: int, wanted: int, desk: int = 0) -> None:
    """Open the form that keeps a follow-up."""
    ctx, actor = interaction.client.ctx, staff_of(interaction)
    # First, so that what nobody promised is not claimed for nothing.
    await promises.promised_question(ctx, actor, team_id, wanted)
    found = await answers.answer_form(ctx, actor, team_id, wanted)
    form = forms.keep_form(
        team_id, found.question, found.version, opening(), texts_for(interaction), desk=desk
    )
    await interaction.response.send_modal(form)


async def offer_hand_over(interaction: Interaction, question_id: int, desk: int = 0) -> None:
    """Offer the server's members and teams: in the desk's place, or in a reply of its own."""
    promise = await promises.promise_to_hand_over(interaction.client.ctx, staff_of(interaction), question_id)
    piece = follow_up_forms.hand_over_page(promise, texts_for(interaction), desk=desk)
    if desk:
        await turn_page(interaction, piece)
    else:
        await reply(interaction, piece)


async def open_move(interaction: Interaction, question_id: int, desk: int = 0) -> None:
    """Open the form to move a follow-up."""
    found = await promises.promise_to_change(interaction.client.ctx, staff_of(interaction), question_id)
    form = follow_up_forms.move_form(
        found.question, found.follow_up.due, opening(), texts_for(interaction), desk=desk
    )
    await interaction.response.send_modal(form)


async def open_drop(interaction: Interaction, question_id: int, desk: int = 0) -> None:
    """Open the form to drop a follow-up."""
    found = await promises.promise_to_drop(interaction.client.ctx, staff_of(interaction), question_id)
    form = follow_up_forms.drop_form(
        found.question, found.follow_up.due, opening(), texts_for(interaction), desk=desk
    )
    await interaction.response.send_modal(form)


def day_of(interaction: Interaction, typed: str, team: Team) -> date:
    """The day that was typed, in the team's zone."""
    return parse_day(typed, interaction.client.ctx.clock.now(), team.zone, LONGEST)


def colleague(member: discord.Member | discord.User) -> Colleague:
    """A member as the command's payload says; who has left has no roles."""
    roles = member._roles if isinstance(member, discord.Member) else ()
    return Colleague(member.id, name_of(member), frozenset(roles))


async def open_find_out(interaction: Interaction, team_id: int, wanted: int, *, desk: int) -> None:
    """Open the form to promise it, with the team's usual day in it."""
    found = await followups.follow_up_form(interaction.client.ctx, staff_of(interaction), team_id, wanted)
    form = forms.follow_up_form(
        team_id, found.question, found.version, found.due, opening(), texts_for(interaction), desk=desk
    )
    await interaction.response.send_modal(form)


async def _done(interaction: Interaction, words: str, desk: int) -> None:
    """Say it on the desk it was done from, or in the place of what was chosen from, else in a reply."""
    if desk:
        await turn_page(interaction, await follow_ups_page(interaction, desk, note=words))
    else:
        await turn_page(interaction, Piece(view=Page([words])))


def day_in(seen: str) -> date:
    """The day that a custom id carries. Raises OldControl."""
    try:
        return date.fromisoformat(seen)
    except ValueError as unknown:
        raise OldControl from unknown


def _picked(interaction: Interaction) -> Colleague:
    """Who was picked, with their roles as they are at this moment; of who has left nobody says any."""
    user_id = number(picked(interaction))
    data: Any = interaction.data or {}
    resolved = data.get("resolved") or {}
    user = (resolved.get("users") or {}).get(str(user_id))
    member = (resolved.get("members") or {}).get(str(user_id)) or {}
    if user is None:
        raise OldControl
    named = member.get("nick") or user.get("global_name") or user.get("username") or ""
    roles = frozenset(int(role) for role in member.get("roles") or ())
    return Colleague(user_id, clean(str(named)) or str(user_id), roles)
