"""A database as large as asked for: teams, their past meetings, answered questions, all shown and settled.

Written by SQL, as a million questions asked one by one would take an hour.
"""

import sqlite3
from contextlib import closing
from pathlib import Path
from typing import Final

# Kept between the measurements of one run.
LARGE: Final = "large.db"
# Discord's ids; none of them is one that the box gives.
_GUILD: Final = 10**17
# The first of the teams that are made.
A_TEAM: Final = 1001
ITS_GUILD: Final = _GUILD + 1
_USER: Final = 2 * 10**17
_OBJECT: Final = 3 * 10**17
_MOMENT: Final = "strftime('%Y-%m-%dT%H:%M:%S.000000Z', '2016-01-05T18:00:00', {})"

_TEAMS: Final = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :teams)
INSERT INTO server (id, guild_id, first_seen_at)
SELECT 1000 + i, {guild} + i, '2016-01-01T00:00:00.000000Z' FROM n;
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :teams)
INSERT INTO team (id, server_id, name, name_key, officers_role_id, moderators_role_id, organisation,
  official_page, zone, language, preset, private_on, show_at_once, follow_up_days, remove_channels,
  last_question, last_private_information, answers_checked, outcomes_checked, digests, created_at)
SELECT 1000 + i, 1000 + i, 'Team ' || i, 'team ' || i, {object} + i, {object} + i, 'Invented Police', '',
  'Europe/London', 'en-GB', 'police', 0, 0, 3, 1, :per_team, 0, 0, 0, 'both',
  '2016-01-01T00:00:00.000000Z' FROM n;
"""
_PEOPLE: Final = """
WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < :people)
INSERT INTO person (id, user_id, name, locale, first_seen_at)
SELECT 1000 + i, {user} + i, 'Resident ' || i, 'en-GB', '2016-01-01T00:00:00.000000Z' FROM n;
"""
_MEETINGS: Final = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :meetings - 1)
INSERT INTO meeting (id, team_id, wall, zone, minutes, starts_at, ends_at, state, opened_at, opened_late,
  closed_at, archived_at, skipped, channel_unwanted, sequence, created_at)
SELECT 1000 + i, 1001 + i % :teams, '2016-01-05T18:00', 'Europe/London', 60, {start}, {end}, 'archived',
  {start}, 0, {end}, {end}, 0, 1, 0, {start} FROM n;
"""
_QUESTIONS: Final = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < :questions - 1)
INSERT INTO question (id, team_id, number, meeting_id, person_id, audience, state, text, fingerprint, opening,
  supports, standing, asked_at, published_at, state_at, version)
SELECT 1000 + i, 1001 + (i % :meetings) % :teams, 1 + i / :teams, 1000 + i % :meetings, 1001 + i % :people,
  'unnamed', 'answered', 'What will be done about the lamp near house ' || i || ' before the winter?',
  printf('%064x', i), 'large.' || i, i % 7, 'stands', {start}, {start}, {start}, 2 FROM n;
INSERT INTO meeting_question (meeting_id, question_id, end_state)
SELECT meeting_id, id, 'answered' FROM question WHERE id >= 1000;
INSERT INTO answer (question_id, version, text, person_id, shown_as, given_at)
SELECT id, 1, 'It is on the list for this month.', 1001, 'PC Whistle', asked_at
FROM question WHERE id >= 1000;
INSERT INTO view (team_id, lane, rank, owner, owner_id, kind, key, wanted_version, shown_version, channel_id,
  message_id, pinned, generation, attempts)
SELECT team_id, 'meeting:' || meeting_id, 3, 'question', id, 'pair', 0, 1, 1, {object} + meeting_id,
  {object} + id, 1, 0, 0 FROM question WHERE id >= 1000;
"""

# As `bot/storage/search.py` writes rows and words, and in their order.
_SEARCH: Final = """
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 134217728);
INSERT INTO search_index (rowid, question, answer)
SELECT team_id << 32 | number,
  't' || team_id || 'x' || replace(lower(rtrim(question.text, '?')), ' ', ' t' || team_id || 'x'),
  't' || team_id || 'x' || replace(lower(rtrim(answer.text, '.')), ' ', ' t' || team_id || 'x')
FROM question JOIN answer ON question_id = question.id WHERE question.id >= 1000
ORDER BY team_id, number;
INSERT INTO search_index (search_index, rank) VALUES ('hashsize', 1048576);
"""


def fill(path: Path, *, teams: int, meetings: int, questions: int) -> None:
    """Add so many to a database that the bot has made and nobody has open."""
    ids = {"guild": _GUILD, "user": _USER, "object": _OBJECT}
    moments = {
        "start": _MOMENT.format("'+' || (i % 3650) || ' days'"),
        "end": _MOMENT.format("'+' || (i % 3650) || ' days', '+1 hour'"),
    }
    numbers = {
        "teams": teams,
        "meetings": meetings,
        "questions": questions,
        "people": max(teams, questions // 10),
        "per_team": questions // teams,
    }
    with closing(sqlite3.connect(path, isolation_level=None)) as conn:
        conn.execute("PRAGMA synchronous = OFF")
        conn.execute("PRAGMA cache_size = -400000")
        conn.execute("BEGIN")
        for script in (_TEAMS, _PEOPLE, _MEETINGS, _QUESTIONS, _SEARCH):
            for statement in script.format(**ids, **moments).split(";"):
                if statement.strip():
                    conn.execute(statement, {k: v for k, v in numbers.items() if f":{k}" in statement})
        conn.execute("COMMIT")
        conn.execute("ANALYZE")
        conn.execute("PRAGMA wal_checkpoint(TRUNCATE)")
