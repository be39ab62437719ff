"""An asker changes the words of their question while nobody but the team has seen it."""

import contextlib

from bot.domain.care import look
from bot.domain.errors import AlreadyAsked, AlreadyHandled, NotYours, OldControl
from bot.domain.question import MAX_QUESTION, PointsAtSomebody, Question, QuestionState, WordsChanged
from bot.domain.safety import alarm
from bot.domain.team import Actor
from bot.domain.text import fingerprint
from bot.lazily import dataclass
from bot.services.context import Context
from bot.services.lookups import question_or_error, team_of
from bot.services.people import known_person_id, person_id
from bot.services.private_information import ReceivedPrivately, receive
from bot.services.questions import withdraw_question
from bot.services.restricting import refuse_restricted, telling_once
from bot.services.typed import typed_text
from bot.services.wanted import want_question
from bot.storage import questions
from bot.storage.database import Connection, Write


@dataclass(frozen=True, slots=True)
class Edited:
    """The question has its asker's new words; `unchanged`: they are the same."""

    question: Question
    unchanged: bool


async def own_question(ctx: Context, actor: Actor, question_id: int) -> Question:
    """What to change: my question that waits. Raises OldControl, NotYours, AlreadyHandled."""
    async with ctx.db.read() as conn:
        return await _mine(conn, actor, question_id, await known_person_id(conn, actor))


async def edit_question(
    ctx: Context, actor: Actor, question_id: int, text: str, version: int, opening: str
) -> Edited | ReceivedPrivately:
    """Change it, after the same checks as for a new one; `version` is what the form was opened on.

    An alarming text becomes urgent private information, and the question is withdrawn. Raises Blank, TooLong,
    OldControl, NotYours, AlreadyHandled, WordsChanged, AlreadyAsked, Restricted, PointsAtSomebody.
    """
    danger = alarm(text)
    if danger is not None:
        async with ctx.db.read() as conn:
            team_id = (await question_or_error(conn, question_id)).team_id
        received = await receive(ctx, actor, team_id, text, opening, danger)
        # Heard first: whose question it is, and how it stands, is nothing to wait for.
        with contextlib.suppress(NotYours, AlreadyHandled):
            await withdraw_question(ctx, actor, question_id)
        return received
    words = typed_text("question", text, MAX_QUESTION)
    now = ctx.clock.now()

    async def work(write: Write) -> Edited:
        conn = write.conn
        person = await person_id(write, actor, now)
        before = await _mine(conn, actor, question_id, person)
        if words == before.text:
            return Edited(before, unchanged=True)
        await refuse_restricted(conn, ctx.vault, await team_of(conn, before), actor)
        pointed = _new_in(words, before.text)
        if pointed:
            raise PointsAtSomebody(before.number, pointed, words)
        mark = fingerprint(words)
        same = await questions.same_still_open(conn, before.team_id, person, mark)
        if same is not None and same.id != question_id:
            raise AlreadyAsked(same.number)
        question = await questions.reword_own(conn, question_id, person, words, mark, version)
        if question is None:
            raise WordsChanged(before.number, words)
        await want_question(write, question)
        return Edited(question, unchanged=False)

    async with telling_once(ctx):
        return await ctx.db.write(work)


def _new_in(words: str, before: str) -> tuple[str, ...]:
    """What points at somebody now and did not before: that was looked at when it was asked."""
    known = {before[one.start : one.end] for one in look(before)}
    return tuple(found for one in look(words) if (found := words[one.start : one.end]) not in known)


async def _mine(conn: Connection, actor: Actor, question_id: int, person: int | None) -> Question:
    question = await question_or_error(conn, question_id)
    if question.person_id != person:
        raise NotYours(question.number)
    if (await team_of(conn, question)).guild_id != actor.guild_id:
        raise OldControl
    if question.state is not QuestionState.WAITING:
        raise AlreadyHandled(question.number, question.state.value)
    return question
