"""Teams: set up and repaired, and which is meant. Who answers for one is in `officers`."""

from collections.abc import Iterable
from datetime import datetime
from typing import Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import (
    BadFollowUpDays,
    NotAllowed,
    NoTeams,
    OutsideServer,
    SameRole,
    UnknownTeam,
    WhichTeam,
)
from bot.domain.localtime import zone_or_error
from bot.domain.permissions import Power
from bot.domain.preset import Preset
from bot.domain.short_text import official_page, short_text
from bot.domain.team import FOLLOW_UP_DAYS, MAX_FOLLOW_UP_DAYS, Actor, Team
from bot.domain.team_settings import MAX_NAME, MAX_ORGANISATION
from bot.services import subscriber_roles
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import team_or_error
from bot.storage import elsewhere, meetings, teams
from bot.storage.database import Write
from bot.storage.views import TEAM_KINDS, Kind, let_stand, want, want_again

DEFAULT_LANGUAGE: Final = "en-GB"
DEFAULT_ZONE: Final = "Europe/London"


class TeamWishes(Struct, frozen=True):
    """What `/team setup` was given; None keeps what the team has, or the default of a new one."""

    name: str
    officers_role_id: int
    moderators_role_id: int
    zone: str
    organisation: str | None = None
    official_page: str | None = None
    preset: Preset | None = None
    language: str | None = None
    follow_up_days: int | None = None
    show_at_once: bool | None = None
    remove_channels: bool | None = None


class TeamSetUp(Struct, frozen=True):
    """The team as it is now; `before` is how it was if it existed and was repaired."""

    team: Team
    before: Team | None

    @property
    def created(self) -> bool:
        """Whether the team is new."""
        return self.before is None


def server_to_set_up(actor: Actor, name: str) -> int:
    """The id of the server in which this person may set a team up. Raises OutsideServer, NotAllowed."""
    if actor.guild_id is None:
        raise OutsideServer
    if not actor.manage_guild:
        raise NotAllowed(any_of=(Power.ADMINISTRATOR.value,), team=" ".join(name.split()))
    return actor.guild_id


async def setup_team(ctx: Context, actor: Actor, wishes: TeamWishes) -> TeamSetUp:
    """Make the team, or give the one of this name the settings and have all its places looked at again.

    Planned meetings keep their zone. Raises as `server_to_set_up` and `keep_team`, Blank, TooLong, SameRole,
    BadPage, BadFollowUpDays, UnknownZone.
    """
    wishes = _checked(wishes, guild_id := server_to_set_up(actor, wishes.name))

    async def work(write: Write) -> TeamSetUp:
        now = ctx.clock.now()
        server_id = await teams.remember_server(write.conn, guild_id, now)
        known = await teams.by_name(write.conn, guild_id, wishes.name)
        team = _repaired(known or new_team(server_id, guild_id), wishes)
        return await keep_team(write, actor, known, team, now)

    return await ctx.db.write(work)


async def keep_team(write: Write, actor: Actor, known: Team | None, team: Team, now: datetime) -> TeamSetUp:
    """Keep a team as it is to be, `known` as it was, and have all its places looked at again.

    Raises EverybodysRole.
    """
    with_power = (team.officers_role_id, team.moderators_role_id)
    await subscriber_roles.refuse_everybodys(write.conn, team.guild_id, with_power)
    if known is None:
        team_id = await teams.insert(write.conn, team, now)
    else:
        team_id = known.id
        await teams.update(write.conn, team)
        await teams.unpark_places(write, team_id)
    for kind in TEAM_KINDS:
        await want(write, kind, team_id, team_id=team_id)
    await _want_what_names_the_team(write, team, team_id, now)
    await let_stand(write, team_id)
    if known is not None:
        await subscriber_roles.team_kept(write, known, team, now)
    what = "set up" if known is None else "changed" if known.removed_at is None else "brought back"
    await note(write, actor, team_id, what, "team", team_id, now)
    return TeamSetUp(await team_or_error(write.conn, team_id), known)


async def team(ctx: Context, team_id: int, *, removed_too: bool = False) -> Team:
    """Return a team. Raises NoTeams if there is none with this id, and TeamRemoved unless `removed_too`."""
    async with ctx.db.read() as conn:
        return await team_or_error(conn, team_id, removed_too=removed_too)


async def teams_of(ctx: Context, guild_id: int) -> tuple[Team, ...]:
    """Return a server's teams by name."""
    async with ctx.db.read() as conn:
        return await teams.of_guild(conn, guild_id)


async def named(ctx: Context, actor: Actor, name: str) -> Team | None:
    """Return the team of this name in the actor's server, however it is written."""
    async with ctx.db.read() as conn:
        found = await teams.by_name(conn, actor.guild_id or 0, name)
    return found if found is not None and found.removed_at is None else None


