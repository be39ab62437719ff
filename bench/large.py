"""A database as large as asked for: teams, their past meetings, answered questions, all shown and settled.

Written by SQL, as a million questions asked one by one would take an hour, in the order in which things
happen: what belongs to a meeting lies together. A team is of the same size in each database that has as many
questions for each of its teams. Its meetings are half a year apart, and the teams keep everything for so long
that about a day's worth is due to go.
"""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from dataclasses import asdict, dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from bench.large_around import AROUND, PLANNED
from bot.storage.database import Database

# Kept between the measurements of one run.
LARGE: Final = "large.db"
# Discord's ids; none of them is one that the box gives.
_GUILD: Final = 10**17
# The first of the teams that are made.
A_TEAM: Final = 1001
ITS_GUILD: Final = _GUILD + 1
_USER: Final = 2 * 10**17
OBJECT: Final = 3 * 10**17
ITS_OFFICERS: Final = OBJECT + 1
_MOMENT: Final = "'%Y-%m-%dT%H:%M:%S.000000Z'"
_STAFF_EACH: Final = 3
_APART: Final = 182  # days between two meetings of a team
_YOUNGEST: Final = 10  # days ago: the last meeting of the first team; of the last team it was 180 days before

_TEAMS: Final = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :teams)
INSERT INTO server (id, guild_id, first_seen_at)
SELECT 1000 + i, {guild} + i, '2016-01-01T00:00:00.000000Z' FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :teams)
INSERT INTO team (id, server_id, name, name_key, officers_role_id, moderators_role_id, organisation,
  official_page, zone, language, preset, private_on, show_at_once, follow_up_days, remove_channels,
  last_question, last_private_information, answers_checked, outcomes_checked, digests, retention, created_at)
SELECT 1000 + i, 1000 + i, 'Team ' || i, 'team ' || i, {object} + i, {object} + i, 'Invented Police', '',
  'Europe/London', 'en-GB', 'police', 0, 0, 3, 1, :questions / :teams, 100, 0, 0, 'both',
  json_object('questions', :days, 'records', :days, 'private_information', :days, 'actions', :days),
  '2016-01-01T00:00:00.000000Z' FROM n;
"""
# Residents, each team's in turn, then the officers.
_PEOPLE: Final = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :people + 3 * :teams)
INSERT INTO person (id, user_id, name, locale, first_seen_at)
SELECT 1000 + i, {user} + i, 'Resident ' || i, 'en-GB', '2016-01-01T00:00:00.000000Z' FROM n;
"""
# One round of all teams after the other, the first team at the end of each.
_MEETINGS: Final = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :meetings - 1),
  placed(i, team, ago) AS (SELECT i, :teams - 1 - i % :teams,
    {youngest} + (:teams - 1 - i % :teams) * 180 / max(:teams - 1, 1) + (:each - 1 - i / :teams) * {apart}
    FROM n),
  timed(i, team, starts_at) AS (SELECT i, team,
    strftime({moment}, :now, '-' || ago || ' days', 'start of day', '+18 hours') FROM placed)
INSERT INTO meeting (id, team_id, original, wall, zone, minutes, starts_at, ends_at, state, opened_at,
  opened_late, closed_at, archived_at, skipped, channel_unwanted, sequence, interested, summary, created_at)
SELECT 1000 + i, 1001 + team, substr(starts_at, 1, 16), substr(starts_at, 1, 16), 'UTC', 60, starts_at, {end},
  'archived', starts_at, 0, {end}, {end}, 0, 1, 0, 20,
  json_object('asked', :questions / :meetings, 'answered', :questions / :meetings, 'participants', 50,
    'askers', 40, 'supporters', 10), '2016-01-01T00:00:00.000000Z'
FROM timed;
"""
_QUESTIONS: Final = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :questions - 1),
  placed(i, met, part) AS (SELECT i, i / (:questions / :meetings), i % (:questions / :meetings) FROM n)
INSERT INTO question (id, team_id, number, meeting_id, person_id, audience, state, text, fingerprint, opening,
  supports, standing, asked_at, published_at, state_at, state_by, version)
SELECT 1000 + i, team_id, 1 + met / :teams * (:questions / :meetings) + part, meeting.id,
  team_id + :teams * ((met / :teams * 5 + part) % :residents),
  'unnamed', 'answered', 'What will be done about the lamp near house ' || i || ' before the winter?',
  printf('%064x', i), 'large.' || i, part % 3, 'stands', starts_at,
  substr(starts_at, 1, 14) || '20:00.000000Z', substr(starts_at, 1, 14) || '20:00.000000Z',
  1001 + :people + (team_id - 1001) * 3 + part % 3, 2
FROM placed CROSS JOIN meeting ON meeting.id = 1000 + met;
INSERT INTO meeting_question (meeting_id, question_id, end_state)
SELECT meeting_id, id, 'answered' FROM question WHERE id >= 1000;
INSERT INTO answer (question_id, version, text, person_id, shown_as, given_at)
SELECT id, 1, 'It is on the list for this month.', state_by, 'PC Whistle', state_at
FROM question WHERE id >= 1000;
INSERT INTO view (team_id, lane, rank, owner, owner_id, kind, key, wanted_version, shown_version, channel_id,
  message_id, pinned, generation, attempts)
SELECT team_id, 'meeting:' || meeting_id, 3, 'question', id, 'pair', 0, 1, 1, {object} + meeting_id,
  {object} + id, 1, 0, 0 FROM question WHERE id >= 1000;
"""

