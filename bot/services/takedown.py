"""Published pairs taken down everywhere at one tap, and put back; the question's state stays."""

from msgspec import Struct

from bot.domain.errors import AlreadyHandled, DomainError, NothingPublished
from bot.domain.question import MAX_REASON, PUBLISHED, Question, Standing
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import staff_question
from bot.services.notices import NoticeKind, tell_of_pair
from bot.services.people import person_id
from bot.services.presence import officer_acts
from bot.services.typed import typed_text
from bot.services.wanted import want_pair, want_where_it_was_open
from bot.storage import actions, meetings, questions, showing
from bot.storage.database import Connection, Write
from bot.storage.views import Kind


class TakenDown(Struct, frozen=True):
    """The pair says "Removed by the team" everywhere, the record's files included."""

    team: Team
    question: Question


class PutBack(Struct, frozen=True):
    """The pair stands again."""

    team: Team
    question: Question


async def take_down(ctx: Context, actor: Actor, question_id: int) -> TakenDown:
    """Remove a pair everywhere. Raises OldControl, NotAllowed, NothingPublished, AlreadyHandled."""
    return await _take_down(ctx, actor, question_id, "took down")


async def keep_removed(ctx: Context, actor: Actor, question_id: int) -> TakenDown:
    """Let a pair that a person deleted in Discord be gone everywhere. Raises as `take_down` does."""
    return await _take_down(ctx, actor, question_id, "kept removed")


async def take_down_reason(ctx: Context, actor: Actor, question_id: int, reason: str) -> TakenDown:
    """Say why a pair was taken down. Raises Blank, TooLong, OldControl, NotAllowed, NothingPublished."""
    why = typed_text("reason", reason, MAX_REASON)
    now = ctx.clock.now()

    async def work(write: Write) -> TakenDown:
        team, before = await staff_question(write.conn, actor, question_id, removed_too=True)
        person = await person_id(write, actor, now)
        question = await questions.say_why_taken_down(write.conn, question_id, person, why)
        if question is None:
            raise NothingPublished(before.number)
        what = "said why taken down"
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team.id, person, what, "question", question_id, now, why)
        await _want(write, question)
        return TakenDown(team, question)

    return await ctx.db.write(work)


async def put_back(ctx: Context, actor: Actor, question_id: int) -> PutBack:
    """Let a pair stand again that the team took down, or that a person deleted in Discord.

    Raises OldControl, NotAllowed, NothingPublished, AlreadyHandled if it stands.
    """
    now = ctx.clock.now()

    async def work(write: Write) -> PutBack:
        team, before = await staff_question(write.conn, actor, question_id, removed_too=True)
        person = await person_id(write, actor, now)
        question = await questions.put_back(write.conn, question_id, person)
        made_again = await showing.put_back(write, Kind.PAIR, question_id)
        if question is None and not made_again:
            raise await _refusal(write.conn, before)
        if question is not None:
            await tell_of_pair(write, question, NoticeKind.PUT_BACK, person, now)
        question = question or before
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team.id, person, "put back", "question", question_id, now)
        await _want(write, question)
        await want_where_it_was_open(write, question)
        return PutBack(team, question)

    return await ctx.db.write(work)


async def _take_down(ctx: Context, actor: Actor, question_id: int, what: str) -> TakenDown:
    now = ctx.clock.now()

    async def work(write: Write) -> TakenDown:
        team, before = await staff_question(write.conn, actor, question_id, removed_too=True)
        person = await person_id(write, actor, now)
        question = await questions.take_down(write.conn, question_id, person)
        if question is None:
            raise await _refusal(write.conn, before)
        await officer_acts(write, actor, team, now)
        await actions.log(write.conn, team.id, person, what, "question", question_id, now)
        await tell_of_pair(write, question, NoticeKind.TAKEN_DOWN, person, now)
        await _want(write, question)
        await want_where_it_was_open(write, question)
        return TakenDown(team, question)

    return await ctx.db.write(work)


async def _want(write: Write, question: Question) -> None:
    meeting = question.meeting_id and await meetings.get(write.conn, question.meeting_id)
    await want_pair(write, question, meeting.state if meeting else None)


async def _refusal(conn: Connection, before: Question) -> DomainError:
    question = await questions.by_id(conn, before.id) or before
    gone = question.standing is Standing.TAKEN_DOWN
    if question.state not in PUBLISHED and not gone:
        return NothingPublished(question.number)
    by = await questions.who_changed(conn, question.id) if gone else None
    return AlreadyHandled(question.number, question.standing.value, by)