async def resolve_team(
    ctx: Context,
    guild_id: int | None,
    typed: str | None,
    channel_id: int | None,
    parents: Iterable[int] = (),
) -> Team:
    """Return the team meant: by what was typed (name or id), else by the channel, else the only one.

    `parents` are the channel's category and, for a thread, its channel: looked at in order after it.
    Raises OutsideServer, NoTeams, UnknownTeam, WhichTeam.
    """
    if guild_id is None:
        raise OutsideServer
    async with ctx.db.read() as conn:
        known = await teams.of_guild(conn, guild_id)
        if not known:
            raise NoTeams
        if typed and typed.strip():
            return _named(known, typed)
        for place in (channel_id, *parents):
            found = await teams.by_place(conn, guild_id, place) if place is not None else None
            if found is not None:
                return found
    if len(known) > 1:
        raise WhichTeam(known=tuple(team.name for team in known))
    return known[0]


async def places(ctx: Context, team_id: int) -> dict[Kind, int]:
    """Return the Discord ids of the team's category and channels, of those that have been made."""
    async with ctx.db.read() as conn:
        return await teams.places(conn, team_id)


def _named(known: tuple[Team, ...], typed: str) -> Team:
    key = teams.name_key(typed)
    for team in known:
        if teams.name_key(team.name) == key:
            return team
    for team in known:
        if str(team.id) == key:  # what an autocomplete sends
            return team
    raise UnknownTeam(name=typed.strip()[:MAX_NAME], known=tuple(team.name for team in known))


def _checked(wishes: TeamWishes, guild_id: int) -> TeamWishes:
    # The id of @everyone is the server's own.
    if guild_id in (wishes.officers_role_id, wishes.moderators_role_id):
        raise SameRole
    days = wishes.follow_up_days
    if days is not None and not 1 <= days <= MAX_FOLLOW_UP_DAYS:
        raise BadFollowUpDays(days, MAX_FOLLOW_UP_DAYS)
    organisation, page = wishes.organisation, wishes.official_page
    return replace(
        wishes,
        name=short_text("name", wishes.name, MAX_NAME),
        zone=zone_or_error(wishes.zone),
        organisation=organisation and short_text("organisation", organisation, MAX_ORGANISATION),
        official_page=page and official_page(page),
    )


def new_team(server_id: int, guild_id: int) -> Team:
    """A team of which nothing is chosen yet, with the defaults."""
    return Team(
        id=0,
        server_id=server_id,
        guild_id=guild_id,
        name="",
        officers_role_id=0,
        moderators_role_id=0,
        organisation="",
        official_page="",
        zone=DEFAULT_ZONE,
        language=DEFAULT_LANGUAGE,
        preset=Preset.POLICE,
        private_on=False,
        private_terms=None,
        show_at_once=False,
        follow_up_days=FOLLOW_UP_DAYS[Preset.POLICE],
        remove_channels=True,
    )


def _repaired(team: Team, wishes: TeamWishes) -> Team:
    preset = wishes.preset or team.preset
    return replace(
        team,
        removed_at=None,
        name=wishes.name,
        officers_role_id=wishes.officers_role_id,
        moderators_role_id=wishes.moderators_role_id,
        zone=wishes.zone,
        organisation=team.organisation if wishes.organisation is None else wishes.organisation,
        official_page=team.official_page if wishes.official_page is None else wishes.official_page,
        language=wishes.language or team.language,
        preset=preset,
        follow_up_days=wishes.follow_up_days
        or (team.follow_up_days if preset is team.preset else FOLLOW_UP_DAYS[preset]),
        show_at_once=team.show_at_once if wishes.show_at_once is None else wishes.show_at_once,
        remove_channels=team.remove_channels if wishes.remove_channels is None else wishes.remove_channels,
    )


async def want_welcome(write: Write, team_id: int) -> None:
    """Have what stands in the open meeting's channel say anew who holds it."""
    meeting = await meetings.open_of(write.conn, team_id)
    if meeting is not None:
        await want(write, Kind.WELCOME, meeting.id, team_id=team_id, meeting_id=meeting.id)
        await want(write, Kind.BOARD, meeting.id, team_id=team_id, meeting_id=meeting.id)


async def _want_what_names_the_team(write: Write, team: Team, team_id: int, now: datetime) -> None:
    await want_welcome(write, team_id)
    opened = await meetings.open_of(write.conn, team_id)
    upcoming = await meetings.upcoming(write.conn, team_id)
    for meeting in (*([opened] if opened else []), *upcoming):
        await want(write, Kind.NEWS, meeting.id, team_id=team_id)
        await want_again(write, Kind.ANNOUNCEMENT, meeting.id)
        await want_again(write, Kind.EVENT, meeting.id)
    for one in await elsewhere.ahead(write.conn, team.guild_id, now):
        if one.date.team_id == team_id:
            await want(write, Kind.ELSEWHERE, one.date.id, team_id=team_id)
