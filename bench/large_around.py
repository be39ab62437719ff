"""What stands around the questions of a large database: what is known of people, teams and dates."""

from typing import Final

_OF_TEAMS: Final = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 40 * :teams - 1)
INSERT INTO postcode_area (team_id, code)
SELECT 1001 + team, char(65 + team % 16, 65 + team / 16 % 8) || (1 + team / 128 % 90) || ' ' || (part % 10)
  || CASE WHEN part >= 10 THEN char(67 + part / 10) || 'A' ELSE '' END
FROM (SELECT i % :teams AS team, i / :teams AS part FROM n) WHERE true ON CONFLICT DO NOTHING;
INSERT INTO officer (team_id, person_id, shown_as)
SELECT 1001 + (id - 1001 - :people) / 3, id, 'PC ' || id FROM person
WHERE id BETWEEN 1001 + :people AND 1000 + :people + 3 * :teams;
INSERT INTO ready_answer (team_id, person_id, name, text, made_at)
SELECT team_id, person_id, 'Ready ' || number.value, 'It is on the list.', '2016-02-01T00:00:00.000000Z'
FROM officer, (SELECT value FROM json_each('[1,2,3]')) AS number WHERE person_id > :people;
INSERT INTO action (team_id, person_id, what, on_kind, on_id, why, done_at)
SELECT team_id, person_id, 'named', 'officer', person_id, shown_as, '2026-01-01T00:00:00.000000Z'
FROM officer WHERE person_id > :people;
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 10 * :teams - 1)
INSERT INTO elsewhere (team_id, title, place, wall, zone, minutes, starts_at, ends_at, sequence, person_id,
  opening, made_at)
SELECT 1001 + i % :teams, 'Drop-in', 'The library', strftime('%Y-%m-%dT10:00', :now, days), 'UTC', 60,
  strftime('%Y-%m-%dT10:00:00.000000Z', :now, days), strftime('%Y-%m-%dT11:00:00.000000Z', :now, days), 0,
  1001 + :people + i % :teams * 3, 'large.e' || i, '2016-02-01T00:00:00.000000Z'
FROM (SELECT i, '-' || (10 + i / :teams * 30) || ' days' AS days FROM n);
"""
_OF_MEETINGS: Final = """
INSERT INTO digest (team_id, meeting_id, since, until, made_at)
SELECT team_id, id, strftime({moment}, closed_at, '-{apart} days'), closed_at, archived_at
FROM meeting WHERE id >= 1000 AND closed_at IS NOT NULL ORDER BY closed_at;
INSERT INTO reminder (meeting_id, minutes, starts_at, made_at)
SELECT id, 60, starts_at, starts_at FROM meeting WHERE id >= 1000 AND closed_at IS NOT NULL;
INSERT INTO outcome (team_id, meeting_id, person_id, shown_as, text, state, opening, made_at, published_at)
SELECT team_id, id, 1001 + :people + (team_id - 1001) * 3, 'PC Whistle', 'More patrols at dusk.', 'published',
  'large.o' || id, starts_at, starts_at FROM meeting WHERE id >= 1000 AND closed_at IS NOT NULL;
INSERT INTO speech (meeting_id, person_id, shown_as, text, said_at, opening)
SELECT id, 1001 + :people + (team_id - 1001) * 3 + part.value, 'PC Whistle', 'Good evening.', starts_at,
  'large.s' || id || '.' || part.value
FROM meeting, (SELECT value FROM json_each('[0,1]')) AS part WHERE id >= 1000 AND closed_at IS NOT NULL;
INSERT INTO guest_host (meeting_id, person_id, shown_as, made_by, made_at)
SELECT id, 1001 + (team_id - 1001), 'Councillor Ash', 1001 + :people + (team_id - 1001) * 3, starts_at
FROM meeting WHERE id >= 1000 AND closed_at IS NOT NULL AND (id - 1000) / :teams % 7 = 0;
INSERT INTO view (team_id, lane, rank, owner, owner_id, kind, key, wanted_version, shown_version, channel_id,
  message_id, pinned, generation, attempts)