# As `bot/storage/search.py` writes rows and words, and in their order; put together as after each night.
_SEARCH: Final = """
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 134217728);
INSERT INTO search_index (rowid, question, answer)
SELECT team_id << 32 | number,
  't' || team_id || 'x' || replace(lower(rtrim(question.text, '?')), ' ', ' t' || team_id || 'x'),
  't' || team_id || 'x' || replace(lower(rtrim(answer.text, '.')), ' ', ' t' || team_id || 'x')
FROM question JOIN answer ON question_id = question.id WHERE question.id >= 1000 AND state = 'answered'
ORDER BY team_id, number;
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 1048576);
INSERT INTO search_index (search_index) VALUES ('optimize');
"""


@dataclass(frozen=True, slots=True)
class Numbers:
    """How many of what; `each` are a team's meetings, `residents` its people, `days` what is kept for."""

    teams: int
    meetings: int
    questions: int
    each: int
    residents: int
    people: int
    days: int
    now: str

    @classmethod
    def of(cls, teams: int, meetings: int, questions: int) -> "Numbers":
        """Work the others out."""
        each, residents = meetings // teams, max(1, questions // teams // 10)
        oldest = _YOUNGEST + 180 + (each - 1) * _APART
        now = datetime.now(UTC).replace(tzinfo=None).isoformat(timespec="seconds")
        return cls(teams, meetings, questions, each, residents, residents * teams, oldest - 2, now)

    def a_resident(self, number: int) -> int:
        """Discord's id of one of the first team's residents, from 0 on."""
        return _USER + 1 + self.teams * (number % self.residents)

    def an_officer(self, number: int) -> int:
        """Discord's id of one of the first team's officers, from 0 on."""
        return _USER + 1 + self.people + number % _STAFF_EACH


async def make(path: Path, numbers: Numbers) -> None:
    """Have the bot make a database, and fill it."""
    async with Database.open(f"sqlite+aiosqlite:///{path}"):
        pass
    fill(path, teams=numbers.teams, meetings=numbers.meetings, questions=numbers.questions)


def fill(path: Path, *, teams: int, meetings: int, questions: int) -> None:
    """Add so many to a database that the bot has made and nobody has open; nothing of it lies ahead."""
    with _filling(path) as conn:
        # Made at the end, at once, they take half the time.
        indexes = conn.execute(
            "SELECT name, sql FROM sqlite_master WHERE sql LIKE 'CREATE INDEX%'"
        ).fetchall()
        for name, _ in indexes:
            conn.execute(f"DROP INDEX {name}")
        _run(
            conn,
            Numbers.of(teams, meetings, questions),
            _TEAMS,
            _PEOPLE,
            _MEETINGS,
            _QUESTIONS,
            *AROUND,
            _SEARCH,
        )
        for _, statement in indexes:
            conn.execute(statement)


def plan_ahead(path: Path, numbers: Numbers) -> None:
    """Add each team's next meetings and another date to a database that was filled and nobody has open."""
    with _filling(path) as conn:
        _run(conn, numbers, *PLANNED)


@contextmanager
def _filling(path: Path) -> Iterator[sqlite3.Connection]:
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA synchronous = OFF")
        conn.execute("PRAGMA cache_size = -400000")
        conn.execute("BEGIN")
        yield conn
        conn.execute("COMMIT")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")


def _run(conn: sqlite3.Connection, numbers: Numbers, *scripts: str) -> None:
    words: dict[str, object] = {
        "guild": _GUILD, "user": _USER, "object": OBJECT, "youngest": _YOUNGEST, "apart": _APART,
        "moment": _MOMENT, "end": f"strftime({_MOMENT}, starts_at, '+1 hour')",
    }  # fmt: skip
    for script in scripts:
        for statement in script.format(**words).split(";"):
            if statement.strip():
                conn.execute(statement, asdict(numbers))
