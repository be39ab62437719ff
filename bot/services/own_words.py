"""An asker changes the words of their question while nobody but the team has seen it.

New words that point at somebody are offered back first, as a new question's are (`draft_choices`).
"""

import contextlib

from msgspec import Struct

from bot.domain.errors import AlreadyAsked, AlreadyHandled, NotYours, OldControl
from bot.domain.errors.asking import DraftGone, WordsChanged
from bot.domain.question import MAX_QUESTION, Question, QuestionState
from bot.domain.safety import alarm
from bot.domain.team import Actor
from bot.domain.text import fingerprint
from bot.services.context import Context
from bot.services.drafts import NewDraft, Offered, keep, newly_found
from bot.services.lookups import question_or_error, team_of
from bot.services.people import known_person_id, person_id
from bot.services.private_information import ReceivedPrivately, receive
from bot.services.questions import withdraw_question
from bot.services.restricting import refuse_restricted, telling_once
from bot.services.typed import typed_text
from bot.services.wanted import want_question
from bot.storage import drafts, questions
from bot.storage.database import Connection, Write


class Edited(Struct, frozen=True):
    """The question has its asker's new words; `unchanged`: they are the same."""

    question: Question
    unchanged: bool


async def own_question(ctx: Context, actor: Actor, question_id: int) -> Question:
    """What to change: my question that waits. Raises OldControl, NotYours, AlreadyHandled."""
    async with ctx.db.read() as conn:
        return await _mine(conn, actor, question_id, await known_person_id(conn, actor))


async def edit_question(
    ctx: Context, actor: Actor, question_id: int, text: str, version: int, opening: str, *,
    as_it_is: bool = False,
) -> Edited | ReceivedPrivately | Offered:  # fmt: skip
    """Change it, after the same checks as for a new one; `version` is what the form was opened on.

    An alarming text becomes urgent private information, and the question is withdrawn. `as_it_is`: the text
    is the draft of this opening, and its sender has chosen. Raises Blank, TooLong, OldControl, NotYours,
    AlreadyHandled, WordsChanged, AlreadyAsked, Restricted, TooManyDrafts, DraftGone.
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

    async def work(write: Write) -> Edited | Offered:
        conn = write.conn
        person = await person_id(write, actor, now)
        if as_it_is and not await drafts.drop(conn, opening, person):
            raise DraftGone
        before = await _mine(conn, actor, question_id, person)
        if words == before.text:
            return Edited(before, unchanged=True)
        team = await team_of(conn, before)
        await refuse_restricted(conn, ctx.vault, team, actor)
        mark = fingerprint(words)
        same = await questions.same_still_open(conn, before.team_id, person, mark)
        if same is not None and same.id != question_id:
            raise AlreadyAsked(same.number)
        if not as_it_is and (found := newly_found(words, before.text)):
            if before.version != version:
                raise WordsChanged(before.number, words)
            new = NewDraft(team, person, None, before.audience, words, opening, found, (), now, before)
            return await keep(ctx, write, new)
        question = await questions.reword_own(conn, question_id, person, words, mark, version)
        if question is None:
            raise WordsChanged(before.number, words)
        await drafts.drop(conn, opening, person)  # these words have taken its place
        await want_question(write, question)
        return Edited(question, unchanged=False)

    async with telling_once(ctx):
        return await ctx.db.write(work)


async def withdraw_waiting(ctx: Context, actor: Actor, question_id: int) -> None:
    """Take my question back, as what it was to say has gone another way; not one that others know by now."""
    with contextlib.suppress(NotYours, AlreadyHandled, OldControl):
        await own_question(ctx, actor, question_id)
        await withdraw_question(ctx, actor, question_id)


async def _mine(conn: Connection, actor: Actor, question_id: int, person: int | None) -> Question:
    question = await question_or_error(conn, question_id)
    if question.person_id != person:
        raise NotYours(question.number)
    if (await team_of(conn, question)).guild_id != actor.guild_id:
        raise OldControl
    if question.state is not QuestionState.WAITING:
        raise AlreadyHandled(question.number, question.state.value)
    return question
