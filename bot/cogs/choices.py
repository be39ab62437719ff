"""What is offered while an option is typed.

discord.py drops an autocomplete's error, so each is wrapped: what the rules refuse becomes one explaining
choice and a line in the log, as elsewhere; anything else is logged and offers nothing. What only some options
offer is loaded with the first who types there: the residents' commands, which a start waits for, need little.
"""

from collections.abc import Awaitable, Callable, Coroutine, Iterable
from typing import TYPE_CHECKING, Any, TypeAlias

import discord
import structlog
from discord import app_commands

from bot.cogs.actors import staff_of
from bot.cogs.refusals import log_refusal
from bot.cogs.replying import Interaction, texts_for
from bot.cogs.which_team import team_here
from bot.domain.errors import DomainError, WhichTeam
from bot.domain.meeting import MeetingState
from bot.domain.permissions import OFFICERS, STAFF, Power
from bot.domain.team import Team
from bot.domain.text import shorten
from bot.i18n import Texts, languages, own_name
from bot.services.teams import teams_of
from bot.ui.base import MAX_OPTION, MAX_OPTIONS, day, one_line

if TYPE_CHECKING:
    from bot.services.models import MeetingLine

log = structlog.get_logger(__name__)

Choice: TypeAlias = app_commands.Choice[str]
Offered: TypeAlias = Iterable[tuple[str, str]]  # what is read, and what is sent
Offer: TypeAlias = Callable[[Interaction, str], Awaitable[Offered]]
Autocomplete: TypeAlias = Callable[["discord.Interaction[Any]", str], Coroutine[Any, Any, list[Choice]]]


def _offering(offer: Offer) -> Autocomplete:
    """Make an autocomplete that never fails, of at most 25 choices of at most 100 characters."""

    async def safely(interaction: "discord.Interaction[Any]", current: str) -> list[Choice]:
        try:
            offered = await offer(interaction, current)
        except WhichTeam as unclear:  # no refusal: the team is not typed yet
            offered = [(_sentence(unclear, interaction), current)]
        except DomainError as error:
            await log_refusal(interaction, error)
            offered = [(_sentence(error, interaction), current)]
        except Exception:
            log.exception("autocomplete_failed", option=offer.__name__)
            return []
        return [
            app_commands.Choice(name=shorten(one_line(name), MAX_OPTION), value=value[:MAX_OPTION] or "?")
            for name, value in offered
        ][:MAX_OPTIONS]

    safely.__name__ = safely.__qualname__ = offer.__name__
    return safely


def _sentence(error: DomainError, interaction: "discord.Interaction[Any]") -> str:
    from bot.ui import errors

    return errors.sentence(error, texts_for(interaction))


async def _team_in_option(interaction: Interaction) -> Team:
    typed = getattr(interaction.namespace, "team", None)
    return await team_here(interaction, typed)


@_offering
async def teams(interaction: Interaction, current: str) -> Offered:
    """The server's teams."""
    known = await teams_of(interaction.client.ctx, interaction.guild_id or 0)
    begun = current.casefold().strip()
    return [(team.name, team.name) for team in known if begun in team.name.casefold()]


@_offering
async def zones(_interaction: Interaction, current: str) -> Offered:
    """Time zones by name or place."""
    from bot.domain.localtime import zones_like

    return [(zone, zone) for zone in zones_like(current, MAX_OPTIONS)]


@_offering
async def known_languages(_interaction: Interaction, current: str) -> Offered:
    """The languages the public texts can be in."""
    begun = current.casefold().strip()
    known = [(own_name(language), language) for language in sorted(languages())]
    return [(name, language) for name, language in known if begun in f"{name} {language}".casefold()]


@_offering
async def when(interaction: Interaction, current: str) -> Offered:
    """What was understood of a day and time, in the team's zone."""
    from bot.domain.when import candidates
    from bot.ui.zones import understood_words

    t = texts_for(interaction)
    team = await _team_in_option(interaction)
    readings = candidates(current, interaction.client.ctx.clock.now(), team.zone)
    if not readings:
        return [(t("Not understood yet. Try “next Tuesday 6pm” or “1 Oct 18:00”."), current)]
    return [(understood_words(understood, t), understood.as_text()) for understood in readings]


@_offering
async def every(interaction: Interaction, current: str) -> Offered:
    """How often meetings can repeat."""
    from bot.domain.recurrence import suggest_every

    phrases = suggest_every(current, MAX_OPTIONS)
    if not phrases:
        t = texts_for(interaction)
        return [(t("Not understood yet. Try “first Tuesday” or “every two weeks on Tuesday”."), current)]
    return [(phrase, phrase) for phrase in phrases]


