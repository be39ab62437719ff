"""Setting a team up, changing or copying it, step by step: what was chosen so far is a row.

So it goes on after a restart, from any of its buttons or from the command. Nothing of the team changes before
the last step.
"""

from collections.abc import Mapping
from enum import StrEnum
from typing import Any, Final

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import SameRole
from bot.domain.errors.teams import ChannelTaken, NameTaken, SetupGone, SetupIncomplete, TeamRemoved
from bot.domain.permissions import ADMINISTRATORS
from bot.domain.team import Actor, Team
from bot.domain.team_settings import Values, applied, checked, values_of
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.people import person_id
from bot.services.teams import TeamSetUp, keep_team, new_team, server_to_set_up
from bot.storage import areas, meetings, setup_drafts, teams
from bot.storage.anew import post_anew
from bot.storage.database import Connection, Write
from bot.storage.setup_drafts import SetupDraft
from bot.storage.views import Kind, adopt, place_of_another, want

# Places for which something that is there already can be taken.
PLACES: Final = (Kind.CATEGORY, Kind.NEWS_CHANNEL, Kind.OFFICERS_ROOM, Kind.PAST_MEETINGS)
ROLES: Final = ("officers_role_id", "moderators_role_id")
# A new ward has its own.
_NOT_COPIED: Final = ("name", "reach", "private_terms")


class Step(StrEnum):
    """A page of the wizard, in order."""

    PRESET = "preset"
    WHO = "who"
    ROLES = "roles"
    CHANNELS = "channels"
    ZONE = "zone"
    SIGNPOSTS = "signposts"
    SHOWING = "showing"
    LIMITS = "limits"
    RETENTION = "retention"
    CONTROLLER = "controller"
    INVITE = "invite"
    OVERVIEW = "overview"


class Setup(Struct, frozen=True):
    """How far it has come. `team` is the one that is changed, None for a new one.

    `preview` is the team as it would be; its roles are 0 and its name empty as long as they are not chosen.
    `begun_before`: it was there when somebody wanted to begin.
    """

    id: int
    step: Step
    team: Team | None
    preview: Team
    places: Mapping[str, int]
    begun_before: bool = False

    @property
    def missing(self) -> tuple[str, ...]:
        """What a team can't be without and is not chosen yet."""
        return tuple(name for name in ("name", *ROLES) if not getattr(self.preview, name))


async def begin(
    ctx: Context,
    actor: Actor,
    wishes: Mapping[str, Any],
    *,
    team_id: int | None = None,
    step: Step = Step.PRESET,
) -> Setup:
    """Begin to set up a new team, or to change one; what was begun before is returned instead, as it is.

    `wishes` are settings and role ids. Raises OutsideServer, NotAllowed, NoTeams, TeamRemoved, NameTaken, and
    as `checked` does.
    """
    guild_id = server_to_set_up(actor, str(wishes.get("name") or ""))

    async def work(write: Write) -> Setup:
        known = await setup_drafts.of_user(write.conn, guild_id, actor.user_id)
        if known is not None and not await _is_of_removed(write.conn, known):
            return await _setup(write.conn, known, begun_before=True)
        if known is not None:
            await setup_drafts.drop(write.conn, known.id)
        now = ctx.clock.now()
        server_id = await teams.remember_server(write.conn, guild_id, now)
        if team_id is not None:
            await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        kept = await _read(write.conn, wishes, guild_id, team_id)
        if (before := await _removed(write.conn, guild_id, kept.get("name"))) is not None:
            kept = values_of(before) | {name: getattr(before, name) for name in ROLES} | kept
        person = await person_id(write, actor, now)
        draft_id = await setup_drafts.insert(write.conn, server_id, person, team_id, step.value, kept, now)
        return await _find(write.conn, actor, draft_id)

    return await ctx.db.write(work)


async def copied(ctx: Context, actor: Actor, team_id: int) -> Values:
    """A team's settings to begin another with: without its name, roles, channels and own ways to be reached.

    Raises NotAllowed, NoTeams, TeamRemoved.
    """
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, ADMINISTRATORS)
    return {name: value for name, value in values_of(team).items() if name not in _NOT_COPIED}


async def look(ctx: Context, actor: Actor, draft_id: int) -> Setup:
    """Return how far it has come. Raises OutsideServer, NotAllowed, SetupGone."""
    server_to_set_up(actor, "")
    async with ctx.db.read() as conn:
        return await _find(conn, actor, draft_id)


async def turn(
    ctx: Context, actor: Actor, draft_id: int, step: Step, wishes: Mapping[str, Any] | None = None
) -> Setup:
    """Keep what was chosen, if anything, and go to a step.

    Raises OutsideServer, NotAllowed, SetupGone, NameTaken, SameRole, and as `checked` does.
    """
    guild_id = server_to_set_up(actor, "")

    async def work(write: Write) -> Setup:
        draft = await _draft(write.conn, actor, draft_id)
        kept = dict(draft.wishes) | await _read(write.conn, wishes or {}, guild_id, draft.team_id)
        await setup_drafts.update(write.conn, draft_id, step.value, kept, ctx.clock.now())
        return await _find(write.conn, actor, draft_id)

    return await ctx.db.write(work)


