"""What is put on record about Discord: whole, once, and only about what was looked at."""

from datetime import timedelta
from pathlib import Path

import pytest

from bot.services import losses, meetings, teams, views
from bot.services.context import Context
from bot.services.views import View
from bot.storage import shown
from bot.storage.database import Write
from bot.storage.views import REMOVED_BY_PERSON, REMOVED_OFTEN, Kind, want
from tests.builders import (
    FixedClock,
    administrator,
    ask,
    close_meeting,
    make_team,
    open_context,
    open_meeting,
    show_all,
    wishes,
)
from tests.evening import Evening, statements


async def _view(ctx: Context, kind: Kind, owner_id: int) -> View:
    found = await views.parent(ctx, kind, owner_id)
    assert found is not None
    return found


async def _evening(ctx: Context, clock: FixedClock) -> tuple[Evening, int, int]:
    """An open meeting with a published pair, all of it in Discord; the meeting's and the question's id."""
    evening = Evening(ctx, clock, await make_team(ctx))
    meeting = await evening.open()
    question = await evening.ask("When is the next bus?")
    await evening.answer(question, "At six.")
    channel = await _view(ctx, Kind.CHANNEL, meeting.id)
    assert await views.made(ctx, channel, None, 900)
    for object_id, (kind, owner_id) in enumerate(
        ((Kind.WELCOME, meeting.id), (Kind.BOARD, meeting.id), (Kind.PAIR, question.id)), start=901
    ):
        assert await views.made(ctx, await _view(ctx, kind, owner_id), 900, object_id)
    await show_all(ctx)
    return evening, meeting.id, question.id


