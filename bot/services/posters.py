"""The poster for a team's next meeting: what stands on it, and the invite that it leads people by."""

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors import NoMeetingOpen
from bot.domain.errors.dates import NoInvite
from bot.domain.invites import invite_link
from bot.domain.meeting import Meeting
from bot.domain.permissions import PLANNERS
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.storage import meetings, teams
from bot.storage.database import Connection, Write


class PosterView(Struct, frozen=True):
    """What a poster says: whose meeting, which, and the link into the server."""

    team: Team
    meeting: Meeting
    invite: str


async def next_poster(ctx: Context, actor: Actor, team_id: int) -> PosterView:
    """Return what the poster for the next meeting says. Raises NotAllowed, NoInvite, NoMeetingOpen."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, PLANNERS)
        if team.invite is None:
            raise NoInvite(team.name)
        return PosterView(team, await _next(conn, team), team.invite)


async def keep_invite(ctx: Context, actor: Actor, team_id: int, typed: str) -> Team:
    """Keep the link that posters show. Raises NotAllowed, NotAnInvite."""
    link = invite_link(typed)

    async def work(write: Write) -> Team:
        team = await team_for(write.conn, actor, team_id, PLANNERS)
        if team.invite == link:
            return team
        changed = replace(team, invite=link)
        await teams.update(write.conn, changed)
        await note(write, actor, team_id, "kept the invite of", "team", team_id, ctx.clock.now())
        return changed

    return await ctx.db.write(work)


async def _next(conn: Connection, team: Team) -> Meeting:
    """The next meeting, or the open one if none is planned after it."""
    found = await meetings.next_of(conn, team.id) or await meetings.open_of(conn, team.id)
    if found is None:
        raise NoMeetingOpen(team.name)
    return found
