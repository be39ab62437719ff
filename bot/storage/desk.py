"""Turning the desk's pages: the open questions by support, then time, and the published pairs, newest first.

A place is found by the values of the question last seen, so that it is kept when that one has left the list.
"""

from typing import Any, Final

import sqlalchemy as sa

from bot.domain.question import Question
from bot.storage.database import Connection
from bot.storage.questions import COLUMNS, IS_OPEN
from bot.storage.tables import question

_at = question.alias("at")
_team: Final = sa.bindparam("b_team", type_=sa.Integer)
_is_at: Final = _at.c.id == sa.bindparam("b_at")

_open: Final = sa.and_(question.c.team_id == _team, IS_OPEN)
_by_support: Final = (question.c.supports.desc(), question.c.asked_at, question.c.id)
_by_support_backwards: Final = (question.c.supports, question.c.asked_at.desc(), question.c.id.desc())
_after_it: Final = sa.or_(
    question.c.supports < _at.c.supports,
    sa.and_(
        question.c.supports == _at.c.supports,
        sa.or_(
            question.c.asked_at > _at.c.asked_at,
            sa.and_(question.c.asked_at == _at.c.asked_at, question.c.id > _at.c.id),
        ),
    ),
)
_before_it: Final = sa.and_(~_after_it, question.c.id != _at.c.id)

_out: Final = sa.and_(
    question.c.team_id == _team,
    sa.text("question.published_at IS NOT NULL"),  # the words of ix_question_published
    question.c.meeting_id.is_not(None),
)
_newest: Final = (question.c.published_at.desc(), question.c.id.desc())
_oldest: Final = (question.c.published_at, question.c.id)
_older: Final = sa.or_(
    question.c.published_at < _at.c.published_at,
    sa.and_(question.c.published_at == _at.c.published_at, question.c.id < _at.c.id),
)
_newer: Final = sa.and_(~_older, question.c.id != _at.c.id)


def _first(within: Any, order: Any, beyond: Any = None) -> sa.Select[Any]:
    """The first question of a list, or the first beyond the one that is looked at."""
    found: sa.Select[Any] = sa.select(*COLUMNS).where(within).order_by(*order).limit(1)
    return found if beyond is None else found.where(_is_at, beyond)


def _how_many(within: Any, before: Any) -> sa.Select[Any]:
    return sa.select(sa.func.count()).select_from(question, _at).where(within, _is_at, before)


_listed = (
    sa.select(*COLUMNS)
    .where(_open)
    .order_by(*_by_support)
    .limit(sa.bindparam("b_limit", type_=sa.Integer))
    .offset(sa.bindparam("b_offset", type_=sa.Integer))
)


async def open_questions(conn: Connection, team_id: int, limit: int, offset: int) -> tuple[Question, ...]:
    """Return some of a team's open questions, in the desk's order."""
    found = await conn.execute(_listed, {"b_team": team_id, "b_limit": limit, "b_offset": offset})
    return tuple(Question(*row) for row in found)


class Pages:
    """A list that is turned page by page, each with one question."""

    def __init__(self, within: Any, order: Any, backwards: Any, beyond: Any, before: Any) -> None:
        self._ends: Final = {1: _first(within, order), -1: _first(within, backwards)}
        self._steps: Final = {1: _first(within, order, beyond), -1: _first(within, backwards, before)}
        self._here: Final = _first(within, order).where(question.c.id == sa.bindparam("b_at"))
        self._before: Final = _how_many(within, before)

    async def turn(self, conn: Connection, team_id: int, at: int | None, step: int) -> Question | None:
        """Return the question `step` (1, 0 or -1) on from the row id `at`, going round at the ends.

        Without a step it is the one itself, or the next after its place if it has left the list.
        """
        bound = {"b_team": team_id, "b_at": at}
        direction = -1 if step < 0 else 1
        tries = [self._here] if step == 0 else []
        tries += [self._steps[direction]]
        for statement in tries if at is not None else []:
            row = (await conn.execute(statement, bound)).one_or_none()
            if row is not None:
                return Question(*row)
        row = (await conn.execute(self._ends[direction], {"b_team": team_id})).one_or_none()
        return None if row is None else Question(*row)

    async def position(self, conn: Connection, team_id: int, at: int) -> int:
        """Return the place of a question in the list, from 1."""
        found = await conn.execute(self._before, {"b_team": team_id, "b_at": at})
        return int(found.scalar_one()) + 1


OPEN_QUESTIONS: Final = Pages(_open, _by_support, _by_support_backwards, _after_it, _before_it)
PUBLISHED: Final = Pages(_out, _newest, _oldest, _older, _newer)
