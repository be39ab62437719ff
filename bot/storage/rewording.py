"""A question's wording changed by the team before it is shown; the asker's own stays on record."""

from typing import Any, Final

import sqlalchemy as sa

from bot.domain.question import Question, QuestionState
from bot.storage.database import Connection
from bot.storage.questions import COLUMNS
from bot.storage.tables import question

_text: Final = sa.bindparam("b_text", type_=sa.Text)
_own: Final = sa.func.coalesce(question.c.original, question.c.text)
_reword = (
    sa.update(question)
    .where(
        question.c.id == sa.bindparam("b_id"),
        question.c.state == QuestionState.WAITING,
        question.c.version == sa.bindparam("b_version"),
    )
    .values(
        text=_text,
        # Put back as it was asked, it is the asker's own again.
        original=sa.case((_own == _text, None), else_=_own),
        fingerprint=sa.bindparam("b_fingerprint"),
        state_by=sa.bindparam("b_by"),
        version=question.c.version + 1,
        claimed_by=None,
        claimed_until=None,
    )
    .returning(*COLUMNS)
)
_original = sa.select(question.c.original).where(question.c.id == sa.bindparam("b_id"))


async def reword(
    conn: Connection, question_id: int, by: int, version: int, text: str, fingerprint: str
) -> Question | None:
    """Change the wording of a waiting question at that version; None if it has moved on.

    The asker must have no other open question with this fingerprint.
    """
    bound: dict[str, Any] = {"b_id": question_id, "b_by": by, "b_version": version}
    row = (await conn.execute(_reword, bound | {"b_text": text, "b_fingerprint": fingerprint})).one_or_none()
    return None if row is None else Question(*row)


async def original(conn: Connection, question_id: int) -> str | None:
    """Return the asker's own words, if the team changed them."""
    found: str | None = (await conn.execute(_original, {"b_id": question_id})).scalar_one_or_none()
    return found
