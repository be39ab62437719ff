"""Answers that wait for a second pair of eyes: one a question, replaced when it is written anew."""

from datetime import datetime
from typing import Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.question import ANSWERABLE, QuestionState
from bot.storage.database import Connection
from bot.storage.tables import officer, pending_answer, person, question

_it: Final = pending_answer.c.question_id == sa.bindparam("b_question")
_of_team: Final = pending_answer.c.team_id == sa.bindparam("b_team")
_author: Final = sa.func.coalesce(officer.c.shown_as, person.c.name)
_whole = (
    sa.select(
        pending_answer.c.question_id, question.c.number, question.c.text, pending_answer.c.text,
        pending_answer.c.person_id, _author, pending_answer.c.opened_on, pending_answer.c.made_at,
        pending_answer.c.remark, question.c.state, question.c.version,
    )
    .select_from(
        pending_answer.join(question, question.c.id == pending_answer.c.question_id)
        .join(person, person.c.id == pending_answer.c.person_id)
        .outerjoin(
            officer,
            (officer.c.team_id == pending_answer.c.team_id) & (officer.c.person_id == person.c.id),
        )
    )
)  # fmt: skip
_of_question = _whole.where(_it)
_all = _whole.where(_of_team).order_by(pending_answer.c.made_at, pending_answer.c.id)
_count = (
    sa.select(sa.func.count()).select_from(pending_answer).where(_of_team, pending_answer.c.remark.is_(None))
)
_insert = sa.insert(pending_answer)
_clear = sa.delete(pending_answer).where(_it)
_discard = sa.delete(pending_answer).where(_it, pending_answer.c.text == sa.bindparam("b_text"))
_remark = (
    sa.update(pending_answer)
    .where(_it, pending_answer.c.text == sa.bindparam("b_text"), pending_answer.c.remark.is_(None))
    .values(remark=sa.bindparam("b_remark"))
)


class PendingAnswer(Struct, frozen=True):
    """An answer before it is published. `author` is for the team's eyes; `opened_on` the question's version.

    `remark` says why it was sent back; it waits for a new wording then. `state` and `version` are the
    question's of now.
    """

    question_id: int
    number: int
    question: str
    text: str
    author_id: int
    author: str | None
    opened_on: int
    made_at: datetime
    remark: str | None
    state: QuestionState
    version: int

    @property
    def over(self) -> bool:
        """The question was merged, declined or withdrawn meanwhile: this is published by nobody any more."""
        return self.state not in ANSWERABLE

    @property
    def outdated(self) -> bool:
        """The question is not the one it was written to: it has to be looked at and sent again."""
        return self.version != self.opened_on


async def put(
    conn: Connection, team_id: int, question_id: int, person_id: int, text: str, opened_on: int, now: datetime
) -> None:
    """Keep it in place of one that waits for the same question."""
    await clear(conn, question_id)
    row = {"team_id": team_id, "question_id": question_id, "person_id": person_id, "text": text}
    await conn.execute(_insert, row | {"opened_on": opened_on, "made_at": now, "remark": None})


async def of_question(conn: Connection, question_id: int) -> PendingAnswer | None:
    """Return what waits for a question."""
    row = (await conn.execute(_of_question, {"b_question": question_id})).one_or_none()
    return None if row is None else PendingAnswer(*row)


async def of_team(conn: Connection, team_id: int) -> tuple[PendingAnswer, ...]:
    """Return all that wait in a team, the oldest first."""
    return tuple(PendingAnswer(*row) for row in await conn.execute(_all, {"b_team": team_id}))


async def count(conn: Connection, team_id: int) -> int:
    """Count those that wait for approval, not for a new wording."""
    return int((await conn.execute(_count, {"b_team": team_id})).scalar_one())


async def clear(conn: Connection, question_id: int) -> bool:
    """Take it off the list; False if nothing waits."""
    return (await conn.execute(_clear, {"b_question": question_id})).rowcount == 1


async def discard(conn: Connection, question_id: int, text: str) -> bool:
    """Delete it, if it is still this text."""
    return (await conn.execute(_discard, {"b_question": question_id, "b_text": text})).rowcount == 1


async def send_back(conn: Connection, question_id: int, text: str, remark: str) -> bool:
    """Put a remark on it, if it is still this text and has none."""
    bound = {"b_question": question_id, "b_text": text, "b_remark": remark}
    return (await conn.execute(_remark, bound)).rowcount == 1
