"""A year of two teams: meetings, a move, a cancellation, two changes of the clocks, closed DMs, an erasure.

It is one long story, so it is one test: each part of what it left behind is looked at by itself at the end.
"""

from collections import Counter
from datetime import UTC, datetime, timedelta
from zoneinfo import ZoneInfo

from tests.support.comparing import faults_of
from tests.support.discord import World
from tests.support.reading import reply_text, texts_of
from tests.year.by_rows import moment, stored
from tests.year.diary import (
    BY_ROLE,
    CANCELLED,
    CLOSES_DMS,
    DMS_CLOSE,
    DROP_IN,
    ERASED,
    GONE,
    READS_DIGESTS,
    SKIPPED,
    WHY,
    at,
    held,
)
from tests.year.town import BEGINS, ENDS, NOTICES_KEPT, QUESTIONS_KEPT, Town, found_town
from tests.year.watching import Watch

_MEETINGS = "SELECT * FROM meeting WHERE team_id = :team AND starts_at < :ends ORDER BY starts_at"
_HELD = "SELECT starts_at FROM meeting WHERE team_id = :team AND state = 'archived' ORDER BY starts_at"


async def test_a_year_of_two_teams(world: World) -> None:
    town = await found_town(world)
    watch = Watch(town)
    await watch.live(ENDS)
    _every_meeting_was_held_at_its_hour(town)
    watch.all_stand()
    _nothing_is_left_out_of_the_digests_and_nothing_told_twice(town, watch)
    _promises_were_kept_in_time_and_late(town)
    _each_reminder_came_once(town, watch)
    _calendars_hold_every_date(town, watch)
    await _closed_dms_turned_to_the_role(town, watch)
    _subscribers_got_each_digest_once(town, watch)
    await _the_erased_is_nowhere(town)
    _what_is_over_went_by_itself(town)
    assert await faults_of(world) == []


def _every_meeting_was_held_at_its_hour(town: Town) -> None:
    for side in town.sides:
        rows = town.rows.ask(_MEETINGS, team=side.id, ends=stored(ENDS))
        archived = [row for row in rows if row["state"] == "archived"]
        assert [moment(row["starts_at"]) for row in archived] == held(side)
        for row in archived:
            wall = datetime.fromisoformat(row["wall"]).replace(tzinfo=ZoneInfo(row["zone"]))
            assert moment(row["opened_at"]) == wall.astimezone(UTC)
            assert moment(row["closed_at"]) == moment(row["opened_at"]) + timedelta(hours=1)
        off = [(row["wall"][:10], row["state"], row["skipped"]) for row in rows if row not in archived]
        day, skipped = (CANCELLED, 0) if side is town.ash else (SKIPPED, 1)
        assert off == [(day.isoformat(), "cancelled", skipped)]
    hours = {moment(row["starts_at"]).hour for row in town.rows.ask(_HELD, team=2)}
    assert hours == {18, 19}, "by UTC: the clocks changed, the hour on the wall did not"


def _nothing_is_left_out_of_the_digests_and_nothing_told_twice(town: Town, watch: Watch) -> None:
    for side in town.sides:
        told = [watch.told[digest] for digest in watch.of_team[side.id]]
        said = Counter(pair.question for one in told for pair in (*one.answered, *one.kept))
        assert set(said.values()) == {1}, [text for text, times in said.items() if times > 1]
        last = max(
            row["until"]
            for row in town.rows.ask("SELECT until FROM digest WHERE team_id = :team", team=side.id)
        )
        untold = {
            row["text"]
            for row in town.rows.ask(
                "SELECT q.text FROM question q LEFT JOIN follow_up f ON f.question_id = q.id"
                " WHERE q.team_id = :team AND coalesce(f.kept_at, q.published_at) > :last",
                team=side.id, last=last,
            )
        }  # fmt: skip
        assert set(said) == {text for team, text in town.published if team == side.id} - untold
        assert len(told) > len(held(side)) / 2
    did = [line for digest in watch.of_team[1] for line in watch.told[digest].did]
    assert len(did) == len(set(did)) == 4
    drop_in = f"{DROP_IN:%Y-%m-%dT%H:%M}"
    assert any(drop_in in watch.told[digest].ahead for digest in watch.of_team[1])


def _promises_were_kept_in_time_and_late(town: Town) -> None:
    rows = town.rows.ask("SELECT due, kept_at, state FROM follow_up WHERE team_id = 1")
    assert {row["state"] for row in rows} == {"kept"}
    late = [row for row in rows if row["kept_at"][:10] > row["due"]]
    assert (len(rows), len(late)) == (11, 5)
    said = [texts_of(message) for message in town.dms(town.ash.officer)]
    assert sum("That day has passed" in text for text in said) == len(late), "chased once each"
    assert sum("That day is near" in text for text in said) == len(late), "what was kept in time was not"