async def throw_away(ctx: Context, actor: Actor, draft_id: int) -> None:
    """Forget what was chosen so far. Raises OutsideServer, NotAllowed, SetupGone."""
    server_to_set_up(actor, "")

    async def work(write: Write) -> None:
        draft = await _draft(write.conn, actor, draft_id)
        await setup_drafts.drop(write.conn, draft.id)

    await ctx.db.write(work)


async def make(ctx: Context, actor: Actor, draft_id: int) -> TeamSetUp:
    """Make the team as chosen, or change it so; a team of this name that was removed comes back.

    Raises OutsideServer, NotAllowed, SetupGone, SetupIncomplete, NameTaken, RoleHasPower, ChannelTaken,
    TeamRemoved.
    """
    guild_id = server_to_set_up(actor, "")

    async def work(write: Write) -> TeamSetUp:
        now = ctx.clock.now()
        draft = await _draft(write.conn, actor, draft_id)
        setup = await _setup(write.conn, draft)
        if setup.missing:
            raise SetupIncomplete(setup.missing)
        await _refuse_taken(write.conn, guild_id, setup.preview.name, draft.team_id)
        known = setup.team or await teams.by_name(write.conn, guild_id, setup.preview.name)
        outcome = await keep_team(write, actor, known, _over(known, draft), now)
        team_id = outcome.team.id
        for kind in PLACES:
            if kind.value in draft.wishes:
                await _take(write, kind, team_id, draft.wishes[kind.value])
        if (codes := draft.wishes.get("areas")) is not None:
            before = set(await areas.of_team(write.conn, team_id))
            await areas.add(write.conn, team_id, [code for code in codes if code not in before])
        await setup_drafts.drop(write.conn, draft.id)
        return outcome

    return await ctx.db.write(work)


async def _take(write: Write, kind: Kind, team_id: int, channel_id: int | None) -> None:
    """Let a channel, or a new one, stand for a place; what people look for there is posted anew in it."""
    if channel_id is not None and await place_of_another(write.conn, channel_id, kind, team_id):
        raise ChannelTaken
    if not await adopt(write, kind, team_id, channel_id):
        return
    if kind is Kind.OFFICERS_ROOM:
        await post_anew(write, Kind.ROOM_BOARD, team_id)
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
    elif kind is Kind.NEWS_CHANNEL:
        for meeting in await meetings.upcoming(write.conn, team_id):
            await post_anew(write, Kind.NEWS, meeting.id)
            await want(write, Kind.NEWS, meeting.id, team_id=team_id)


async def _read(conn: Connection, wishes: Mapping[str, Any], guild_id: int, team_id: int | None) -> Values:
    kept = checked(wishes)
    if "name" in kept:
        await _refuse_taken(conn, guild_id, kept["name"], team_id)
    for name in ROLES:
        if name in wishes:
            if wishes[name] == guild_id:  # the id of @everyone is the server's own
                raise SameRole
            kept[name] = wishes[name]
    return kept | {kind.value: wishes[kind.value] for kind in PLACES if kind.value in wishes}


async def _refuse_taken(conn: Connection, guild_id: int, name: str, team_id: int | None) -> None:
    other = await teams.by_name(conn, guild_id, name)
    if other is None or other.id == team_id:
        return
    if other.removed_at is None or team_id is not None:
        raise NameTaken(other.name)


async def _removed(conn: Connection, guild_id: int, name: str | None) -> Team | None:
    """The team of this name that was removed: it comes back, with what is not chosen anew."""
    known = await teams.by_name(conn, guild_id, name) if name else None
    return known if known is not None and known.removed_at is not None else None


async def _is_of_removed(conn: Connection, draft: SetupDraft) -> bool:
    team = None if draft.team_id is None else await teams.get(conn, draft.team_id)
    return team is not None and team.removed_at is not None


async def _draft(conn: Connection, actor: Actor, draft_id: int) -> SetupDraft:
    found = await setup_drafts.get(conn, draft_id, actor.guild_id or 0, actor.user_id)
    if found is None:
        raise SetupGone
    return found


async def _find(conn: Connection, actor: Actor, draft_id: int) -> Setup:
    return await _setup(conn, await _draft(conn, actor, draft_id))


async def _setup(conn: Connection, draft: SetupDraft, *, begun_before: bool = False) -> Setup:
    team = None if draft.team_id is None else await teams.get(conn, draft.team_id)
    if team is not None and team.removed_at is not None:
        raise TeamRemoved(team.name)
    places: dict[str, int | None] = {}
    if team is not None:
        places = {kind.value: at for kind, at in (await teams.places(conn, team.id)).items()}
    places |= {kind.value: draft.wishes[kind.value] for kind in PLACES if kind.value in draft.wishes}
    there = {kind: channel for kind, channel in places.items() if channel is not None}
    base = team or await _removed(conn, draft.guild_id, draft.wishes.get("name"))
    return Setup(draft.id, Step(draft.step), team, _over(base, draft), there, begun_before)


def _over(team: Team | None, draft: SetupDraft) -> Team:
    """A team, or a new one, with what was chosen."""
    base = team or new_team(draft.server_id, draft.guild_id)
    roles = {name: draft.wishes[name] for name in ROLES if name in draft.wishes}
    return replace(applied(base, draft.wishes), **roles, removed_at=None)
