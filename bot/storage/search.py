"""Published pairs by their words. The only module that knows SQLite's FTS5.

In the index each word has its team before it ("t12xlamp"), and a row's id is made of its team's and the
question's number. So a search reads its own team's rows alone, which stand side by side, however many others
there are; and FTS5's ranking (bm25), which counts every row with a word, stays quick (measured by the bench).
What is typed reaches FTS5 as letters and digits within quotes: it has no syntax of its own.
"""

import re
import sqlite3
from collections.abc import Iterable, Sequence
from datetime import datetime
from heapq import merge
from itertools import groupby
from operator import itemgetter
from typing import Any, Final

import sqlalchemy as sa
from msgspec import Struct
from sqlalchemy.dialects import sqlite

from bot.domain.question import QuestionState, Standing
from bot.domain.search_words import words_of
from bot.storage.answers import NEWEST, PAIR
from bot.storage.database import Connection
from bot.storage.tables import SEARCH_INDEX, answer, question, team, view
from bot.storage.views import PLACES, REMOVED_BY_PERSON, Kind

_index: Final = sa.table(
    SEARCH_INDEX, sa.column("rowid", sa.Integer), sa.column("question", sa.Text), sa.column("answer", sa.Text)
)
_NUMBER_BITS: Final = 32
# What `words_of` leaves as it is.
_PLAIN: Final = re.compile("[a-z0-9]{1,48}")
# Never posted, as its team is paused.
_held_back: Final = sa.and_(
    view.c.message_id.is_(None),
    sa.func.coalesce(view.c.generation, 0) == 0,
    sa.exists().where(team.c.id == question.c.team_id, team.c.paused_at.is_not(None)).correlate(question),
)
# What everybody can read now: answered in a meeting, not taken down, not deleted by a person in Discord.
IS_PUBLIC: Final = sa.and_(
    question.c.state == QuestionState.ANSWERED,
    question.c.standing == Standing.STANDS,
    question.c.meeting_id.is_not(None),
    sa.or_(view.c.parked.is_(None), view.c.parked != REMOVED_BY_PERSON),
    sa.not_(_held_back),
)
_as_it_stands = (
    sa.select(
        question.c.team_id,
        question.c.number,
        question.c.text,
        answer.c.text.label("answer"),
        sa.func.coalesce(IS_PUBLIC, sa.false()).label("is_public"),
    )
    .select_from(question.outerjoin(answer, NEWEST).outerjoin(view, PAIR))
    .where(question.c.id == sa.bindparam("b_id"))
)
_all_public = (
    sa.select(question.c.team_id, question.c.number, question.c.text, answer.c.text.label("answer"))
    .select_from(question.join(answer, NEWEST).outerjoin(view, PAIR))
    .where(IS_PUBLIC)
    .order_by(question.c.team_id, question.c.number)
)
_delete = sa.delete(_index).where(_index.c.rowid == sa.bindparam("b_row"))
_MERGE: Final = f"INSERT INTO {SEARCH_INDEX} ({SEARCH_INDEX}, rank) VALUES ('merge', ?)"  # noqa: S608  ours
_MERGED_AT_ONCE: Final = 100  # pages
# FTS5's list of the pieces that its index is made of ("structure record" in
# https://www.sqlite.org/src/file/ext/fts5/fts5_index.c): after four bytes and, in another kind of list, four
# more, how many levels there are, in bytes of seven bits of which the eighth says that more follow.
_PIECES: Final = f"SELECT block FROM {SEARCH_INDEX}_data WHERE id = 10"  # noqa: S608  ours
_OTHER_KIND: Final = b"\xff\x00\x00\x01"
# FTS5 keeps all that was put together two levels deeper each time; of 2,000 it says that it is damaged.
_DEEPEST: Final = 1500
_MAKE_ANEW: Final = f"INSERT INTO {SEARCH_INDEX} ({SEARCH_INDEX}) VALUES ('rebuild')"  # noqa: S608  ours
_LEAST_CHANGES: Final = 2  # as SQLite's page says: fewer mean that there was nothing to do
_delete_range = sa.delete(_index).where(
    _index.c.rowid.between(sa.bindparam("b_first"), sa.bindparam("b_last"))
)
_insert = sa.insert(_index).values(
    rowid=sa.bindparam("b_row"), question=sa.bindparam("b_question"), answer=sa.bindparam("b_answer")
)