@_offering
async def days(interaction: Interaction, current: str) -> Offered:
    """What was understood of a day, in the team's zone."""
    from bot.domain.when import candidates

    t = texts_for(interaction)
    team = await _team_in_option(interaction)
    readings = candidates(current, interaction.client.ctx.clock.now(), team.zone)
    found = dict.fromkeys(understood.wall.date for understood in readings)
    return [(day(date, t), date.isoformat()) for date in found]


@_offering
async def scheduled_meetings(interaction: Interaction, current: str) -> Offered:
    """The meetings that can be moved or cancelled."""
    return await _meetings(interaction, current, of_series=False)


@_offering
async def series_meetings(interaction: Interaction, current: str) -> Offered:
    """The meetings that can be skipped."""
    return await _meetings(interaction, current, of_series=True)


@_offering
async def other_dates(interaction: Interaction, current: str) -> Offered:
    """The team's other dates ahead."""
    from bot.services.dates import ElsewhereLine, list_dates

    t = texts_for(interaction)
    team = await _team_in_option(interaction)
    lines = await list_dates(interaction.client.ctx, team.guild_id, team.id)
    dates = [line.date for line in lines if isinstance(line, ElsewhereLine)]
    named = [(f"{t.datetime(date.starts_at, date.zone)} · {date.title}", str(date.id)) for date in dates]
    begun = current.casefold().strip()
    return [(name, value) for name, value in named if begun in name.casefold()]


@_offering
async def audiences(interaction: Interaction, current: str) -> Offered:
    """Who can see a question: only the officers, too, where the team takes private information."""
    from bot.ui.forms import offered_audiences

    begun = current.casefold().strip()
    offered = offered_audiences(await _team_in_option(interaction), texts_for(interaction))
    return [(name, audience.value) for audience, name in offered if begun in name.casefold()]


@_offering
async def questions(interaction: Interaction, current: str) -> Offered:
    """The team's questions that can be answered, for who may answer them."""
    from bot.services.answers import answerable

    team = await _team_in_option(interaction)
    found = await answerable(interaction.client.ctx, staff_of(interaction), team.id, current)
    return [(f"{choice.number} · {choice.text}", str(choice.number)) for choice in found]


@_offering
async def follow_ups(interaction: Interaction, current: str) -> Offered:
    """The team's open follow-ups, for who may keep them."""
    return await _follow_ups(interaction, current, OFFICERS)


@_offering
async def follow_ups_to_hand_over(interaction: Interaction, current: str) -> Offered:
    """The team's open follow-ups, for who may hand them over."""
    return await _follow_ups(interaction, current, STAFF)


@_offering
async def questions_to_moderate(interaction: Interaction, current: str) -> Offered:
    """The team's newest questions, for who may mute and block; only numbers of what isn't public."""
    from bot.services.moderating import questions_to_moderate as found_to_moderate

    team = await _team_in_option(interaction)
    found = await found_to_moderate(interaction.client.ctx, staff_of(interaction), team.id, current)
    return [(" · ".join(filter(None, (str(one.number), one.text))), str(one.number)) for one in found]


@_offering
async def restrictions(interaction: Interaction, current: str) -> Offered:
    """What is in force, for who may lift it."""
    from bot.services.moderating import restrictions_to_lift
    from bot.ui.replies.peace import restriction_words

    t = texts_for(interaction)
    team = await _team_in_option(interaction)
    found = await restrictions_to_lift(interaction.client.ctx, staff_of(interaction), team.id, current)
    return [(restriction_words(line, t), str(line.number)) for line in found]


async def _follow_ups(interaction: Interaction, current: str, any_of: frozenset[Power]) -> Offered:
    from bot.services.followups import follow_ups_to_keep

    team = await _team_in_option(interaction)
    actor = staff_of(interaction)
    found = await follow_ups_to_keep(interaction.client.ctx, actor, team.id, current, any_of)
    return [(f"{line.number} · {line.text}", str(line.number)) for line in found]


async def _meetings(interaction: Interaction, current: str, *, of_series: bool) -> Offered:
    t = texts_for(interaction)
    team = await _team_in_option(interaction)
    named = await _named_meetings(interaction, team, t)
    begun = current.casefold().strip()
    return [
        (name, str(line.meeting.id))
        for name, line in named
        if begun in name.casefold() and (line.repeats or not of_series)
    ]


async def _named_meetings(interaction: Interaction, team: Team, t: Texts) -> "list[tuple[str, MeetingLine]]":
    from bot.services.calendar import list_meetings

    lines = await list_meetings(interaction.client.ctx, team.guild_id, team.id)
    return [
        (" · ".join(filter(None, (t.datetime(line.meeting.starts_at, team.zone), line.meeting.title))), line)
        for line in lines
        if line.meeting.state is MeetingState.SCHEDULED
    ]
