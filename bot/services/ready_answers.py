"""An officer's own ready answers in a team: kept, changed, deleted, and put into an answer's form."""

from msgspec import Struct

from bot.domain.errors import TooLong
from bot.domain.errors.memory import NoSuchReadyAnswer, ReadyNameTaken, TooManyReadyAnswers
from bot.domain.permissions import OFFICERS
from bot.domain.question import MAX_ANSWER
from bot.domain.ready_answer import MAX_READY_NAME, MOST_READY_ANSWERS, ReadyAnswer
from bot.domain.team import Actor, Team
from bot.services.context import Context
from bot.services.lookups import team_for
from bot.services.people import person_id
from bot.services.typed import typed_text
from bot.storage import actions, ready_answers
from bot.storage.database import Connection, Write


class ReadyAnswers(Struct, frozen=True):
    """An officer's own, by name; `chosen` is the one looked at, if any."""

    team: Team
    items: tuple[ReadyAnswer, ...]
    chosen: ReadyAnswer | None = None


async def list_ready_answers(
    ctx: Context, actor: Actor, team_id: int, chosen: int | None = None
) -> ReadyAnswers:
    """The officer's own. Raises NotAllowed, NoSuchReadyAnswer if there is none `chosen`."""
    async with ctx.db.read() as conn:
        team = await team_for(conn, actor, team_id, OFFICERS)
        items = await ready_answers.of_user(conn, team_id, actor.user_id)
        return ReadyAnswers(team, items, None if chosen is None else _one_of(items, chosen))


async def ready_answer_of(conn: Connection, actor: Actor, team_id: int, ready_id: int) -> ReadyAnswer:
    """One of the officer's own. Raises NoSuchReadyAnswer."""
    return _one_of(await ready_answers.of_user(conn, team_id, actor.user_id), ready_id)


async def keep_ready_answer(
    ctx: Context, actor: Actor, team_id: int, ready_id: int | None, name: str, text: str
) -> ReadyAnswers:
    """Keep a new one (`ready_id` None) or change one. The same form sent twice keeps one.

    Raises NotAllowed, Blank, TooLong, ReadyNameTaken, TooManyReadyAnswers, NoSuchReadyAnswer.
    """
    words = typed_text("answer", text, MAX_ANSWER)
    try:
        called = typed_text("name", " ".join(name.split()), MAX_READY_NAME)
    except TooLong as error:  # what goes back is the text, not the name
        raise TooLong(error.field, error.limit, error.length, words) from error
    now = ctx.clock.now()

    async def work(write: Write) -> ReadyAnswers:
        conn = write.conn
        team = await team_for(conn, actor, team_id, OFFICERS)
        person = await person_id(write, actor, now)
        before = await ready_answers.of_user(conn, team_id, actor.user_id)
        namesake = next((one for one in before if one.name.casefold() == called.casefold()), None)
        if namesake is not None and namesake.id != ready_id:
            if ready_id is None and namesake.text == words:
                return ReadyAnswers(team, before, namesake)
            raise ReadyNameTaken(namesake.name, words)
        if ready_id is None:
            if len(before) >= MOST_READY_ANSWERS:
                raise TooManyReadyAnswers(MOST_READY_ANSWERS, words)
            kept = await ready_answers.add(conn, team_id, person, called, words, now)
        else:
            kept = ReadyAnswer(ready_id, called, words)
            if not await ready_answers.change(conn, team_id, person, kept):
                raise NoSuchReadyAnswer(words)
        what = "kept a ready answer" if ready_id is None else "changed a ready answer"
        await actions.log(conn, team_id, person, what, "ready_answer", kept.id, now)
        return ReadyAnswers(team, await ready_answers.of_user(conn, team_id, actor.user_id), kept)

    return await ctx.db.write(work)


async def delete_ready_answer(ctx: Context, actor: Actor, team_id: int, ready_id: int) -> ReadyAnswers:
    """Delete one of the officer's own. Raises NotAllowed, NoSuchReadyAnswer."""
    now = ctx.clock.now()

    async def work(write: Write) -> ReadyAnswers:
        conn = write.conn
        team = await team_for(conn, actor, team_id, OFFICERS)
        person = await person_id(write, actor, now)
        if not await ready_answers.delete(conn, team_id, person, ready_id):
            raise NoSuchReadyAnswer
        await actions.log(conn, team_id, person, "deleted a ready answer", "ready_answer", ready_id, now)
        return ReadyAnswers(team, await ready_answers.of_user(conn, team_id, actor.user_id))

    return await ctx.db.write(work)


def _one_of(items: tuple[ReadyAnswer, ...], ready_id: int) -> ReadyAnswer:
    found = next((one for one in items if one.id == ready_id), None)
    if found is None:
        raise NoSuchReadyAnswer
    return found