def _each_reminder_came_once(town: Town, watch: Watch) -> None:
    for side in town.sides:
        assert town.reminded(side) == held(side)
    before = [one for side in town.sides for one in held(side) if one < ERASED]
    assert watch.reminded_by_dm(GONE) == len(before)
    assert watch.reminded_by_dm(READS_DIGESTS) == 0
    assert watch.reminded_by_dm(CLOSES_DMS) == len([one for one in held(town.ash) if one < DMS_CLOSE])


def _calendars_hold_every_date(town: Town, watch: Watch) -> None:
    for side in town.sides:
        events = watch.calendars[side.id].values()
        ahead = [event.dtstart.value for event in events if event.dtstart.value >= ENDS]
        assert len(ahead) == 2, "the next two are planned"
        found = sorted(
            (event.dtstart.value.astimezone(UTC), event.dtstart.value.strftime("%H:%M"), _status(event))
            for event in events
            if event.dtstart.value < ENDS
        )
        dates = [(one, "CONFIRMED") for one in held(side) if one.date() > BEGINS.date() + timedelta(days=6)]
        dates.append((at(CANCELLED, 18) if side is town.ash else at(SKIPPED, 19), "CANCELLED"))
        if side is town.ash:
            dates.append((DROP_IN, "CONFIRMED"))
        assert found == sorted((one.astimezone(UTC), f"{one:%H:%M}", status) for one, status in dates)
    (cancelled,) = (one for one in watch.calendars[1].values() if _status(one) == "CANCELLED")
    assert WHY in cancelled.description.value


def _status(event: object) -> str:
    status = getattr(event, "status", None)
    return "CONFIRMED" if status is None else str(status.value)


async def _closed_dms_turned_to_the_role(town: Town, watch: Watch) -> None:
    world, dai = town.world, town.world.person(CLOSES_DMS)
    routes = {
        row["name"]: row["route"]
        for row in town.rows.ask(
            "SELECT p.name, s.route FROM subscription s JOIN person p ON p.id = s.person_id"
            " WHERE s.team_id = 1"
        )
    }
    assert routes == {CLOSES_DMS: "role", BY_ROLE: "role"}
    for who in (dai, world.person(BY_ROLE)):
        assert town.hearers.id in world.env.backend.get_member(world.guild.id, who.id).role_ids
    said = [reply_text(await dai.slash(world.lobby, "my-questions")) for _ in range(2)]
    assert ["Your DMs from this server are closed" in text for text in said] == [True, False]


def _subscribers_got_each_digest_once(town: Town, watch: Watch) -> None:
    until = {
        row["id"]: moment(row["made_at"]) for row in town.rows.ask("SELECT id, made_at FROM digest")
    }  # fmt: skip
    expected = {
        READS_DIGESTS: watch.of_team[2],
        CLOSES_DMS: [one for one in watch.of_team[1] if until[one] < DMS_CLOSE],
        GONE: [one for one in sorted(watch.told) if until[one] < ERASED],
    }
    for who, digests in expected.items():
        assert watch.told_by_dm(who) == [watch.told[one] for one in digests], who


async def _the_erased_is_nowhere(town: Town) -> None:
    world, gone = town.world, town.world.person(GONE)
    messages = [message for channel in world.channels for message in channel.history()]
    for thread in (thread for channel in world.channels for thread in channel.threads):
        messages += thread.history()
    said = [texts_of(message) for message in messages]
    for message in messages:
        said += [(await file.read()).decode("utf-8", "replace") for file in message.attachments]
    where = town.rows.path.parent
    kept = b"".join(path.read_bytes() for path in where.iterdir() if path.is_file())
    for secret in (GONE, str(gone.id)):
        assert not any(secret in text for text in said)
        assert secret not in str(world.log)
        assert secret.encode() not in kept
    assert len(town.rows.ask("SELECT 1 FROM erasure")) == 1
    stand = {message.id for message in town.dms(gone)}
    read = {message.created_at: message.id in stand for message in town.read[GONE]}
    known = ERASED - timedelta(days=NOTICES_KEPT)
    assert min(read) < known - timedelta(days=2), "of some no row told any more"
    assert set(read.values()) == {False}, "all are taken back"


def _what_is_over_went_by_itself(town: Town) -> None:
    now = town.world.now()
    asked = "SELECT p.user_id FROM question q JOIN person p ON p.id = q.person_id WHERE q.state_at < :then"
    then = stored(now - timedelta(days=QUESTIONS_KEPT + 2))
    old = town.rows.ask(asked, then=then)
    assert old
    assert {row["user_id"] for row in old} == {None}, "nobody knows who asked"
    young = town.rows.ask(asked.replace("<", ">"), then=then)
    assert any(row["user_id"] for row in young)
    oldest = stored(now - timedelta(days=NOTICES_KEPT + 2))
    assert town.rows.ask("SELECT 1 FROM notice WHERE created_at < :oldest", oldest=oldest) == []
    runs = [line for line in town.world.log if line["event"] == "retention"]
    assert runs
    assert all(
        isinstance(value, int)
        for line in runs
        for key, value in line.items()
        if key not in ("event", "log_level")
    )