SELECT team_id, 'news:' || team_id, 0, 'meeting', id, kind.value, 0, 1, 1, {object} + team_id,
  {object} + id, 0, 0, 0 FROM meeting, (SELECT value FROM json_each('["news","announcement"]')) AS kind
  WHERE id >= 1000
UNION ALL SELECT team_id, 'meeting:' || id, 2, 'meeting', id, kind.value, 0, 1, 1, {object} + id,
  {object} + id, 0, 0, 0 FROM meeting, (SELECT value FROM json_each('["board","closing","record"]')) AS kind
  WHERE id >= 1000 AND closed_at IS NOT NULL
UNION ALL SELECT meeting.team_id, 'meeting:' || meeting_id, 3, 'outcome', outcome.id, 'outcome', 0, 1, 1,
  {object} + meeting_id, {object} + outcome.id, 0, 0, 0 FROM outcome JOIN meeting ON meeting.id = meeting_id
UNION ALL SELECT meeting.team_id, 'meeting:' || meeting_id, 3, 'speech', speech.id, 'speech', 0, 1, 1,
  {object} + meeting_id, {object} + speech.id, 0, 0, 0 FROM speech JOIN meeting ON meeting.id = meeting_id
UNION ALL SELECT team_id, 'news:' || team_id, 1, 'digest', id, 'digest', 0, 1, 1, {object} + team_id,
  {object} + id, 0, 0, 0 FROM digest;
"""
# Of a question with support: by the residents after its asker.
_OF_QUESTIONS: Final = """
INSERT INTO support (question_id, person_id, created_at, counted)
SELECT question.id, 1001 + (team_id - 1001) + :teams
    * (((person_id - 1001) / :teams + 1 + 13 * part.value) % :residents), state_at, 1
FROM question JOIN (SELECT value FROM json_each('[0,1]')) AS part ON part.value < supports
WHERE question.id >= 1000
ON CONFLICT DO NOTHING;
INSERT INTO participant (meeting_id, person_id)
SELECT meeting_id, person_id FROM question WHERE id >= 1000
UNION SELECT meeting_id, support.person_id FROM support JOIN question ON question.id = question_id;
INSERT INTO tell_me (question_id, person_id)
SELECT id, person_id FROM question WHERE id >= 1000 AND number % 4 = 0;
INSERT INTO action (team_id, person_id, what, on_kind, on_id, done_at)
SELECT team_id, state_by, 'answered', 'question', id, state_at FROM question WHERE id >= 1000;
INSERT INTO follow_up (team_id, question_id, owner_id, shown_as, due, state, made_at, kept_at)
SELECT team_id, id, state_by, 'PC Whistle', date(state_at, '+3 days'), 'kept', state_at,
  substr(state_at, 1, 14) || '40:00.000000Z' FROM question WHERE id >= 1000 AND number % 11 = 0;
UPDATE question SET state = 'following_up' WHERE id >= 1000 AND number > :questions / :teams - 10;
INSERT INTO follow_up (team_id, question_id, owner_id, shown_as, due, state, made_at)
SELECT team_id, id, state_by, 'PC Whistle', date(:now, '+90 days'), 'open', state_at
FROM question WHERE id >= 1000 AND state = 'following_up'
ON CONFLICT DO UPDATE SET state = 'open', kept_at = NULL, due = excluded.due;
"""
_OF_PEOPLE: Final = """
INSERT INTO subscription (team_id, person_id, route, digests, reminders, made_at)
SELECT 1001 + (id - 1001) % :teams, id, CASE WHEN id % 3 THEN 'dm' ELSE 'role' END, 1, 1, first_seen_at
FROM person WHERE id BETWEEN 1001 AND 1000 + :people;
INSERT INTO subscriber_role (team_id, about, role_id)
SELECT id, about.value, 9000000000000 + id FROM team
CROSS JOIN (SELECT value FROM json_each('["reminders", "digests"]')) AS about WHERE id % 3 = 0;
INSERT INTO private_information (team_id, number, person_id, urgent, sealed, opening, received_at,
  opened_times, state, state_at, state_by)
SELECT 1001 + (id - 1001) % :teams, 1 + (id - 1001) / :teams, id, 0, randomblob(200), 'large.p' || id,
  strftime({moment}, :now, '-' || (id % :days) || ' days'), 1, 'closed',
  strftime({moment}, :now, '-' || (id % :days) || ' days'), 1001 + :people + (id - 1001) % :teams * 3