async def test_a_lost_channel_and_all_that_stood_in_it_are_one_transaction(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        _, meeting_id, question_id = await _evening(ctx, clock)
        commits = ctx.db.commits
        await losses.lost_again_and_again(ctx, await _view(ctx, Kind.CHANNEL, meeting_id), 3)
        assert ctx.db.commits == commits + 1
        for kind, owner_id in (
            (Kind.CHANNEL, meeting_id), (Kind.WELCOME, meeting_id), (Kind.PAIR, question_id)
        ):  # fmt: skip
            row = await _view(ctx, kind, owner_id)
            assert (row.message_id, row.shown_version, row.generation) == (None, 0, 1)


async def test_a_loss_heard_of_twice_counts_once(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        _, meeting_id, question_id = await _evening(ctx, clock)
        channel = await _view(ctx, Kind.CHANNEL, meeting_id)
        await losses.lost_again_and_again(ctx, channel, 3)
        assert await views.made(ctx, await _view(ctx, Kind.CHANNEL, meeting_id), None, 950)
        assert await views.made(ctx, await _view(ctx, Kind.PAIR, question_id), 950, 951)
        await losses.lost_again_and_again(ctx, channel, 3)
        assert (await _view(ctx, Kind.CHANNEL, meeting_id)).message_id == 950
        assert (await _view(ctx, Kind.PAIR, question_id)).message_id == 951


async def test_officers_are_asked_once_about_a_pair_missed_twice(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        evening, _, question_id = await _evening(ctx, clock)
        pair = await _view(ctx, Kind.PAIR, question_id)
        await losses.removed_by_person(ctx, [pair])
        await losses.removed_by_person(ctx, [pair])
        assert len(await evening.notices("removed_by_person")) == 1


async def test_a_record_is_made_again_without_the_pair_that_a_person_deleted_later(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        evening, meeting_id, question_id = await _evening(ctx, clock)
        await close_meeting(ctx, evening.team)
        await show_all(ctx)
        await losses.removed_by_person(ctx, [await _view(ctx, Kind.PAIR, question_id)])
        assert ("record", meeting_id) in await evening.dirty()


async def test_a_look_asked_for_while_a_view_is_shown_is_not_lost(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        evening, meeting_id, _ = await _evening(ctx, clock)
        read = await _view(ctx, Kind.BOARD, meeting_id)
        await views.look_again(ctx, [read])
        await views.set_shown(ctx, [read], read.wanted_version)
        assert ("board", meeting_id) in await evening.dirty()


async def test_a_new_change_does_not_hurry_what_was_put_off(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        evening, meeting_id, _ = await _evening(ctx, clock)
        await ask(ctx, evening.team, "Is the path lit?")
        await views.put_off(ctx, await _view(ctx, Kind.BOARD, meeting_id), 60, "429")
        await ask(ctx, evening.team, "Is the gate shut?")
        board = await _view(ctx, Kind.BOARD, meeting_id)
        assert board.next_try_at == clock.now() + timedelta(seconds=60)
        assert board.attempts == 1


async def test_what_is_removed_again_and_again_stays_away_until_the_team_is_set_up_again(
    tmp_path: Path,
) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        evening, meeting_id, _ = await _evening(ctx, clock)
        for object_id in range(910, 914):
            board = await _view(ctx, Kind.BOARD, meeting_id)
            assert await views.made(ctx, board, 900, object_id)
            await losses.lost_again_and_again(ctx, await _view(ctx, Kind.BOARD, meeting_id), 3)
        assert (await _view(ctx, Kind.BOARD, meeting_id)).parked == REMOVED_OFTEN
        await ask(ctx, evening.team, "Is the path lit?")
        assert (await _view(ctx, Kind.BOARD, meeting_id)).parked == REMOVED_OFTEN
        await teams.setup_team(ctx, administrator(), wishes())
        board = await _view(ctx, Kind.BOARD, meeting_id)
        assert (board.parked, board.remade) == (None, ())


async def test_what_is_told_late_of_a_removed_channel_changes_nothing(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        evening, meeting_id, question_id = await _evening(ctx, clock)
        channel = await _view(ctx, Kind.CHANNEL, meeting_id)
        pair = await _view(ctx, Kind.PAIR, question_id)
        await losses.nothing_stands(ctx, channel)
        await losses.lost_again_and_again(ctx, channel, 3)
        await losses.removed_by_person(ctx, [pair])
        assert (await evening.dirty()) & {("channel", meeting_id), ("pair", question_id)} == set()
        assert await evening.notices("removed_by_person") == []


async def test_the_rest_of_a_pair_deleted_in_part_is_found_after_a_crash(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        _, _, question_id = await _evening(ctx, clock)
        pair = await _view(ctx, Kind.PAIR, question_id)
        part = await views.add_part(ctx, pair, 1)
        assert await views.made(ctx, part, 900, 990)
        assert await losses.leftovers(ctx) == ()
        await losses.removed_by_person(ctx, [pair])
        assert [row.message_id for row in await losses.leftovers(ctx)] == [990]


@pytest.mark.parametrize("state", ["open", "closed"])
async def test_a_channel_that_may_go_is_wanted_once_more_when_its_meeting_is_archived(
    tmp_path: Path, state: str
) -> None:
    async with open_context(tmp_path) as ctx:
        team = await make_team(ctx)
        first = await open_meeting(ctx, team)
        await close_meeting(ctx, team)
        await open_meeting(ctx, team)
        if state == "closed":
            await close_meeting(ctx, team)
        await show_all(ctx)
        assert await meetings.mark_archived(ctx, first.id)
        channel = await _view(ctx, Kind.CHANNEL, first.id)
        assert (channel.wanted_version > channel.shown_version) is (state == "closed")


async def test_a_start_walks_through_no_table_that_grows(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        await _evening(ctx, clock)
        with statements() as seen:
            await views.dirty_lanes(ctx)
            await views.standing_channels(ctx)
            await views.channels_of_open_meetings(ctx)
            await losses.leftovers(ctx)
        async with ctx.db.read() as conn:
            for statement, bound in seen:
                plan = await conn.exec_driver_sql(f"EXPLAIN QUERY PLAN {statement}", bound)
                steps = [str(row.detail) for row in plan]
                scans = [step for step in steps if step.startswith("SCAN") and "INDEX" not in step]
                assert scans == [], statement


async def test_the_channels_of_a_category_made_again_are_looked_at_again(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        evening, meeting_id, _ = await _evening(ctx, clock)
        assert await views.made(ctx, await _view(ctx, Kind.CATEGORY, evening.team.id), None, 800)
        assert ("channel", meeting_id) not in await evening.dirty()
        await losses.lost_again_and_again(ctx, await _view(ctx, Kind.CATEGORY, evening.team.id), 3)
        assert await views.made(ctx, await _view(ctx, Kind.CATEGORY, evening.team.id), None, 801)
        assert ("channel", meeting_id) in await evening.dirty()


async def test_a_pair_kept_removed_stays_away_when_its_channel_is_made_again(tmp_path: Path) -> None:
    clock = FixedClock()
    async with open_context(tmp_path, clock) as ctx:
        _, meeting_id, question_id = await _evening(ctx, clock)
        await losses.removed_by_person(ctx, [await _view(ctx, Kind.PAIR, question_id)])
        await losses.lost_again_and_again(ctx, await _view(ctx, Kind.CHANNEL, meeting_id), 3)

        async def again(write: Write) -> None:
            await want(write, Kind.PAIR, question_id, team_id=1, meeting_id=meeting_id)

        await ctx.db.write(again)
        pair = await _view(ctx, Kind.PAIR, question_id)
        assert pair.parked == REMOVED_BY_PERSON
        async with ctx.db.read() as conn:
            lane = await shown.lane_views(conn, pair.lane)
        assert pair.id not in {view.id for view in lane}