_matches: Final = sa.literal_column(SEARCH_INDEX).op("MATCH", is_comparison=True)(sa.bindparam("b_query"))
# The less, the better; a word in the question counts twice as much as one in the answer.
_score: Final = sa.literal_column(f"bm25({SEARCH_INDEX}, 2.0, 1.0)", sa.Float).label("score")
_count = sa.select(sa.func.count()).select_from(_index).where(_matches)
# Cut to a page before the rest is joined.
_best = (
    sa.select(_index.c.rowid, _score)
    .where(_matches)
    .order_by(sa.text("score"), _index.c.rowid.desc())
    .limit(sa.bindparam("b_limit", type_=sa.Integer))
    .offset(sa.bindparam("b_offset", type_=sa.Integer))
    .subquery("best")
)
_record = view.alias("record")
_found: sa.Select[Any] = (
    sa.select(
        question.c.id, question.c.team_id, question.c.number, question.c.text, answer.c.text,
        question.c.state_at, view.c.channel_id, view.c.message_id, _record.c.message_id,
    )
    .select_from(
        _best.join(
            question,
            sa.and_(
                question.c.team_id == _best.c.rowid.op(">>")(sa.literal_column(str(_NUMBER_BITS))),
                question.c.number == _best.c.rowid.op("&")(sa.literal_column(str(2**_NUMBER_BITS - 1))),
            ),
        )
        .join(answer, NEWEST)
        .outerjoin(view, PAIR)
        .outerjoin(
            _record,
            sa.and_(
                _record.c.owner == PLACES[Kind.RECORD].owner,
                _record.c.owner_id == question.c.meeting_id,
                _record.c.kind == Kind.RECORD.value,
                _record.c.key == 0,
            ),
        )
    )
    # Again, whatever the index says: what is public no more is not found.
    .where(IS_PUBLIC)
    .order_by(_best.c.score, question.c.id.desc())
)  # fmt: skip


class FoundPair(Struct, frozen=True):
    """A published pair that was found; `answered_at` is its first answer's moment.

    `place` is the channel and message of its pair while that stands; `record` the post of its meeting's.
    """

    question_id: int
    team_id: int
    number: int
    text: str
    answer: str
    answered_at: datetime
    place: tuple[int, int] | None
    record: int | None


async def refresh(conn: Connection, question_id: int) -> None:
    """Make the index say of a question what its rows say: its newest words if it is public, else nothing.

    To be called in the transaction of whatever changes its text, its answer or who may read them.
    """
    row = (await conn.execute(_as_it_stands, {"b_id": question_id})).one_or_none()
    if row is None:
        return
    at = {"b_row": row.team_id << _NUMBER_BITS | row.number}
    await conn.execute(_delete, at)
    if row.is_public and row.answer is not None:
        words = {"b_question": _marked(row.team_id, row.text), "b_answer": _marked(row.team_id, row.answer)}
        await conn.execute(_insert, at | words)


async def forget(conn: Connection, team_id: int, numbers: Iterable[int]) -> None:
    """Take questions of a team out of the index, by their numbers: their rows go."""
    for number in numbers:
        await conn.execute(_delete, {"b_row": team_id << _NUMBER_BITS | number})


async def forget_team(conn: Connection, team_id: int) -> None:
    """Take all of a team out of the index."""
    first = team_id << _NUMBER_BITS
    await conn.execute(_delete_range, {"b_first": first, "b_last": first + 2**_NUMBER_BITS - 1})


async def begin_merging(conn: Connection) -> None:
    """Have what was taken out of the index leave its file too: FTS5 only notes that it is gone.

    All of the index is put together anew, by `merge_some` (https://www.sqlite.org/fts5.html, "merge").
    """
    await conn.exec_driver_sql(_MERGE, (-1,))


async def merge_some(conn: Connection) -> bool:
    """Put a little of it together; False once nothing is left to do."""
    raw = conn.core.connection.driver_connection
    if not isinstance(raw, sqlite3.Connection):
        return False
    before = raw.total_changes
    await conn.exec_driver_sql(_MERGE, (_MERGED_AT_ONCE,))
    return raw.total_changes - before >= _LEAST_CHANGES


