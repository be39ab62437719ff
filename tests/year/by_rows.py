"""What the rows say, asked in SQL of this package's own: none of the bot's queries and none of its types."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import Any, TypeAlias

Row: TypeAlias = dict[str, Any]

_PAIRS = """
    SELECT q.number, q.text AS question, a.text AS answer, a.shown_as
      FROM question q
      JOIN answer a ON a.question_id = q.id
       AND a.version = (SELECT max(version) FROM answer WHERE question_id = q.id)
      LEFT JOIN follow_up f ON f.question_id = q.id AND f.state = 'kept'
     WHERE q.team_id = :team AND q.state = 'answered' AND q.standing = 'stands'
"""
_FIRST_WANTED = " ORDER BY q.supports DESC, q.published_at, q.id"
_ANSWERED = f"{_PAIRS} AND f.id IS NULL AND q.published_at > :since AND q.published_at <= :until"
_KEPT = f"{_PAIRS} AND f.kept_at > :since AND f.kept_at <= :until"
_PROMISED = """
    SELECT q.number, q.text AS question, f.due, f.made_at
      FROM follow_up f JOIN question q ON q.id = f.question_id
     WHERE f.team_id = :team AND f.made_at <= :until
       AND (f.state = 'open' OR coalesce(f.kept_at, f.ended_at) > :until)
       AND q.state IN ('following_up', 'answered') AND q.standing = 'stands'
     ORDER BY f.due, q.number
"""
_DID = """
    SELECT text FROM outcome
     WHERE team_id = :team AND state = 'published' AND published_at > :since AND published_at <= :until
     ORDER BY published_at, id
"""
_AHEAD = """
    SELECT wall FROM (
        SELECT wall, starts_at FROM meeting
         WHERE team_id = :team AND state <> 'cancelled' AND created_at <= :made
        UNION ALL
        SELECT wall, starts_at FROM elsewhere
         WHERE team_id = :team AND cancelled_at IS NULL AND made_at <= :made)
     WHERE starts_at > :until AND starts_at <= :far ORDER BY starts_at LIMIT 4
"""


@dataclass(frozen=True, slots=True)
class Pair:
    """A published question, its answer, and who gave it."""

    number: int
    question: str
    answer: str
    shown_as: str


@dataclass(frozen=True, slots=True)
class Promise:
    """A question whose answer is still being found out, and by when."""

    number: int
    question: str
    due: date


@dataclass(frozen=True, slots=True)
class Told:
    """What a digest tells; `ahead` are wall times as `2026-10-06T18:00`."""

    did: tuple[str, ...]
    answered: tuple[Pair, ...]
    kept: tuple[Pair, ...]
    promised: tuple[Promise, ...]
    ahead: tuple[str, ...]


class Rows:
    """The database as a file, read beside the bot."""

    def __init__(self, path: Path) -> None:
        self.path = path

    def ask(self, sql: str, **bound: Any) -> list[Row]:
        """The rows of one query."""
        with _opened(self.path) as db:
            return [dict(row) for row in db.execute(sql, bound)]

    def told(self, team: int, since: str, until: str, made: str) -> Told:
        """What a digest of this span, made then, has to tell, as the rows stand now."""
        span = {"team": team, "since": since, "until": until}
        return Told(
            did=tuple(row["text"] for row in self.ask(_DID, **span)),
            answered=self._pairs(_ANSWERED, span),
            kept=self._pairs(_KEPT, span),
            promised=tuple(
                Promise(row["number"], row["question"], date.fromisoformat(row["due"]))
                for row in self.ask(_PROMISED, team=team, until=until)
            ),
            ahead=tuple(
                row["wall"] for row in self.ask(_AHEAD, team=team, until=until, far=_far(until), made=made)
            ),
        )

    def is_news(self, team: int, since: str, until: str) -> bool:
        """Whether there is anything to tell of this span: neither dates nor old promises are."""
        told = self.told(team, since, until, until)
        promised = [row for row in self.ask(_PROMISED, team=team, until=until) if row["made_at"] > since]
        return bool(told.did or told.answered or told.kept or promised)

    def _pairs(self, sql: str, span: dict[str, Any]) -> tuple[Pair, ...]:
        return tuple(Pair(**row) for row in self.ask(sql + _FIRST_WANTED, **span))


def moment(stored: str) -> datetime:
    """A stored moment, aware."""
    return datetime.fromisoformat(stored)


def stored(at: datetime) -> str:
    """A moment as it is stored: text order is time order."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%S.%fZ")


def _far(until: str) -> str:
    return stored(moment(until) + timedelta(days=64))


@contextmanager
def _opened(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True)) as db:
        db.row_factory = sqlite3.Row
        yield db
