"""A team's newest questions, whatever became of them: what staff pick from while they type a number."""

from typing import Final

import sqlalchemy as sa
from msgspec import Struct

from bot.domain.question import PUBLIC, Standing
from bot.storage.answers import BEGINS, MOST_WORDS, containing, number_ranges
from bot.storage.database import Connection
from bot.storage.tables import question

# Among so many of the newest words are looked for: who is to be muted has just written them.
_AMONG: Final = 500
_EVERY: Final = {f"b_from_{more}": 0 for more in range(MOST_WORDS)} | {
    f"b_to_{more}": 2**31 for more in range(MOST_WORDS)
}
_newest = (
    sa.select(
        question.c.number,
        question.c.text,
        sa.and_(question.c.state.in_(PUBLIC), question.c.standing == Standing.STANDS).label("is_public"),
    )
    .where(question.c.team_id == sa.bindparam("b_team"), BEGINS)
    .order_by(question.c.number.desc())
    .limit(_AMONG)
    .subquery()
)
_found = (
    sa.select(_newest)
    .where(
        *(_newest.c.text.ilike(sa.bindparam(f"b_word_{n}"), escape="!") for n in range(MOST_WORDS)),
        sa.or_(_newest.c.is_public, sa.bindparam("b_words_of_all", type_=sa.Boolean)),
    )
    .order_by(_newest.c.number.desc())
    .limit(sa.bindparam("b_limit", type_=sa.Integer))
)


class RecentQuestion(Struct, frozen=True):
    """One in a list to pick from; `is_public`: everybody can read its words."""

    number: int
    text: str
    is_public: bool


async def recent(
    conn: Connection, team_id: int, beginning: int | None, words: tuple[str, ...], limit: int, *,
    only_public: bool = False,
) -> tuple[RecentQuestion, ...]:  # fmt: skip
    """Return the newest whose number begins with these digits and whose text holds the first four words."""
    bound: dict[str, object] = {"b_team": team_id, "b_limit": limit, "b_words_of_all": not only_public}
    bound |= _EVERY if beginning is None else number_ranges(beginning)
    bound |= {
        f"b_word_{n}": containing(word) for n, word in enumerate((*words, *[""] * MOST_WORDS)[:MOST_WORDS])
    }
    return tuple(RecentQuestion(*row) for row in await conn.execute(_found, bound))