async def make_anew_if_deep(conn: Connection, deepest: int = _DEEPEST) -> bool:
    """Make the index anew once it is very deep, in years: it takes as long as it did to fill. True if so."""
    ((block,),) = (await conn.exec_driver_sql(_PIECES)).all()
    if _levels(bytes(block)) < deepest:
        return False
    await conn.exec_driver_sql(_MAKE_ANEW)
    return True


def _levels(block: bytes) -> int:
    rest = block[4:].removeprefix(_OTHER_KIND)
    levels = 0
    for byte in rest:
        levels = levels << 7 | byte & 0x7F
        if byte < 0x80:
            break
    return levels


async def search(
    conn: Connection,
    team_ids: Sequence[int],
    words: Sequence[str],
    limit: int,
    offset: int = 0,
    *,
    every: bool = True,
) -> tuple[FoundPair, ...]:
    """Return public pairs of these teams with every word (or with any), the best first, then the newest.

    `words` are those of `domain.search_words`; the last may be only the beginning of one.
    """
    query = _query(team_ids, words, every=every)
    return await _pairs(conn, query, limit, offset) if query else ()


async def count(
    conn: Connection, team_ids: Sequence[int], words: Sequence[str], *, every: bool = True
) -> int:
    """Count what `search` finds."""
    query = _query(team_ids, words, every=every)
    return int((await conn.execute(_count, {"b_query": query})).scalar_one()) if query else 0


async def public_answer(conn: Connection, team_id: int, question_id: int) -> str | None:
    """Return a question's answer if it is public and this team's."""
    row = (await conn.execute(_as_it_stands, {"b_id": question_id})).one_or_none()
    return row.answer if row is not None and row.is_public and row.team_id == team_id else None


def out_of_step(conn: sqlite3.Connection) -> int:
    """Count the answers of which the index says something else than their rows. Reads all of both."""
    public = str(_all_public.compile(dialect=sqlite.dialect(), compile_kwargs={"literal_binds": True}))
    wanted = (
        (team_id << _NUMBER_BITS | number, _marked(team_id, text), _marked(team_id, answer))
        for team_id, number, text, answer in conn.execute(public)
    )
    there = conn.execute(f"SELECT rowid, question, answer FROM {SEARCH_INDEX} ORDER BY rowid")  # noqa: S608
    merged = merge(wanted, there, key=itemgetter(0))
    return sum(not _twice_the_same(list(rows)) for _row, rows in groupby(merged, key=itemgetter(0)))


def _twice_the_same(rows: list[Any]) -> bool:
    return len(rows) == 2 and tuple(rows[0]) == tuple(rows[1])


async def _pairs(conn: Connection, query: str, limit: int, offset: int) -> tuple[FoundPair, ...]:
    bound = {"b_query": query, "b_limit": limit, "b_offset": offset}
    return tuple(_pair(*row) for row in (await conn.execute(_found, bound)).all_values())


def _pair(*row: Any) -> FoundPair:
    *pair, channel_id, message_id, record = row
    place = (channel_id, message_id) if channel_id and message_id else None
    return FoundPair(*(*pair, place, record))


def _mark(team_id: int) -> str:
    # The "x" ends the number, so that no team's mark is the beginning of another's.
    return f"t{team_id}x"


def _marked(team_id: int, text: str) -> str:
    mark = _mark(team_id)
    return " ".join(mark + word for word in words_of(text))


def _safe(words: Iterable[str]) -> list[str]:
    """Words again, whoever calls: nothing else may stand within FTS5's quotes."""
    return [word for given in words for word in ((given,) if _PLAIN.fullmatch(given) else words_of(given))]


def _query(team_ids: Sequence[int], words: Sequence[str], *, every: bool) -> str:
    safe = _safe(words)
    if not safe or not team_ids:
        return ""
    last = len(safe) - 1
    each = (
        _alternatives(f'"{_mark(team_id)}{word}"{"*" if at == last else ""}' for team_id in team_ids)
        for at, word in enumerate(safe)
    )
    return " AND ".join(each) if every else _alternatives(each)


def _alternatives(terms: Iterable[str]) -> str:
    return f"({' OR '.join(terms)})"
