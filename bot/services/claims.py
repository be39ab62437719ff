"""Who is writing an answer: opening its form claims the question for ten minutes, or takes it over.

An answer's form was opened with a claim, so sending it asks nobody: of two, the question's version tells who
was quicker. Whatever else ends the question asks here first.
"""

from datetime import date, datetime, timedelta
from typing import Final

from bot.domain.errors.desk import OWN_WORDS, BeingAnswered, Doing
from bot.domain.question import Question
from bot.domain.team import Actor
from bot.services.models import ClaimView
from bot.storage import claims
from bot.storage.database import Connection, Write
from bot.storage.views import changed_in

CLAIMED_FOR: Final = timedelta(minutes=10)


async def claim(
    write: Write, question: Question, person: int, now: datetime, *, take_over: bool = False,
    begin: str = OWN_WORDS,
) -> None:  # fmt: skip
    """Claim a question for who opens its form. Raises BeingAnswered if somebody else has it."""
    until = now + CLAIMED_FOR
    if not await claims.claim(write.conn, question.id, person, now, until, take_over=take_over):
        held = await claims.claimed(write.conn, question.id, now)
        raise BeingAnswered(
            question.team_id, question.id, question.number, by=held.name if held else None,
            until=held.until if held else now, version=question.version, begin=begin,
        )  # fmt: skip
    # Nothing that everybody sees changes, only open desks.
    write.after_commit(changed_in(question.team_id))


async def refuse_if_claimed(
    conn: Connection, actor: Actor, question: Question, now: datetime, doing: Doing = Doing.ANSWER, *,
    due: date | None = None, mark: str = "", into: int = 0,
) -> None:  # fmt: skip
    """Raise BeingAnswered, with what was to be done, if somebody else is writing the answer now."""
    held = await claims.claimed(conn, question.id, now)
    if held is not None and held.user_id != actor.user_id:
        raise BeingAnswered(
            question.team_id, question.id, question.number, held.name, held.until, question.version,
            doing=doing, due=due, mark=mark, into=into,
        )  # fmt: skip


async def claim_view(conn: Connection, actor: Actor, question_id: int, now: datetime) -> ClaimView | None:
    """Who is writing the answer now, for who looks at the desk."""
    held = await claims.claimed(conn, question_id, now)
    return None if held is None else ClaimView(held.name, held.until, held.user_id == actor.user_id)
