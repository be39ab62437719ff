"""Who asked: an officer learns it by giving a reason, and the record of actions keeps both."""

from msgspec import Struct

from bot.domain.permissions import OWN_OFFICERS, require
from bot.domain.question import MAX_REASON, Question
from bot.domain.team import Actor, Team
from bot.services.acting import note
from bot.services.context import Context
from bot.services.lookups import question_or_error, team_of
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.storage import people
from bot.storage.database import Write


class Revealed(Struct, frozen=True):
    """Who asked, for one officer's eyes: the Discord name and id as last seen; None once erased."""

    team: Team
    question: Question
    name: str | None
    user_id: int | None


async def question_to_reveal(ctx: Context, actor: Actor, question_id: int) -> Question:
    """The question the form is about. Raises OldControl, NotAllowed: moderators don't see who asked."""
    async with ctx.db.read() as conn:
        question = await question_or_error(conn, question_id)
        require(actor, await team_of(conn, question), OWN_OFFICERS)
        return question


async def reveal_asker(ctx: Context, actor: Actor, question_id: int, reason: str) -> Revealed:
    """Tell an officer who asked; logged before it is said. Raises Blank, TooLong, OldControl, NotAllowed."""
    why = typed_text("reason", reason, MAX_REASON)
    now = ctx.clock.now()

    async def work(write: Write) -> Revealed:
        question = await question_or_error(write.conn, question_id)
        team = await team_of(write.conn, question)
        require(actor, team, OWN_OFFICERS)
        await officer_acts(write, actor, team, now)
        await note(write, actor, team.id, "revealed the asker", "question", question_id, now, why)
        name, user_id = await people.named(write.conn, question.person_id)
        return Revealed(team, question, name, user_id)

    return await ctx.db.write(work)
