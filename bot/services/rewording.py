"""A question's wording changed before it is shown: a name, an address or an insult taken out."""

from msgspec import Struct

from bot.domain.errors import AlreadyHandled
from bot.domain.errors.desk import AskerHasThisToo
from bot.domain.question import MAX_QUESTION, Question, QuestionState
from bot.domain.team import Actor, Team
from bot.domain.text import fingerprint
from bot.services.context import Context
from bot.services.lookups import changed_meanwhile, handled, staff_question
from bot.services.notices import tell_reworded
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.services.untold import tell_later
from bot.services.wanted import want_question
from bot.storage import actions, questions, rewording
from bot.storage.database import Write


class RewordForm(Struct, frozen=True):
    """What a form needs: the question as it stands, and the asker's own words if they were changed."""

    team: Team
    question: Question
    original: str | None


class Reworded(Struct, frozen=True):
    """The wording is changed; `unchanged`: it was this very text, nothing was done."""

    team: Team
    question: Question
    unchanged: bool


async def reword_form(ctx: Context, actor: Actor, question_id: int) -> RewordForm:
    """What to fill the form with. Raises OldControl, NotAllowed, AlreadyHandled once it is not waiting."""
    async with ctx.db.read() as conn:
        team, question = await staff_question(conn, actor, question_id)
        if question.state is not QuestionState.WAITING:
            raise _too_late(await handled(conn, question))
        return RewordForm(team, question, await rewording.original(conn, question_id))


async def reword_question(
    ctx: Context, actor: Actor, question_id: int, text: str, opened_on: int
) -> Reworded:
    """Change a waiting question's wording; the asker's own stays on record, and the public reads of it.

    Raises Blank, TooLong, OldControl, NotAllowed, AlreadyHandled, QuestionChanged, AskerHasThisToo.
    """
    words = typed_text("wording", text, MAX_QUESTION)
    mark = fingerprint(words)
    now = ctx.clock.now()

    async def work(write: Write) -> Reworded:
        team, before = await staff_question(write.conn, actor, question_id)
        if before.state is not QuestionState.WAITING:
            raise _too_late(await handled(write.conn, before))
        if before.version == opened_on and before.text == words:
            return Reworded(team, before, unchanged=True)
        same = await questions.same_still_open(write.conn, team.id, before.person_id, mark)
        if same is not None and same.id != before.id:
            raise AskerHasThisToo(before.number, same.number, words)
        person = await person_id(write, actor, now)
        question = await rewording.reword(write.conn, question_id, person, opened_on, words, mark)
        if question is None:
            raise await changed_meanwhile(write.conn, before, words)
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team.id, person, "reworded", "question", question_id, now)
        await want_question(write, question)
        await tell_reworded(write, question, person, now)
        return Reworded(team, question, unchanged=False)

    done = await ctx.db.write(work)
    if not done.unchanged:
        await tell_later(ctx, done.team.guild_id, done.question.person_id)
    return done


def _too_late(done: AlreadyHandled) -> AlreadyHandled:
    """Once shown it stands, as everybody has read it: said without a name, as nobody did this instead."""
    return AlreadyHandled(done.number, done.state) if done.state == QuestionState.SHOWN else done