FROM person WHERE id BETWEEN 1001 AND 1000 + :people;
INSERT INTO private_reply (private_information_id, kind, person_id, sent_at)
SELECT id, 'thank_you', state_by, state_at FROM private_information WHERE opening LIKE 'large.p%';
INSERT INTO notice (team_id, person_id, kind, data, urgent, state, nonce, created_at, attempts)
SELECT 1001 + (person.id - 1001) % :teams, person.id, 'digest', '{{"digest": 1}}', 0, 'sent',
  'l' || person.id || '.' || part.value,
  strftime({moment}, :now, '-' || (28 - part.value * 12) || ' days', '+' || (id % 86400) || ' seconds'), 1
FROM (SELECT value FROM json_each('[0,1,2]')) AS part CROSS JOIN person
WHERE person.id BETWEEN 1001 AND 1000 + :people;
INSERT INTO restriction (team_id, person_key, person_id, reason, made_by, made_at, lifted_at)
SELECT 1001 + (id - 1001) % :teams, printf('%064x', id), id, 'Rude',
  1001 + :people + (id - 1001) % :teams * 3, first_seen_at, CASE WHEN id % 3 THEN first_seen_at END
FROM person WHERE id BETWEEN 1001 AND 1000 + :people AND (id - 1001) / :teams % 20 = 19;
INSERT INTO hold (team_id, question_id, kind, reason, made_by, made_at)
SELECT team_id, id, 'evidence', 'Asked for by a court', state_by, state_at
FROM question WHERE id >= 1000 AND number = 2 AND (team_id - 1001) % 4 = 3;
INSERT INTO erasure (person_key, erased_at, words)
SELECT printf('%063xe', id), first_seen_at, 0 FROM person
WHERE id BETWEEN 1001 AND 1000 + :people AND id % 100 = 1;
"""
# Apart from the rest, as it costs each start something.
_PLANNED: Final = """
WITH RECURSIVE n(i) AS (SELECT 0 UNION ALL SELECT i + 1 FROM n WHERE i < 2 * :teams - 1)
INSERT INTO meeting (team_id, wall, zone, minutes, starts_at, ends_at, state, opened_late, skipped,
  channel_unwanted, sequence, created_at)
SELECT 1001 + i % :teams, strftime('%Y-%m-%dT18:00', :now, days), 'UTC', 60,
  strftime('%Y-%m-%dT18:00:00.000000Z', :now, days), strftime('%Y-%m-%dT19:00:00.000000Z', :now, days),
  'scheduled', 0, 0, 0, 0, '2016-02-01T00:00:00.000000Z'
FROM (SELECT i, (20 + i % 7 + i / :teams * 30) || ' days' AS days FROM n);
INSERT INTO view (team_id, lane, rank, owner, owner_id, kind, key, wanted_version, shown_version, channel_id,
  message_id, pinned, generation, attempts)
SELECT team_id, 'news:' || team_id, 0, 'meeting', id, 'news', 0, 1, 1, {object} + team_id,
  {object} + id, 0, 0, 0
FROM meeting WHERE id >= 1000 AND state = 'scheduled';
INSERT INTO elsewhere (team_id, title, place, wall, zone, minutes, starts_at, ends_at, sequence, person_id,
  opening, made_at)
SELECT id, 'Drop-in', 'The library', strftime('%Y-%m-%dT10:00', :now, '+20 days'), 'UTC', 60,
  strftime('%Y-%m-%dT10:00:00.000000Z', :now, '+20 days'),
  strftime('%Y-%m-%dT11:00:00.000000Z', :now, '+20 days'), 0,
  1001 + :people + (id - 1001) * 3, 'large.a' || id, '2016-02-01T00:00:00.000000Z'
FROM team WHERE id BETWEEN 1001 AND 1000 + :teams;
"""
PLANNED: Final = (_PLANNED,)
# Each after what it refers to.
AROUND: Final = (_OF_TEAMS, _OF_MEETINGS, _OF_QUESTIONS, _OF_PEOPLE)
