"""Which team a command is about: its option, the channel, the server's only team, or a question back."""

import inspect
from collections.abc import Awaitable, Callable
from typing import Any, Final
from urllib.parse import quote, unquote

import discord

from bot.cogs.replying import Interaction, reply, texts_for
from bot.cogs.routing import picked, route
from bot.domain.errors import OutsideServer, WhichTeam
from bot.domain.team import Team
from bot.i18n import Texts
from bot.services.teams import resolve_team
from bot.ui.base import MAX_OPTION, MAX_OPTIONS, Buttons, Option, Pick
from bot.ui.ids import CustomId
from bot.ui.pieces import Piece

_LEFT_OUT: Final = "-"


async def team_here(interaction: Interaction, typed: str | None) -> Team:
    """The team meant here. Raises OutsideServer, NoTeams, UnknownTeam, WhichTeam."""
    if interaction.guild_id is None:
        raise OutsideServer
    channel = interaction.channel
    parents = [getattr(channel, "parent_id", None), getattr(channel, "category_id", None)]
    return await resolve_team(
        interaction.client.ctx,
        interaction.guild_id,
        typed,
        interaction.channel_id,
        [parent for parent in parents if parent is not None],
    )


def asked_once(interaction: Interaction, team: Team) -> str:
    """What tells a command given twice from one choice sent twice: it counts once for each team."""
    asked_back = interaction.message
    return f"{asked_back.id}.{team.id}" if asked_back else str(interaction.id)


def in_team(verb: str) -> Callable[[Callable[..., Awaitable[None]]], Callable[..., Awaitable[None]]]:
    """Turn `async def body(self, interaction, team, *texts)` into `(self, interaction, *texts, team=None)`.

    `team` is what was typed in the option. Where several teams are possible, the person is asked which, and
    the answer goes on with the same texts, carried in the select's custom id under `verb`. Texts that do not
    fit there end in the sentence that names the teams.
    """

    def wrap(body: Callable[..., Awaitable[None]]) -> Callable[..., Awaitable[None]]:
        async def found(self: Any, interaction: Interaction, *texts: str, team: str | None = None) -> None:
            if interaction.type is discord.InteractionType.component:
                texts, team = tuple(map(_unpacked, texts)), picked(interaction)
            try:
                meant = await team_here(interaction, team)
            except WhichTeam as which:
                question = _question(which, verb, texts, texts_for(interaction))
                if question is None:
                    raise
                await reply(interaction, question)
                return
            await body(self, interaction, meant, *texts)

        found.__name__, found.__doc__ = body.__name__, body.__doc__
        # The router counts a custom id's parts by this.
        setattr(found, "__signature__", _without_team(body))  # noqa: B010  a function has no such attribute
        return route(verb)(found)

    return wrap


def _without_team(body: Callable[..., Any]) -> inspect.Signature:
    itself, interaction, _team, *texts = inspect.signature(body).parameters.values()
    team = inspect.Parameter("team", inspect.Parameter.KEYWORD_ONLY, default=None)
    return inspect.Signature([itself, interaction, *texts, team])


def _question(which: WhichTeam, verb: str, texts: tuple[str, ...], t: Texts) -> Piece | None:
    try:
        custom_id = CustomId(verb, *map(_packed, texts))
    except ValueError:
        return None
    if len(which.known) > MAX_OPTIONS or any(len(name) > MAX_OPTION for name in which.known):
        return None
    options = tuple(Option(name, name) for name in which.known)
    return Piece(t("Which team?"), Buttons([Pick(custom_id, t("Choose a team"), options)]))


def _packed(text: str) -> str:
    # A custom id's parts are not empty and hold no colon; with a dot, one might look like a message's marker.
    # Half a character, which JSON can hold, becomes a question mark.
    return quote(text, safe=" ,+()", errors="replace").replace(".", "%2E").replace("-", "%2D") or _LEFT_OUT


def _unpacked(part: str) -> str:
    return "" if part == _LEFT_OUT else unquote(part)
