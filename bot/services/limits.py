"""The limits a team may set for one person: questions a meeting, seconds between, support of newcomers."""

from datetime import datetime, timedelta

from msgspec import Struct
from msgspec.structs import replace

from bot.domain.errors.peace import AskedTooSoon, TooManyQuestions
from bot.domain.meeting import Meeting
from bot.domain.permissions import ADMINISTRATORS
from bot.domain.question import Question
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.storage import meetings, teams
from bot.storage.asking_limits import asked_before
from bot.storage.database import Connection, Write


class Limits(Struct, frozen=True):
    """What `/team limits` was given: None keeps what the team has, 0 takes it away."""

    questions_per_meeting: int | None = None
    seconds_between: int | None = None
    support_after_days: int | None = None


async def set_limits(ctx: Context, actor: Actor, team_id: int, wanted: Limits) -> Team:
    """Set or take away limits; return the team as it is then. Raises NotAllowed."""

    async def work(write: Write) -> Team:
        now = ctx.clock.now()
        team = await team_for(write.conn, actor, team_id, ADMINISTRATORS)
        changed = replace(
            team,
            questions_per_meeting=_kept(team.questions_per_meeting, wanted.questions_per_meeting),
            seconds_between=_kept(team.seconds_between, wanted.seconds_between),
            support_after_days=_kept(team.support_after_days, wanted.support_after_days),
        )
        if changed != team:
            await teams.update(write.conn, changed)
            now_set = ", ".join(f"{name}={getattr(changed, name) or 0}" for name in wanted.__struct_fields__)
            await note(write, actor, team_id, "set_limits", "team", team_id, now, now_set)
        return changed

    return await ctx.db.write(work)


async def refuse_above_limits(
    conn: Connection, team: Team, question: Question, meeting: Meeting | None, now: datetime
) -> None:
    """Look at a question that was just kept: raise what takes it back if it is one too many or too soon.

    Costs nothing where the team has set no limit. Raises TooManyQuestions, AskedTooSoon.
    """
    if team.questions_per_meeting is None and team.seconds_between is None:
        return
    meeting_id = meeting.id if meeting else None
    count, last = await asked_before(conn, team.id, question.person_id, meeting_id, question.id)
    if team.questions_per_meeting is not None and count >= team.questions_per_meeting:
        until = meeting or await meetings.next_of(conn, team.id)
        again_at = until.ends_at if until else None
        raise TooManyQuestions(team.name, team.questions_per_meeting, meeting is not None, again_at)
    if team.seconds_between is not None and last is not None:
        again_at = last + timedelta(seconds=team.seconds_between)
        if now < again_at:
            raise AskedTooSoon(team.name, team.seconds_between, again_at)


def _kept(before: int | None, wanted: int | None) -> int | None:
    return before if wanted is None else wanted or None
