"""Who answers for a team: the officers' public names, and what residents may send to them alone."""

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.permissions import ADMINISTRATORS
from bot.domain.short_text import short_text
from bot.domain.team import Actor, Officer, PrivateTerms, Team
from bot.domain.team_settings import MAX_NAME, MAX_TERM
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.teams import want_welcome
from bot.storage import people, teams
from bot.storage.database import Write
from bot.storage.views import Kind, want


class Member(Struct, frozen=True):
    """A member of the server who is named in a command, as the interaction's payload says."""

    user_id: int
    name: str


class OfficerNamed(Struct, frozen=True):
    """The public reads this name from now on where this member answers."""

    team: Team
    officer: Officer


class PrivateInformationSet(Struct, frozen=True):
    """Whether the team takes private information now is `team.private_on`."""

    team: Team


async def set_officer(
    ctx: Context, actor: Actor, team_id: int, member: Member, shown_as: str
) -> OfficerNamed:
    """Give a member the name the public sees; it grants no role. Raises NotAllowed, Blank, TooLong."""
    name = short_text("shown_as", shown_as, MAX_NAME)

    async def work(write: Write) -> OfficerNamed:
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        now = ctx.clock.now()
        person = await people.remember(write.conn, member.user_id, member.name, None, now)
        await teams.name_officer(write.conn, team_id, person, name)
        await note(write, actor, team_id, "named", "officer", person, now, name)
        await want_welcome(write, team_id)
        return OfficerNamed(team, Officer(team_id, person, member.user_id, name))

    return await ctx.db.write(work)


async def set_private(
    ctx: Context, actor: Actor, team_id: int, terms: PrivateTerms | None
) -> PrivateInformationSet:
    """Take private information on these terms, or (None) not. Raises NotAllowed, Blank, TooLong."""
    if terms is not None:
        terms = PrivateTerms(
            readers=short_text("readers", terms.readers, MAX_TERM),
            when_read=short_text("when_read", terms.when_read, MAX_TERM),
            passed_to=short_text("passed_to", terms.passed_to, MAX_TERM),
        )

    async def work(write: Write) -> PrivateInformationSet:
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        # The terms stay when it is switched off: what came in under them is still read under them.
        changed = replace(
            team, private_on=terms is not None, private_terms=team.private_terms if terms is None else terms
        )
        await teams.update(write.conn, changed)
        what = "turned off" if terms is None else "turned on"
        await note(write, actor, team_id, what, "private_information", 0, ctx.clock.now())
        await want(write, Kind.ROOM_BOARD, team_id, team_id=team_id)
        await want_welcome(write, team_id)
        return PrivateInformationSet(changed)

    return await ctx.db.write(work)
